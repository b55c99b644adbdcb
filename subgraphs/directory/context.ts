/** What a resolver of the directory gets. */

import type { Database } from '#platform/database.ts';
import type { SubgraphDeps, SubgraphRequest } from '#platform/subgraph.ts';
import type { Gathered } from './gathered.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Memory, Remembered } from './memory.ts';

export interface Context extends SubgraphRequest {
  readonly now: () => Date;
  readonly db: Database;
  readonly loaders: Loaders;
  /** What held when this request asked for the first time. */
  readonly remembered: () => Promise<Remembered>;
}

/** What the requests of a process have in common. */
export interface Shared {
  readonly memory: Memory;
  readonly gathered: Gathered;
}

export function createContext(
  { database: { db }, now }: SubgraphDeps,
  { memory, gathered }: Shared,
  request: SubgraphRequest,
): Context {
  let current: Promise<Remembered> | undefined;
  const remembered = () => (current ??= memory.current());
  return { ...request, now, db, remembered, loaders: createLoaders(db, gathered) };
}
