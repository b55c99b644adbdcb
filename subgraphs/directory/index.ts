/** Front door of the directory: search and responsibility over all three catalogues, a read model fed by their events. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createIndexer } from './consumer.ts';
import { createContext } from './context.ts';
import { createGathered } from './gathered.ts';
import { createMemory } from './memory.ts';
import { resolvers } from './resolvers.ts';

export { reindex as reindexDirectory } from './reindex.ts';

export function createDirectory(deps: SubgraphDeps): Subgraph {
  const { db } = deps.database;
  const shared = { memory: createMemory(db), gathered: createGathered(db) };
  return createSubgraph({
    name: 'directory',
    sdl: readContract(import.meta.url, 'fee'),
    resolvers,
    createContext: (request) => createContext(deps, shared, request),
    background: [createIndexer(deps)],
    log: deps.log,
  });
}
