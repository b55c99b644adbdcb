/** What each step of a payment says in the books: the lines of its entry, by the terms of accounting. */

import type { Id } from '#platform/values/id.ts';
import { totalsOf, type Item } from '../../rules/amounts.ts';
import { lineOf, withoutZeros, type EntryKind, type LineDraft } from './chart.ts';

/** What of a payment the books need to know. */
export interface Receivable {
  readonly id: Id<'Payment'>;
  readonly items: readonly Item[];
  /** HHST or Produktkonto of its service; empty where none is set. */
  readonly bookingCode: string;
}

/** The name of what an entry comes from: the same thing is never booked twice. `part` tells several refunds of a payment apart. */
export function sourceOf(paymentId: Id<'Payment'>, kind: EntryKind, part = ''): string {
  return `payment:${paymentId}:${kind}${part === '' ? '' : `:${part}`}`;
}

/** Sollstellung: the applicant owes the fee, which is revenue and tax. */
export function claimLines({ items, bookingCode }: Receivable): readonly LineDraft[] {
  const { net, tax, gross } = totalsOf(items);
  return withoutZeros([
    lineOf('RECEIVABLE', gross.minor),
    lineOf('REVENUE', -net.minor, bookingCode),
    lineOf('TAX_PAYABLE', -tax.minor, bookingCode),
  ]);
}

/** Zahlung: the provider has the money, and the applicant owes nothing any more. */
export function settlementLines({ items }: Receivable): readonly LineDraft[] {
  const { minor } = totalsOf(items).gross;
  return [lineOf('CLEARING', minor), lineOf('RECEIVABLE', -minor)];
}

/** `amount` of `whole` for `part`, rounded down. */
function share(part: bigint, amount: bigint, whole: bigint): bigint {
  return (part * amount) / whole;
}

/**
 * Erstattung: revenue and tax are taken back and the applicant is owed the amount. What is revenue and what is tax goes by their parts
 * of the payment; however many refunds a payment has, all of them together take back every cent of both, and no more.
 * `before` is what was refunded already. Throws a RangeError for more than is left, and for nothing.
 */
export function refundLines({ items, bookingCode }: Receivable, before: bigint, amount: bigint): readonly LineDraft[] {
  const { tax, gross } = totalsOf(items);
  if (amount <= 0n || before + amount > gross.minor)
    throw new RangeError(`A refund of ${amount} cents is not what is left of a payment of ${gross.minor} cents`);
  const taxBack = share(tax.minor, before + amount, gross.minor) - share(tax.minor, before, gross.minor);
  return withoutZeros([
    lineOf('REVENUE', amount - taxBack, bookingCode),
    lineOf('TAX_PAYABLE', taxBack, bookingCode),
    lineOf('REFUNDS_PAYABLE', -amount),
  ]);
}

/** Who gives back. */
export type Payer = 'PROVIDER' | 'CASH_OFFICE';

/**
 * Auszahlung der Erstattung: the provider has given it back, or the cash office has, whose own payment is in suspense until the bank
 * statement shows it: what the provider owes is nothing less by that.
 */
export function refundPaymentLines(amount: bigint, by: Payer): readonly LineDraft[] {
  return [lineOf('REFUNDS_PAYABLE', amount), lineOf(by === 'PROVIDER' ? 'CLEARING' : 'SUSPENSE', -amount)];
}

/** Rückbelastung: the payer's bank has taken the money back from the provider, so that she owes it again. */
export function chargebackLines(amount: bigint): readonly LineDraft[] {
  return [lineOf('RECEIVABLE', amount), lineOf('CLEARING', -amount)];
}

/** A movement at the bank: what was expected goes against CLEARING, the rest into SUSPENSE. Negative for money that goes out. */
export function bankLines(clearing: bigint, suspense: bigint): readonly LineDraft[] {
  return withoutZeros([lineOf('BANK', clearing + suspense), lineOf('CLEARING', -clearing), lineOf('SUSPENSE', -suspense)]);
}

/** What was in suspense turns out to be a payment. */
export function releaseLines(amount: bigint): readonly LineDraft[] {
  return [lineOf('SUSPENSE', amount), lineOf('CLEARING', -amount)];
}
