/** Reads and writes services without a LeiKa key; every change tells the others by an event. */

import { and, arrayOverlaps, asc, count, sql, type SQL } from 'drizzle-orm';
import { saveRows } from '#platform/database/bulk.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { LocalService } from '../description.ts';
import { localServices } from '../tables.ts';

export const findLocalServices = readByKeys((db, ids: Keys<Id<'LocalService'>>) =>
  db.select().from(localServices).where(isAmong(localServices.id, ids)),
);

/** All that are for any of some areas, valid or not. */
export function findLocalServicesIn(db: Database, areas: readonly RegionKey[]): Promise<readonly LocalService[]> {
  return db
    .select()
    .from(localServices)
    .where(arrayOverlaps(localServices.areas, [...areas]));
}

interface Applying {
  readonly region: RegionKey;
  readonly day: Day;
}

/** Those that apply in a region on a day: in it, or in a larger one it lies in. */
function applying({ region, day }: Applying): SQL | undefined {
  return and(
    arrayOverlaps(localServices.areas, [...withAncestors(region)]),
    sql`coalesce(${localServices.validFrom} <= ${day}::date, true) and coalesce(${localServices.validTo} >= ${day}::date, true)`,
  );
}

/** By name; an unknown one has nothing after it. */
export function listLocalServices(
  db: Database,
  filter: Applying,
  after: Id<'LocalService'> | null,
  limit: number,
): Promise<readonly LocalService[]> {
  const place = sql`(${localServices.citizenName}, ${localServices.id})`;
  const last = sql`(select citizen_name, id from ${localServices} where id = ${after}::uuid)`;
  return db
    .select()
    .from(localServices)
    .where(and(applying(filter), after === null ? undefined : sql`${place} > ${last}`))
    .orderBy(asc(localServices.citizenName), asc(localServices.id))
    .limit(limit);
}

export async function countLocalServices(db: Database, filter: Applying): Promise<number> {
  const [row] = await db.select({ total: count() }).from(localServices).where(applying(filter));
  return row?.total ?? 0;
}

/** Writes local services of which `tellLocalServices` has to tell before the transaction ends. */
export function saveLocalServices(tx: Transaction, rows: readonly LocalService[]): Promise<void> {
  return saveRows(
    tx,
    localServices,
    rows.map((row) => ({ ...row, areas: [...row.areas] })),
  );
}

/** Publishes `catalogue.local-service.changed` for each as it stands now; call it last in the transaction. */
export async function tellLocalServices(tx: Transaction, now: Date, ids: readonly Id<'LocalService'>[]): Promise<void> {
  const found = await findLocalServices(tx, ids);
  await publish(
    tx,
    now,
    found.map(({ id, name, citizenName, synonyms, audience, areas, offers, fees, validFrom, validTo }) =>
      event('catalogue.local-service.changed', id, {
        id,
        name,
        citizenName,
        synonyms,
        audience,
        areas,
        onlineAreas: areas.filter((area) => offers.some((one) => one.onlineServices.length > 0 && one.areas.includes(area))),
        fees,
        offers,
        validFrom,
        validTo,
      }),
    ),
  );
}
