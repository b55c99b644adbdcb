/** Reads what the Suchdienst says of a service in a place, and which records change by that. Writes nothing. */

import type { Day } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { recordId } from '../../xzufi/identity.ts';
import type { XzufiRecord } from '../../xzufi/records/types.ts';
import type { RecordId } from '../../xzufi/store/records.ts';
import { readDetail } from '../answers/detail.ts';
import { isFederal, readDuties, type Duty } from '../answers/duties.ts';
import type { Listed } from '../answers/list.ts';
import type { Suchdienst } from '../client.ts';
import type { EndpointName } from '../endpoints.ts';
import { AnswerFault } from '../faults.ts';
import { partIdentifier, serviceIdentifier, unitIdentifier } from '../records/identity.ts';
import { describe } from '../records/service.ts';
import type { ServiceRow } from '../store.ts';
import { readPart, type Part } from './part.ts';

/** Role that only answers questions (Ansprechpunkt). */
const NOT_IN_CHARGE = '03';
const NOBODY = 'services no municipal authority is in charge of';
const NOT_THERE = 'services that are named but not there';

export interface ServiceReading {
  readonly service: string;
  /** What is to be remembered; null when nothing is. */
  readonly row: ServiceRow | null;
  readonly changes: ReadonlyMap<RecordId, XzufiRecord | null>;
  readonly refused: string | null;
  readonly notKept: readonly string[];
  readonly unknown: readonly string[];
  /** Endpoints that have nothing any more of what was known. */
  readonly gone: readonly EndpointName[];
}

export interface Reading {
  readonly suchdienst: Suchdienst;
  readonly place: RegionKey;
  readonly round: number;
  readonly today: Day;
}

type Made = readonly (readonly [RecordId, XzufiRecord])[];

interface Description {
  readonly records: Made;
  readonly notKept: readonly string[];
  readonly unknown: readonly string[];
}

/** Duties of municipal authorities, if one of them is in charge. */
function municipal(duties: readonly Duty[]): readonly Duty[] {
  const own = duties.filter(({ unit }) => !isFederal(unit));
  return own.some(({ role }) => role !== NOT_IN_CHARGE) ? own : [];
}

function dutyRecords(service: string, place: RegionKey, duties: readonly Duty[]): Made {
  return duties.map(({ unit, role }) => {
    const identifier = partIdentifier(service, place, `${unit}/${role}`);
    const responsibility = { service: serviceIdentifier(service, place), areas: [place], role, destination: null };
    const organisation = unitIdentifier(unit);
    const record = { kind: 'zustaendigkeit', identifier, organisation, responsibilities: [responsibility] } as const;
    return [recordId('zustaendigkeit', identifier), record];
  });
}

function askDuties({ suchdienst, place }: Reading, id: string, known: ServiceRow): Promise<Part<readonly Duty[]>> {
  const question = { endpoint: 'duties', query: { ars: place, lbId: id } } as const;
  return readPart(suchdienst, question, known.duties, (text) => ({ value: municipal(readDuties(text)), lastUpdate: null }));
}

async function askDetail(
  { suchdienst, place, today }: Reading,
  { id, lastUpdate }: Listed,
  known: ServiceRow,
): Promise<Part<Description>> {
  const question = { endpoint: 'service', id, query: { ars: place, applyDynamicParams: 'true' } } as const;
  const before = known.detailRecords.length > 0 ? known.detail : null;
  if (lastUpdate !== null && suchdienst.isAt(question, before) && before.lastUpdate === lastUpdate) return { kind: 'SAME' };
  return readPart(suchdienst, question, before, (text) => {
    const { detail, unknown } = readDetail(id, text);
    const { service, online, notKept } = describe(detail, place, today);
    const records = [service, ...online].map((record) => [recordId(record.kind, record.identifier), record] as const);
    return { value: { records, notKept, unknown }, lastUpdate: detail.lastUpdate };
  });
}

/** What was made before and is not made any more ends. */
function change(before: readonly RecordId[], made: Made): ReadonlyMap<RecordId, XzufiRecord | null> {
  return new Map<RecordId, XzufiRecord | null>([...before.map((id) => [id, null] as const), ...made]);
}

const idsOf = (made: Made): readonly RecordId[] => [...new Set(made.map(([id]) => id))];

async function compare(reading: Reading, listed: Listed, known: ServiceRow): Promise<ServiceReading> {
  const { id } = listed;
  const nothing = { service: id, refused: null, notKept: [], unknown: [], gone: [] };
  const empty = { ...known, detail: null, dutyRecords: [], detailRecords: [], units: [] };
  const ending = change([...known.dutyRecords, ...known.detailRecords], []);

  const duties = await askDuties(reading, id, known);
  if (duties.kind === 'GONE') {
    const row = { ...empty, duties: null };
    return { ...nothing, row, changes: ending, notKept: [NOBODY], gone: known.units.length > 0 ? ['duties'] : [] };
  }
  const units = duties.kind === 'FOUND' ? [...new Set(duties.value.map(({ unit }) => unit))] : known.units;
  const said = duties.kind === 'FOUND' ? duties.answer : known.duties;
  if (units.length === 0) return { ...nothing, row: { ...empty, duties: said }, changes: ending, notKept: [NOBODY] };

  const detail = await askDetail(reading, listed, known);
  if (detail.kind === 'GONE') {
    return { ...nothing, row: null, changes: ending, notKept: [NOT_THERE], gone: known.detail === null ? [] : ['service'] };
  }
  const row: ServiceRow = { ...known, duties: said, units };
  const changes = new Map<RecordId, XzufiRecord | null>();
  if (duties.kind === 'FOUND') {
    const made = dutyRecords(id, reading.place, duties.value);
    row.dutyRecords = idsOf(made);
    for (const [key, record] of change(known.dutyRecords, made)) changes.set(key, record);
  }
  if (detail.kind === 'SAME') return { ...nothing, row, changes };
  const { records, notKept, unknown } = detail.value;
  for (const [key, record] of change(known.detailRecords, records)) changes.set(key, record);
  return { ...nothing, row: { ...row, detail: detail.answer, detailRecords: idsOf(records) }, changes, notKept, unknown };
}

/** Throws PvogFault; what is wrong with an answer alone is told in the reading. */
export async function readService(reading: Reading, listed: Listed, known: ServiceRow | null): Promise<ServiceReading> {
  const { place, round } = reading;
  const { id } = listed;
  const fresh = { duties: null, detail: null, dutyRecords: [], detailRecords: [], units: [] };
  try {
    return await compare(reading, listed, { ...fresh, ...known, place, service: id, round });
  } catch (error) {
    if (!(error instanceof AnswerFault)) throw error;
    // What is known stays as it is, and is asked for again.
    const row = known === null ? null : { ...known, round };
    return { service: id, row, changes: new Map(), refused: error.message, notKept: [], unknown: [], gone: [] };
  }
}
