/** Payments that the provider has not said the last word on, handed to one sweeper at a time. */

import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import { isDue } from '#platform/database/due.ts';
import type { Claim } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { WAIT_AFTER_A_DAY_MS } from '../rules/status.ts';
import { payments, type PaymentRow } from '../tables.ts';

/**
 * Payments the provider is to be asked about, each with its next check put off, so that other processes leave them alone while the provider
 * is asked; what another process holds is left to it.
 */
export async function claimUndecided(
  db: Database,
  { limit, dueAt, after }: Claim<Id<'Payment'>>,
  nextCheck: (payment: PaymentRow) => Date,
): Promise<readonly PaymentRow[]> {
  return db.transaction(async (tx) => {
    const claimed = await tx
      .select()
      .from(payments)
      .where(
        and(
          or(eq(payments.status, 'INITIAL'), eq(payments.watched, true)),
          dueAt === null ? undefined : isDue(payments.nextCheckAt, dueAt, WAIT_AFTER_A_DAY_MS),
          after === null ? undefined : gt(payments.id, after),
        ),
      )
      .orderBy(dueAt === null ? asc(payments.id) : asc(payments.nextCheckAt))
      .limit(limit)
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
