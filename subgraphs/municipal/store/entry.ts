/** Writes one entry of any kind as an editor has made it, and tells of it. */

import { tellEntries } from '#platform/catalogue/store.ts';
import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import type { LocalService } from '../description.ts';
import { writeByHand } from '../store.ts';
import type { Entry, EntryKind } from '../types.ts';
import { saveLocalServices, tellLocalServices } from './local-services.ts';

const entriesOf = (kind: EntryKind, entry: Entry) => ({
  authorities: kind === 'AUTHORITY' ? [entry as Authority] : [],
  offers: kind === 'OFFER' ? [entry as Offer] : [],
});

export function writeEntry(tx: Transaction, kind: EntryKind, entry: Entry): Promise<void> {
  return kind === 'LOCAL_SERVICE' ? saveLocalServices(tx, [entry as LocalService]) : writeByHand(tx, entriesOf(kind, entry));
}

/** Publishes the event of an entry that was written. */
export function tellEntry(tx: Transaction, now: Date, kind: EntryKind, entry: Entry): Promise<void> {
  return kind === 'LOCAL_SERVICE'
    ? tellLocalServices(tx, now, [(entry as LocalService).id])
    : tellEntries(tx, now, entriesOf(kind, entry));
}
