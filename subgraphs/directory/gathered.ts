/**
 * Reads that requests make together: whoever asks in the same moment shares a statement, as each one costs a round trip and
 * its planning. Nothing is remembered; a read begins after every request that it answers.
 */

import DataLoader from 'dataloader';
import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { findAuthorities, findOffersFor } from './store/catalogue.ts';
import type { AuthorityRow, OfferRow } from './tables.ts';

/** Services and areas whose offers are wanted in every combination. */
export interface OfferKeys {
  readonly keys: readonly LeikaKey[];
  readonly areas: readonly RegionKey[];
}

export interface Gathered {
  /** Offers of any of the keys in any of the areas, valid or not. */
  readonly offersFor: DataLoader<OfferKeys, readonly OfferRow[]>;
  readonly authorities: DataLoader<Id<'Authority'>, AuthorityRow | null>;
}

/** A statement with more wishes than this would keep the first waiting for the rows of the last. */
const TOGETHER = { cache: false, maxBatchSize: 50, batchScheduleFn: (batch: () => void) => void setImmediate(batch) } as const;

const pairOf = (area: RegionKey, leikaKey: LeikaKey): string => `${area} ${leikaKey}`;

async function readOffers(db: Database, wishes: readonly OfferKeys[]): Promise<readonly (readonly OfferRow[])[]> {
  const wanted = new Map<string, OfferRow[]>();
  const areas: RegionKey[] = [];
  const keys: LeikaKey[] = [];
  for (const wish of wishes) {
    for (const area of wish.areas) {
      for (const leikaKey of wish.keys) {
        const pair = pairOf(area, leikaKey);
        if (wanted.has(pair)) continue;
        wanted.set(pair, []);
        areas.push(area);
        keys.push(leikaKey);
      }
    }
  }
  for (const row of await findOffersFor(db, areas, keys)) wanted.get(pairOf(row.area, row.leikaKey))?.push(row);
  return wishes.map((wish) =>
    wish.areas.flatMap((area) => wish.keys.flatMap((leikaKey) => wanted.get(pairOf(area, leikaKey)) ?? [])),
  );
}

/** One for all requests of a process. */
export function createGathered(db: Database): Gathered {
  return {
    offersFor: new DataLoader((wishes) => readOffers(db, wishes), TOGETHER),
    authorities: new DataLoader(async (ids) => {
      const rows = new Map((await findAuthorities(db, [...new Set(ids)])).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }, TOGETHER),
  };
}
