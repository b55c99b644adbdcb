/** Fills an empty municipal catalogue. */

import { fillOnce } from '#platform/catalogue/fill.ts';
import type { CatalogueEntries, Progress } from '#platform/catalogue/store.ts';
import type { OpenDatabase } from '#platform/database.ts';
import type { LocalService } from './description.ts';
import { isEmpty, seedEntries } from './store.ts';
import { saveLocalServices, tellLocalServices } from './store/local-services.ts';

export interface MunicipalSeed extends CatalogueEntries {
  readonly localServices?: readonly LocalService[];
}

/**
 * Writes the seed in one transaction, with an event for each authority, offer and local service. Does nothing when the catalogue has
 * authorities already. Answers whether it wrote.
 */
export function seedMunicipal(database: OpenDatabase, seed: MunicipalSeed, now: Date, progress?: Progress): Promise<boolean> {
  return fillOnce(database, isEmpty, async (tx) => {
    const { localServices = [] } = seed;
    await saveLocalServices(tx, localServices);
    await seedEntries(tx, now, seed, progress);
    await tellLocalServices(
      tx,
      now,
      localServices.map(({ id }) => id),
    );
  });
}
