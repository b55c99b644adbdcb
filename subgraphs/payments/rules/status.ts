/** The life of a payment: which state may follow which, what the provider's word means, when to ask again. */

import type { Money } from '#platform/values/money.ts';

export type PaymentStatus = 'INITIAL' | 'PAID' | 'FAILED' | 'CANCELED' | 'REFUNDED' | 'DUE';

/**
 * Which states may follow. What failed or was canceled may still turn out to be paid, as long as the provider has not had the last
 * word. What is paid stays so until all of it was given back. What is due ends when a payment of its own has settled it.
 */
export const TRANSITIONS: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  INITIAL: ['PAID', 'FAILED', 'CANCELED'],
  PAID: ['REFUNDED'],
  FAILED: ['PAID'],
  CANCELED: ['PAID'],
  REFUNDED: [],
  DUE: ['CANCELED'],
};

/** True for what was paid, though it was given back since. */
export function wasPaid({ status }: { readonly status: PaymentStatus }): boolean {
  return status === 'PAID' || status === 'REFUNDED';
}

/** True when a payment in `from` may go on to `to`. */
export function canBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return TRANSITIONS[from].includes(to);
}

/** What a provider says of a payment; `gross` is null when it does not repeat the amount, which it must of one that is paid. */
export interface ProviderState {
  readonly status: 'INITIAL' | 'PAID' | 'FAILED' | 'CANCELED';
  readonly method: string | null;
  readonly gross: Money | null;
}

export type Reason =
  'PROVIDER' | 'PAYER' | 'TIMEOUT' | 'UNKNOWN_AT_PROVIDER' | 'REFUSED' | 'ENDPOINT_REFUSED' | 'OTHER_PAYMENT_PAID';

export interface Outcome {
  readonly status: 'PAID' | 'FAILED' | 'CANCELED';
  readonly reason: Reason;
  readonly method: string | null;
}

/** A payment, as far as its next state depends on it. */
export interface Standing {
  readonly status: PaymentStatus;
  /** We have decided it, and the provider has not. */
  readonly watched: boolean;
}

/** True when a payment may end so now: it is undecided, or the provider's last word is that it was paid after all. */
export function mayEnd({ status, watched }: Standing, outcome: Outcome): boolean {
  if (!canBecome(status, outcome.status)) return false;
  return status === 'INITIAL' || (watched && outcome.reason === 'PROVIDER');
}

/** True when the provider may still be paid although we have decided: the payer has been sent there, and it has not said the last word. */
export function isToBeWatched(outcome: Outcome, transactionId: string | null): boolean {
  return outcome.status !== 'PAID' && outcome.reason !== 'PROVIDER' && transactionId !== null;
}

const TIMEOUT_MS = 30 * 60_000;

export interface Times {
  readonly createdAt: Date;
  /** When the provider took the order; the payer has time from then on. */
  readonly registeredAt: Date | null;
}

/** True when a payment that is still undecided has taken too long. */
export function isOverdue({ createdAt, registeredAt }: Times, now: Date): boolean {
  return now.getTime() - (registeredAt ?? createdAt).getTime() >= TIMEOUT_MS;
}

/**
 * What follows from the provider's word; null when nothing does yet, `CONTRADICTION` when the provider was paid
 * another amount than asked for, which a person must look at. `state` is null for a payment unknown at the provider.
 */
export function outcomeOf(
  payment: Times & { readonly gross: bigint },
  state: ProviderState | null,
  now: Date,
): Outcome | 'CONTRADICTION' | null {
  if (state === null) return { status: 'FAILED', reason: 'UNKNOWN_AT_PROVIDER', method: null };
  const { status, method, gross } = state;
  if (status === 'INITIAL') return isOverdue(payment, now) ? { status: 'FAILED', reason: 'TIMEOUT', method } : null;
  if (status === 'PAID' && gross?.minor !== payment.gross) return 'CONTRADICTION';
  return { status, reason: 'PROVIDER', method };
}

const WATCH_MS = 14 * 24 * 60 * 60_000;

/**
 * What follows from the provider's word on a payment that we have decided: `PAID` when it was paid after all, `OVER` when that can
 * no more be, `CONTRADICTION` as above; null as long as nothing follows. Nobody asks for longer than fourteen days.
 */
export function lateOutcomeOf(
  payment: { readonly gross: bigint; readonly createdAt: Date },
  state: ProviderState | null,
  now: Date,
): 'PAID' | 'OVER' | 'CONTRADICTION' | null {
  if (state?.status === 'PAID') return state.gross?.minor === payment.gross ? 'PAID' : 'CONTRADICTION';
  if (state?.status === 'FAILED' || state?.status === 'CANCELED') return 'OVER';
  return now.getTime() - payment.createdAt.getTime() >= WATCH_MS ? 'OVER' : null;
}

const FIRST_CHECK_MS = 10_000;
const SHORTEST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

const DAY_MS = 24 * 60 * 60_000;
/** The longest that asking is put off. */
export const WAIT_AFTER_A_DAY_MS = 6 * 60 * 60_000;

/**
 * When to ask the provider next: ten seconds after the start, then after a quarter of the payment's age but at least every five
 * minutes; after a day, every six hours.
 */
export function nextCheckAt(createdAt: Date, now: Date): Date {
  const age = now.getTime() - createdAt.getTime();
  // What was started while the clock was ahead counts from now.
  if (age < FIRST_CHECK_MS) return new Date(Math.min(createdAt.getTime(), now.getTime()) + FIRST_CHECK_MS);
  const wait = age < DAY_MS ? Math.min(Math.max(age / 4, SHORTEST_WAIT_MS), LONGEST_WAIT_MS) : WAIT_AFTER_A_DAY_MS;
  return new Date(now.getTime() + wait);
}
