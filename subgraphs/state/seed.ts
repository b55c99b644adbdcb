/** Fills an empty state catalogue. */

import { fillOnce } from '#platform/catalogue/fill.ts';
import type { CatalogueEntries, Progress } from '#platform/catalogue/store.ts';
import type { Delegation } from '#platform/catalogue/types.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { searchNames } from './rules.ts';
import * as store from './store.ts';
import type { PostalCodeRow, RegionRow } from './tables.ts';

export type RegionEntry = Omit<RegionRow, 'searchNames'>;

export interface StateSeed extends CatalogueEntries {
  /** Each after the region it lies in. */
  readonly regions: readonly RegionEntry[];
  readonly postalCodes: readonly PostalCodeRow[];
  readonly delegations: readonly Delegation[];
}

/**
 * Writes the seed in one transaction, with an event for each region, rule of delegation, authority and offer. Does nothing when the
 * catalogue has regions already. Answers whether it wrote.
 */
export function seedState(database: OpenDatabase, seed: StateSeed, now: Date, progress?: Progress): Promise<boolean> {
  const rows = seed.regions.map((region) => ({ ...region, searchNames: searchNames(region.name) }));
  const total = rows.length + seed.authorities.length + seed.offers.length;
  return fillOnce(database, store.hasNoRegions, async (tx) => {
    await store.saveRegions(tx, now, rows, seed.postalCodes);
    await store.saveDelegations(tx, now, seed.delegations);
    progress?.(rows.length, total);
    await store.catalogue.saveEntries(tx, now, seed, (written) => progress?.(rows.length + written, total));
  });
}
