/** Receipts on their way, in the database. */

import { and, asc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isDue } from '#platform/database/due.ts';
import type { Claim } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { receiptDeliveries, type ReceiptDeliveryRow } from './tables.ts';

/** Keeps what is to be delivered; what is known already stays as it is. */
export async function addDeliveries(tx: Transaction, rows: readonly ReceiptDeliveryRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(receiptDeliveries)
      .values([...rows])
      .onConflictDoNothing();
}

/** The longest that a receipt is put off. */
export const LONGEST_WAIT_MS = 3_600_000;

/** Receipts to be delivered, each put off `until` then, so that no other process takes it meanwhile. */
export async function claimDeliveries(
  db: Database,
  { limit, dueAt, after }: Claim<Id<'Payment'>>,
  until: Date,
): Promise<readonly ReceiptDeliveryRow[]> {
  return db.transaction(async (tx) => {
    const claimed = await tx
      .select()
      .from(receiptDeliveries)
      .where(
        and(
          isNull(receiptDeliveries.deliveredAt),
          dueAt === null ? undefined : isDue(receiptDeliveries.dueAt, dueAt, LONGEST_WAIT_MS),
          after === null ? undefined : gt(receiptDeliveries.paymentId, after),
        ),
      )
      .orderBy(asc(receiptDeliveries.paymentId))
      .limit(limit)
      .for('update', { skipLocked: true });
    const ids = claimed.map(({ paymentId }) => paymentId);
    if (ids.length > 0) await tx.update(receiptDeliveries).set({ dueAt: until }).where(inArray(receiptDeliveries.paymentId, ids));
    return claimed;
  });
}

/** The same as it is now, held until the transaction ends; null once it is delivered, or its account deleted. */
export async function lockDelivery(tx: Transaction, paymentId: Id<'Payment'>): Promise<ReceiptDeliveryRow | null> {
  const open = and(eq(receiptDeliveries.paymentId, paymentId), isNull(receiptDeliveries.deliveredAt));
  const [row] = await tx.select().from(receiptDeliveries).where(open).for('update');
  return row ?? null;
}

/** False when somebody else has delivered it. */
export async function endDelivery(tx: Transaction, paymentId: Id<'Payment'>, deliveredAt: Date): Promise<boolean> {
  const open = and(eq(receiptDeliveries.paymentId, paymentId), isNull(receiptDeliveries.deliveredAt));
  return (await tx.update(receiptDeliveries).set({ deliveredAt }).where(open).returning()).length > 0;
}

/** Tries again later. */
export async function putOff(db: Database, { paymentId, attempts }: ReceiptDeliveryRow, dueAt: Date): Promise<void> {
  await db
    .update(receiptDeliveries)
    .set({ dueAt, attempts: attempts + 1 })
    .where(eq(receiptDeliveries.paymentId, paymentId));
}

/** Delivers nothing to an account that is deleted; an organisation still hears of its receipts. */
export async function forgetDeliveries(tx: Transaction, account: Id<'Account'>): Promise<void> {
  const hers = eq(receiptDeliveries.accountId, account);
  await tx.delete(receiptDeliveries).where(and(hers, isNull(receiptDeliveries.organisationId)));
  await tx
    .update(receiptDeliveries)
    .set({ accountId: null })
    .where(and(hers, isNotNull(receiptDeliveries.organisationId)));
}
