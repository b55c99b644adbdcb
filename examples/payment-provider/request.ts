/** PaymentRequest of XBezahldienste 1.0.0: reading one, and every reason to refuse it. */

import { z } from 'zod';
import type { Bill } from './transactions.ts';

const amount = z.number().min(0).max(999_999);
const id = z.string().min(1).max(36);

const item = z.object({
  id,
  reference: id,
  description: z.string().max(250),
  taxRate: z.number().min(0).max(100),
  quantity: z.number().int().min(1),
  totalNetAmount: amount,
  totalTaxAmount: amount,
  singleNetAmount: amount,
  singleTaxAmount: amount,
  bookingData: z.record(z.string(), z.string()).nullish(),
});

const requestor = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  address: z
    .object({
      street: z.string().nullish(),
      houseNumber: z.string().nullish(),
      addressLine: z.array(z.string()).nullish(),
      postalCode: z.string().nullish(),
      city: z.string().nullish(),
      country: z.string().nullish(),
    })
    .nullish(),
});

const paymentRequest = z.object({
  requestId: id,
  requestTimestamp: z.iso.datetime({ offset: true }),
  currency: z.literal('EUR'),
  grosAmount: amount.gt(0),
  purpose: z
    .string()
    .min(1)
    .max(27)
    .regex(/^[\w\d\s-]+$/),
  description: z.string().max(250).nullish(),
  redirectUrl: z.url({ protocol: /^https?$/ }).max(2082),
  items: z.array(item).min(1).max(99),
  requestor: requestor.nullish(),
});

export type PaymentRequest = z.infer<typeof paymentRequest>;

export interface Refusal {
  readonly functionalCode: 'VALIDATION_ERROR' | 'CALCULATION_ERROR' | 'BOOKING_DATA_MISSING';
  readonly detail: string;
}

/** A whole number of cents; NaN for an amount with a fraction of a cent, which equals nothing. */
function cents(euro: number): number {
  const rounded = Math.round(euro * 100);
  return Math.abs(euro * 100 - rounded) < 1e-6 ? rounded : Number.NaN;
}

function findCalculationError({ items, grosAmount }: PaymentRequest): string | null {
  let total = 0;
  for (const [index, each] of items.entries()) {
    const { quantity, singleNetAmount, singleTaxAmount, totalNetAmount, totalTaxAmount } = each;
    if (cents(totalNetAmount) !== quantity * cents(singleNetAmount)) return `items.${index}.totalNetAmount`;
    if (cents(totalTaxAmount) !== quantity * cents(singleTaxAmount)) return `items.${index}.totalTaxAmount`;
    total += cents(totalNetAmount) + cents(totalTaxAmount);
  }
  return cents(grosAmount) === total ? null : 'grosAmount';
}

/** Reads a request. Answers the refusal of the standard for one that cannot be taken; it never repeats a value. */
export function readPaymentRequest(body: unknown): PaymentRequest | Refusal {
  const parsed = paymentRequest.safeParse(body);
  if (!parsed.success) {
    const detail = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return { functionalCode: 'VALIDATION_ERROR', detail };
  }
  const request = parsed.data;
  const wrong = findCalculationError(request);
  if (wrong !== null) return { functionalCode: 'CALCULATION_ERROR', detail: `${wrong} does not add up` };
  const unbooked = request.items.findIndex(({ bookingData }) => Object.keys(bookingData ?? {}).length === 0);
  if (unbooked !== -1) return { functionalCode: 'BOOKING_DATA_MISSING', detail: `items.${unbooked}.bookingData is needed` };
  return request;
}

/** What a payer is shown of a request. */
export function billOf({ requestId, description, purpose, grosAmount, redirectUrl, items }: PaymentRequest): Bill {
  return {
    requestId,
    description: description ?? '',
    purpose,
    gross: grosAmount,
    redirectUrl,
    items: items.map((each) => ({
      description: each.description,
      quantity: each.quantity,
      total: each.totalNetAmount + each.totalTaxAmount,
    })),
  };
}
