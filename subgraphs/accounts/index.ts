/** The unified account (Nutzerkonto): who the person is, the logins that open the account, and its inbox. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createAccessRetention } from './access/retention.ts';
import type { Context } from './context.ts';
import { createExportRoutes, exportUrl, type LinkSettings } from './exports/routes.ts';
import { createInbox } from './inbox.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

export { inspectAccessLog } from './access/verify.ts';

/** The accounts subgraph over a database; its background fills the inbox from the events of applications and payments. Its routes belong under `/accounts`. */
export function createAccounts({ database, now, log, links }: SubgraphDeps & { readonly links: LinkSettings }): Subgraph {
  const { db } = database;
  return createSubgraph<Context>({
    name: 'accounts',
    sdl: readContract(import.meta.url),
    resolvers,
    createContext: (request) => ({
      ...request,
      db,
      now,
      loaders: createLoaders(db),
      exportUrl: (id) => exportUrl(links, id, now()),
    }),
    background: [createInbox(database, now, log), createAccessRetention({ db, now, log })],
    routes: createExportRoutes({ db, links, now }),
    log,
  });
}
