/** What is called beside the graph: the way back from the provider, receipts, and webhooks. Mounted at `/payments`. */

import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { isReceiptLinkValid } from '#platform/receipt-link.ts';
import { readLinkQuery } from '#platform/signed-link.ts';
import { readId } from '#platform/values/id.ts';
import { ProviderUnavailable } from './provider.ts';
import { readReceipt } from './receipts/writing.ts';
import { numberOnReceipt } from './rules/reference.ts';
import { logUndecided, type Settlement } from './settlement.ts';
import { findPayment } from './store/payments.ts';
import type { PaymentRow } from './tables.ts';

export interface RoutesDeps {
  readonly db: Database;
  readonly settlement: Settlement;
  readonly linkSecret: string;
  /** Where providers tell of news. */
  readonly webhooks: FastifyPluginAsync;
  readonly now: () => Date;
  readonly log: Logger;
}

interface ReceiptRoute {
  readonly Params: { readonly id: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

function plain(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${text}\n`);
}

export function createRoutes({ db, settlement, linkSecret, webhooks, now, log }: RoutesDeps): FastifyPluginAsync {
  /** That someone comes back proves nothing: the provider is asked. Without its answer the sweeper asks later. */
  async function check(payment: PaymentRow): Promise<void> {
    try {
      await settlement.refresh(payment);
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
      logUndecided(log, payment, error);
    }
  }

  return async (app) => {
    await app.register(webhooks, { prefix: '/webhooks' });
    app.addHook('onRequest', (_, reply, done) => {
      reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
      done();
    });

    app.get<{ Params: { id: string } }>('/return/:id', async (request, reply) => {
      const id = readId<'Payment'>(request.params.id);
      const payment = id === null ? null : await findPayment(db, id);
      if (payment === null) return plain(reply, 404, 'Diese Zahlung gibt es nicht. / There is no such payment.');
      await check(payment);
      const target = new URL(payment.returnUrl);
      target.searchParams.set('payment', payment.id);
      return reply.redirect(target.href, 303);
    });

    app.get<ReceiptRoute>('/receipts/:id.pdf', async (request, reply) => {
      const { id } = request.params;
      if (!isReceiptLinkValid({ id, ...readLinkQuery(request.query) }, linkSecret, now())) {
        const advice = 'Rufen Sie die Quittung im Portal neu auf. / Open the receipt anew in the portal.';
        return plain(reply, 403, `Dieser Link ist abgelaufen oder ungültig. / This link has expired or is not valid.\n${advice}`);
      }
      const paymentId = readId<'Payment'>(id);
      const payment = paymentId === null ? null : await findPayment(db, paymentId);
      const receipt = payment === null ? null : await readReceipt(db, payment, now());
      if (payment === null || receipt === null)
        return plain(reply, 404, 'Diese Quittung gibt es nicht. / There is no such receipt.');
      const name = `Quittung-${numberOnReceipt(payment) ?? ''}.pdf`;
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}"`)
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(receipt.content));
    });
  };
}
