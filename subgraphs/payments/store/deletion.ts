/** Payments that go for good, and what was to be paid with them. */

import { and, eq, gt, gte, inArray, lt, notExists, or, type SQL } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { contradictions } from '../contradictions/tables.ts';
import { receipts } from '../receipts/tables.ts';
import { refunds } from '../refunds/tables.ts';
import { payables, paymentKeys, payments, receiptCounters } from '../tables.ts';

async function dropWhere(tx: Transaction, which: SQL | undefined): Promise<number> {
  const due = tx.select({ id: payments.id }).from(payments).where(which);
  await tx.delete(refunds).where(inArray(refunds.paymentId, due));
  await tx.delete(paymentKeys).where(inArray(paymentKeys.paymentId, due));
  await tx.delete(contradictions).where(inArray(contradictions.paymentId, due));
  await tx.delete(receipts).where(inArray(receipts.paymentId, due));
  return (await tx.delete(payments).where(which).returning({ id: payments.id })).length;
}

/** Deletes those of some payments that failed or were called off, for good. Answers how many. */
export function dropUnpaid(tx: Transaction, which: SQL | undefined): Promise<number> {
  return dropWhere(tx, and(which, inArray(payments.status, ['FAILED', 'CANCELED']), eq(payments.watched, false)));
}

/** Deletes what was decided before a moment, and of which nothing was given back or proposed since. Answers how many. */
export async function dropDecidedBefore(tx: Transaction, moment: Date): Promise<number> {
  const later = tx
    .select({ id: refunds.id })
    .from(refunds)
    .where(
      and(
        eq(refunds.paymentId, payments.id),
        or(gte(refunds.proposedAt, moment), gte(refunds.paidOutAt, moment), inArray(refunds.state, ['APPROVED', 'ORDERED'])),
      ),
    );
  const dropped = await dropWhere(tx, and(lt(payments.decidedAt, moment), notExists(later)));
  await endCounters(tx, moment);
  return dropped;
}

/** Ends the count of receipts of years of which none is left; what was counted before years were goes on to be looked at. */
async function endCounters(tx: Transaction, moment: Date): Promise<void> {
  const numbered = and(eq(payments.authorityId, receiptCounters.authorityId), eq(payments.receiptYear, receiptCounters.year));
  const left = tx.select({ id: payments.id }).from(payments).where(numbered);
  const isOver = lt(receiptCounters.year, Number(dayOf(moment).slice(0, 4)));
  await tx.delete(receiptCounters).where(and(gt(receiptCounters.year, 0), isOver, notExists(left)));
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
