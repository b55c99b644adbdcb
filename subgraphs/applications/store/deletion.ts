/** Applications that go for good: drafts, and what nobody has to keep any more. */

import { and, eq, inArray, isNotNull, isNull, lt, notExists, sql, gte, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { OVER } from '../rules/retention.ts';
import { applications, payments, submissions, timeline } from '../tables.ts';

type ApplicationId = Id<'Application'>;

/** Deletes applications with all that is known of them. Answers which were there. */
export async function dropApplications(tx: Transaction, ids: readonly ApplicationId[]): Promise<readonly ApplicationId[]> {
  if (ids.length === 0) return [];
  const all = [...ids];
  await tx.delete(timeline).where(inArray(timeline.applicationId, all));
  await tx.delete(submissions).where(inArray(submissions.applicationId, all));
  await tx.delete(payments).where(inArray(payments.applicationId, all));
  const dropped = await tx.delete(applications).where(inArray(applications.id, all)).returning({ id: applications.id });
  return dropped.map(({ id }) => id);
}

/** The applications of an account that were never submitted, locked. */
export async function lockDrafts(tx: Transaction, account: Id<'Account'>): Promise<readonly ApplicationId[]> {
  const found = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.accountId, account), isNull(applications.submittedAt)))
    .for('update');
  return found.map(({ id }) => id);
}

/** Takes the account out of the applications it has submitted. */
export async function detachApplicant(tx: Transaction, account: Id<'Account'>) {
  const { id, number, status } = applications;
  return tx
    .update(applications)
    .set({ accountId: null })
    .where(eq(applications.accountId, account))
    .returning({ id, number, status });
}

/** Gives back the cases of a case worker who is gone. Answers how many. */
export async function unassign(tx: Transaction, subject: string): Promise<number> {
  const { assignee, id } = applications;
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
