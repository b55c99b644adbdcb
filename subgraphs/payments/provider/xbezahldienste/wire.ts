/** XBezahldienste 1.0.0 on the wire: its names, spelled as the standard spells them, from and to our own. */

import { z } from 'zod';
import { formatAmount, readAmount, type Money } from '#platform/values/money.ts';
import { totalOf } from '../../rules/amounts.ts';
import { bookingDataOf } from '../../rules/endpoint.ts';
import { ProviderContradiction, ProviderUnavailable, type Order, type Registration } from '../../provider.ts';

const STATUSES = { INITIAL: 'INITIAL', PAYED: 'PAID', FAILED: 'FAILED', CANCELED: 'CANCELED' } as const;

/** The standard's ways to pay. Any other word is none of ours to keep: a card's number would be one. */
const METHODS = ['GIROPAY', 'PAYDIRECT', 'CREDITCARD', 'PAYPAL', 'OTHER'] as const;

/** PaymentTransaction, as much of it as we keep: fields beside these go nowhere. */
const transaction = z.object({
  paymentInformation: z.object({
    transactionId: z.string().min(1).max(255),
    transactionRedirectUrl: z
      .url({ protocol: /^https?$/ })
      .max(2082)
      .nullish(),
    status: z.enum(['INITIAL', 'PAYED', 'FAILED', 'CANCELED']),
    paymentMethod: z.enum(METHODS).nullish().catch('OTHER'),
  }),
  paymentRequest: z
    .object({ requestId: z.string().max(36).nullish(), currency: z.string().max(3).nullish(), grosAmount: z.number().nullish() })
    .nullish(),
});

const systemResponse = z.object({ functionalCode: z.string().max(64).nullish(), status: z.number().int().nullish() });

/**
 * The functional codes of the standard and what follows from each: the order is at fault and fails; the endpoint is, which an
 * operator must put right; the payment exists and is asked for; or nothing is known and the order is placed again later.
 */
const FUNCTIONAL_CODES: Readonly<Record<string, 'ORDER' | 'ENDPOINT' | 'EXISTS' | 'AGAIN'>> = {
  CALCULATION_ERROR: 'ORDER',
  BOOKING_DATA_MISSING: 'ORDER',
  VALIDATION_ERROR: 'ORDER',
  NO_VALID_ORIGINATOR_OR_ENDPOINT: 'ENDPOINT',
  NO_VALID_ORIGINATOR_OR_DESTINATION: 'ENDPOINT',
  FORBIDDEN: 'ENDPOINT',
  PAYMENT_EXISTS: 'EXISTS',
  UNSPECIFIED: 'AGAIN',
};

/** The standard has numbers where amounts belong; up to its limit of 999,999 euro a double keeps every cent. */
function toNumber(amount: Money): number {
  return Number(formatAmount(amount));
}

function readGross(amount: number | null | undefined): Money | null {
  if (amount === null || amount === undefined) return null;
  const gross = readAmount(String(amount));
  if (gross === null) throw new ProviderContradiction('AMOUNT', 'The provider names an amount with fractions of a cent');
  return gross;
}

/** PaymentRequest of an order. */
export function toPaymentRequest(order: Order): Readonly<Record<string, unknown>> {
  return {
    requestId: order.requestId,
    requestTimestamp: order.requestedAt.toISOString(),
    currency: order.gross.currency,
    grosAmount: toNumber(order.gross),
    purpose: order.purpose,
    description: order.description.slice(0, 250),
    redirectUrl: order.redirectUrl,
    items: order.items.map((item, index) => ({
      id: String(index + 1),
      reference: order.reference,
      description: item.description,
      taxRate: Number(item.taxRate),
      quantity: item.quantity,
      totalNetAmount: toNumber(totalOf(item).net),
      totalTaxAmount: toNumber(totalOf(item).tax),
      singleNetAmount: toNumber(item.net),
      singleTaxAmount: toNumber(item.tax),
      bookingData: bookingDataOf(order.endpoint, order.reference),
    })),
  };
}

/** Reads a PaymentTransaction. Throws ProviderUnavailable when it is none, ProviderContradiction when it is not of this request. */
export function readTransaction(body: unknown, expectedRequestId: string): Registration {
  const parsed = transaction.safeParse(body);
  if (!parsed.success) throw new ProviderUnavailable('The provider answered no PaymentTransaction', parsed.error);
  const { paymentInformation: information, paymentRequest: request } = parsed.data;
  if ((request?.requestId ?? expectedRequestId) !== expectedRequestId)
    throw new ProviderContradiction('OTHER_PAYMENT', 'The provider answered the payment of another request');
  if ((request?.currency ?? 'EUR') !== 'EUR') throw new ProviderContradiction('CURRENCY', 'The provider names another currency');
  return {
    transactionId: information.transactionId,
    redirectUrl: information.transactionRedirectUrl ?? null,
    status: STATUSES[information.status],
    method: information.paymentMethod ?? null,
    gross: readGross(request?.grosAmount),
  };
}

/** What a SystemResponse says, and what follows from it; null when the body is none, for example a web server's own error page. */
export function readSystemResponse(
  body: unknown,
): { readonly code: string; readonly meaning: 'ORDER' | 'ENDPOINT' | 'EXISTS' | 'AGAIN' } | null {
  const parsed = systemResponse.safeParse(body);
  if (!parsed.success) return null;
  const { functionalCode, status } = parsed.data;
  if ((functionalCode ?? null) === null && (status ?? null) === null) return null;
  // A code that the standard does not have may be anything, and is not repeated.
  const code = Object.hasOwn(FUNCTIONAL_CODES, functionalCode ?? '') ? (functionalCode ?? 'UNSPECIFIED') : 'UNSPECIFIED';
  return { code, meaning: FUNCTIONAL_CODES[code] ?? 'AGAIN' };
}
