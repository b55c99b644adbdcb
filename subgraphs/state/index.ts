/** The state catalogue: the register of regions, and what state authorities, courts among them, offer. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';

export { seedState, type RegionEntry, type StateSeed } from './seed.ts';

export function createState({ database, now, log }: SubgraphDeps): Subgraph {
  return createSubgraph({
    name: 'state',
    sdl: readContract(import.meta.url, 'catalogue'),
    resolvers,
    createContext: (request) => createContext(database, now, request),
    log,
  });
}
