/** Files that are to be removed from the store: ordered in the transaction that made them useless. */

import { asc, eq, gt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { removals } from '../tables.ts';

type FileId = Id<'DocumentVersion'>;

export async function orderRemovals(tx: Transaction, ids: readonly FileId[], orderedAt: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insert(removals)
    .values(ids.map((id) => ({ id, orderedAt })))
    .onConflictDoNothing();
}

/** Ordered removals behind `after`. */
export async function findRemovals(db: Database, after: FileId | null, limit: number): Promise<readonly FileId[]> {
  const found = await db
    .select({ id: removals.id })
    .from(removals)
    .where(after === null ? undefined : gt(removals.id, after))
    .orderBy(asc(removals.id))
    .limit(limit);
  return found.map(({ id }) => id);
}

/** The file is gone. */
export async function dropRemoval(db: Database, id: FileId): Promise<void> {
  await db.delete(removals).where(eq(removals.id, id));
}
