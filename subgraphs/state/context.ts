/** What a resolver of this catalogue gets. */

import type { OpenDatabase } from '#platform/database.ts';
import type { SubgraphRequest } from '#platform/subgraph.ts';
import { createLoaders, type Loaders } from './loaders.ts';

export interface Context extends SubgraphRequest {
  readonly now: () => Date;
  readonly db: OpenDatabase['db'];
  readonly loaders: Loaders;
}

/** The context of one request. */
export function createContext({ db }: OpenDatabase, now: () => Date, request: SubgraphRequest): Context {
  return { ...request, now, db, loaders: createLoaders(db) };
}
