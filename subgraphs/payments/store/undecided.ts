/** Payments that the provider has not said the last word on, handed to one sweeper at a time. */

import { and, asc, eq, gt, inArray, lte, or, sql } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { payments, type PaymentRow } from '../tables.ts';

export interface Claim {
  readonly limit: number;
  /** Only what is to be checked by now; null: whatever its time. */
  readonly dueAt: Date | null;
  /** Only payments after this one; null: from the first. */
  readonly after: Id<'Payment'> | null;
}

/**
 * Payments the provider is to be asked about, each with its next check put off, so that other processes leave them alone while the provider
 * is asked; what another process holds is left to it.
 */
export async function claimUndecided(
  db: Database,
  claim: Claim,
  nextCheck: (payment: PaymentRow) => Date,
): Promise<readonly PaymentRow[]> {
  return db.transaction(async (tx) => {
    const claimed = await tx
      .select()
      .from(payments)
      .where(
        and(
          or(eq(payments.status, 'INITIAL'), eq(payments.watched, true)),
          claim.dueAt === null ? undefined : lte(payments.nextCheckAt, claim.dueAt),
          claim.after === null ? undefined : gt(payments.id, claim.after),
        ),
      )
      .orderBy(claim.dueAt === null ? asc(payments.id) : asc(payments.nextCheckAt))
      .limit(claim.limit)
      .for('update', { skipLocked: true });
    if (claimed.length === 0) return [];
    const times = claimed.map((payment) => sql`when ${payment.id} then ${nextCheck(payment).toISOString()}::timestamptz`);
    await tx
      .update(payments)
      .set({ nextCheckAt: sql`case ${payments.id} ${sql.join(times, sql` `)} end` })
      .where(
        inArray(
          payments.id,
          claimed.map(({ id }) => id),
        ),
      );
    return claimed;
  });
}
