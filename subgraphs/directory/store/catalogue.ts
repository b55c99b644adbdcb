/** Reads of the read model by key. */

import { arrayContains, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { rows, type Database } from '#platform/database.ts';
import { repeatedRows, textArray } from '#platform/database/repeated.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { authorities, delegations, offers, regions, revisions, services, type OfferRow } from '../tables.ts';

export function findRegions(db: Database, keys: readonly RegionKey[]) {
  return db
    .select()
    .from(regions)
    .where(inArray(regions.key, [...keys]));
}

/** All regions with a postal code, by key. */
export function findRegionsByPostalCode(db: Database, postalCode: string) {
  return db
    .select()
    .from(regions)
    .where(arrayContains(regions.postalCodes, [postalCode]))
    .orderBy(asc(regions.key));
}

/** The columns of `ServiceRow`. */
const { leikaKey, lineage, name, citizenName, synonyms, audience, executedBy, bundleName, situationId, situationName } = services;
const { topicId, topicName, replacedBy, reference, validFrom, validTo, fees } = services;
const groups = { bundleName, situationId, situationName, topicId, topicName };
const serviceColumns = {
  ...{ leikaKey, lineage, name, citizenName, synonyms, audience, executedBy },
  ...groups,
  ...{ replacedBy, reference, validFrom, validTo, fees },
};

export function findServices(db: Database, keys: readonly LeikaKey[]) {
  return db
    .select(serviceColumns)
    .from(services)
    .where(inArray(services.leikaKey, [...keys]));
}

/** For each key the keys of its known successors in order, itself first; each key once, should they run in a circle. */
export async function findSuccessions(db: Database, keys: readonly LeikaKey[]) {
  return rows<{ origin: LeikaKey; chain: LeikaKey[] }>(
    db,
    sql`
      with recursive succession as (
        select leika_key as origin, array[leika_key] as chain, replaced_by
        from ${services} where ${inArray(services.leikaKey, [...keys])}
        union all
        select succession.origin, succession.chain || next.leika_key, next.replaced_by
        from succession join ${services} as next on next.leika_key = succession.replaced_by
        where next.leika_key <> all (succession.chain)
      )
      select distinct on (origin) origin, chain from succession order by origin, cardinality(chain) desc
    `,
  );
}

export function findAuthorities(db: Database, ids: readonly Id<'Authority'>[]) {
  return db
    .select()
    .from(authorities)
    .where(inArray(authorities.id, [...ids]));
}

export function findAuthoritiesOfRegions(db: Database, keys: readonly RegionKey[]) {
  return db
    .select()
    .from(authorities)
    .where(inArray(authorities.region, [...keys]))
    .orderBy(asc(authorities.name), asc(authorities.id));
}

/** One row an offer, whatever areas it has. */
export function findOffers(db: Database, ids: readonly Id<'Offer'>[]) {
  return db
    .selectDistinctOn([offers.id])
    .from(offers)
    .where(inArray(offers.id, [...ids]))
    .orderBy(asc(offers.id), asc(offers.area));
}

/** Rules of delegation that hold for any of the areas as a whole, valid or not. */
export function findDelegations(db: Database, areas: readonly RegionKey[]) {
  return db
    .select()
    .from(delegations)
    .where(inArray(delegations.area, [...areas]));
}

/** Offers of any of the services in any of the areas, valid or not. */
export function findOffersFor(db: Database, keys: readonly LeikaKey[], areas: readonly RegionKey[]) {
  return repeatedRows<OfferRow>(
    db,
    sql`
      select id, leika_key as "leikaKey", authority_id as "authorityId", area, level, online, fees,
        valid_from as "validFrom", valid_to as "validTo"
      from ${offers} where area = any (${textArray(areas)}) and leika_key = any (${textArray(keys)})
    `,
  );
}

/** What is offered in an area on a day, whether once or more. */
export interface Offered {
  readonly leikaKey: LeikaKey;
  readonly area: RegionKey;
}

/**
 * Which of the services are offered in which of the areas on a day; `keys` each once. All there is in an area is read from
 * the index in one go, which is cheaper than looking up each key in each area.
 */
export function findOffered(db: Database, keys: SQL, areas: readonly RegionKey[], day: Day) {
  return repeatedRows<Offered>(
    db,
    sql`
      with here as materialized (
        select leika_key, area from ${offers} where area = any (${textArray(areas)})
        and coalesce(valid_from <= ${day}::date, true) and coalesce(valid_to >= ${day}::date, true)
      )
      select leika_key as "leikaKey", area from here join unnest(${keys}) as wanted (key) on wanted.key = leika_key
    `,
  );
}

/** Offers in any of the areas of services the directory knows, with the service's name, by name. */
export async function findOffersIn(db: Database, areas: readonly RegionKey[]) {
  const found = await db
    .select({ offer: offers })
    .from(offers)
    .innerJoin(services, eq(services.leikaKey, offers.leikaKey))
    .where(inArray(offers.area, [...areas]))
    .orderBy(asc(services.citizenName), asc(services.leikaKey));
  return found.map(({ offer }) => offer);
}

/** How often regions, services and rules of delegation have changed; 0 before anything was written. */
export async function readRevision(db: Database): Promise<number> {
  const [row] = await repeatedRows<{ number: number | string }>(db, sql`select number from ${revisions}`);
  return Number(row?.number ?? 0);
}
