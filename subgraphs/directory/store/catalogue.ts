/** Reads of the read model: the register as a whole, all else by key. */

import { arrayContains, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { repeatedRows, textArray } from '#platform/database/repeated.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { authorities, delegations, offers, regions, revisions, services, type AuthorityRow, type OfferRow } from '../tables.ts';

export function readRegions(db: Database) {
  return db.select().from(regions);
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

export function readServices(db: Database) {
  return db.select(serviceColumns).from(services);
}

/** Rules of delegation, valid or not. */
export function readDelegations(db: Database) {
  return db.select().from(delegations);
}

export function findAuthorities(db: Database, ids: readonly Id<'Authority'>[]) {
  return repeatedRows<AuthorityRow>(
    db,
    sql`
      select id, name, level, region, valid_from as "validFrom", valid_to as "validTo"
      from ${authorities} where id = any (${textArray(ids)})
    `,
  );
}

export const findAuthoritiesOfRegions = readByKeys((db, keys: Keys<RegionKey>) =>
  db.select().from(authorities).where(isAmong(authorities.region, keys)).orderBy(asc(authorities.name), asc(authorities.id)),
);

/** One row an offer, whatever areas it has. */
export const findOffers = readByKeys((db, ids: Keys<Id<'Offer'>>) =>
  db.selectDistinctOn([offers.id]).from(offers).where(isAmong(offers.id, ids)).orderBy(asc(offers.id), asc(offers.area)),
);

/** Offers of services in areas, valid or not: in the first area those of the first key, and so on; each pair once. */
export function findOffersFor(db: Database, areas: readonly RegionKey[], keys: readonly LeikaKey[]) {
  return repeatedRows<OfferRow>(
    db,
    sql`
      select id, offer.leika_key as "leikaKey", authority_id as "authorityId", offer.area, level, online, fees,
        valid_from as "validFrom", valid_to as "validTo"
      from unnest(${textArray(areas)}, ${textArray(keys)}) as wanted (area, leika_key)
      join ${offers} as offer on offer.area = wanted.area and offer.leika_key = wanted.leika_key
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
