/** What becomes of an account's payments when it is deleted: what was paid, or may still be, stays in the books, and leads to nobody's account. */

import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { ErasureStep, Person } from '#platform/privacy/erasure.ts';
import type { Kept } from '#platform/privacy/result.ts';
import { dayYearsAfterYear } from '#platform/values/retention.ts';
import { contradictions } from './contradictions/tables.ts';
import { startsKey } from './limits.ts';
import { receipts } from './receipts/tables.ts';
import { KEPT_YEARS, LEGAL_BASIS, RETENTION } from './rules/retention.ts';
import { refunds } from './refunds/tables.ts';
import { dropUnpaid } from './store/deletion.ts';
import { attempts, closedAccounts, payables, paymentKeys, payments, type PaymentRow } from './tables.ts';

const DONE = ['PAID', 'REFUNDED', 'FAILED', 'CANCELED'] as const;

function keptOf(rows: readonly PaymentRow[], isRunning: boolean, now: Date): Kept {
  const days = rows.map(({ decidedAt }) => dayYearsAfterYear(decidedAt ?? now, KEPT_YEARS)).sort();
  return {
    type: 'Payment',
    count: rows.length,
    legalBasis: LEGAL_BASIS,
    retention: RETENTION,
    until: isRunning ? null : (days.at(-1) ?? null),
    isRunning,
    references: rows.map(({ reference }) => reference).sort(),
  };
}

async function erasePayments(tx: Transaction, { account, now }: Person) {
  const merged = await tx.select({ closed: closedAccounts.closed }).from(closedAccounts).where(eq(closedAccounts.into, account));
  const hers = [account, ...merged.map(({ closed }) => closed)];
  await tx.delete(paymentKeys).where(inArray(paymentKeys.account, hers));
  await tx.delete(attempts).where(inArray(attempts.key, hers.map(startsKey)));
  // What was never paid, and is not under way, nobody has to account for. What was for an organisation is not hers.
  const dropped = await dropUnpaid(tx, and(inArray(payments.account, hers), isNull(payments.organisationId)));
  const all = await tx.update(payments).set({ account: null }).where(inArray(payments.account, hers)).returning();
  const detached = all.filter(({ organisationId }) => organisationId === null);
  await tx.update(payables).set({ account: null }).where(inArray(payables.account, hers));
  await tx.delete(closedAccounts).where(or(inArray(closedAccounts.into, hers), inArray(closedAccounts.closed, hers)));
  // Money may still come for what the provider has not had its last word on, and is owed for what is due.
  const isDone = ({ status, watched }: PaymentRow): boolean => (DONE as readonly string[]).includes(status) && !watched;
  const running = detached.filter((payment) => !isDone(payment));
  return {
    erased: [{ type: 'Payment', count: dropped }],
    kept: [keptOf(running, true, now), keptOf(detached.filter(isDone), false, now)],
  };
}

/** At the authority: what she has proposed lapses, as nobody could tell whether she approves it herself; the rest names her no more. */
async function eraseRefunder(tx: Transaction, { subject, now }: Person) {
  const lapsed = await tx
    .update(refunds)
    .set({ state: 'DECLINED', answeredAt: now, declineReason: 'Konto der vorschlagenden Person gelöscht' })
    .where(and(eq(refunds.proposedBy, subject), eq(refunds.state, 'PROPOSED')))
    .returning({ id: refunds.id });
  await tx.update(refunds).set({ proposedBy: null }).where(eq(refunds.proposedBy, subject));
  await tx.update(refunds).set({ answeredBy: null }).where(eq(refunds.answeredBy, subject));
  await tx.update(refunds).set({ confirmedBy: null }).where(eq(refunds.confirmedBy, subject));
  return { erased: [{ type: 'Refund.proposedBy', count: lapsed.length }] };
}

export const erasureSteps: readonly ErasureStep[] = [
  { tables: [payments, receipts, contradictions, payables, paymentKeys, closedAccounts, attempts], run: erasePayments },
  { tables: [refunds], run: eraseRefunder },
];
