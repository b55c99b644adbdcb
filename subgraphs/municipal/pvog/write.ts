/** Writes what was read of a page, in one transaction with how far that goes and what changes by it. */

import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { dayBefore, dayOf } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { recordId } from '../xzufi/identity.ts';
import type { XzufiRecord } from '../xzufi/records/types.ts';
import { remakeAndTell } from '../xzufi/remake.ts';
import { isTakenOver } from './taken-over.ts';
import { applyChanges, type RecordId } from '../xzufi/store/records.ts';
import { AnswerFault } from './faults.ts';
import type { KnownAnswer } from './known.ts';
import type { ServiceReading } from './read/service.ts';
import type { UnitReading } from './read/unit.ts';
import { serviceIdentifier } from './records/identity.ts';
import { municipalRegion, organisationOf } from './records/unit.ts';
import { countAll, tellOnce, type Telling } from './report.ts';
import {
  advance,
  findUnitStates,
  forgetServices,
  saveServices,
  saveUnits,
  unitId,
  type Progress,
  type UnitState,
} from './store.ts';

const TOO_LARGE = 'authorities of more than one district';

/** What was read of some services of a place, and of their units. */
export interface Page {
  readonly place: RegionKey;
  readonly from: Pick<Progress, 'round' | 'page'>;
  /** The page that comes next. */
  readonly next: number;
  readonly services: readonly ServiceReading[];
  readonly units: ReadonlyMap<string, UnitReading>;
}

interface UnitChanges {
  readonly records: Map<RecordId, XzufiRecord | null>;
  readonly answers: Map<string, KnownAnswer>;
}

/** The record of a unit as it has to be now; undefined where it stays as it is. Throws AnswerFault. */
function recordOf(reading: UnitReading, state: UnitState, now: Date): XzufiRecord | null | undefined {
  if (reading.kind === 'REFUSED' || state.isTakenOver) return undefined;
  if (reading.kind === 'GONE') return null;
  const region = municipalRegion(state.places);
  if (region === null) return null;
  if (reading.kind === 'FOUND') return organisationOf(reading.unit, region, dayOf(now));
  return state.record === null ? undefined : { ...state.record, region };
}

async function changeUnits(tx: Transaction, units: Page['units'], now: Date, telling: Telling): Promise<UnitChanges> {
  const states = await findUnitStates(tx, [...units.keys()]);
  const { tally } = telling;
  const changes: UnitChanges = { records: new Map(), answers: new Map() };
  for (const [unit, reading] of units) {
    const state = states.get(unit);
    if (state === undefined) continue;
    try {
      const record = recordOf(reading, state, now);
      if (record === null && reading.kind !== 'GONE') tellOnce(telling, unit, () => countAll(tally.notKept, [TOO_LARGE]));
      if (record !== undefined) changes.records.set(unitId(unit), record);
      if (reading.kind === 'FOUND') changes.answers.set(unit, reading.answer);
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      tellOnce(telling, unit, () => tally.refused.push({ record: unit, reason: error.message }));
    }
  }
  return changes;
}

async function write(tx: Transaction, page: Page, now: Date, telling: Telling): Promise<void> {
  const { tally } = telling;
  const { place, from, next, services, units } = page;
  await advance(tx, place, from, next, now);
  const yesterday = dayBefore(dayOf(now));
  const applied = await applyChanges(tx, new Map(services.flatMap(({ changes }) => [...changes])), yesterday);
  const unitChanges = await changeUnits(tx, units, now, telling);
  const appliedUnits = await applyChanges(tx, unitChanges.records, yesterday);
  const rows = services.flatMap(({ row }) => row ?? []);
  await saveServices(tx, rows);
  await forgetServices(
    tx,
    place,
    services.filter(({ row }) => row === null).map(({ service }) => service),
  );
  await saveUnits(tx, unitChanges.answers);
  // Those that are as they were, too: what ranks before them may have come or gone.
  const own = services.map(({ service }) => recordId('leistung', serviceIdentifier(service, place)));
  const authorities = new Set(appliedUnits.authorities);
  const touched = {
    services: new Set([...own, ...applied.services, ...appliedUnits.services]),
    authorities,
    isTakenOver,
  };
  const remade = await remakeAndTell(tx, touched, now);
  tally.written += applied.written.size + appliedUnits.written.size;
  tally.deleted += applied.deleted.size + appliedUnits.deleted.size;
  tally.changedAuthorities += authorities.size;
  tally.changedOffers += remade.changedOffers;
  tally.outranked += remade.outranked.length;
}

/** Counts what was read, whatever is written of it. */
function countReadings({ services, units }: Page, telling: Telling): void {
  const { tally } = telling;
  for (const { service, changes, refused, notKept, unknown } of services) {
    tally.services += 1;
    countAll(tally.notKept, notKept);
    countAll(tally.notUnderstood, unknown);
    if (refused !== null) tally.refused.push({ record: service, reason: refused });
    else if (changes.size === 0) tally.unchanged += 1;
  }
  for (const [unit, reading] of units) {
    if (reading.kind === 'REFUSED') tellOnce(telling, unit, () => tally.refused.push({ record: unit, reason: reading.reason }));
    if (reading.kind === 'FOUND') tellOnce(telling, `${unit} unknown`, () => countAll(tally.notUnderstood, reading.unknown));
  }
}

/** Writes a page and adds to the tally. When the database fails nothing of it is written, and the round goes on here. */
export async function writePage({ db }: OpenDatabase, page: Page, now: Date, telling: Telling): Promise<void> {
  countReadings(page, telling);
  await db.transaction((tx) => write(tx, page, now, telling));
}
