/** Decisions that go out on paper, in the database. */

import { and, asc, count, eq, gt, isNull, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { paperDeliveries, type PaperDeliveryRow } from '../tables.ts';

type NewDelivery = typeof paperDeliveries.$inferInsert;

export async function orderPaper(tx: Transaction, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length > 0) await tx.insert(paperDeliveries).values([...deliveries]);
}

interface Filter {
  readonly authority: Id<'Authority'>;
  readonly openOnly: boolean;
}

const isListed = ({ authority, openOnly }: Filter): SQL | undefined =>
  and(eq(paperDeliveries.authorityId, authority), openOnly ? isNull(paperDeliveries.confirmedAt) : undefined);

/** Those ordered after `after`, the oldest first. */
export function readPaper(
  db: Database,
  filter: Filter,
  after: Id<'PaperDelivery'> | null,
  limit: number,
): Promise<readonly PaperDeliveryRow[]> {
  return db
    .select()
    .from(paperDeliveries)
    .where(and(isListed(filter), after === null ? undefined : gt(paperDeliveries.id, after)))
    .orderBy(asc(paperDeliveries.id))
    .limit(limit);
}

export async function countPaper(db: Database, filter: Filter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(paperDeliveries).where(isListed(filter));
  return row?.total ?? 0;
}

/** The letters of messages. */
export const findPaperOf = readByKeys((db, messageIds: Keys<Id<'Message'>>) =>
  db.select().from(paperDeliveries).where(isAmong(paperDeliveries.messageId, messageIds)),
);

export async function lockPaper(tx: Transaction, id: Id<'PaperDelivery'>): Promise<PaperDeliveryRow | null> {
  const [row] = await tx.select().from(paperDeliveries).where(eq(paperDeliveries.id, id)).for('update');
  return row ?? null;
}

export async function confirmPaper(
  tx: Transaction,
  id: Id<'PaperDelivery'>,
  values: Pick<PaperDeliveryRow, 'postedOn' | 'confirmedAt' | 'confirmedBy' | 'sentTo'>,
): Promise<PaperDeliveryRow> {
  const [row] = await tx.update(paperDeliveries).set(values).where(eq(paperDeliveries.id, id)).returning();
  if (row === undefined) throw new Error('a paper delivery that was locked is not there');
  return row;
}
