/** The life of a refund: proposed by one, approved or declined by another, ordered where the money is, and paid out. */

import type { PaymentStatus } from '../../rules/status.ts';

export type RefundState = 'PROPOSED' | 'DECLINED' | 'APPROVED' | 'ORDERED' | 'PAID_OUT';

/** Who gives the money back: the provider, or the authority's cash office by a payment order (Auszahlungsanordnung). */
export type RefundRoute = 'PROVIDER' | 'CASH_OFFICE';

export type RefundProblem =
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOT_REFUNDABLE'
  | 'MORE_THAN_PAID'
  | 'NOTHING_LEFT'
  | 'AMOUNT_NOT_POSITIVE'
  | 'REASON_MISSING'
  | 'REASON_TOO_LONG'
  | 'SAME_PERSON'
  | 'ALREADY_ANSWERED'
  | 'NOT_AT_CASH_OFFICE';

/**
 * Which states may follow. An approved refund is owed and has no way back: where a provider fails to pay it out, the cash office does. A
 * trigger of the table refuses any other.
 */
export const TRANSITIONS: Readonly<Record<RefundState, readonly RefundState[]>> = {
  PROPOSED: ['APPROVED', 'DECLINED'],
  DECLINED: [],
  APPROVED: ['ORDERED'],
  ORDERED: ['PAID_OUT'],
  PAID_OUT: [],
};

/** The longest reason, in characters. */
export const LONGEST_REASON = 500;

/** A payment, as far as giving it back goes; amounts in cents. */
export interface Refundable {
  readonly status: PaymentStatus;
  readonly gross: bigint;
  /** What two have agreed on. */
  readonly granted: bigint;
}

/** What is left, where `otherwise` waits for an answer, or was taken back by a bank. */
export function leftOf({ gross, granted }: Refundable, otherwise: bigint): bigint {
  return gross - granted - otherwise;
}

/** What a refund comes to, or what stands in the way; `wished` is null for all that is left, `otherwise` as above. */
export function decideAmount(payment: Refundable, otherwise: bigint, wished: bigint | null): bigint | RefundProblem {
  if (payment.status !== 'PAID') return payment.status === 'REFUNDED' ? 'NOTHING_LEFT' : 'NOT_REFUNDABLE';
  const left = leftOf(payment, otherwise);
  if (left <= 0n) return 'NOTHING_LEFT';
  if (wished === null) return left;
  if (wished <= 0n) return 'AMOUNT_NOT_POSITIVE';
  return wished > left ? 'MORE_THAN_PAID' : wished;
}

/** The reason as it is kept, or what is wrong with it. */
export function readReason(given: string): { readonly reason: string } | RefundProblem {
  const reason = given.trim();
  if (reason === '') return 'REASON_MISSING';
  return reason.length > LONGEST_REASON ? 'REASON_TOO_LONG' : { reason };
}

/** A refund, as far as who may do what with it goes. Names are null once the accounts are deleted. */
export interface Standing {
  readonly state: RefundState;
  readonly route: RefundRoute | null;
  readonly proposedBy: string | null;
  readonly answeredBy: string | null;
  readonly confirmedBy: string | null;
}

/** What follows: it is done, it was done by the same person before, or something stands in the way. */
export type Answer = 'DO' | 'DONE' | RefundProblem;

/** Whether somebody may approve: another person than the one who has proposed. */
export function decideApproval({ state, proposedBy, answeredBy }: Standing, worker: string): Answer {
  if (proposedBy === worker) return 'SAME_PERSON';
  if (state === 'PROPOSED') return proposedBy === null ? 'ALREADY_ANSWERED' : 'DO';
  return state !== 'DECLINED' && answeredBy === worker ? 'DONE' : 'ALREADY_ANSWERED';
}

/** Whether somebody may decline; whoever has proposed may, too, and takes it back by that. */
export function decideDecline({ state, answeredBy }: Standing, worker: string): Answer {
  if (state === 'PROPOSED') return 'DO';
  return state === 'DECLINED' && answeredBy === worker ? 'DONE' : 'ALREADY_ANSWERED';
}

/** Whether somebody at the cash office may say that it has paid: a third person, as ordering and paying are kept apart. */
export function decideConfirmation(standing: Standing, worker: string): Answer {
  const { state, route, proposedBy, answeredBy, confirmedBy } = standing;
  if (proposedBy === worker || answeredBy === worker) return 'SAME_PERSON';
  if (route === 'CASH_OFFICE' && state === 'ORDERED') return 'DO';
  return state === 'PAID_OUT' && confirmedBy === worker ? 'DONE' : 'NOT_AT_CASH_OFFICE';
}
