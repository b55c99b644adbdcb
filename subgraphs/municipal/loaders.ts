/** Batched reads for one request. */

import { createCatalogueLoaders } from '#platform/catalogue/loaders.ts';
import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { LocalService } from './description.ts';
import * as store from './store.ts';
import { findDescriptions, type OfferDescription } from './store/descriptions.ts';
import { findEdits } from './store/edits.ts';
import { findRegions } from './store/known.ts';
import { findLocalServices } from './store/local-services.ts';
import { knownFees } from './tables.ts';
import type { EntryId } from './types.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(db: Database) {
  return {
    ...createCatalogueLoaders(db, store, knownFees),
    description: loadOne<Id<'Offer'>, OfferDescription>(
      (ids) => findDescriptions(db, ids),
      ({ offer }) => offer,
    ),
    localService: loadOne<Id<'LocalService'>, LocalService>(
      (ids) => findLocalServices(db, ids),
      ({ id }) => id,
    ),
    /** Fields of an entry that were changed by hand, the longest changed first. */
    edits: loadMany(
      (entries: readonly EntryId[]) => findEdits(db, entries),
      ({ entry }) => entry,
    ),
    regions: loadOne(
      (keys: readonly RegionKey[]) => findRegions(db, keys),
      ({ key }) => key,
    ),
  };
}
