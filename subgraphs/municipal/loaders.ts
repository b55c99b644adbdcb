/** Batched reads for one request. */

import { createCatalogueLoaders, type CatalogueLoaders } from '#platform/catalogue/loaders.ts';
import type { Database } from '#platform/database.ts';
import { catalogue } from './store.ts';

export type Loaders = CatalogueLoaders;

export function createLoaders(db: Database): Loaders {
  return createCatalogueLoaders(db, catalogue);
}
