/** Payments of fees: what is due, paying it at a provider, and the receipt. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createAuthoritiesConsumer } from './authorities.ts';
import { createCheckout } from './checkout.ts';
import type { Context } from './context.ts';
import { createCatchUp } from './ledger/catch-up.ts';
import { createLoaders } from './loaders.ts';
import { createPayablesConsumer } from './payables.ts';
import { createXBezahldienste, type ProviderSettings } from './provider/xbezahldienste.ts';
import { receiptUrl } from './receipt-link.ts';
import { resolvers } from './resolvers.ts';
import { createRetention } from './retention.ts';
import { createRoutes } from './routes.ts';
import { createSettlement } from './settlement.ts';
import { createSweeper } from './sweeper.ts';

export type { ProviderSettings };
export { differencesOf, reconcile } from './ledger/reconciliation.ts';
export { makeExport, repeatExport } from './ledger/export/export.ts';
export type { ExportFormat } from './ledger/rules/export.ts';
export { importStatement } from './ledger/statement/import.ts';
export { ALL_SERVICES, saveBookingCode } from './ledger/store/settings.ts';
export { inspectLedgers } from './ledger/verify.ts';

export interface PaymentSettings {
  readonly provider: ProviderSettings;
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** Origins a payer may be sent back to. */
  readonly returnOrigins: readonly string[];
  /** Signs the addresses of receipts; at least 32 characters. */
  readonly linkSecret: string;
}

/** The subgraph `payments`. Its routes belong under `/payments`. Throws a TypeError for a return origin that is no URL. */
export function createPayments(deps: SubgraphDeps & { readonly settings: PaymentSettings }): Subgraph {
  const { database, now, log, settings } = deps;
  const { db } = database;
  const { linkSecret } = settings;
  const returnOrigins = new Set(settings.returnOrigins.map((origin) => new URL(origin).origin));
  const provider = createXBezahldienste(settings.provider, now);
  const returnUrlOf = ({ id }: { readonly id: string }): string => `${settings.publicUrl}/payments/return/${id}`;
  const settlement = createSettlement({ db, provider, now, log, returnUrlOf });
  const applications = createPayablesConsumer(database, log);
  const checkout = createCheckout({ db, settlement, now, catchUp: () => applications.drain() });
  return createSubgraph<Context>({
    name: 'payments',
    sdl: readContract(import.meta.url, 'erasure'),
    resolvers,
    createContext: (request) => ({
      ...request,
      db,
      loaders: createLoaders(db),
      checkout,
      now,
      catchUp: () => applications.drain(),
      returnOrigins,
      receiptUrl: (id) => receiptUrl(settings.publicUrl, id, linkSecret, now()),
    }),
    background: [
      applications,
      createSweeper({ db, settlement, now, log }),
      createAuthoritiesConsumer(database, log),
      createRetention({ db, now, log }),
      createCatchUp({ db, now, log }),
    ],
    routes: createRoutes({ db, settlement, linkSecret, now, log }),
    log,
  });
}
