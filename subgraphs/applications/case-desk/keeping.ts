/**
 * The one way an application gets into another state: the change is saved, its deadlines and its money follow, what was proposed on an
 * earlier state lapses, and whoever is to hear of it does. Whoever changes a state passes here, so that none of that is left out.
 */

import type { Transaction } from '#platform/database.ts';
import { publish, type NewEvent } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { ApplicationDecided, ApplicationNotice, ApplicationWithdrawn } from '#platform/events/contracts/applications.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { findCoApplicants } from '../co-applicants/store.ts';
import { copiesOf, participantsOf } from '../co-applicants/telling.ts';
import { beginPeriod, followPeriod } from '../deemed-approval/following.ts';
import { findDelivery } from '../fit-connect/store/deliveries.ts';
import type { Doer } from '../rules/access.ts';
import type { Change } from '../rules/cases.ts';
import { begin, pause, resume, STOPPED, type Clock } from '../rules/deadlines.ts';
import { standingAfter, standingOf } from '../rules/money-left.ts';
import { isUndecided, type Notice, type Status } from '../rules/states.ts';
import { issueTickets } from '../issuing/tickets.ts';
import { requireSubmission } from '../store/applications.ts';
import { saveChange } from '../store/history.ts';
import { saveUnit, unitOfForm } from '../units/store.ts';
import type { KnownOffer } from '../copies/tables.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';
import { announceCases } from './store/changes.ts';
import { tellRefunds } from './refund-due.ts';
import { readMoney, saveKept, saveStanding } from './store/clock.ts';
import { addEntries } from './store/entries.ts';
import { answerProposal } from './store/proposals.ts';
import { findRule } from './store/rules.ts';

/** What a notice says beside what all of them say. */
export type Further = Omit<ApplicationDecided, keyof ApplicationNotice>;

export interface Carrying {
  readonly at: Date;
  /** Null where no applicant does it. */
  readonly doer: Doer | null;
  readonly further?: Further;
  /** Until when a question is to be answered. */
  readonly answerBy?: Day;
  /** The deadlines that hold from now on; left out: those that follow from the state. */
  readonly clock?: Clock;
  /** The question is for documents that are missing. */
  readonly isIncomplete?: boolean;
}

function clockAfter(before: ApplicationRow, status: Status, today: Day, answerBy: Day | undefined): Clock {
  if (!isUndecided(status)) return STOPPED;
  if (before.status === status) return before;
  if (status === 'INFORMATION_REQUESTED') return answerBy === undefined ? before : pause(before, today, answerBy);
  return before.status === 'INFORMATION_REQUESTED' ? resume(before, today) : before;
}

/**
 * Whether an authority elsewhere has an application already, or may have it: FIT-Connect v2 has no event of the sender to take it back, so
 * that the applicant has to be told that it is on her to say so.
 */
async function isElsewhere(tx: Transaction, { id }: ApplicationRow): Promise<boolean> {
  const delivery = await findDelivery(tx, id);
  return delivery !== null && (delivery.submittingSince !== null || delivery.submittedAt !== null);
}

async function noticesOf(
  tx: Transaction,
  application: ApplicationRow,
  tells: readonly Notice[],
  further: Further,
): Promise<readonly NewEvent[]> {
  const { id, accountId, organisationId, leikaKey, number, outcome } = application;
  // Of a draft no more is told than that it is gone.
  if (number === null) return [event('applications.application.discarded', id, { applicationId: id, account: accountId })];
  const { serviceName } = await requireSubmission(tx, id);
  const told = { applicationId: id, account: accountId, organisation: organisationId, leikaKey, number, serviceName };
  const notices: NewEvent[] = [];
  for (const tell of tells) {
    // A submission tells of itself, with what it costs.
    if (tell === 'submitted') continue;
    const withdrawn: ApplicationWithdrawn = { ...told, reachesAuthority: true };
    if (tell === 'forwarded') {
      const { authorityId } = application;
      notices.push(event('applications.application.forwarded', id, { ...told, authorityId }));
    } else if (tell === 'withdrawn') {
      const reachesAuthority = !(await isElsewhere(tx, application));
      notices.push(event('applications.application.withdrawn', id, { ...withdrawn, reachesAuthority }));
    } else if (tell === 'decided') {
      const decided: ApplicationDecided = { ...told, ...further, ...(outcome === null ? {} : { outcome }) };
      notices.push(event('applications.application.decided', id, decided));
    } else notices.push(event(`applications.application.${tell}`, id, { ...told, ...further }));
  }
  return notices;
}

/** What becomes of deadlines and money when a state has changed; what the authority has to know of it goes into its record. */
async function keep(
  tx: Transaction,
  before: ApplicationRow,
  after: ApplicationRow,
  { at, answerBy, clock: given }: Carrying,
): Promise<ApplicationRow> {
  if (after.submittedAt === null) return after;
  const clock = given ?? clockAfter(before, after.status, dayOf(at), answerBy);
  const [money] = await readMoney(tx, [after.id]);
  const standing = money === undefined ? after.standing : standingAfter(before.standing, after, money.payment);
  const remindedAt = clock.dueOn === before.dueOn ? after.remindedAt : null;
  const kept = await saveKept(tx, after.id, { ...clock, standing, remindedAt });
  const about = { applicationId: after.id, workerSubject: null };
  const isNews = before.status !== after.status;
  const lapsed = isNews && (await answerProposal(tx, after.id, 'SUPERSEDED', { by: null, at }));
  const isRefund = standing === 'REFUND_DUE' && before.standing !== 'REFUND_DUE';
  const isUntold = isNews && after.status === 'WITHDRAWN' && (await isElsewhere(tx, after));
  await addEntries(
    tx,
    [
      ...(lapsed ? [{ ...about, kind: 'SUPERSEDED' as const }] : []),
      ...(isRefund ? [{ ...about, kind: 'REFUND_DUE' as const }] : []),
      ...(isUntold ? [{ ...about, kind: 'WITHDRAWAL_UNTOLD' as const }] : []),
    ],
    at,
  );
  await announceCases(tx, [after.authorityId]);
  return kept;
}

/** Carries out a change of an application that is locked. Call it last: it publishes. */
export async function carryOut(
  tx: Transaction,
  application: ApplicationRow,
  change: Change,
  carrying: Carrying,
): Promise<ApplicationRow> {
  const { at, doer, further = {}, isIncomplete = false } = carrying;
  const changed = await saveChange(tx, application.id, change, at, doer);
  const kept = await keep(tx, application, changed, carrying);
  await followPeriod(tx, kept, { from: application.status, to: kept.status, isIncomplete }, at);
  const { tells = [] } = change;
  if (tells.length > 0) {
    const notices = await noticesOf(tx, kept, tells, further);
    const together = participantsOf(await findCoApplicants(tx, [kept.id]));
    const issued = application.status === kept.status ? [] : await issueTickets(tx, kept, at);
    await publish(tx, at, [...notices, ...copiesOf(notices, together), ...issued]);
  }
  if (kept.standing === 'REFUND_DUE' && application.standing !== 'REFUND_DUE') await tellRefunds(tx, [kept], at);
  return kept;
}

/** Keeps that what was paid for a case has to be given back, because what it was paid for is not to be had any more. Call it last: it tells. */
export async function oweRefund(tx: Transaction, application: ApplicationRow, at: Date): Promise<void> {
  const { id, authorityId } = application;
  await saveStanding(tx, id, 'REFUND_DUE');
  await addEntries(tx, [{ applicationId: id, kind: 'REFUND_DUE', workerSubject: null }], at);
  await announceCases(tx, [authorityId]);
  await tellRefunds(tx, [application], at);
}

/** What a case begins with. */
interface Opening {
  readonly form: Pick<FormRow, 'uiSchema'>;
  readonly offer: KnownOffer;
  readonly isElsewhere: boolean;
  readonly at: Date;
}

/** Begins the clock of a case that has just been submitted to our own desk; one that goes elsewhere is decided there. */
export async function openCase(
  tx: Transaction,
  application: ApplicationRow,
  { form, offer, isElsewhere: goesElsewhere, at }: Opening,
): Promise<ApplicationRow> {
  const { id, authorityId, leikaKey, status } = application;
  const rule = await findRule(tx, authorityId, leikaKey);
  const clock = goesElsewhere ? STOPPED : begin(dayOf(at), [rule?.processingTime ?? null, offer.processingTime]);
  const [money] = await readMoney(tx, [id]);
  const standing = money === undefined ? 'NONE' : standingOf({ status, outcome: null }, money.payment);
  const unit = await unitOfForm(tx, application);
  if (unit !== null) await saveUnit(tx, id, unit);
  if (!goesElsewhere) await beginPeriod(tx, id, form, at);
  await announceCases(tx, [authorityId]);
  return saveKept(tx, id, { ...clock, standing, remindedAt: null });
}
