/** An order of the checkout API: reading one, and every reason to refuse it. */

import { z } from 'zod';
import type { Bill } from '#examples/payment-provider/transactions.ts';

const minor = z.int().min(0).max(99_999_900);
const name = z.string().regex(/^[\w-]{1,36}$/);

const order = z.object({
  merchant: name,
  account: name,
  clientReference: z.string().min(1).max(100),
  amount: z.object({ minor: minor.min(1), currency: z.literal('EUR') }),
  statement: z.string().min(1).max(35),
  description: z.string().max(250),
  returnUrl: z.url({ protocol: /^https?$/ }).max(2082),
  lines: z
    .array(
      z.object({
        name: z.string().min(1).max(250),
        quantity: z.int().min(1),
        unitNet: minor,
        unitTax: minor,
        taxRate: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/),
        booking: z.record(z.string(), z.string()),
      }),
    )
    .min(1)
    .max(99),
});

export type CheckoutOrder = z.infer<typeof order>;

export interface Refusal {
  readonly code: 'invalid_request' | 'amount_mismatch';
  /** The field that is at fault. */
  readonly field: string;
}

/** Reads an order. Answers the refusal of one that cannot be taken; it never repeats a value. */
export function readOrder(body: unknown): CheckoutOrder | Refusal {
  const parsed = order.safeParse(body);
  if (!parsed.success) return { code: 'invalid_request', field: parsed.error.issues[0]?.path.join('.') ?? '' };
  const { lines, amount } = parsed.data;
  const total = lines.reduce((sum, { quantity, unitNet, unitTax }) => sum + quantity * (unitNet + unitTax), 0);
  return total === amount.minor ? parsed.data : { code: 'amount_mismatch', field: 'amount.minor' };
}

/** What a payer is shown of an order. */
export function billOf({ clientReference, description, statement, amount, returnUrl, lines }: CheckoutOrder): Bill {
  return {
    requestId: clientReference,
    description,
    purpose: statement,
    gross: amount.minor / 100,
    redirectUrl: returnUrl,
    items: lines.map((line) => ({
      description: line.name,
      quantity: line.quantity,
      total: (line.quantity * (line.unitNet + line.unitTax)) / 100,
    })),
  };
}
