/** Batched reads for one request. */

import DataLoader from 'dataloader';
import { createFeesBeside, type Done, type FeesBeside } from '#platform/catalogue/known-fees.ts';
import type { Database } from '#platform/database.ts';
import { loadMany, loadOne, type Loader } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Gathered, OfferKeys } from './gathered.ts';
import * as store from './store/catalogue.ts';
import { knownFees, type AuthorityRow, type OfferRow } from './tables.ts';

export interface Loaders {
  readonly authorities: Loader<Id<'Authority'>, AuthorityRow | null>;
  readonly authoritiesByRegion: Loader<RegionKey, readonly AuthorityRow[]>;
  readonly offers: Loader<Id<'Offer'>, OfferRow | null>;
  readonly feesBeside: Loader<Done, FeesBeside>;
  /** Offers of any of the keys in any of the areas, valid or not. */
  readonly offersFor: DataLoader<OfferKeys, readonly OfferRow[], string>;
}

export function createLoaders(db: Database, gathered: Gathered): Loaders {
  return {
    authorities: new DataLoader((ids) => gathered.authorities.loadMany(ids)),
    authoritiesByRegion: loadMany(
      (keys: readonly RegionKey[]) => store.findAuthoritiesOfRegions(db, keys),
      ({ region }) => region,
    ),
    offers: loadOne(
      (ids: readonly Id<'Offer'>[]) => store.findOffers(db, ids),
      ({ id }) => id,
    ),
    feesBeside: createFeesBeside(db, knownFees),
    offersFor: new DataLoader((wishes: readonly OfferKeys[]) => gathered.offersFor.loadMany(wishes), {
      cacheKeyFn: ({ keys, areas }) => `${keys.join()} ${areas.join()}`,
    }),
  };
}
