/** Batched reads for one request. */

import { createCatalogueLoaders } from '#platform/catalogue/loaders.ts';
import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { RegionKey } from '#platform/values/region.ts';
import * as store from './store.ts';
import { knownFees, type PostalCodeRow, type RegionRow } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(db: Database) {
  return {
    ...createCatalogueLoaders(db, store.catalogue, knownFees),
    region: loadOne<RegionKey, RegionRow>(
      (keys) => store.findRegions(db, keys),
      ({ key }) => key,
    ),
    postalCodes: loadMany<RegionKey, PostalCodeRow>(
      (keys) => store.findPostalCodes(db, keys),
      ({ region }) => region,
    ),
  };
}
