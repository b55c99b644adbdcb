/** Payments that go for good, and what was to be paid with them. */

import { and, eq, gt, inArray, lt, notExists, type SQL } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { contradictions } from '../contradictions/tables.ts';
import { receipts } from '../receipts/tables.ts';
import { payables, paymentKeys, payments, receiptCounters } from '../tables.ts';

async function dropWhere(tx: Transaction, which: SQL | undefined): Promise<number> {
  const due = tx.select({ id: payments.id }).from(payments).where(which);
  await tx.delete(paymentKeys).where(inArray(paymentKeys.paymentId, due));
  await tx.delete(contradictions).where(inArray(contradictions.paymentId, due));
  await tx.delete(receipts).where(inArray(receipts.paymentId, due));
  return (await tx.delete(payments).where(which).returning({ id: payments.id })).length;
}

/** Deletes those of some payments that failed or were called off, for good. Answers how many. */
export function dropUnpaid(tx: Transaction, which: SQL | undefined): Promise<number> {
  return dropWhere(tx, and(which, inArray(payments.status, ['FAILED', 'CANCELED']), eq(payments.watched, false)));
}

/** Deletes what was decided before a moment, and ends the count of receipts of years of which none is left. Answers how many payments. */
export async function dropDecidedBefore(tx: Transaction, moment: Date): Promise<number> {
  const dropped = await dropWhere(tx, lt(payments.decidedAt, moment));
  const numbered = and(eq(payments.authorityId, receiptCounters.authorityId), eq(payments.receiptYear, receiptCounters.year));
  const left = tx.select({ id: payments.id }).from(payments).where(numbered);
  const isOver = lt(receiptCounters.year, Number(dayOf(moment).slice(0, 4)));
  // What was counted before years were goes on to be looked at from the first that is left.
  await tx.delete(receiptCounters).where(and(gt(receiptCounters.year, 0), isOver, notExists(left)));
  return dropped;
}

/** Deletes what was to be paid for applications nobody keeps any more, where no payment is left. Answers how many. */
export async function dropOutlived(tx: Transaction): Promise<number> {
  const left = tx.select({ id: payments.id }).from(payments).where(eq(payments.applicationId, payables.applicationId));
  const dropped = await tx
    .delete(payables)
    .where(and(eq(payables.outlived, true), notExists(left)))
    .returning({ id: payables.applicationId });
  return dropped.length;
}
