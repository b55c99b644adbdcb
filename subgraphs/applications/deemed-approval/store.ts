/** Deemed approvals in the database. */

import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { applications, type ApplicationRow } from '../tables.ts';
import type { Period } from './rules/period.ts';
import { deemedApprovals, type DeemedApprovalRow } from './tables.ts';

type ApplicationId = Id<'Application'>;

export const findDeemedApprovals = readByKeys((db, ids: Keys<ApplicationId>) =>
  db.select().from(deemedApprovals).where(isAmong(deemedApprovals.applicationId, ids)),
);

/** Null for a case that somebody has to decide. */
export async function findDeemedApproval(db: Database, id: ApplicationId): Promise<DeemedApprovalRow | null> {
  return (await findDeemedApprovals(db, [id]))[0] ?? null;
}

export async function insertDeemedApproval(tx: Transaction, row: DeemedApprovalRow): Promise<void> {
  await tx.insert(deemedApprovals).values(row);
}

export async function savePeriod(tx: Transaction, id: ApplicationId, period: Period): Promise<void> {
  const { state, begunOn, endsOn, stoppedOn, extendedOn, grantedOn } = period;
  await tx
    .update(deemedApprovals)
    .set({ state, begunOn, endsOn, stoppedOn, extendedOn, grantedOn })
    .where(eq(deemedApprovals.applicationId, id));
}

/** Cases whose period is over, locked, the longest first; what another process holds is left to it. */
export function lockRunOut(tx: Transaction, today: Day, limit: number): Promise<readonly ApplicationRow[]> {
  const due = tx
    .select({ id: deemedApprovals.applicationId })
    .from(deemedApprovals)
    .where(and(eq(deemedApprovals.state, 'RUNNING'), lt(deemedApprovals.endsOn, today)))
    .orderBy(asc(deemedApprovals.endsOn))
    .limit(limit);
  return tx.select().from(applications).where(inArray(applications.id, due)).for('update', { skipLocked: true });
}
