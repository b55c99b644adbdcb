/** The federal catalogue: every service of the country, and what federal authorities offer. */

import { createKnownFees } from '#platform/catalogue/known-fees.ts';
import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';
import { knownFees } from './tables.ts';

export { seedFederal, type FederalSeed, type ServiceEntry } from './seed.ts';

export function createFederal(deps: SubgraphDeps): Subgraph {
  const { database, now, log } = deps;
  return createSubgraph({
    name: 'federal',
    sdl: readContract(import.meta.url, 'describedCatalogue'),
    resolvers,
    createContext: (request) => createContext(database, now, request),
    background: [createKnownFees('federal', knownFees, deps)],
    log,
  });
}
