/** Fills an empty municipal catalogue. */

import { fillOnce } from '#platform/catalogue/fill.ts';
import type { CatalogueEntries, Progress } from '#platform/catalogue/store.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { isEmpty, seedEntries } from './store.ts';

export type MunicipalSeed = CatalogueEntries;

/**
 * Writes the seed in one transaction, with an event for each authority and offer. Does nothing when the catalogue has
 * authorities already. Answers whether it wrote.
 */
export function seedMunicipal(database: OpenDatabase, seed: MunicipalSeed, now: Date, progress?: Progress): Promise<boolean> {
  return fillOnce(database, isEmpty, (tx) => seedEntries(tx, now, seed, progress));
}
