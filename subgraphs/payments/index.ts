/** Payments of fees: what is due, paying it at a provider, and the receipt. */

import { receiptUrl } from '#platform/receipt-link.ts';
import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createAuthoritiesConsumer } from './authorities.ts';
import { createCheckout } from './checkout.ts';
import type { Context } from './context.ts';
import { createDestinations } from './endpoints.ts';
import { createLimits, LIMITS, type LimitSettings } from './limits.ts';
import { createCatchUp } from './ledger/catch-up.ts';
import { createLoaders } from './loaders.ts';
import { createPaymentMetrics } from './metrics.ts';
import { createPayablesConsumer } from './payables.ts';
import { createProviders, type ProviderSettings } from './provider/registry.ts';
import { createProviderCheck } from './provider-list/reconcile.ts';
import { createReceiptWriter } from './receipts/writing.ts';
import { createRefunding } from './refunds/answering.ts';
import { createExecution } from './refunds/execution.ts';
import { createRefundSweeper } from './refunds/sweeper.ts';
import { resolvers } from './resolvers.ts';
import { createRetention } from './retention.ts';
import { createRoutes } from './routes.ts';
import { createSettlement } from './settlement.ts';
import { createSweeper } from './sweeper.ts';
import { createWebhooks } from './webhooks.ts';

export type { ProviderSettings };
export { checkEndpoints, listEndpoints, reconcileProviders, removeEndpoint, setEndpoints } from './operation.ts';
export { differencesOf, reconcile } from './ledger/reconciliation.ts';
export { makeExport, repeatExport } from './ledger/export/export.ts';
export type { ExportFormat } from './ledger/rules/export.ts';
export { importStatement } from './ledger/statement/import.ts';
export { ALL_SERVICES, saveBookingCode } from './ledger/store/settings.ts';
export { listContradictions, settleContradiction } from './contradictions/store.ts';
export { inspectReceipts } from './receipts/verify.ts';
export { inspectLedgers } from './ledger/verify.ts';

export interface PaymentSettings {
  readonly providers: readonly ProviderSettings[];
  /** The provider at which each authority is known by its own id unless something else is set; null: there is none such. */
  readonly fallback: string | null;
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** Origins a payer may be sent back to. */
  readonly returnOrigins: readonly string[];
  /** Signs the addresses of receipts; at least 32 characters. */
  readonly linkSecret: string;
  /** How often something may be tried, where that is not as usual. */
  readonly limits?: LimitSettings;
}

/** The subgraph `payments`. Its routes belong under `/payments`. Throws a TypeError for a return origin that is no URL. */
export function createPayments(deps: SubgraphDeps & { readonly settings: PaymentSettings }): Subgraph {
  const { database, now, log, settings } = deps;
  const { db } = database;
  const { linkSecret } = settings;
  const returnOrigins = new Set(settings.returnOrigins.map((origin) => new URL(origin).origin));
  const providers = createProviders(settings.providers, now);
  const destinations = createDestinations(providers, settings.fallback);
  const limits = createLimits(db, settings.limits ?? LIMITS);
  const returnUrlOf = ({ id }: { readonly id: string }): string => `${settings.publicUrl}/payments/return/${id}`;
  const settlement = createSettlement({ db, providers, now, log, returnUrlOf });
  const applications = createPayablesConsumer(database, now, log);
  const catchUp = (): Promise<unknown> => applications.drain();
  const checkout = createCheckout({ db, settlement, now, destinations, limit: limits.starts, catchUp });
  const execution = createExecution({ db, providers, now, log });
  const refunding = createRefunding({ db, execution, now, catchUp });
  const webhooks = createWebhooks({ db, providers, settlement, execution, limit: limits.webhooks, now, log });
  return createSubgraph<Context>({
    name: 'payments',
    sdl: readContract(import.meta.url, 'erasure'),
    resolvers,
    createContext: (request) => ({
      ...request,
      db,
      loaders: createLoaders(db),
      checkout,
      refunding,
      now,
      catchUp,
      returnOrigins,
      receiptUrl: (id) => receiptUrl(settings.publicUrl, id, linkSecret, now()),
    }),
    background: [
      applications,
      createSweeper({ db, settlement, now, log }),
      createRefundSweeper({ db, execution, now, log }),
      createAuthoritiesConsumer(database, log),
      createRetention({ db, now, log }),
      createCatchUp({ db, now, log }),
      createReceiptWriter({ db, now, log }),
      createProviderCheck({ db, providers, now, log }),
    ],
    routes: async (app) => {
      await app.register(createRoutes({ db, settlement, linkSecret, webhooks, now, log }));
      await app.register(createPaymentMetrics(db));
    },
    log,
  });
}
