/** One page of a place, from question to commit. */

import type { OpenDatabase } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Listed } from './answers/list.ts';
import type { Suchdienst } from './client.ts';
import type { EndpointName } from './endpoints.ts';
import { PvogFault } from './faults.ts';
import { readService } from './read/service.ts';
import { readUnitState, type UnitReading } from './read/unit.ts';
import type { Telling } from './report.ts';
import * as store from './store.ts';
import { writePage } from './write.ts';

/** Questions at the same time: the Suchdienst is for everybody. */
const AT_ONCE = 4;

export interface Run {
  readonly database: OpenDatabase;
  readonly suchdienst: Suchdienst;
  readonly now: () => Date;
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

/** Reads some services of a place, writes them, and goes on to `next`. Throws PvogFault; nothing of the page is written then. */
export async function readPage(
  run: Run,
  place: RegionKey,
  listed: readonly Listed[],
  from: store.Progress,
  next: number,
  telling: Telling,
): Promise<void> {
  const { database, suchdienst, now } = run;
  const known = await store.findServices(
    database.db,
    place,
    listed.map(({ id }) => id),
  );
  const reading = { suchdienst, place, round: from.round, today: dayOf(now()) };
  const services = await inParallel(listed, (one) => readService(reading, one, known.get(one.id) ?? null));
  const gone = services.flatMap((one) => one.gone);
  const named = [...new Set(services.flatMap(({ row }) => row?.units ?? []))];
  const units = new Map(await inParallel(named, async (unit) => [unit, await readUnit(run, unit)] as const));
  if ([...units.values()].some((unit) => unit.kind === 'GONE' && unit.wasKnown)) gone.push('unit');
  checkAlive(run, gone);
  await writePage(database, { place, from, next, services, units }, now(), telling);
}
