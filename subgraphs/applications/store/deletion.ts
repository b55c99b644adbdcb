/** Applications that go for good: drafts, and what nobody has to keep any more. */

import { and, eq, inArray, isNotNull, isNull, lt, notExists, or, sql, gte, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { caseEntries, caseRuleChanges, caseWorkers, proposals } from '../case-desk/tables.ts';
import { forgetCoApplicants } from '../co-applicants/store.ts';
import { coApplicants } from '../co-applicants/tables.ts';
import { deliveries, deliveryAttachments, deliveryEvents } from '../fit-connect/tables.ts';
import { forgetOwner } from './documents.ts';
import { forwardings } from '../forwarding/tables.ts';
import { dropBookings } from '../bookings/follow.ts';
import { deemedApprovals } from '../deemed-approval/tables.ts';
import { issuedDocuments } from '../issuing/tables.ts';
import { takenOver } from '../prefill/tables.ts';
import { sealedPeople, seals } from '../sealing/tables.ts';
import { OVER } from '../rules/retention.ts';
import { closedAccounts, documents, payments } from '../copies/tables.ts';
import { applications, submissions, timeline, transfers } from '../tables.ts';

type ApplicationId = Id<'Application'>;
type AccountId = Id<'Account'>;

/** Deletes applications with all that is known of them, the evidence of their delivery among it. Answers which were there. */
export async function dropApplications(tx: Transaction, ids: readonly ApplicationId[]): Promise<readonly ApplicationId[]> {
  if (ids.length === 0) return [];
  const all = [...ids];
  // A trigger refuses to delete evidence to whoever does not say that its time is over.
  await tx.execute(sql`select set_config('applications.retention', 'over', true)`);
  await tx.delete(deliveryEvents).where(inArray(deliveryEvents.applicationId, all));
  await tx.delete(caseEntries).where(inArray(caseEntries.applicationId, all));
  await tx.delete(sealedPeople).where(inArray(sealedPeople.applicationId, all));
  await tx.delete(seals).where(inArray(seals.applicationId, all));
  await tx.delete(submissions).where(inArray(submissions.applicationId, all));
  await tx.execute(sql`select set_config('applications.retention', '', true)`);
  await tx.delete(coApplicants).where(inArray(coApplicants.applicationId, all));
  await tx.delete(deliveryAttachments).where(inArray(deliveryAttachments.applicationId, all));
  await tx.delete(deliveries).where(inArray(deliveries.applicationId, all));
  await dropBookings(tx, all);
  await tx.delete(documents).where(inArray(documents.applicationId, all));
  await tx.delete(transfers).where(inArray(transfers.applicationId, all));
  await tx.delete(proposals).where(inArray(proposals.applicationId, all));
  await tx.delete(takenOver).where(inArray(takenOver.applicationId, all));
  await tx.delete(forwardings).where(inArray(forwardings.applicationId, all));
  await tx.delete(deemedApprovals).where(inArray(deemedApprovals.applicationId, all));
  await tx.delete(issuedDocuments).where(inArray(issuedDocuments.applicationId, all));
  await tx.delete(timeline).where(inArray(timeline.applicationId, all));
  await tx.delete(payments).where(inArray(payments.applicationId, all));
  const dropped = await tx.delete(applications).where(inArray(applications.id, all)).returning({ id: applications.id });
  return dropped.map(({ id }) => id);
}

/** An account, and those that were merged into it. */
export async function allOf(tx: Transaction, account: AccountId): Promise<readonly AccountId[]> {
  const merged = await tx.select({ closed: closedAccounts.closed }).from(closedAccounts).where(eq(closedAccounts.into, account));
  return [account, ...merged.map(({ closed }) => closed)];
}

/** The own applications of accounts that were never submitted, locked; the drafts of an organisation are not hers. */
export async function lockDrafts(tx: Transaction, hers: readonly AccountId[]): Promise<readonly ApplicationId[]> {
  const isOwn = and(inArray(applications.accountId, [...hers]), isNull(applications.organisationId));
  const found = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(isOwn, isNull(applications.submittedAt)))
    .for('update');
  return found.map(({ id }) => id);
}

/** Takes accounts out of the applications they have. */
export async function detachApplicant(tx: Transaction, hers: readonly AccountId[]) {
  const { id, number, status, organisationId } = applications;
  return tx
    .update(applications)
    .set({ accountId: null })
    .where(inArray(applications.accountId, [...hers]))
    .returning({ id, number, status, organisationId });
}

/** What goes with applications that stay no longer says who has done it; nobody can take over what was hers alone any more. */
export async function forgetDoer(tx: Transaction, hers: readonly AccountId[], at: Date): Promise<void> {
  const all = [...hers];
  await tx.delete(sealedPeople).where(inArray(sealedPeople.accountId, all));
  await forgetCoApplicants(tx, hers, at);
  const isOpen = and(isNull(transfers.fromOrganisation), isNull(transfers.answeredAt));
  await tx.delete(transfers).where(and(inArray(transfers.fromAccount, all), isOpen));
  await tx.update(transfers).set({ fromAccount: null }).where(inArray(transfers.fromAccount, all));
  await tx.update(transfers).set({ offeredBy: null }).where(inArray(transfers.offeredBy, all));
  await tx.update(transfers).set({ answeredBy: null }).where(inArray(transfers.answeredBy, all));
  await tx.update(submissions).set({ submittedBy: null }).where(inArray(submissions.submittedBy, all));
  await tx.update(takenOver).set({ acceptedBy: null }).where(inArray(takenOver.acceptedBy, all));
  await tx.update(timeline).set({ representative: null }).where(inArray(timeline.representative, all));
  await forgetOwner(tx, all);
  await tx.delete(closedAccounts).where(or(inArray(closedAccounts.into, all), inArray(closedAccounts.closed, all)));
}

/** Gives back the cases of a case worker who is gone; what she has noted stays and no longer names her. Answers how many cases. */
export async function unassign(tx: Transaction, subject: string): Promise<number> {
  const { assignee, id } = applications;
  await tx.delete(caseWorkers).where(eq(caseWorkers.workerSubject, subject));
  await tx.update(caseEntries).set({ workerSubject: null }).where(eq(caseEntries.workerSubject, subject));
  await tx.update(caseRuleChanges).set({ workerSubject: null }).where(eq(caseRuleChanges.workerSubject, subject));
  await tx.update(forwardings).set({ workerSubject: null }).where(eq(forwardings.workerSubject, subject));
  await tx.update(proposals).set({ proposedBy: null }).where(eq(proposals.proposedBy, subject));
  await tx.update(proposals).set({ answeredBy: null }).where(eq(proposals.answeredBy, subject));
  return (await tx.update(applications).set({ assignee: null }).where(eq(assignee, subject)).returning({ id })).length;
}

/** When each of these had its last entry. */
export async function lastEntries(db: Database, ids: readonly ApplicationId[]): Promise<ReadonlyMap<ApplicationId, Date>> {
  if (ids.length === 0) return new Map();
  const entries = await db
    .select({ id: timeline.applicationId, at: sql<string>`max(${timeline.at})` })
    .from(timeline)
    .where(inArray(timeline.applicationId, [...ids]))
    .groupBy(timeline.applicationId);
  return new Map(entries.map(({ id, at }) => [id, new Date(at)]));
}

async function lockEnded(tx: Transaction, before: Date, kind: SQL | undefined, limit: number): Promise<readonly ApplicationId[]> {
  const since = tx
    .select({ id: timeline.applicationId })
    .from(timeline)
    .where(and(eq(timeline.applicationId, applications.id), gte(timeline.at, before)));
  const found = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(kind, inArray(applications.status, [...OVER]), lt(applications.startedAt, before), notExists(since)))
    .limit(limit)
    .for('update', { skipLocked: true });
  return found.map(({ id }) => id);
}

/** Submitted applications whose procedure ended before a moment, locked; what another process holds is left to it. */
export const lockOutlived = (tx: Transaction, before: Date, limit: number): Promise<readonly ApplicationId[]> =>
  lockEnded(tx, before, isNotNull(applications.submittedAt), limit);

/** The same of drafts that were withdrawn. */
export const lockWithdrawnDrafts = (tx: Transaction, before: Date, limit: number): Promise<readonly ApplicationId[]> =>
  lockEnded(tx, before, isNull(applications.submittedAt), limit);
