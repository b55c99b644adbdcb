/** The outbox read again, for a consumer that makes what it keeps anew. */

import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Database, Transaction } from '../database.ts';
import type { Event } from '../events.ts';
import { consumers, outbox } from './tables.ts';

/** The most events of a batch. */
export const BATCH = 500;

/** Position of the last event a consumer has handled; 0 for one that has handled none. All before it are committed. */
export async function positionOf(db: Database, consumer: string): Promise<bigint> {
  const [own] = await db.select().from(consumers).where(eq(consumers.name, consumer));
  return own?.position ?? 0n;
}

/** Like `positionOf`; the consumer handles no event until the transaction ends. */
export async function holdConsumer(tx: Transaction, consumer: string): Promise<bigint> {
  await tx.insert(consumers).values({ name: consumer, position: 0n }).onConflictDoNothing();
  const [own] = await tx.select().from(consumers).where(eq(consumers.name, consumer)).for('update');
  return own?.position ?? 0n;
}

/** The next events of some types after a position, as many as make a batch. */
export function readBatch(
  db: Database,
  types: readonly string[],
  { after, until }: { readonly after: bigint; readonly until: bigint },
): Promise<Event[]> {
  return db
    .select()
    .from(outbox)
    .where(and(inArray(outbox.type, [...types]), gt(outbox.position, after), lte(outbox.position, until)))
    .orderBy(asc(outbox.position))
    .limit(BATCH);
}

/** All events of some types after one position up to another, in order, batch by batch. */
export async function* readEvents(
  db: Database,
  types: readonly string[],
  { after, until }: { readonly after: bigint; readonly until: bigint },
): AsyncGenerator<readonly Event[]> {
  for (let read = after; read < until;) {
    const batch = await readBatch(db, types, { after: read, until });
    if (batch.length > 0) yield batch;
    read = batch.at(-1)?.position ?? until;
  }
}
