/** What a movement at the bank is to us: which part of it is the payment it names, and which nobody expected. */

import { isReference } from '../../rules/reference.ts';

/**
 * - MATCHED: the payment is there in full with it
 * - PARTIAL: a part of the payment, more is to come
 * - EXCESS: more than the payment, the rest is in suspense
 * - DUPLICATE: the payment was there in full before
 * - NOT_PAID: a payment we know, and that is not paid with us
 * - UNKNOWN: names no payment of this authority
 * - WRONG_CURRENCY: not in the currency of the account
 * - OUTGOING: money that went out and is no payment taken back
 * - TAKEN_BACK: money of a payment that went out again
 */
export const LINE_OUTCOMES = [
  'MATCHED',
  'PARTIAL',
  'EXCESS',
  'DUPLICATE',
  'NOT_PAID',
  'UNKNOWN',
  'WRONG_CURRENCY',
  'OUTGOING',
  'TAKEN_BACK',
] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** What stands open at the provider for a payment: it was settled, and this much of it is not at the bank. */
export interface OpenClearing {
  /** False where it was never settled. */
  readonly isSettled: boolean;
  /** Balance of the payment on CLEARING, in minor units. */
  readonly open: bigint;
}

export interface Movement {
  /** Negative for money that goes out. */
  readonly amount: bigint;
  readonly otherCurrency: string | null;
}

export interface Matched {
  readonly outcome: LineOutcome;
  /** The part that goes against CLEARING, and the part that goes into SUSPENSE; together the amount. */
  readonly clearing: bigint;
  readonly suspense: bigint;
}

/** Matches a movement with the payment that its reference names; null: it names none. */
export function match({ amount, otherCurrency }: Movement, payment: OpenClearing | null): Matched {
  const nothing = (outcome: LineOutcome): Matched => ({ outcome, clearing: 0n, suspense: amount });
  if (otherCurrency !== null) return nothing('WRONG_CURRENCY');
  if (payment === null) return nothing(amount < 0n ? 'OUTGOING' : 'UNKNOWN');
  if (!payment.isSettled) return nothing('NOT_PAID');
  const { open } = payment;
  if (amount < 0n) {
    // What the provider still owes us, or we owe it: a refund or chargeback that it has taken from the account.
    if (open >= 0n) return nothing('OUTGOING');
    const clearing = amount < open ? open : amount;
    return { outcome: 'TAKEN_BACK', clearing, suspense: amount - clearing };
  }
  if (open <= 0n) return nothing('DUPLICATE');
  if (amount === open) return { outcome: 'MATCHED', clearing: amount, suspense: 0n };
  if (amount < open) return { outcome: 'PARTIAL', clearing: amount, suspense: 0n };
  return { outcome: 'EXCESS', clearing: open, suspense: amount - open };
}

/** The Kassenzeichen in what a bank tells of a movement, whichever field it stands in; null where none has fitting check digits. */
export function referenceIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    // Payers and banks put blanks between; what stands around it is not ours to keep.
    const found = text
      .toUpperCase()
      .replace(/[\s./-]/g, '')
      .matchAll(/RF\d{13}/g);
    for (const [candidate] of found) if (isReference(candidate)) return candidate;
  }
  return null;
}
