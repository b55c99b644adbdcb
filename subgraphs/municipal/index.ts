/** The municipal catalogue: what municipalities and districts offer, and their authorities. */

import { createKnownFees } from '#platform/catalogue/known-fees.ts';
import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createKnowledge } from './consumer.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';
import { knownFees } from './tables.ts';

export { findPlace } from './pvog/find-place.ts';
export { describePlace } from './pvog/report.ts';
export { syncPvog, type PlaceOutcome, type SyncOptions } from './pvog/sync.ts';
export { exportXzufi } from './xzufi/export.ts';
export { readFeed } from './xzufi/feed.ts';
export { rederiveXzufi } from './xzufi/rederive.ts';
export { importXzufi } from './xzufi/import.ts';
export { describeReport, hasRefusals } from './xzufi/report.ts';
export { inspectTrail } from './trail.ts';
export type { LocalService } from './description.ts';
export { seedMunicipal, type MunicipalSeed } from './seed.ts';

export function createMunicipal(deps: SubgraphDeps): Subgraph {
  const { database, now, log } = deps;
  return createSubgraph({
    name: 'municipal',
    sdl: readContract(import.meta.url, 'describedCatalogue', 'erasure'),
    resolvers,
    createContext: (request) => createContext(database, now, request),
    background: [createKnowledge(deps), createKnownFees('municipal', knownFees, deps)],
    log,
  });
}
