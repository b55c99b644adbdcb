/**
 * Reads and writes municipal authorities and offers; every change tells the others by an event. Whatever brings entries from
 * elsewhere writes them through `writeFromSource`, so that no source undoes what an editor has changed by hand.
 */

import { isDeepStrictEqual } from 'node:util';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { createCatalogueStore } from '#platform/catalogue/store.ts';
import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { readEdits, saveBeneath } from './store/edits.ts';
import { idList } from './store/ids.ts';
import { overlay } from './rules/overlay.ts';
import type { LocalService } from './description.ts';
import { saveLocalServices } from './store/local-services.ts';
import { authorities, localServices, offers } from './tables.ts';
import type { Entry, EntryField, EntryId, EntryKind, KeptEdit } from './types.ts';

const store = createCatalogueStore({ authorities, offers });

export const { findAuthorities, findOffers, isEmpty, saveEntries: seedEntries, writeEntries: writeByHand } = store;

/** The offer, for this transaction alone; null when there is none. */
export async function lockOffer(tx: Transaction, id: Id<'Offer'>): Promise<Offer | null> {
  const [offer] = await tx.select().from(offers).where(eq(offers.id, id)).for('update');
  return offer ?? null;
}

/** The authority, for this transaction alone; null when there is none. */
export async function lockAuthority(tx: Transaction, id: Id<'Authority'>): Promise<Authority | null> {
  const [authority] = await tx.select().from(authorities).where(eq(authorities.id, id)).for('update');
  return authority ?? null;
}

/** The local service, for this transaction alone; null when there is none. */
export async function lockLocalService(tx: Transaction, id: Id<'LocalService'>): Promise<LocalService | null> {
  const [service] = await tx.select().from(localServices).where(eq(localServices.id, id)).for('update');
  return service ?? null;
}

/** All that an authority offers of a service, valid or not. */
export function findOffersOf(tx: Transaction, { authorityId, leikaKey }: Pick<Offer, 'authorityId' | 'leikaKey'>) {
  return tx
    .select()
    .from(offers)
    .where(sql`${offers.authorityId} = ${authorityId} and ${offers.leikaKey} = ${leikaKey}`);
}

export interface Written {
  /** Entries that are others now than they were. */
  readonly changed: readonly EntryId[];
  /** Where an editor's word stayed and the source says something else. */
  readonly kept: readonly KeptEdit[];
}

const TABLES = { OFFER: offers, AUTHORITY: authorities, LOCAL_SERVICE: localServices } as const;

/** Rows as they are, locked: an editor who is at one is done before it is looked at, or waits until this is. */
async function lockRows(tx: Transaction, kind: EntryKind, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  const table = TABLES[kind];
  const found: readonly Entry[] = await tx
    .select()
    .from(table)
    .where(inArray(table.id, idList(ids)))
    .orderBy(asc(table.id)) // In one order, so that two who lock several do not wait for each other.
    .for('update');
  return new Map(found.map((row) => [row.id, row]));
}

async function writeKind<Of extends Entry>(
  tx: Transaction,
  kind: EntryKind,
  entries: readonly Of[],
  says: readonly EntryField[],
  write: (changed: readonly Of[]) => Promise<void>,
): Promise<Written> {
  if (entries.length === 0) return { changed: [], kept: [] };
  const ids = entries.map(({ id }) => id);
  const current = await lockRows(tx, kind, ids);
  const edits = await readEdits(tx, current.size === 0 ? [] : ids);
  const settled = entries.map((entry) =>
    overlay(entry, current.get(entry.id) as Of | undefined, edits.get(entry.id) ?? [], says),
  );
  const changed = settled.map(({ entry }) => entry).filter((entry) => !isDeepStrictEqual(current.get(entry.id), entry));
  await write(changed);
  await saveBeneath(
    tx,
    settled.flatMap(({ beneath }) => beneath),
  );
  const kept = settled.flatMap(({ entry, kept: fields }) => (fields.length === 0 ? [] : [{ kind, entry: entry.id, fields }]));
  return { changed: changed.map(({ id }) => id), kept };
}

/**
 * Writes offers that a source other than an editor brings: whole, but for the fields that an editor has changed by hand. `says` are
 * the fields the source speaks of. Events are left to the caller, for they come last in a transaction.
 */
export function writeOffers(tx: Transaction, entries: readonly Offer[], says: readonly EntryField[]): Promise<Written> {
  return writeKind(tx, 'OFFER', entries, says, (changed) => writeByHand(tx, { authorities: [], offers: changed }));
}

/** As `writeOffers`. */
export function writeAuthorities(tx: Transaction, entries: readonly Authority[], says: readonly EntryField[]): Promise<Written> {
  return writeKind(tx, 'AUTHORITY', entries, says, (changed) => writeByHand(tx, { authorities: changed, offers: [] }));
}

/** As `writeOffers`; `tellLocalServices` has to tell of those that changed before the transaction ends. */
export function writeLocalServices(
  tx: Transaction,
  entries: readonly LocalService[],
  says: readonly EntryField[],
): Promise<Written> {
  return writeKind(tx, 'LOCAL_SERVICE', entries, says, (changed) => saveLocalServices(tx, changed));
}
