/** One change of an application: locked, decided by a rule, saved and told, all in one transaction. */

import type { Transaction } from '#platform/database.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { parseId, type Id } from '#platform/values/id.ts';
import { carryOut, type Further } from '../case-desk/keeping.ts';
import type { Context } from '../context.ts';
import { overtake } from '../deemed-approval/granting.ts';
import { participantsOf } from '../co-applicants/telling.ts';
import { findCoApplicants } from '../co-applicants/store.ts';
import { doerOf, type Participants } from '../rules/access.ts';
import type { Change } from '../rules/cases.ts';
import { problemsIn, type Ruling } from '../rules/problems.ts';
import { lockApplication } from '../store/applications.ts';
import type { ApplicationRow } from '../tables.ts';

export interface Answer {
  readonly application: ApplicationRow;
  readonly problems: readonly Problem[];
}

/** Forgets what this request has read of an application. */
export function forget({ loaders }: Context, id: Id<'Application'>): void {
  loaders.applications.clear(id);
  loaders.timelines.clear(id);
  loaders.coApplicants.clear(id);
  loaders.seals.clear(id);
  loaders.attachments.clear(id);
  loaders.records.clear(id);
  loaders.proposals.clear(id);
  loaders.bookings.clear(id);
  loaders.tickets.clear(id);
  loaders.issued.clear(id);
  loaders.deemedApprovals.clear(id);
}

export interface ChangeRequest {
  readonly id: string;
  /** Name of the argument the id came in. */
  readonly argument: string;
  /** Throws unless the viewer may change this application; `participants` apply beside its applicant. */
  readonly require: (application: ApplicationRow | null, participants: Participants) => ApplicationRow;
  readonly rule: (application: ApplicationRow, tx: Transaction) => Ruling<Change> | Promise<Ruling<Change>>;
  /** What the notices of the change say beside. Called after the rule. */
  readonly further?: () => Further;
  /** Until when a question is to be answered. */
  readonly answerBy?: Day;
  /** The question is for documents that are missing. */
  readonly isIncomplete?: boolean;
  /** What goes with the change, in its transaction and before it; given the application as it was. */
  readonly also?: (tx: Transaction, application: ApplicationRow, at: Date) => Promise<void>;
  /** The same, after it; given the application as it is. */
  readonly after?: (tx: Transaction, application: ApplicationRow, at: Date) => Promise<void>;
}

/** Carries out a change, or answers why not; then nothing is changed. */
export async function changeApplication(context: Context, request: ChangeRequest): Promise<Answer> {
  const id = parseId<'Application'>(request.id, request.argument);
  const at = context.now();
  const answer = await context.db.transaction(async (tx): Promise<Answer> => {
    const locked = await lockApplication(tx, id);
    const found = request.require(locked, participantsOf(await findCoApplicants(tx, [id])));
    const application = await overtake(tx, found, at);
    const ruling = await request.rule(application, tx);
    if (!ruling.ok) return { application, problems: problemsIn(context.language, ruling.faults) };
    const { further, answerBy, isIncomplete, also, after } = request;
    const doer = doerOf(requireViewer(context.viewer), application);
    await also?.(tx, application, at);
    const changed = await carryOut(tx, application, ruling.decision, {
      at,
      doer,
      ...(further === undefined ? {} : { further: further() }),
      ...(answerBy === undefined ? {} : { answerBy }),
      ...(isIncomplete === undefined ? {} : { isIncomplete }),
    });
    await after?.(tx, changed, at);
    return { application: changed, problems: [] };
  });
  forget(context, id);
  return answer;
}
