/**
 * Hands a case to the authority that is really in charge (Abgabe, § 3 VwVfG): one transaction moves it, begins its deadline anew, sends it by
 * FIT-Connect where that authority receives there, tells the applicant, and leaves a record with the authority that had it.
 */

import type { Transaction } from '#platform/database.ts';
import { requireScope, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, parseId, type Id } from '#platform/values/id.ts';
import { isTaken } from '../bookings/rules/lifecycle.ts';
import { findBookings } from '../bookings/store/bookings.ts';
import { carryOut } from '../case-desk/keeping.ts';
import { announceCases } from '../case-desk/store/changes.ts';
import { findRule } from '../case-desk/store/rules.ts';
import { noteWorker } from '../case-desk/store/workers.ts';
import { findCoApplicants } from '../co-applicants/store.ts';
import { participantsOf } from '../co-applicants/telling.ts';
import { restartPeriod } from '../deemed-approval/following.ts';
import type { Context } from '../context.ts';
import { askAhead, NOT_ASKED } from '../fit-connect/routing/ahead.ts';
import { subjectAt, type Subject } from '../fit-connect/routing/subject.ts';
import { decideWay, sendAlong, type Way } from '../fit-connect/routing/way.ts';
import type { Routed } from '../fit-connect/rules/route.ts';
import { findDelivery } from '../fit-connect/store/deliveries.ts';
import type { ForwardCaseInput } from '../generated/types.ts';
import { forget } from '../resolvers/change.ts';
import { findAuthorities } from '../reuse/store/authorities.ts';
import { doerOf, requireCase } from '../rules/access.ts';
import { forward } from '../rules/cases.ts';
import { begin, STOPPED, type Clock } from '../rules/deadlines.ts';
import { problemsIn, refused, type Ruling } from '../rules/problems.ts';
import { findApplications, lockApplication } from '../store/applications.ts';
import type { ApplicationRow } from '../tables.ts';
import { insertForwarding, lastForwarding, putInCharge } from './store.ts';
import type { ForwardingRow } from './tables.ts';

interface Wish {
  readonly id: Id<'Application'>;
  readonly to: Id<'Authority'>;
  readonly reason: string;
}

export interface Forwarded {
  readonly forwarding: ForwardingRow | null;
  readonly problems: readonly Problem[];
}

/** What the routing service says of the other authority, asked before anything is locked; null where there is no such service. */
async function lookAhead({ db, viewer, router }: Context, { id, to }: Wish): Promise<Routed | null> {
  if (router === null) return null;
  const [found] = await findApplications(db, [id]);
  // Whoever may not hand it over has nobody asked; that she may not is said when it is locked.
  if (found === undefined || viewer?.authorities.includes(found.authorityId) !== true) return NOT_ASKED;
  return askAhead(db, router, { ...(await subjectAt(db, { ...found, authorityId: to })), authorityId: to });
}

/** What stands against it beside the state of the case; null: nothing. */
async function hindrance(tx: Transaction, application: ApplicationRow, to: Id<'Authority'>) {
  if (application.authorityId === to) return refused('SAME_AUTHORITY', 'authorityId');
  if ((await findAuthorities(tx, [to])).length === 0) return refused('UNKNOWN_AUTHORITY', 'authorityId');
  const delivery = await findDelivery(tx, application.id);
  if (delivery !== null && delivery.state !== 'AT_DESK') return refused('CASE_ELSEWHERE', 'caseId');
  const [booking] = await findBookings(tx, [application.id]);
  return booking !== undefined && isTaken(booking) ? refused('BOOKING_WITH_AUTHORITY', 'caseId') : null;
}

/** The deadline begins anew with the day on which the authority in charge has the case; elsewhere another system keeps it. */
async function clockOf(tx: Transaction, moved: ApplicationRow, { offer }: Subject, way: Way, at: Date): Promise<Clock> {
  if (way.to !== 'CASE_DESK') return STOPPED;
  const rule = await findRule(tx, moved.authorityId, moved.leikaKey);
  return begin(dayOf(at), [rule?.processingTime ?? null, offer.processingTime]);
}

/** Whether this very wish was carried out before: the case is where it was to go, and came from an authority of hers. */
function isDone(done: ForwardingRow | null, locked: ApplicationRow | null, { to }: Wish, worker: Viewer): done is ForwardingRow {
  if (done?.toAuthorityId !== to || locked?.authorityId !== to) return false;
  return worker.authorities.includes(done.fromAuthorityId);
}

async function carry(tx: Transaction, context: Context, wish: Wish, ahead: Routed | null): Promise<Ruling<ForwardingRow>> {
  const { id, to, reason } = wish;
  const at = context.now();
  const worker = requireScope(context.viewer, 'case:write');
  const locked = await lockApplication(tx, id);
  const done = await lastForwarding(tx, id);
  if (isDone(done, locked, wish, worker)) return { ok: true, decision: done };
  const application = requireCase(worker, locked, participantsOf(await findCoApplicants(tx, [id])));
  const against = await hindrance(tx, application, to);
  if (against !== null) return against;
  const subject = await subjectAt(tx, { ...application, authorityId: to });
  const { isConnected } = context;
  const way = await decideWay(tx, { isConnected, ahead }, { ...subject, authorityId: to });
  const change = forward(application, way.to === 'CASE_DESK' ? 'CASE_DESK' : 'DESTINATION', reason);
  if (!change.ok) return change;
  const { authorityId: from, number, leikaKey } = application;
  await noteWorker(tx, from, worker.subject, at);
  const moved = await putInCharge(tx, id, to);
  const text = change.decision.steps.at(-1)?.text ?? '';
  const kept = { fromAuthorityId: from, toAuthorityId: to, isElsewhere: way.to !== 'CASE_DESK', reason: text, at };
  const row = { id: newId<'CaseForwarding'>(), applicationId: id, number, leikaKey, workerSubject: worker.subject, ...kept };
  await insertForwarding(tx, row);
  await sendAlong(tx, id, way, at);
  await announceCases(tx, [from]);
  const clock = await clockOf(tx, moved, subject, way, at);
  await carryOut(tx, moved, change.decision, { at, doer: doerOf(requireViewer(context.viewer), application), clock });
  await restartPeriod(tx, id, kept.isElsewhere, at);
  return { ok: true, decision: row };
}

/** Hands a case over, or answers what stands against it; then nothing is changed. Throws what `requireCase` throws. */
export async function forwardCase(context: Context, input: ForwardCaseInput): Promise<Forwarded> {
  requireScope(context.viewer, 'case:write');
  const id = parseId<'Application'>(input.caseId, 'caseId');
  const wish = { id, to: parseId<'Authority'>(input.authorityId, 'authorityId'), reason: input.reason };
  const ahead = await lookAhead(context, wish);
  const ruling = await context.db.transaction((tx) => carry(tx, context, wish, ahead));
  forget(context, id);
  return ruling.ok
    ? { forwarding: ruling.decision, problems: [] }
    : { forwarding: null, problems: problemsIn(context.language, ruling.faults) };
}
