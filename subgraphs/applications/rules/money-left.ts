/** How the money of a case stands, whatever came first: the decision, the payment, or the applicant's withdrawal. */

import { isChargeable, isPaymentOutstanding, type PaymentState } from './cases.ts';
import type { Status } from './states.ts';

/**
 * NONE: nothing is to be done. OUTSTANDING: the authority waits for money, before the decision or after it. PAID: the authority has it, and
 * may keep it. REFUND_DUE: it has it for something that came to nothing.
 */
export type Standing = 'NONE' | 'OUTSTANDING' | 'PAID' | 'REFUND_DUE';

/** Ended without a decision: nothing was done for the money. */
const CAME_TO_NOTHING: readonly Status[] = ['REJECTED', 'WITHDRAWN'];

const IS_DECIDED: readonly Status[] = ['DECIDED', 'CLOSED'];

/** How the money stands in a state. A fee is for the procedure, so that one that ends in a refusal keeps it. */
export function standingOf(status: Status, payment: PaymentState): Standing {
  const cameToNothing = CAME_TO_NOTHING.includes(status);
  if (payment.paid) return cameToNothing ? 'REFUND_DUE' : 'PAID';
  if (cameToNothing) return 'NONE';
  if (isPaymentOutstanding(payment)) return 'OUTSTANDING';
  const isDueNow = payment.policy === 'AFTER_DECISION' && IS_DECIDED.includes(status);
  return isDueNow && isChargeable(payment) ? 'OUTSTANDING' : 'NONE';
}

/** True where nothing is left to be paid or to be given back: only then a case can be closed. */
export function isSettled(standing: Standing): boolean {
  return standing === 'NONE' || standing === 'PAID';
}
