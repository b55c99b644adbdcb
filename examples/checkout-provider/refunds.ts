/** Refunds at the simulated provider: its books of them in memory, and the calls of its API. */

import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Switches } from '#examples/payment-provider/switches.ts';
import type { Transactions } from '#examples/payment-provider/transactions.ts';
import type { CheckoutOrder } from './order.ts';

interface Refund {
  readonly id: string;
  readonly checkout: string;
  readonly clientReference: string;
  /** Cents. */
  readonly minor: number;
  /** When the payer's bank has it, or has sent it back. */
  readonly until: Date;
  readonly outcome: 'succeeded' | 'failed';
}

const STATES = { pending: 'in Bearbeitung', succeeded: 'ausgezahlt', failed: 'gescheitert' } as const;

const order = z.object({
  clientReference: z.string().min(1).max(100),
  amount: z.object({ minor: z.int().min(1), currency: z.literal('EUR') }),
});

export interface RefundDeps {
  readonly transactions: Transactions<CheckoutOrder>;
  readonly switches: Switches;
  readonly now: () => Date;
  /** How long a refund is under way. */
  readonly processingMs: number;
  /** Tells of news about a refund of a checkout. */
  readonly tell: (checkout: string) => void;
  readonly refuse: (reply: FastifyReply, status: number, code: string, field?: string) => FastifyReply;
}

export interface Refunds {
  addApi(api: FastifyInstance): void;
  /** What a payer is shown of the refunds of a checkout. */
  linesOf(checkout: string): readonly string[];
}

/** Empty books. A refund fails late while the switches say so as it is ordered, and its amount is a lie while they say so. */
export function createRefunds({ transactions, switches, now, processingMs, tell, refuse }: RefundDeps): Refunds {
  const byId = new Map<string, Refund>();
  const of = (checkout: string): readonly Refund[] => [...byId.values()].filter((refund) => refund.checkout === checkout);
  const stateOf = ({ until, outcome }: Refund): keyof typeof STATES => (until > now() ? 'pending' : outcome);

  function toBody(refund: Refund): Readonly<Record<string, unknown>> {
    const { id, checkout, clientReference, minor } = refund;
    const { mode } = switches;
    return {
      id,
      checkout,
      clientReference: mode === 'request' ? 'fremde-erstattung' : clientReference,
      amount: { minor: mode === 'amount' ? minor - 100 : minor, currency: mode === 'currency' ? 'CHF' : 'EUR' },
      state: stateOf(refund),
    };
  }

  /** What a checkout was paid and nothing given back of, or is to be; a refund that failed is none. */
  const leftOf = (checkout: string, gross: number): number =>
    of(checkout).reduce((left, refund) => (stateOf(refund) === 'failed' ? left : left - refund.minor), gross);

  interface Route {
    readonly Params: { readonly id: string; readonly refund?: string };
  }

  return {
    linesOf: (checkout) =>
      of(checkout).map((refund) => {
        const amount = (refund.minor / 100).toLocaleString('de-DE', { style: 'currency', currency: 'EUR' });
        return `Erstattung über ${amount}: ${STATES[stateOf(refund)]}`;
      }),
    addApi: (api) => {
      api.post<Route>('/v1/checkouts/:id/refunds', (request, reply) => {
        const parsed = order.safeParse(request.body);
        if (!parsed.success) return refuse(reply, 422, 'invalid_request', parsed.error.issues[0]?.path.join('.') ?? '');
        const { clientReference, amount } = parsed.data;
        if (request.headers['idempotency-key'] !== clientReference)
          return refuse(reply, 422, 'invalid_request', 'idempotency-key');
        const paid = transactions.find(request.params.id);
        if (paid === null) return refuse(reply, 404, 'unknown_checkout');
        const known = of(paid.transactionId).find((refund) => refund.clientReference === clientReference);
        if (known !== undefined)
          return known.minor === amount.minor ? reply.code(200).send(toBody(known)) : refuse(reply, 409, 'reference_conflict');
        const left = leftOf(paid.transactionId, paid.request.amount.minor);
        if (paid.status !== 'PAYED' || amount.minor > left || switches.mode === 'no-refunds')
          return refuse(reply, 422, 'not_refundable');
        const refund: Refund = {
          id: randomUUID(),
          checkout: paid.transactionId,
          clientReference,
          minor: amount.minor,
          until: new Date(now().getTime() + processingMs),
          outcome: switches.mode === 'refunds-fail' ? 'failed' : 'succeeded',
        };
        byId.set(refund.id, refund);
        setTimeout(() => tell(paid.transactionId), processingMs).unref();
        return reply.code(201).send(toBody(refund));
      });

      api.get<Route>('/v1/checkouts/:id/refunds/:refund', (request, reply) => {
        const found = byId.get(request.params.refund ?? '');
        return found?.checkout === request.params.id ? reply.send(toBody(found)) : refuse(reply, 404, 'unknown_refund');
      });
    },
  };
}
