/** Batched reads for one request. */

import DataLoader from 'dataloader';
import type { Database } from '#platform/database.ts';
import { loadMany, loadOne, type Loader } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import * as store from './store/catalogue.ts';
import type { AuthorityRow, DelegationRow, OfferRow, RegionRow, ServiceRow } from './tables.ts';

/** Services and areas whose offers are wanted in every combination. */
export interface OfferKeys {
  readonly keys: readonly LeikaKey[];
  readonly areas: readonly RegionKey[];
}

export interface Loaders {
  readonly regions: Loader<RegionKey, RegionRow | null>;
  readonly services: Loader<LeikaKey, ServiceRow | null>;
  /** A service and its successors in order; empty for an unknown key. */
  readonly successions: DataLoader<LeikaKey, readonly ServiceRow[]>;
  readonly authorities: Loader<Id<'Authority'>, AuthorityRow | null>;
  readonly authoritiesByRegion: Loader<RegionKey, readonly AuthorityRow[]>;
  readonly offers: Loader<Id<'Offer'>, OfferRow | null>;
  /** Rules of delegation of exactly this area, valid or not. */
  readonly delegationsIn: Loader<RegionKey, readonly DelegationRow[]>;
  /** Offers of any of the keys in any of the areas, valid or not. */
  readonly offersFor: DataLoader<OfferKeys, readonly OfferRow[], string>;
}

function present<Row>(row: Row | Error | null): row is Row {
  return row !== null && !(row instanceof Error);
}

/** Loaders for one request; they remember what they have read. */
export function createLoaders(db: Database): Loaders {
  const services = loadOne(
    (keys: readonly LeikaKey[]) => store.findServices(db, keys),
    ({ leikaKey }) => leikaKey,
  );
  return {
    services,
    successions: new DataLoader(async (keys) => {
      const chains = new Map((await store.findSuccessions(db, keys)).map(({ origin, chain }) => [origin, chain]));
      return Promise.all(keys.map(async (key) => (await services.loadMany(chains.get(key) ?? [])).filter(present)));
    }),
    regions: loadOne(
      (keys: readonly RegionKey[]) => store.findRegions(db, keys),
      ({ key }) => key,
    ),
    authorities: loadOne(
      (ids: readonly Id<'Authority'>[]) => store.findAuthorities(db, ids),
      ({ id }) => id,
    ),
    authoritiesByRegion: loadMany(
      (keys: readonly RegionKey[]) => store.findAuthoritiesOfRegions(db, keys),
      ({ region }) => region,
    ),
    offers: loadOne(
      (ids: readonly Id<'Offer'>[]) => store.findOffers(db, ids),
      ({ id }) => id,
    ),
    delegationsIn: loadMany(
      (areas: readonly RegionKey[]) => store.findDelegations(db, areas),
      ({ area }) => area,
    ),
    offersFor: new DataLoader<OfferKeys, readonly OfferRow[], string>(
      async (wishes) => {
        const keys = [...new Set(wishes.flatMap((wish) => wish.keys))];
        const areas = [...new Set(wishes.flatMap((wish) => wish.areas))];
        const found = await store.findOffersFor(db, keys, areas);
        return wishes.map((wish) => found.filter((row) => wish.keys.includes(row.leikaKey) && wish.areas.includes(row.area)));
      },
      { cacheKeyFn: ({ keys, areas }) => `${keys.join()} ${areas.join()}` },
    ),
  };
}
