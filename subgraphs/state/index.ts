/** The state catalogue: the register of regions, and what state authorities, courts among them, offer. */

import { createKnownFees } from '#platform/catalogue/known-fees.ts';
import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';
import { knownFees } from './tables.ts';

export { seedState, type RegionEntry, type StateSeed } from './seed.ts';

export function createState(deps: SubgraphDeps): Subgraph {
  const { database, now, log } = deps;
  return createSubgraph({
    name: 'state',
    sdl: readContract(import.meta.url, 'catalogue'),
    resolvers,
    createContext: (request) => createContext(database, now, request),
    background: [createKnownFees('state', knownFees, deps)],
    log,
  });
}
