/** Documents that are still to be fetched, in the database. */

import { eq, sql } from 'drizzle-orm';
import { rows, type Database, type Transaction } from '#platform/database.ts';
import { isDue } from '#platform/database/due.ts';
import type { Id } from '#platform/values/id.ts';
import { awaited, type AwaitedRow } from './tables.ts';

export async function insertAwaited(tx: Transaction, row: typeof awaited.$inferInsert): Promise<void> {
  await tx.insert(awaited).values(row).onConflictDoNothing();
}

/** The longest wait between two attempts. */
const LONGEST_S = 3_600;

/**
 * The next one that is due, taken from all others for a while that doubles with each attempt: whoever dies over it leaves it to the next
 * after that. Null when nothing is due.
 */
export async function claimAwaited(db: Database, now: Date): Promise<Pick<AwaitedRow, 'id'> | null> {
  const [claimed] = await rows<{ id: Id<'Document'> }>(
    db,
    sql`update ${awaited} set attempts = attempts + 1,
        due_at = ${now.toISOString()}::timestamptz + least(30 * 2 ^ least(attempts, 10), ${LONGEST_S}) * interval '1 second'
      where id = (select id from ${awaited} where ${isDue(awaited.dueAt, now, LONGEST_S * 1_000)}
        order by due_at limit 1 for update skip locked) returning id`,
  );
  return claimed ?? null;
}

export async function findAwaited(db: Database, id: Id<'Document'>): Promise<AwaitedRow | null> {
  const [row] = await db.select().from(awaited).where(eq(awaited.id, id));
  return row ?? null;
}

/** False where another process was faster. */
export async function dropAwaited(db: Database, id: Id<'Document'>): Promise<boolean> {
  return (await db.delete(awaited).where(eq(awaited.id, id)).returning({ id: awaited.id })).length > 0;
}
