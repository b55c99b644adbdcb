/** Reads for the comparison of regions: many offers, and of each as little as it takes. */

import { and, asc, inArray, sql } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { significant, type RegionKey } from '#platform/values/region.ts';
import { offers, regions, services } from '../tables.ts';

/** Municipalities and districts of a region. */
export function findCandidates(db: Database, within: RegionKey) {
  const { key, kind, population } = regions;
  return db
    .select({ key, kind, population })
    .from(regions)
    .where(and(sql`starts_with(${key}, ${significant(within)})`, inArray(kind, ['MUNICIPALITY', 'DISTRICT'])));
}

/** What areas offer on a day, of services the directory knows: a service once an area, online where any of its offers is. */
export function findStandings(db: Database, areas: readonly RegionKey[], day: Day) {
  const { area, leikaKey, online, validFrom, validTo } = offers;
  const known = db.select({ leikaKey: services.leikaKey }).from(services);
  return db
    .select({ area, leikaKey, online: sql<boolean>`bool_or(${online})` })
    .from(offers)
    .where(
      and(
        inArray(area, [...areas]),
        inArray(leikaKey, known),
        sql`(${validFrom} is null or ${validFrom} <= ${day}) and (${validTo} is null or ${validTo} >= ${day})`,
      ),
    )
    .groupBy(area, leikaKey);
}

/** Keys of services in the order of their names. */
export async function sortByName(db: Database, keys: readonly LeikaKey[]): Promise<readonly LeikaKey[]> {
  const found = await db
    .select({ leikaKey: services.leikaKey })
    .from(services)
    .where(inArray(services.leikaKey, [...keys]))
    .orderBy(asc(services.citizenName), asc(services.leikaKey));
  return found.map(({ leikaKey }) => leikaKey);
}
