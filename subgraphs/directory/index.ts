/** Front door of the directory: search and responsibility over all three catalogues, a read model fed by their events. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createIndexer } from './consumer.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';

export function createDirectory(deps: SubgraphDeps): Subgraph {
  return createSubgraph({
    name: 'directory',
    sdl: readContract(import.meta.url, 'fee'),
    resolvers,
    createContext: (request) => createContext(deps, request),
    background: [createIndexer(deps)],
    log: deps.log,
  });
}
