/** A simulated provider with a checkout page of its own that tells of news by signed webhooks. For development only. */

import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { addPaymentPages, readForms } from '#examples/payment-provider/page.ts';
import { dayIn } from '#examples/payment-provider/statement.ts';
import { addSwitchesPage, createSwitches, misbehave, type Switches } from '#examples/payment-provider/switches.ts';
import { createTransactions, type Transaction } from '#examples/payment-provider/transactions.ts';
import { billOf, readOrder, type CheckoutOrder } from './order.ts';
import { createRefunds } from './refunds.ts';
import { signWebhook } from './webhooks.ts';

export interface CheckoutProviderDeps {
  /** Where browsers reach this plugin, its prefix included, without a slash at the end. */
  readonly publicUrl: string;
  /** What the API asks for. */
  readonly apiKey: string;
  /** Where webhooks go, and what signs them; null: there are none. */
  readonly webhooks: { readonly url: string; readonly secret: string } | null;
  readonly now: () => Date;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  /** How long a payment that is decided later is being processed; thirty seconds by default. */
  readonly processingMs?: number;
  /** How it misbehaves; well by default. */
  readonly switches?: Switches;
}

const PROCESSING_MS = 30_000;
/** Payments on a page of a list. */
const PAGE = 20;
const WEBHOOK_TIMEOUT_MS = 5_000;
const METHODS = { CREDITCARD: 'card', PAYPAL: 'paypal', GIROPAY: 'transfer', PAYDIRECT: 'transfer', OTHER: 'other' } as const;
const STATES = { PAYED: 'paid', FAILED: 'failed', CANCELED: 'canceled' } as const;

function refuse(reply: FastifyReply, status: number, code: string, field = ''): FastifyReply {
  return reply.code(status).send({ error: { code, ...(field === '' ? {} : { field }) } });
}

function stateOf({ status, processing, expired }: Transaction<CheckoutOrder>): string {
  if (status === 'INITIAL') return processing === null ? 'open' : 'processing';
  return expired ? 'expired' : STATES[status];
}

/** The provider as a Fastify plugin; it keeps its checkouts in memory. */
export function createCheckoutProvider(deps: CheckoutProviderDeps): FastifyPluginAsync {
  const { now, log, apiKey, webhooks, switches = createSwitches(), processingMs = PROCESSING_MS } = deps;
  const transactions = createTransactions<CheckoutOrder>(now);

  function toCheckout(transaction: Transaction<CheckoutOrder>): Readonly<Record<string, unknown>> {
    const { transactionId, request, method } = transaction;
    const { mode } = switches;
    const { amount } = request;
    return {
      id: transactionId,
      clientReference: mode === 'request' ? 'fremde-zahlung' : request.clientReference,
      merchant: request.merchant,
      account: request.account,
      amount: {
        minor: mode === 'amount' ? amount.minor - 100 : amount.minor,
        currency: mode === 'currency' ? 'CHF' : amount.currency,
      },
      state: stateOf(transaction),
      checkoutUrl: `${mode === 'elsewhere' ? 'https://pay.evil.example' : deps.publicUrl}/pay/${transactionId}`,
      ...(method === null ? {} : { method: METHODS[method] }),
    };
  }

  /** Tells of news once: whoever misses it has to ask. */
  async function tell(transactionId: string, type: 'checkout.changed' | 'refund.changed' = 'checkout.changed'): Promise<void> {
    if (webhooks === null) return;
    const { headers, body } = signWebhook({ type, checkout: transactionId }, [webhooks.secret], now());
    try {
      const { status } = await fetch(webhooks.url, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
      });
      log.info({ transactionId, status }, 'a webhook was sent');
    } catch (error) {
      log.warn({ transactionId, err: error }, 'a webhook did not arrive');
    }
  }

  const tellOfRefund = (transactionId: string): void => void tell(transactionId, 'refund.changed');
  const refunds = createRefunds({ transactions, switches, now, processingMs, tell: tellOfRefund, refuse });

  function addApi(api: FastifyInstance): void {
    misbehave(api, switches);
    api.addHook('onRequest', (request, reply, done) => {
      if (request.headers.authorization !== `Bearer ${apiKey}`) refuse(reply, 401, 'unauthorized');
      else if (switches.mode === 'closed') refuse(reply, 403, 'merchant_blocked');
      else done();
    });

    api.post('/v1/checkouts', (request, reply) => {
      const order = readOrder(request.body);
      if ('code' in order) return refuse(reply, 422, order.code, order.field);
      if (request.headers['idempotency-key'] !== order.clientReference)
        return refuse(reply, 422, 'invalid_request', 'idempotency-key');
      const created = transactions.create(order.merchant, order.account, billOf(order), order);
      if (created !== null) return reply.code(201).send(toCheckout(created));
      const existing = transactions.findByRequest(order.merchant, order.account, order.clientReference);
      if (existing?.request.amount.minor !== order.amount.minor) return refuse(reply, 409, 'reference_conflict');
      return reply.code(200).send(toCheckout(existing));
    });

    api.get<{ Params: { id: string } }>('/v1/checkouts/:id', (request, reply) => {
      const found = transactions.find(request.params.id);
      return found === null ? refuse(reply, 404, 'unknown_checkout') : reply.send(toCheckout(found));
    });

    api.get<{ Params: { merchant: string; account: string }; Querystring: { day?: string; after?: string } }>(
      '/v1/merchants/:merchant/accounts/:account/payments',
      ({ params: { merchant, account }, query: { day = '', after = '0' } }, reply) => {
        if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return refuse(reply, 422, 'invalid_request', 'day');
        const paid = transactions
          .list(merchant, account)
          .filter(({ status, decidedAt }) => status === 'PAYED' && decidedAt !== null && dayIn(decidedAt) === day);
        const from = Number(after);
        const page = paid.slice(from, from + PAGE).map(toCheckout);
        return reply.send({
          payments: page.map(({ id, amount }) => ({ id, amount })),
          next: from + PAGE < paid.length ? String(from + PAGE) : null,
        });
      },
    );

    refunds.addApi(api);
    api.get<{ Params: { merchant: string; account: string } }>('/v1/merchants/:merchant/accounts/:account', (request, reply) =>
      reply.send({ merchant: request.params.merchant, account: request.params.account }),
    );
  }

  return (app) => {
    readForms(app);
    app.register((api, _, done) => {
      addApi(api);
      done();
    });
    const onChoice = (transactionId: string): void => void tell(transactionId);
    addPaymentPages(app, { transactions, now, processingMs, onChoice, linesOf: (id) => refunds.linesOf(id) });
    addSwitchesPage(app, switches);
    return Promise.resolve();
  };
}
