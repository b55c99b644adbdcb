/** Remembers how far places are read, what was said of services and units, and which records were made from that. */

import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { rows, type Database, type Transaction } from '#platform/database.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { Id } from '#platform/values/id.ts';
import { depthOf, type RegionKey } from '#platform/values/region.ts';
import { idList } from '../store/ids.ts';
import { authorities, pvogPlaces, pvogServices, pvogUnits, xzufiRecords } from '../tables.ts';
import { authorityId, recordId } from '../xzufi/identity.ts';
import type { OrganisationRecord } from '../xzufi/records/types.ts';
import { isCollected } from '../rules/precedence.ts';
import type { RecordId } from '../xzufi/store/records.ts';
import { PvogFault } from './faults.ts';
import type { KnownAnswer } from './known.ts';
import { unitIdentifier } from './records/identity.ts';

export type ServiceRow = typeof pvogServices.$inferSelect;

/** Where a round stands. */
export interface Progress {
  readonly round: number;
  readonly page: number;
  readonly resumed: boolean;
}

/** A round that was broken off longer ago begins anew: its pages are other ones by now. */
const LONGEST_ROUND_MS = 86_400_000;
/** Digits of a district. */
const DISTRICT = 5;

/** Takes up the round that was broken off, or begins the next one. */
export async function beginRound(db: Database, place: RegionKey, now: Date): Promise<Progress> {
  const [known] = await db.select().from(pvogPlaces).where(eq(pvogPlaces.place, place));
  const isOpen = known !== undefined && known.page !== null && now.getTime() - known.startedAt.getTime() < LONGEST_ROUND_MS;
  if (isOpen) return { round: known.round, page: known.page ?? 0, resumed: true };
  const round = (known?.round ?? 0) + 1;
  const begun = { round, page: 0, startedAt: now };
  await db
    .insert(pvogPlaces)
    .values({ place, finishedAt: null, ...begun })
    .onConflictDoUpdate({ target: pvogPlaces.place, set: begun });
  return { round, page: 0, resumed: false };
}

/** Goes from a page to the next one, or to the end (null). Throws PvogFault when somebody else was faster. */
export async function advance(
  tx: Transaction,
  place: RegionKey,
  { round, page }: Pick<Progress, 'round' | 'page'>,
  next: number | null,
  now: Date,
): Promise<void> {
  const moved = await tx
    .update(pvogPlaces)
    .set({ page: next, ...(next === null ? { finishedAt: now } : {}) })
    .where(and(eq(pvogPlaces.place, place), eq(pvogPlaces.round, round), eq(pvogPlaces.page, page)))
    .returning({ place: pvogPlaces.place });
  if (moved.length === 0) throw new PvogFault(`Another process reads ${place} from the PVOG at the same time.`);
}

export async function findServices(
  db: Database,
  place: RegionKey,
  services: readonly string[],
): Promise<ReadonlyMap<string, ServiceRow>> {
  const found = await db
    .select()
    .from(pvogServices)
    .where(and(eq(pvogServices.place, place), inArray(pvogServices.service, [...services])));
  return new Map(found.map((row) => [row.service, row]));
}

/** Services that were there before and have not been looked at in this round. */
export async function findUnseen(db: Database, place: RegionKey, round: number, most: number): Promise<readonly string[]> {
  const found = await db
    .select({ service: pvogServices.service })
    .from(pvogServices)
    .where(and(eq(pvogServices.place, place), lt(pvogServices.round, round)))
    .orderBy(asc(pvogServices.service))
    .limit(most);
  return found.map(({ service }) => service);
}

export async function saveServices(tx: Transaction, found: readonly ServiceRow[]): Promise<void> {
  await saveRows(tx, pvogServices, found);
}

export async function forgetServices(tx: Transaction, place: RegionKey, services: readonly string[]): Promise<void> {
  if (services.length === 0) return;
  await tx.delete(pvogServices).where(and(eq(pvogServices.place, place), inArray(pvogServices.service, [...services])));
}

const unitId = (unit: string): RecordId => recordId('organisationseinheit', unitIdentifier(unit));

/** What was said of a unit before; null where no record was made from it, so that it has to be said again. */
export async function findUnit(db: Database, unit: string): Promise<KnownAnswer | null> {
  const [known] = await db
    .select({ answer: pvogUnits.answer })
    .from(pvogUnits)
    .innerJoin(xzufiRecords, eq(xzufiRecords.id, unitId(unit)))
    .where(eq(pvogUnits.unit, unit));
  return known?.answer ?? null;
}

export async function saveUnits(tx: Transaction, units: ReadonlyMap<string, KnownAnswer>): Promise<void> {
  await saveRows(
    tx,
    pvogUnits,
    [...units].map(([unit, answer]) => ({ unit, answer })),
  );
}

/** What is known of a unit whose record may have to change. */
export interface UnitState {
  readonly record: OrganisationRecord | null;
  /** Where it is responsible. */
  readonly places: readonly RegionKey[];
  /** An editor has changed the authority since: it is hers now. */
  readonly isTakenOver: boolean;
}

export async function findUnitStates(tx: Transaction, units: readonly string[]): Promise<ReadonlyMap<string, UnitState>> {
  const ids = units.map(unitId);
  const records = await tx.select().from(xzufiRecords).where(inArray(xzufiRecords.id, ids));
  const places = await rows<{ organisation: RecordId; area: RegionKey }>(
    tx,
    sql`
      select distinct organisation, area from municipal.xzufi_responsibility, jsonb_array_elements_text(areas) as area
      where organisation in ${idList(ids)} order by area`,
  );
  const entries = await tx
    .select()
    .from(authorities)
    .where(inArray(authorities.id, ids.map(authorityId)));
  const theirs = new Set(entries.filter(({ provenance }) => !isCollected(provenance)).map(({ id }) => id));
  return new Map(
    units.map((unit) => {
      const id = unitId(unit);
      const content = records.find((record) => record.id === id)?.content;
      const own = places.filter(({ organisation }) => organisation === id).map(({ area }) => area);
      const record = content?.kind === 'organisationseinheit' ? content : null;
      return [unit, { record, places: own, isTakenOver: theirs.has(authorityId(id)) }];
    }),
  );
}

/** Units nobody is told of any more, in none of the places. */
export async function findForgottenUnits(tx: Transaction): Promise<readonly string[]> {
  const found = await rows<{ unit: string }>(
    tx,
    sql`
      select unit from ${pvogUnits}
      except select unit from ${pvogServices}, jsonb_array_elements_text(units) as unit order by unit`,
  );
  return found.map(({ unit }) => unit);
}

export async function forgetUnits(tx: Transaction, units: readonly string[]): Promise<void> {
  if (units.length > 0) await tx.delete(pvogUnits).where(inArray(pvogUnits.unit, [...units]));
}

/** The municipalities and districts that have an authority in the catalogue. */
export async function findPlaces(db: Database): Promise<readonly RegionKey[]> {
  const found = await db.selectDistinct({ region: authorities.region }).from(authorities).orderBy(asc(authorities.region));
  return found.map(({ region }) => region).filter((region) => depthOf(region) >= DISTRICT);
}

/** The authority a unit is. */
export function authorityOfUnit(unit: string): Id<'Authority'> {
  return authorityId(unitId(unit));
}

export { unitId };
