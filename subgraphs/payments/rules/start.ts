/** Whether a payment may start, and which one answers. */

import { feeOf, isDue, isPayableOnline, readItems, type Chargeable } from './amounts.ts';
import type { Money } from '#platform/values/money.ts';
import type { PaymentStatus } from './status.ts';

export type StartProblem =
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ALREADY_PAID'
  | 'APPLICATION_WITHDRAWN'
  | 'NOTHING_TO_PAY'
  | 'NOT_DUE'
  | 'NOT_PAYABLE_ONLINE'
  | 'NO_PAYMENT_PROVIDER';

export interface Tried {
  readonly applicationId: string;
  readonly status: PaymentStatus;
}

export type StartDecision<Payment> =
  | { readonly kind: 'refuse'; readonly code: StartProblem; readonly payment: Payment | null }
  /** The payment that answers; `isNewKey` says that the key has yet to be bound to it. */
  | { readonly kind: 'answer'; readonly payment: Payment; readonly isNewKey: boolean }
  | { readonly kind: 'create'; readonly gross: Money };

/**
 * Decides a start. `known` is the payment the idempotency key was used for, `live` the one of the application that
 * runs or is paid, `hasEndpoint` whether it is set where the authority's payments go.
 */
export function decideStart<Payment extends Tried>(
  payable: Chargeable & { readonly applicationId: string },
  known: Payment | null,
  live: Payment | null,
  hasEndpoint: boolean,
): StartDecision<Payment> {
  const refuse = (code: StartProblem, payment: Payment | null = null): StartDecision<Payment> => ({
    kind: 'refuse',
    code,
    payment,
  });
  if (known !== null) {
    if (known.applicationId !== payable.applicationId) return refuse('IDEMPOTENCY_KEY_REUSED');
    return { kind: 'answer', payment: known, isNewKey: false };
  }
  if (live?.status === 'PAID') return refuse('ALREADY_PAID', live);
  // What was given back is not asked for again.
  if (live?.status === 'REFUNDED') return refuse('NOTHING_TO_PAY', live);
  if (payable.withdrawn) return refuse('APPLICATION_WITHDRAWN');
  if (live !== null) return { kind: 'answer', payment: live, isNewKey: true };
  const gross = feeOf(payable);
  if (gross === null) return refuse('NOTHING_TO_PAY');
  if (!isDue(payable)) return refuse('NOT_DUE');
  if (!isPayableOnline(readItems(payable.charges), gross)) return refuse('NOT_PAYABLE_ONLINE');
  if (!hasEndpoint) return refuse('NO_PAYMENT_PROVIDER');
  return { kind: 'create', gross };
}

/**
 * True when a payer may be sent back there: the origin is registered, and no user name is smuggled in front of it.
 * `origins` are origins as `URL.origin` writes them.
 */
export function isReturnUrlAllowed(returnUrl: string, origins: ReadonlySet<string>): boolean {
  if (!URL.canParse(returnUrl)) return false;
  const { origin, username, password } = new URL(returnUrl);
  return username === '' && password === '' && origins.has(origin);
}
