/** One change of an application: locked, decided by a rule, saved and told, all in one transaction. */

import type { Transaction } from '#platform/database.ts';
import { publish, type NewEvent } from '#platform/events.ts';
import { event, type ApplicationDecided, type ApplicationNotice } from '#platform/events/contracts.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { parseId, type Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { copiesOf, participantsOf } from '../co-applicants/telling.ts';
import { findCoApplicants } from '../co-applicants/store.ts';
import { doerOf, type Participants } from '../rules/access.ts';
import type { Change } from '../rules/cases.ts';
import { problemsIn, type Ruling } from '../rules/problems.ts';
import { lockApplication, requireSubmission } from '../store/applications.ts';
import { saveChange } from '../store/history.ts';
import type { ApplicationRow } from '../tables.ts';

export interface Answer {
  readonly application: ApplicationRow;
  readonly problems: readonly Problem[];
}

/** What the applicant is told of. */
type Notice =
  'applications.application.information-requested' | 'applications.application.decided' | 'applications.application.withdrawn';

/** Forgets what this request has read of an application. */
export function forget({ loaders }: Context, id: Id<'Application'>): void {
  loaders.applications.clear(id);
  loaders.timelines.clear(id);
  loaders.coApplicants.clear(id);
  loaders.seals.clear(id);
  loaders.bookings.clear(id);
}

/** What a notice says beside what all of them say. */
type Further = Omit<ApplicationDecided, keyof ApplicationNotice>;

/** The event of a change; of a draft no more is told than that it is gone. */
async function noticesOf(
  tx: Transaction,
  type: Notice | null,
  application: ApplicationRow,
  further: Further,
): Promise<readonly NewEvent[]> {
  const { id, accountId, organisationId, leikaKey, number } = application;
  if (type === null) return [];
  if (number === null) return [event('applications.application.discarded', id, { applicationId: id, account: accountId })];
  const { serviceName } = await requireSubmission(tx, id);
  const told = { applicationId: id, account: accountId, organisation: organisationId, leikaKey, number, serviceName };
  return [event(type, id, { ...told, ...further })];
}

export interface ChangeRequest {
  readonly id: string;
  /** Name of the argument the id came in. */
  readonly argument: string;
  /** Throws unless the viewer may change this application; `participants` apply beside its applicant. */
  readonly require: (application: ApplicationRow | null, participants: Participants) => ApplicationRow;
  readonly rule: (application: ApplicationRow, tx: Transaction) => Ruling<Change> | Promise<Ruling<Change>>;
  readonly notice: Notice | null;
  /** Called after the rule. */
  readonly further?: () => Further;
}

/** Carries out a change, or answers why not; then nothing is changed. */
export async function changeApplication(context: Context, request: ChangeRequest): Promise<Answer> {
  const id = parseId<'Application'>(request.id, request.argument);
  const at = context.now();
  const answer = await context.db.transaction(async (tx): Promise<Answer> => {
    const locked = await lockApplication(tx, id);
    const together = await findCoApplicants(tx, [id]);
    const application = request.require(locked, participantsOf(together));
    const ruling = await request.rule(application, tx);
    if (!ruling.ok) return { application, problems: problemsIn(context.language, ruling.faults) };
    const changed = await saveChange(tx, id, ruling.decision, at, doerOf(requireViewer(context.viewer), application));
    const notices = await noticesOf(tx, request.notice, changed, request.further?.() ?? {});
    await publish(tx, at, [...notices, ...copiesOf(notices, participantsOf(together))]);
    return { application: changed, problems: [] };
  });
  forget(context, id);
  return answer;
}
