/** How the money of a case stands, whatever came first: the decision, the payment, or the applicant's withdrawal. */

import type { RefundDue } from '#platform/events/contracts/applications.ts';
import { isChargeable, isPaymentOutstanding, type Outcome, type PaymentState } from './cases.ts';
import type { Status } from './states.ts';

/**
 * NONE: nothing is to be done. OUTSTANDING: the authority waits for money, before the decision or after it. PAID: the authority has it, and
 * may keep it. REFUND_DUE: it has it for something that came to nothing.
 */
export type Standing = 'NONE' | 'OUTSTANDING' | 'PAID' | 'REFUND_DUE';

/** Ended without a decision: nothing was done for the money. */
const CAME_TO_NOTHING: readonly Status[] = ['REJECTED', 'WITHDRAWN'];

const IS_DECIDED: readonly Status[] = ['DECIDED', 'CLOSED'];

/** A case, as far as its money goes. */
export interface Ended {
  readonly status: Status;
  /** Null while it is not decided. */
  readonly outcome: Outcome | null;
}

/**
 * How the money stands in a state. A fee that is paid before the decision is for the procedure, so that one that ends in a refusal keeps it;
 * one that falls due with the decision is for what was granted. How much is given back two at the authority have agreed on: what they have
 * left is the authority's, and nothing of it is asked for again.
 */
export function standingOf({ status, outcome }: Ended, payment: PaymentState): Standing {
  const cameToNothing = CAME_TO_NOTHING.includes(status);
  if (payment.paid) return cameToNothing && !payment.givenBack ? 'REFUND_DUE' : 'PAID';
  if (cameToNothing || payment.givenBack) return 'NONE';
  if (isPaymentOutstanding(payment)) return 'OUTSTANDING';
  const isDueNow = payment.policy === 'AFTER_DECISION' && IS_DECIDED.includes(status) && outcome !== 'DENIED';
  return isDueNow && isChargeable(payment) ? 'OUTSTANDING' : 'NONE';
}

/** How it stands from now on: what is to be given back, for whatever reason, is so until it is. */
export function standingAfter(before: Standing, application: Ended, payment: PaymentState): Standing {
  return before === 'REFUND_DUE' && payment.paid && !payment.givenBack ? before : standingOf(application, payment);
}

/** Why it is to be given back. */
export function causeOf(status: Status): RefundDue['reason'] {
  return status === 'WITHDRAWN' || status === 'REJECTED' ? status : 'TOO_LATE';
}

/** True where nothing is left to be paid or to be given back: only then a case can be closed. */
export function isSettled(standing: Standing): boolean {
  return standing === 'NONE' || standing === 'PAID';
}
