/**
 * Where providers tell of news: `POST /payments/webhooks/<provider>`. A proven delivery has us ask the provider; it decides nothing
 * by itself. Whoever sends one learns only whether it was proven, and nothing of what there is.
 */

import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import type { RateLimit } from '#platform/rate-limit.ts';
import { ProviderUnavailable } from './provider.ts';
import type { Providers } from './provider/registry.ts';
import { advanceOf, type Execution } from './refunds/execution.ts';
import { logUndecided, type Settlement } from './settlement.ts';
import { hearNotice } from './store/notices.ts';
import { findByTransaction, makeDue } from './store/payments.ts';

/** A notice names a payment; nothing that is longer is one. */
const BODY_LIMIT = 64 * 1024;

export interface WebhookDeps {
  readonly db: Database;
  readonly providers: Providers;
  readonly settlement: Settlement;
  readonly execution: Execution;
  readonly limit: RateLimit;
  readonly now: () => Date;
  readonly log: Logger;
}

export function createWebhooks({ db, providers, settlement, execution, limit, now, log }: WebhookDeps): FastifyPluginAsync {
  /** Without the provider's answer the sweeper asks, and soon. */
  async function ask(provider: string, transactionId: string): Promise<void> {
    const payment = await findByTransaction(db, provider, transactionId);
    if (payment === null) return;
    try {
      await settlement.refresh(payment);
      await advanceOf(db, execution, payment.id);
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
      logUndecided(log, payment, error);
      await makeDue(db, payment.id, now());
    }
  }

  return (app) => {
    // The signature is over the bytes as they came.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    app.post<{ Params: { provider: string } }>('/:provider', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const wait = await limit.take(request.ip);
      if (wait !== null) return reply.code(429).header('retry-after', wait).send();
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const configured = providers.get(request.params.provider);
      const notice = configured?.provider.readNotice({ headers: request.headers, body }) ?? null;
      if (configured === undefined || notice === null) {
        log.warn('a webhook is refused: it is not a provider, or too old');
        return reply.code(401).send();
      }
      if (await hearNotice(db, configured.name, notice.id, now())) await ask(configured.name, notice.transactionId);
      return reply.code(204).send();
    });

    return Promise.resolve();
  };
}
