/** The federal catalogue: every service of the country, and what federal authorities offer. */

import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';

export { seedFederal, type FederalSeed, type ServiceEntry } from './seed.ts';

export function createFederal({ database, now, log }: SubgraphDeps): Subgraph {
  return createSubgraph({
    name: 'federal',
    sdl: readContract(import.meta.url, 'describedCatalogue'),
    resolvers,
    createContext: (request) => createContext(database, now, request),
    log,
  });
}
