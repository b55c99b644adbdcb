/** Applications (Anträge): forms, drafts, submission, and the case desk where they are decided. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createConsumers } from './consumers.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { createFormChecks } from './rules/form-check.ts';
import { createApplicationChanges } from './store/changes.ts';

export { seedForms } from './seed.ts';

/** The applications subgraph over a database; its background keeps copies of offers, services and payments. */
export function createApplications({ database, now, log }: SubgraphDeps): Subgraph {
  const { db } = database;
  const checks = createFormChecks();
  const changes = createApplicationChanges(database);
  const { catalogue, payments, documents, accounts } = createConsumers(database, log);
  const hearPayments = async (): Promise<void> => {
    await payments.drain();
  };
  const hearDocuments = async (): Promise<void> => {
    await documents.drain();
  };
  return createSubgraph<Context>({
    name: 'applications',
    sdl: readContract(import.meta.url),
    resolvers,
    createContext: (request) => ({
      ...request,
      db,
      now,
      checks,
      changes,
      hearPayments,
      hearDocuments,
      loaders: createLoaders(db),
    }),
    background: [catalogue, payments, documents, accounts],
    log,
  });
}
