/** Keeps the catalogue up with the PVOG: place by place, page by page, each where the last round left off. */

import type { OpenDatabase } from '#platform/database.ts';
import { dayBefore, dayOf } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { remakeAndTell } from '../xzufi/remake.ts';
import { isTakenOver } from './taken-over.ts';
import { applyChanges } from '../xzufi/store/records.ts';
import { createSuchdienst, type SuchdienstSettings } from './client.ts';
import { PvogFault } from './faults.ts';
import { readPage, type Run } from './read-page.ts';
import { createList, PAGE_SIZE, type ListServices } from './read/list.ts';
import { createTelling, type PlaceReport, type Telling } from './report.ts';
import * as store from './store.ts';

/** Hears how many services of how many are read in a place. */
export type PlaceProgress = (place: RegionKey, done: number, total: number) => void;

export interface SyncOptions extends SuchdienstSettings {
  /** Regional keys; none: all municipalities and districts with an authority in the catalogue. */
  readonly places: readonly RegionKey[];
  readonly now: () => Date;
  readonly progress?: PlaceProgress;
}

export type PlaceOutcome =
  | { readonly place: RegionKey; readonly report: PlaceReport }
  /** It could not be read to the end; the next round goes on there. */
  | { readonly place: RegionKey; readonly report: PlaceReport; readonly fault: string };

/** So many places that fail one after the other are no chance. */
const MOST_FAULTS = 3;
/** No place has more pages. */
const MOST_PAGES = 2_000;

async function readPlace(
  run: Run,
  list: ListServices,
  { progress }: SyncOptions,
  place: RegionKey,
  telling: Telling,
  begun: store.Progress,
): Promise<void> {
  const { database, now } = run;
  const seen = new Set<string>();
  let from = begun;
  let done = 0;
  let isLast = false;
  while (!isLast && from.page < MOST_PAGES) {
    const page = await list(place, from.page);
    const fresh = page.services.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    for (const reason of page.refused) telling.tally.refused.push({ record: `page ${from.page + 1}`, reason });
    await readPage(run, place, [...new Map(fresh.map((one) => [one.id, one])).values()], from, from.page + 1, telling);
    from = { ...from, page: from.page + 1 };
    done += page.services.length;
    progress?.(place, done, page.total ?? done);
    // A server that answers every page alike would never come to an end.
    isLast = page.isLast || fresh.length === 0;
  }
  // What is not in the list any more is asked for by itself: only what the PVOG itself has nothing of any more ends.
  for (;;) {
    const unseen = await store.findUnseen(database.db, place, from.round, PAGE_SIZE);
    if (unseen.length === 0) break;
    const listed = unseen.map((id) => ({ id, lastUpdate: null }));
    await readPage(run, place, listed, from, from.page, telling);
  }
  await database.db.transaction((tx) => store.advance(tx, place, from, null, now()));
}

/** Ends the units nobody is told of any more, and the authorities they were. */
async function forgetUnits({ db }: OpenDatabase, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const units = await store.findForgottenUnits(tx);
    const gone = new Map(units.map((unit) => [store.unitId(unit), null]));
    const { services, authorities } = await applyChanges(tx, gone, dayBefore(dayOf(now)));
    await store.forgetUnits(tx, units);
    await remakeAndTell(tx, { services, authorities: new Set(authorities), isTakenOver }, now);
  });
}

/**
 * One round: for each place what became of it. Ends early where place after place cannot be read. Stopping it between two
 * outcomes, or killing it anywhere, loses nothing: the next round goes on. Throws what the database throws.
 */
export async function* syncPvog(database: OpenDatabase, options: SyncOptions): AsyncGenerator<PlaceOutcome> {
  const suchdienst = createSuchdienst(options);
  const list = createList(suchdienst);
  const run: Run = { database, suchdienst, now: options.now, units: new Map() };
  const places = options.places.length > 0 ? options.places : await store.findPlaces(database.db);
  let faults = 0;
  for (const place of new Set(places)) {
    const begun = await store.beginRound(database.db, place, options.now());
    const telling = createTelling(place, begun.resumed);
    const before = suchdienst.requests;
    const report = (): PlaceReport => ({ ...telling.tally, requests: suchdienst.requests - before });
    try {
      await readPlace(run, list, options, place, telling, begun);
      faults = 0;
      yield { place, report: report() };
    } catch (error) {
      if (!(error instanceof PvogFault)) throw error;
      faults += 1;
      yield { place, report: report(), fault: error.message };
      if (faults === MOST_FAULTS || options.signal?.aborted === true) return;
    }
  }
  await forgetUnits(database, options.now());
}
