/** What a resolver of the directory gets. */

import type { Database } from '#platform/database.ts';
import type { SubgraphDeps, SubgraphRequest } from '#platform/subgraph.ts';
import { createLoaders, type Loaders } from './loaders.ts';

export interface Context extends SubgraphRequest {
  readonly now: () => Date;
  readonly db: Database;
  readonly loaders: Loaders;
}

export function createContext({ database: { db }, now }: SubgraphDeps, request: SubgraphRequest): Context {
  return { ...request, now, db, loaders: createLoaders(db) };
}
