/** Keeps the catalogue up with the PVOG: place by place, page by page, each where the last round left off. */

import type { OpenDatabase } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { readRegion, type RegionKey } from '#platform/values/region.ts';
import { applyChanges } from '../xzufi/store/records.ts';
import { remakeAndTell } from '../xzufi/remake.ts';
import { readLocations } from './answers/locations.ts';
import type { Listed } from './answers/list.ts';
import type { EndpointName } from './endpoints.ts';
import { createSuchdienst, type Suchdienst, type SuchdienstSettings } from './client.ts';
import { AnswerFault, PvogFault } from './faults.ts';
import { createList, PAGE_SIZE, type ListServices } from './read/list.ts';
import { readService } from './read/service.ts';
import { readUnitState, type UnitReading } from './read/unit.ts';
import { createTally, reportOf, type PlaceReport, type Tally } from './report.ts';
import * as store from './store.ts';
import { writePage } from './write.ts';

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

/** Questions at the same time: the Suchdienst is for everybody. */
const AT_ONCE = 4;
/** So many places that fail one after the other are no chance. */
const MOST_FAULTS = 3;
/** No place has more pages. */
const MOST_PAGES = 2_000;

interface Run {
  readonly database: OpenDatabase;
  readonly suchdienst: Suchdienst;
  readonly list: ListServices;
  readonly options: SyncOptions;
  /** What was read of units: each is asked for once in a run, however many services it has. */
  readonly units: Map<string, Promise<UnitReading>>;
}

/** Works on items, some at once; after a failure begins no more, waits for those under way, and throws it. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  let isFailing = false;
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (isFailing) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        isFailing = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

function readUnit({ database, suchdienst, units }: Run, unit: string): Promise<UnitReading> {
  const before = units.get(unit);
  if (before !== undefined) return before;
  const reading = store.findUnit(database.db, unit).then((known) => readUnitState(suchdienst, unit, known));
  units.set(unit, reading);
  // What failed is asked for again.
  reading.catch(() => units.delete(unit));
  return reading;
}

/** A version of an endpoint that was switched off has nothing of anything. That is no reason to let go of everything. */
function checkAlive({ suchdienst }: Run, gone: readonly EndpointName[]): void {
  const dead = gone.find((endpoint) => !suchdienst.isAlive(endpoint));
  if (dead !== undefined) {
    throw new PvogFault(
      `The endpoint '${dead}' has nothing of what it had, and nothing else so far: has its version been switched off? Nothing was ended.`,
    );
  }
}

async function readPage(run: Run, place: RegionKey, listed: readonly Listed[], from: store.Progress, next: number, tally: Tally) {
  const { database, suchdienst, options } = run;
  const known = await store.findServices(
    database.db,
    place,
    listed.map(({ id }) => id),
  );
  const reading = { suchdienst, place, round: from.round, today: dayOf(options.now()) };
  const services = await inParallel(listed, (one) => readService(reading, one, known.get(one.id) ?? null));
  const gone = services.flatMap((one) => one.gone);
  const named = [...new Set(services.flatMap(({ row }) => row?.units ?? []))];
  const units = new Map(await inParallel(named, async (unit) => [unit, await readUnit(run, unit)] as const));
  if ([...units.values()].some((unit) => unit.kind === 'GONE' && unit.wasKnown)) gone.push('unit');
  checkAlive(run, gone);
  await writePage(database, { place, from, next, services, units }, options.now(), tally);
}

async function readPlace(run: Run, place: RegionKey, tally: Tally, begun: store.Progress): Promise<void> {
  const { database, list, options } = run;
  const seen = new Set<string>();
  let from = begun;
  let done = 0;
  let isLast = false;
  while (!isLast && from.page < MOST_PAGES) {
    const page = await list(place, from.page);
    const fresh = page.services.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    for (const reason of page.refused) tally.refused.push({ record: `page ${from.page + 1}`, reason });
    await readPage(run, place, [...new Map(fresh.map((one) => [one.id, one])).values()], from, from.page + 1, tally);
    from = { ...from, page: from.page + 1 };
    done += page.services.length;
    options.progress?.(place, done, page.total ?? done);
    // A server that answers every page alike would never come to an end.
    isLast = page.isLast || fresh.length === 0;
  }
  // What is not in the list any more is asked for by itself: only what the PVOG itself has nothing of any more ends.
  for (;;) {
    const unseen = await store.findUnseen(database.db, place, from.round, PAGE_SIZE);
    if (unseen.length === 0) break;
    const listed = unseen.map((id) => ({ id, lastUpdate: null }));
    await readPage(run, place, listed, from, from.page, tally);
  }
  await database.db.transaction((tx) => store.advance(tx, place, from, null, options.now()));
}

/** Ends the units nobody is told of any more. Their authorities stay, without offers. */
async function forgetUnits({ db }: OpenDatabase, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const units = await store.findForgottenUnits(tx);
    const { services, authorities } = await applyChanges(tx, new Map(units.map((unit) => [store.unitId(unit), null])));
    await store.forgetUnits(tx, units);
    await remakeAndTell(tx, { services, authorities: new Set(authorities) }, now);
  });
}

/**
 * One round: for each place what became of it. Ends early where place after place cannot be read. Stopping it between two
 * outcomes, or killing it anywhere, loses nothing: the next round goes on. Throws what the database throws.
 */
export async function* syncPvog(database: OpenDatabase, options: SyncOptions): AsyncGenerator<PlaceOutcome> {
  const suchdienst = createSuchdienst(options);
  const run: Run = { database, suchdienst, list: createList(suchdienst), options, units: new Map() };
  const places = options.places.length > 0 ? options.places : await store.findPlaces(database.db);
  let faults = 0;
  for (const place of new Set(places)) {
    const begun = await store.beginRound(database.db, place, options.now());
    const tally = createTally(place, begun.resumed);
    const before = suchdienst.requests;
    try {
      await readPlace(run, place, tally, begun);
      faults = 0;
      yield { place, report: reportOf(tally, suchdienst.requests - before) };
    } catch (error) {
      if (!(error instanceof PvogFault)) throw error;
      faults += 1;
      yield { place, report: reportOf(tally, suchdienst.requests - before), fault: error.message };
      if (faults === MOST_FAULTS || options.signal?.aborted === true) return;
    }
  }
  await forgetUnits(database, options.now());
}

/** The regional key a place is meant by: the key itself, or the one municipality of that name. Throws PvogFault. */
export async function findPlace(settings: SuchdienstSettings, text: string): Promise<RegionKey> {
  const region = readRegion(text);
  if (region !== null) return region;
  const query = { q: text, filterBy: 'ORT', limit: 20 };
  try {
    const answer = await createSuchdienst(settings).ask({ endpoint: 'locations', query });
    const found = answer.kind === 'FOUND' ? readLocations(answer.text) : [];
    const named = found.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
    const [one, another] = named.length > 0 ? named : found;
    if (one !== undefined && another === undefined) return one.region;
    const names = found.map(({ name, region: key }) => `${name} ${key}`).join(', ');
    throw new PvogFault(`The PVOG knows ${one === undefined ? 'no place' : 'several places'} '${text}'${names && `: ${names}`}.`);
  } catch (error) {
    if (!(error instanceof AnswerFault)) throw error;
    throw new PvogFault(`The places named '${text}' cannot be read: ${error.message}`, { cause: error });
  }
}
