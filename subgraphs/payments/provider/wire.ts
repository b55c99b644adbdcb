/** XBezahldienste 1.0.0 on the wire: its names, spelled as the standard spells them, from and to our own. */

import { z } from 'zod';
import { formatAmount, readAmount, type Money } from '#platform/values/money.ts';
import type { Order, Registration } from '../provider.ts';
import { totalOf } from '../rules/amounts.ts';
import { ProviderUnavailable } from '../provider.ts';

const STATUSES = { INITIAL: 'INITIAL', PAYED: 'PAID', FAILED: 'FAILED', CANCELED: 'CANCELED' } as const;

const transaction = z.object({
  paymentInformation: z.object({
    transactionId: z.string().min(1).max(255),
    transactionRedirectUrl: z
      .url({ protocol: /^https?$/ })
      .max(2082)
      .nullish(),
    status: z.enum(['INITIAL', 'PAYED', 'FAILED', 'CANCELED']),
    paymentMethod: z.string().max(36).nullish(),
  }),
  paymentRequest: z.object({ requestId: z.string().max(36).nullish(), grosAmount: z.number().nullish() }).nullish(),
});

const systemResponse = z.object({ functionalCode: z.string().max(64).nullish(), status: z.number().int().nullish() });

/** Refusals that no repetition changes: the order itself is at fault. */
const FINAL_CODES = ['CALCULATION_ERROR', 'BOOKING_DATA_MISSING', 'VALIDATION_ERROR'];

/** The standard has numbers where amounts belong; up to its limit of 999,999 euro a double keeps every cent. */
function toNumber(amount: Money): number {
  return Number(formatAmount(amount));
}

function readGross(amount: number | null | undefined): Money | null {
  if (amount === null || amount === undefined) return null;
  const gross = readAmount(String(amount));
  if (gross === null) throw new ProviderUnavailable('The provider names an amount with fractions of a cent');
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
      bookingData: { kassenzeichen: order.reference },
    })),
  };
}

/** Reads a PaymentTransaction. Throws ProviderUnavailable when it is none, or names another request. */
export function readTransaction(body: unknown, expectedRequestId: string | null): Registration {
  const parsed = transaction.safeParse(body);
  if (!parsed.success) throw new ProviderUnavailable('The provider answered no PaymentTransaction', parsed.error);
  const { paymentInformation: information, paymentRequest: request } = parsed.data;
  const requestId = request?.requestId ?? null;
  if (expectedRequestId !== null && requestId !== null && requestId !== expectedRequestId)
    throw new ProviderUnavailable('The provider answered the payment of another request');
  return {
    transactionId: information.transactionId,
    redirectUrl: information.transactionRedirectUrl ?? null,
    status: STATUSES[information.status],
    method: information.paymentMethod ?? null,
    gross: readGross(request?.grosAmount),
  };
}

/** What a SystemResponse says; null when the body is none, for example a web server's own error page. */
export function readSystemResponse(body: unknown): { readonly code: string; readonly isFinal: boolean } | null {
  const parsed = systemResponse.safeParse(body);
  if (!parsed.success) return null;
  const { functionalCode, status } = parsed.data;
  if ((functionalCode ?? null) === null && (status ?? null) === null) return null;
  const code = functionalCode ?? 'UNSPECIFIED';
  return { code, isFinal: FINAL_CODES.includes(code) };
}
