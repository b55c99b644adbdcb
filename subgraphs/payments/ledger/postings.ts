/**
 * The books as the rest of the payments sees them: what to call in the transaction that changes a payment. Each may be called again
 * for the same thing, which is booked once. Call them last: entries of one municipality wait for each other's commit.
 */

import type { Transaction } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { readItems } from '../rules/amounts.ts';
import type { PaymentRow } from '../tables.ts';
import { reversed, type EntryKind, type LineDraft } from './rules/chart.ts';
import * as rules from './rules/postings.ts';
import { lockLedger, post, type EntryDraft } from './store/posting.ts';
import { chargedBackOf, findLines, refundedOf } from './store/payments.ts';
import { findBookingCode } from './store/settings.ts';

/** As much of a payment as is booked. */
export type Booked = Pick<PaymentRow, 'id' | 'authorityId' | 'leikaKey' | 'reference' | 'items'>;

/** A refund, or what a bank has taken back; `id` tells those of one payment apart. Amounts in cents. */
export interface Return {
  readonly id: string;
  readonly amount: bigint;
}

async function receivableOf(tx: Transaction, { id, authorityId, leikaKey, items }: Booked): Promise<rules.Receivable> {
  return { id, items: readItems(items), bookingCode: await findBookingCode(tx, authorityId, leikaKey) };
}

function draftOf({ id, reference }: Booked, kind: EntryKind, at: Date, lines: readonly LineDraft[], part = ''): EntryDraft {
  return { kind, source: rules.sourceOf(id, kind, part), paymentId: id, reference, day: dayOf(at), lines };
}

/** Sollstellung: the fee is due and not paid, as one that falls due with the decision. */
export async function bookClaim(tx: Transaction, payment: Booked, at: Date, now: Date): Promise<void> {
  const receivable = await receivableOf(tx, payment);
  await post(tx, payment.authorityId, [draftOf(payment, 'CLAIM', at, rules.claimLines(receivable))], now);
}

/**
 * Zahlungseingang at the provider. The claim is booked with it where it was not before: paying and owing then begin together. An
 * attempt that comes to nothing is owed by nobody, so there is nothing to book for it.
 */
export async function bookSettlement(tx: Transaction, payment: Booked, paidAt: Date, now: Date): Promise<void> {
  const receivable = await receivableOf(tx, payment);
  const drafts = [
    draftOf(payment, 'CLAIM', paidAt, rules.claimLines(receivable)),
    draftOf(payment, 'SETTLEMENT', paidAt, rules.settlementLines(receivable)),
  ];
  await post(tx, payment.authorityId, drafts, now);
}

/**
 * Absetzung: what was claimed is not owed, and not paid. Takes back the claim as it was booked; where there is none, there is nothing to
 * take back.
 */
export async function bookCancellation(tx: Transaction, payment: Booked, at: Date, now: Date): Promise<void> {
  const claim = await findLines(tx, rules.sourceOf(payment.id, 'CLAIM'));
  if (claim.length > 0) await post(tx, payment.authorityId, [draftOf(payment, 'CANCELLATION', at, reversed(claim))], now);
}

/**
 * Erstattung granted, in full or in part: owed to the applicant from now on. Throws a RangeError for nothing, and for more than all
 * refunds of the payment may come to.
 */
export async function bookRefund(tx: Transaction, payment: Booked, { id, amount }: Return, at: Date, now: Date): Promise<void> {
  await lockLedger(tx, payment.authorityId); // Two refunds at once must not both be the first.
  if ((await findLines(tx, rules.sourceOf(payment.id, 'REFUND', id))).length > 0) return;
  const claim = await findLines(tx, rules.sourceOf(payment.id, 'CLAIM'));
  if (claim.length === 0) throw new Error(`payment ${payment.id} is not in the books`);
  // Under the code it was booked with, whatever is set by now.
  const bookingCode = claim.find(({ bookingCode: code }) => code !== '')?.bookingCode ?? '';
  const before = await refundedOf(tx, payment.id);
  const lines = rules.refundLines({ id: payment.id, items: readItems(payment.items), bookingCode }, before, amount);
  await post(tx, payment.authorityId, [draftOf(payment, 'REFUND', at, lines, id)], now);
}

async function payOut(tx: Transaction, payment: Booked, refundId: string, by: rules.Payer, at: Date, now: Date): Promise<void> {
  const granted = await findLines(tx, rules.sourceOf(payment.id, 'REFUND', refundId));
  const owed = granted.find(({ account }) => account === 'REFUNDS_PAYABLE');
  if (owed === undefined) throw new Error(`refund ${refundId} is not in the books`);
  const draft = draftOf(payment, 'REFUND_PAYMENT', at, rules.refundPaymentLines(owed.credit, by), refundId);
  await post(tx, payment.authorityId, [draft], now);
}

/** The provider has paid out a refund. Throws where it was not granted. */
export function bookRefundPayment(tx: Transaction, payment: Booked, refundId: string, at: Date, now: Date): Promise<void> {
  return payOut(tx, payment, refundId, 'PROVIDER', at, now);
}

/** The cash office has paid out a refund. Throws where it was not granted. */
export function bookCashPayment(tx: Transaction, payment: Booked, refundId: string, at: Date, now: Date): Promise<void> {
  return payOut(tx, payment, refundId, 'CASH_OFFICE', at, now);
}

/** What banks have taken back of a payment by now, in cents; its books are held, so that no more comes until the transaction ends. */
export async function chargedBack(tx: Transaction, { id, authorityId }: Booked): Promise<bigint> {
  await lockLedger(tx, authorityId);
  return chargedBackOf(tx, id);
}

/** Rückbelastung: the payer's bank has taken money back, and she owes it again. */
export async function bookChargeback(
  tx: Transaction,
  payment: Booked,
  { id, amount }: Return,
  at: Date,
  now: Date,
): Promise<void> {
  if (amount <= 0n) throw new RangeError('A chargeback takes back more than nothing');
  await post(tx, payment.authorityId, [draftOf(payment, 'CHARGEBACK', at, rules.chargebackLines(amount), id)], now);
}
