/** Batched reads for one request. */

import { createCatalogueLoaders } from '#platform/catalogue/loaders.ts';
import type { Database } from '#platform/database.ts';
import { loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import type { LocalService } from './description.ts';
import { catalogue } from './store.ts';
import { findDescriptions, type OfferDescription } from './store/descriptions.ts';
import { findLocalServices } from './store/local-services.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(db: Database) {
  return {
    ...createCatalogueLoaders(db, catalogue),
    description: loadOne<Id<'Offer'>, OfferDescription>(
      (ids) => findDescriptions(db, ids),
      ({ offer }) => offer,
    ),
    localService: loadOne<Id<'LocalService'>, LocalService>(
      (ids) => findLocalServices(db, ids),
      ({ id }) => id,
    ),
  };
}
