/** Numbers of receipts, and the receipts in the database. */

import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { receiptCounters, type PaymentRow } from '../tables.ts';
import { receipts, type ReceiptRow } from './tables.ts';

type ReceiptCount = Pick<PaymentRow, 'receiptYear' | 'receiptNumber'>;

export const NO_NUMBER: ReceiptCount = { receiptYear: null, receiptNumber: null };

/** The next number of an authority in the year of an instant; without gaps, as others wait until this transaction ends. */
export async function nextNumber(tx: Transaction, authorityId: Id<'Authority'>, at: Date): Promise<ReceiptCount> {
  const year = Number(dayOf(at).slice(0, 4));
  const [row] = await tx
    .insert(receiptCounters)
    .values({ authorityId, year, last: 1n })
    .onConflictDoUpdate({
      target: [receiptCounters.authorityId, receiptCounters.year],
      set: { last: sql`${receiptCounters.last} + 1` },
    })
    .returning();
  if (row === undefined) throw new Error('the counter answered no number');
  return { receiptYear: year, receiptNumber: row.last };
}

/** Has the receipt of a payment written that was just paid. */
export async function orderReceipt(tx: Transaction, paymentId: Id<'Payment'>): Promise<void> {
  await tx.insert(receipts).values({ paymentId });
}

/** True when there is one from now on that was not ordered before, as that of a payment from before receipts were kept. */
export async function addReceipt(tx: Transaction, paymentId: Id<'Payment'>): Promise<boolean> {
  return (await tx.insert(receipts).values({ paymentId }).onConflictDoNothing().returning()).length > 0;
}

/** Null for a payment that has none by now. */
export async function findReceipt(db: Database, paymentId: Id<'Payment'>): Promise<ReceiptRow | null> {
  const [row] = await db.select().from(receipts).where(eq(receipts.paymentId, paymentId));
  return row ?? null;
}

/** The receipt, held until the transaction ends. */
export async function lockReceipt(tx: Transaction, paymentId: Id<'Payment'>): Promise<ReceiptRow | null> {
  const [row] = await tx.select().from(receipts).where(eq(receipts.paymentId, paymentId)).for('update');
  return row ?? null;
}

/** The next receipt behind `after` that is to be written and that nobody else is at, held until the transaction ends. */
export async function claimUnwritten(tx: Transaction, after: Id<'Payment'> | null): Promise<Id<'Payment'> | null> {
  const [row] = await tx
    .select({ paymentId: receipts.paymentId })
    .from(receipts)
    .where(and(isNull(receipts.writtenAt), after === null ? undefined : gt(receipts.paymentId, after)))
    .orderBy(asc(receipts.paymentId))
    .limit(1)
    .for('update', { skipLocked: true });
  return row?.paymentId ?? null;
}

/** Keeps a receipt that was not written before: the database refuses a second time. */
export async function saveReceipt(tx: Transaction, { paymentId, ...written }: ReceiptRow): Promise<void> {
  await tx.update(receipts).set(written).where(eq(receipts.paymentId, paymentId));
}
