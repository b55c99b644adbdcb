/** Applications (Anträge): forms, drafts, submission, and the case desk where they are decided. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createConsumers } from './consumers.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { createFormChecks } from './rules/form-check.ts';
import { createApplicationChanges } from './store/changes.ts';

export { seedForms } from './seed.ts';
export { exportXdatenfelder, type ExportOptions } from './xdatenfelder/export.ts';
export { SchemaRefused } from './xdatenfelder/faults.ts';
export { importXdatenfelder } from './xdatenfelder/import.ts';

/** The applications subgraph over a database; its background keeps copies of offers, services and payments. */
export function createApplications({ database, now, log }: SubgraphDeps): Subgraph {
  const { db } = database;
  const checks = createFormChecks();
  const changes = createApplicationChanges(database);
  const { catalogue, payments, accounts } = createConsumers(database, log);
  const hearPayments = async (): Promise<void> => {
    await payments.drain();
  };
  return createSubgraph<Context>({
    name: 'applications',
    sdl: readContract(import.meta.url),
    resolvers,
    createContext: (request) => ({ ...request, db, now, checks, changes, hearPayments, loaders: createLoaders(db) }),
    background: [catalogue, payments, accounts],
    log,
  });
}
