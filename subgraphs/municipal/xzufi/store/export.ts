/** Reads what belongs to the catalogue of one region: the records it came from, and entries that came otherwise. */

import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { authorities, offers, xzufiRecords, xzufiResponsibilities } from '../../tables.ts';
import type { XzufiRecord } from '../records/types.ts';
import { PVOG } from '../../rules/precedence.ts';

/** What did not come from the PVOG: authorities of the region, the services they are responsible for or that hold in it alone, and their online services. */
export async function findRecords(db: Database, region: RegionKey): Promise<readonly XzufiRecord[]> {
  const { record, service, organisation } = xzufiResponsibilities;
  const { id, kind, content } = xzufiRecords;
  const own = db
    .select({ id: sql`${authorities.id}` })
    .from(authorities)
    .where(eq(authorities.region, region));
  const theirs = db.select({ service }).from(xzufiResponsibilities).where(inArray(organisation, own));
  const duties = db.select({ record }).from(xzufiResponsibilities).where(inArray(organisation, own));
  const online = db.select({ record }).from(xzufiResponsibilities).where(inArray(service, theirs));
  const found = await db
    .select({ content })
    .from(xzufiRecords)
    .where(
      and(
        // What the PVOG collected must not come back to it as if it were the municipality's own.
        sql`${content} -> 'identifier' ->> 'agency' <> ${PVOG}`,
        or(
          inArray(id, own),
          inArray(id, theirs),
          inArray(id, duties),
          and(eq(kind, 'onlinedienst'), inArray(id, online)),
          and(eq(kind, 'leistung'), sql`${content} -> 'areas' = ${JSON.stringify([region])}::jsonb`),
        ),
      ),
    )
    .orderBy(asc(kind), asc(id));
  return found.map((row) => row.content);
}

export interface Entry {
  readonly authority: Authority;
  readonly offers: readonly Offer[];
}

/** Authorities of the region that no record tells of, with their offers that have not ended. */
export async function findOtherEntries(db: Database, region: RegionKey, today: Day): Promise<readonly Entry[]> {
  const known = db.select({ id: sql`${xzufiRecords.id}` }).from(xzufiRecords);
  const found = await db
    .select()
    .from(authorities)
    .where(and(eq(authorities.region, region), sql`${authorities.id} not in ${known}`))
    .orderBy(asc(authorities.id));
  const theirs = await db
    .select()
    .from(offers)
    .where(
      and(
        inArray(
          offers.authorityId,
          found.map(({ id }) => id),
        ),
        sql`coalesce(${offers.validTo} >= ${today}::date, true)`,
      ),
    )
    .orderBy(asc(offers.id));
  return found.map((authority) => ({ authority, offers: theirs.filter(({ authorityId }) => authorityId === authority.id) }));
}
