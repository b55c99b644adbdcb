/** The checkout API on the wire: amounts in minor units, states in small letters, from and to our own. */

import { z } from 'zod';
import { euro, type Money } from '#platform/values/money.ts';
import { bookingDataOf } from '../../rules/endpoint.ts';
import {
  ProviderContradiction,
  ProviderUnavailable,
  type Listed,
  type Order,
  type RefundOrder,
  type RefundRegistration,
  type Registration,
} from '../../provider.ts';

/** `processing` is decided no more than `open` is. */
const STATES = {
  open: 'INITIAL',
  processing: 'INITIAL',
  paid: 'PAID',
  failed: 'FAILED',
  expired: 'FAILED',
  canceled: 'CANCELED',
} as const;

const METHODS = { card: 'CREDITCARD', paypal: 'PAYPAL', transfer: 'OTHER', other: 'OTHER' } as const;

/** A checkout, as much of it as we keep: fields beside these go nowhere. */
const checkout = z.object({
  id: z.string().min(1).max(100),
  clientReference: z.string().max(100),
  amount: z.object({ minor: z.int(), currency: z.string().max(3) }),
  state: z.enum(['open', 'processing', 'paid', 'failed', 'expired', 'canceled']),
  checkoutUrl: z
    .url({ protocol: /^https?$/ })
    .max(2082)
    .nullish(),
  method: z.enum(['card', 'paypal', 'transfer', 'other']).nullish().catch('other'),
});

const failure = z.object({ error: z.object({ code: z.string().regex(/^[a-z_]{1,40}$/) }) });

const minorOf = ({ minor }: Money): number => Number(minor);

/** The order as the API takes it. */
export function toCheckout(order: Order): Readonly<Record<string, unknown>> {
  const { endpoint, gross, requestId, reference, purpose, description, redirectUrl } = order;
  return {
    merchant: endpoint.originatorId,
    account: endpoint.endPointId,
    clientReference: requestId,
    amount: { minor: minorOf(gross), currency: gross.currency },
    statement: purpose,
    description: description.slice(0, 250),
    returnUrl: redirectUrl,
    lines: order.items.map((item) => ({
      name: item.description,
      quantity: item.quantity,
      unitNet: minorOf(item.net),
      unitTax: minorOf(item.tax),
      taxRate: item.taxRate,
      booking: bookingDataOf(endpoint, reference),
    })),
  };
}

/** Reads a checkout. Throws ProviderUnavailable when it is none, ProviderContradiction when it is not of this request. */
export function readCheckout(body: unknown, expectedRequestId: string): Registration {
  const parsed = checkout.safeParse(body);
  if (!parsed.success) throw new ProviderUnavailable('The provider answered no checkout', parsed.error);
  const { id, clientReference, amount, state, checkoutUrl, method } = parsed.data;
  if (clientReference !== expectedRequestId)
    throw new ProviderContradiction('OTHER_PAYMENT', 'The provider answered the payment of another request');
  if (amount.currency !== 'EUR') throw new ProviderContradiction('CURRENCY', 'The provider names another currency');
  return {
    transactionId: id,
    redirectUrl: checkoutUrl ?? null,
    status: STATES[state],
    method: method === null || method === undefined ? null : METHODS[method],
    gross: euro(BigInt(amount.minor)),
  };
}

const paymentList = z.object({
  payments: z
    .array(z.object({ id: z.string().min(1).max(100), amount: z.object({ minor: z.int(), currency: z.literal('EUR') }) }))
    .max(1_000),
  next: z.string().min(1).max(200).nullish(),
});

/** A page of a day's list, and where the next one begins; null: it was the last. Throws ProviderUnavailable when it is none. */
export function readPaymentList(body: unknown): { readonly payments: readonly Listed[]; readonly next: string | null } {
  const parsed = paymentList.safeParse(body);
  if (!parsed.success) throw new ProviderUnavailable('The provider answered no list of payments', parsed.error);
  const { payments, next } = parsed.data;
  return {
    payments: payments.map(({ id, amount }) => {
      return { transactionId: id, gross: { minor: BigInt(amount.minor), currency: amount.currency } };
    }),
    next: next ?? null,
  };
}

/** `succeeded` is what the payer's bank has taken; a refund may fail before that. */
const REFUND_STATES = { pending: 'PENDING', succeeded: 'PAID_OUT', failed: 'FAILED' } as const;

const refund = z.object({
  id: z.string().min(1).max(100),
  checkout: z.string().max(100),
  clientReference: z.string().max(100),
  amount: z.object({ minor: z.int(), currency: z.string().max(3) }),
  state: z.enum(['pending', 'succeeded', 'failed']),
});

/** The refund as the API takes it. */
export function toRefund({ refundRequestId, amount }: RefundOrder): Readonly<Record<string, unknown>> {
  return { clientReference: refundRequestId, amount: { minor: minorOf(amount), currency: amount.currency } };
}

/**
 * Reads a refund. Throws ProviderUnavailable when it is none, ProviderContradiction when it is not the one that was ordered: of another
 * request or payment, or in another currency. The amount is the caller's to compare.
 */
export function readRefund(body: unknown, ordered: RefundOrder): RefundRegistration {
  const parsed = refund.safeParse(body);
  if (!parsed.success) throw new ProviderUnavailable('The provider answered no refund', parsed.error);
  const { id, checkout: transactionId, clientReference, amount, state } = parsed.data;
  if (clientReference !== ordered.refundRequestId || transactionId !== ordered.transactionId)
    throw new ProviderContradiction('OTHER_REFUND', 'The provider answered another refund');
  if (amount.currency !== ordered.amount.currency)
    throw new ProviderContradiction('CURRENCY', 'The provider names another currency');
  return { refundId: id, status: REFUND_STATES[state], amount: euro(BigInt(amount.minor)) };
}

/** The code of an error; null for an answer that is none of the API's. */
export function readFailure(body: unknown): string | null {
  const parsed = failure.safeParse(body);
  return parsed.success ? parsed.data.error.code : null;
}

const notice = z.object({ type: z.string().regex(/^(checkout|refund)\./), checkout: z.string().min(1).max(100) });

/** The checkout a webhook is about, itself or a refund of it; null when it is about none. What else it says is not read. */
export function checkoutOf(body: Buffer): string | null {
  try {
    const parsed = notice.safeParse(JSON.parse(body.toString('utf8')));
    return parsed.success ? parsed.data.checkout : null;
  } catch {
    return null;
  }
}
