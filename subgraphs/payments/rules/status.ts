/** The life of a payment: which state may follow which, what the provider's word means, when to ask again. */

import type { Money } from '#platform/values/money.ts';

export type PaymentStatus = 'INITIAL' | 'PAID' | 'FAILED' | 'CANCELED' | 'REFUNDED' | 'DUE';

/** Which states may follow. DUE and REFUNDED are part of the contract, and no way leads to them. */
export const TRANSITIONS: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  INITIAL: ['PAID', 'FAILED', 'CANCELED'],
  PAID: [],
  FAILED: [],
  CANCELED: [],
  REFUNDED: [],
  DUE: [],
};

/** True when a payment in `from` may go on to `to`. */
export function canBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return TRANSITIONS[from].includes(to);
}

/** What a provider says of a payment; `gross` is null when it does not repeat the amount. */
export interface ProviderState {
  readonly status: 'INITIAL' | 'PAID' | 'FAILED' | 'CANCELED';
  readonly method: string | null;
  readonly gross: Money | null;
}

export type Reason = 'PROVIDER' | 'PAYER' | 'TIMEOUT' | 'UNKNOWN_AT_PROVIDER' | 'REFUSED';

export interface Outcome {
  readonly status: 'PAID' | 'FAILED' | 'CANCELED';
  readonly reason: Reason;
  readonly method: string | null;
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
  if (status === 'PAID' && gross !== null && gross.minor !== payment.gross) return 'CONTRADICTION';
  return { status, reason: 'PROVIDER', method };
}

const FIRST_CHECK_MS = 10_000;
const SHORTEST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** When to ask the provider next: ten seconds after the start, then after a quarter of the payment's age. */
export function nextCheckAt(createdAt: Date, now: Date): Date {
  const age = now.getTime() - createdAt.getTime();
  if (age < FIRST_CHECK_MS) return new Date(createdAt.getTime() + FIRST_CHECK_MS);
  return new Date(now.getTime() + Math.min(Math.max(age / 4, SHORTEST_WAIT_MS), LONGEST_WAIT_MS));
}
