/** The unified account (Nutzerkonto): who the person is, the logins that open the account, and its inbox. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import type { Context } from './context.ts';
import { createInbox } from './inbox.ts';
import type { LinkingSettings } from './linking.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

export { createLogins } from './logins.ts';
export type { LinkingSettings } from './linking.ts';

export interface AccountsDeps extends SubgraphDeps {
  /** What linking logins needs of our own issuer; left out, nothing can be linked. */
  readonly linking?: LinkingSettings | null;
}

/** The accounts subgraph over a database; its background fills the inbox from the events of applications and payments. */
export function createAccounts({ database, now, log, linking = null }: AccountsDeps): Subgraph {
  const { db } = database;
  return createSubgraph<Context>({
    name: 'accounts',
    sdl: readContract(import.meta.url),
    resolvers,
    createContext: (request) => ({ ...request, db, now, linking, loaders: createLoaders(db) }),
    background: [createInbox(database, now, log)],
    log,
  });
}
