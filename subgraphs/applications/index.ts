/** Applications (Anträge): forms, drafts, submission, and the case desk where they are decided. */

import type { SealKeys } from '#platform/keys/seal-keys.ts';
import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createQueueChanges } from './case-desk/store/changes.ts';
import { createCounting } from './case-desk/counting.ts';
import { createSweeping } from './case-desk/sweeping.ts';
import { createBookingSweeper } from './bookings/sweeper.ts';
import { createTicketCodes } from './bookings/tickets/code.ts';
import { createConsumers } from './consumers.ts';
import type { Context } from './context.ts';
import { createFitConnect, type FitConnectSettings } from './fit-connect/index.ts';
import { createIssuingRoutes } from './issuing/routes.ts';
import { createLoaders } from './loaders.ts';
import { createWorkMetrics } from './metrics.ts';
import { createPrefillTokens } from './prefill/tokens.ts';
import { resolvers } from './resolvers.ts';
import { createFormChecks } from './rules/form-check.ts';
import { createAuthorities } from './reuse/consumer.ts';
import { createRetention } from './retention.ts';
import { createSealer } from './sealing/seal.ts';
import { createSummaryRoutes } from './summary/routes.ts';
import { createApplicationChanges } from './store/changes.ts';

export { checkFormFile } from './form-file.ts';
export { listUses, publishFormFile, FormRefused, type FormUse } from './reuse/operation.ts';
export { inspectFormTrail } from './reuse/store/trail.ts';
export { seedBookings, type BookingSeed } from './bookings/seed.ts';
export { seedForms } from './seed.ts';
export { exportXdatenfelder, type ExportOptions } from './xdatenfelder/export.ts';
export { SchemaRefused } from './xdatenfelder/faults.ts';
export { importXdatenfelder } from './xdatenfelder/import.ts';
export { explainDelivery } from './fit-connect/lookup.ts';
export {
  readDestinations,
  readStuck,
  retryDelivery,
  setDestination,
  unsetDestination,
  type NamedBy,
} from './fit-connect/operation.ts';
export { inspectSubmissions } from './sealing/inspection.ts';
export type { FitConnectSettings };

/** What submissions are sealed with, and where their summaries are found. */
export interface SealingSettings {
  readonly keys: SealKeys;
  readonly publicUrl: string;
  /** Signs links to summaries. */
  readonly linkSecret: string;
}

export interface PrefillSettings {
  /** Nobody without it can make up a proposal, nor read one. */
  readonly linkSecret: string;
}

export interface ApplicationsDeps extends SubgraphDeps {
  /** How values are proposed to be taken over; null or none: nothing is. */
  readonly prefill?: PrefillSettings | null;
  /** How authorities with a destination of their own are reached; null or none: all go to our own case desk. */
  readonly fitConnect?: FitConnectSettings | null;
  /** Null or none: nothing can be submitted. */
  readonly sealing?: SealingSettings | null;
}

/** The applications subgraph over a database; its background keeps copies of what others tell and delivers what was submitted. */
export function createApplications({
  fitConnect: settings = null,
  prefill = null,
  sealing = null,
  ...deps
}: ApplicationsDeps): Subgraph {
  const { database, now, log } = deps;
  const { db } = database;
  const checks = createFormChecks();
  const tokens = prefill === null ? null : createPrefillTokens(prefill.linkSecret);
  const changes = createApplicationChanges(database);
  const queueChanges = createQueueChanges(database);
  const { catalogue, payments, documents, accounts, notifications } = createConsumers(database, log);
  const fitConnect = settings === null ? null : createFitConnect({ ...deps, settings });
  const metrics = createWorkMetrics(database, now, log);
  const sealer = createSealer(sealing?.keys ?? null);
  const codes = createTicketCodes(sealing?.keys ?? null);
  const hearPayments = async (): Promise<void> => {
    await payments.drain();
  };
  const hearDocuments = async (): Promise<void> => {
    await documents.drain();
  };
  return createSubgraph<Context>({
    name: 'applications',
    sdl: readContract(import.meta.url, 'erasure'),
    resolvers,
    createContext: (request) => ({
      ...request,
      db,
      now,
      checks,
      sealer,
      codes,
      links: sealing,
      tokens,
      changes,
      queueChanges,
      hearPayments,
      hearDocuments,
      isConnected: fitConnect !== null,
      router: fitConnect?.router ?? null,
      loaders: createLoaders(db),
    }),
    background: [
      ...[catalogue, payments, documents, accounts, notifications, createAuthorities({ database, log })],
      ...[createRetention({ db, now, log }), createBookingSweeper({ db, now, log }), createSweeping({ db, now, log })],
      createCounting({ db, log }),
      metrics.background,
      ...(fitConnect?.background ?? []),
    ],
    routes: async (app) => {
      await app.register(metrics.routes);
      if (sealing !== null)
        await app.register(createSummaryRoutes({ db, jwks: sealing.keys.jwks, linkSecret: sealing.linkSecret, now }));
      if (sealing !== null) await app.register(createIssuingRoutes({ db, codes, linkSecret: sealing.linkSecret, now }));
      if (fitConnect?.routes !== undefined) await app.register(fitConnect.routes);
    },
    log,
  });
}
