/** Batched reads for one request. */

import DataLoader from 'dataloader';
import type { LRUCache } from 'lru-cache';
import type { Database } from '#platform/database.ts';
import { loadMany, loadOne, type Loader } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { readKnown, type Known } from './known-places.ts';
import type { Remembered } from './memory.ts';
import * as store from './store/catalogue.ts';
import type { AuthorityRow, OfferRow, RegionRow, ServiceRow } from './tables.ts';

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
  /** A region with all it lies in, whether the register has it or not, and the rules of law that hold there. */
  readonly places: Loader<RegionKey, Known>;
  /** Offers of any of the keys in any of the areas, valid or not. */
  readonly offersFor: DataLoader<OfferKeys, readonly OfferRow[], string>;
}

function present<Row>(row: Row | Error | null): row is Row {
  return row !== null && !(row instanceof Error);
}

type Read<Key, Row> = (keys: readonly Key[]) => Promise<readonly Row[]>;

/** Reads only what is not remembered, and remembers it; that there is nothing, too. */
function remembering<Key extends string, Row>(
  keptIn: () => Promise<LRUCache<Key, readonly Row[]>>,
  read: Read<Key, Row>,
  keyOf: (row: Row) => Key,
): Read<Key, Row> {
  return async (keys) => {
    const kept = await keptIn();
    const rows = new Map(keys.map((key) => [key, kept.get(key)]));
    const missing = keys.filter((key) => rows.get(key) === undefined);
    if (missing.length > 0) {
      const found = new Map<Key, Row[]>(missing.map((key) => [key, []]));
      for (const row of await read(missing)) found.get(keyOf(row))?.push(row);
      for (const [key, own] of found) {
        rows.set(key, own);
        kept.set(key, own);
      }
    }
    return [...rows.values()].flatMap((row) => row ?? []);
  };
}

/** Loaders for one request. What changes seldom is remembered from one to the next. */
export function createLoaders(db: Database, remembered: () => Promise<Remembered>): Loaders {
  const findServices = remembering(
    async () => (await remembered()).services,
    (keys) => store.findServices(db, keys),
    ({ leikaKey }) => leikaKey,
  );
  const findSuccessions = remembering(
    async () => (await remembered()).successions,
    (keys) => store.findSuccessions(db, keys),
    ({ origin }) => origin,
  );
  const findRegions = remembering(
    async () => (await remembered()).regions,
    (keys) => store.findRegions(db, keys),
    ({ key }) => key,
  );
  const findDelegations = remembering(
    async () => (await remembered()).delegations,
    (areas) => store.findDelegations(db, areas),
    ({ area }) => area,
  );
  const regions = loadOne(findRegions, ({ key }) => key);
  const delegationsIn = loadMany(findDelegations, ({ area }) => area);
  const findPlaces = remembering(
    async () => (await remembered()).places,
    (keys) => Promise.all(keys.map((key) => readKnown({ regions, delegationsIn }, key))),
    ({ key }) => key,
  );
  const services = loadOne(findServices, ({ leikaKey }) => leikaKey);
  return {
    services,
    successions: new DataLoader(async (keys) => {
      const chains = new Map((await findSuccessions(keys)).map(({ origin, chain }) => [origin, chain]));
      return Promise.all(keys.map(async (key) => (await services.loadMany(chains.get(key) ?? [])).filter(present)));
    }),
    regions,
    places: new DataLoader(findPlaces),
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
