/** Reads and writes authorities and offers of one catalogue; every change tells the others by an event. */

import type { Database, Transaction } from '../database.ts';
import { isAmong, readByKeys, type Keys } from '../database/by-keys.ts';
import { saveRows } from '../database/bulk.ts';
import { publish } from '../events.ts';
import { event } from '../events/contracts.ts';
import type { Id } from '../values/id.ts';
import type { CatalogueTables } from './tables.ts';
import type { Authority, Offer } from './types.ts';

/** What is to be written: whole rows, new or in place of those with the same id. */
export interface CatalogueEntries {
  readonly authorities: readonly Authority[];
  readonly offers: readonly Offer[];
}

/** Hears how many rows of how many are written. */
export type Progress = (done: number, total: number) => void;

export type CatalogueStore = ReturnType<typeof createCatalogueStore>;

/** Publishes `catalogue.authority.changed` and `catalogue.offer.changed` for what was written; call it last in the transaction. */
export function tellEntries(tx: Transaction, now: Date, entries: CatalogueEntries): Promise<void> {
  return publish(tx, now, [
    ...entries.authorities.map((authority) => event('catalogue.authority.changed', authority.id, authority)),
    ...entries.offers.map((offer) => event('catalogue.offer.changed', offer.id, offer)),
  ]);
}

/** The store of the catalogue that has these tables. */
export function createCatalogueStore({ authorities, offers }: CatalogueTables) {
  /** Writes entries of which `tellEntries` has to tell before the transaction ends. Throws as `saveEntries` does. */
  async function writeEntries(tx: Transaction, entries: CatalogueEntries, progress?: Progress): Promise<void> {
    const ahead = entries.authorities.length;
    const total = ahead + entries.offers.length;
    await saveRows(tx, authorities, entries.authorities, (written) => progress?.(written, total));
    await saveRows(tx, offers, entries.offers, (written) => progress?.(ahead + written, total));
  }

  return {
    findAuthorities: readByKeys((db, ids: Keys<Id<'Authority'>>) =>
      db.select().from(authorities).where(isAmong(authorities.id, ids)),
    ),

    findOffers: readByKeys((db, ids: Keys<Id<'Offer'>>) => db.select().from(offers).where(isAmong(offers.id, ids))),

    /** True when the catalogue has no authority yet. */
    isEmpty: async (db: Database): Promise<boolean> =>
      (await db.select({ id: authorities.id }).from(authorities).limit(1)).length === 0,

    writeEntries,

    /**
     * Writes entries and tells of each, in the transaction given; call it last in there. Throws when an offer names an
     * authority that neither is here nor was.
     */
    saveEntries: async (tx: Transaction, now: Date, entries: CatalogueEntries, progress?: Progress): Promise<void> => {
      await writeEntries(tx, entries, progress);
      await tellEntries(tx, now, entries);
    },
  };
}
