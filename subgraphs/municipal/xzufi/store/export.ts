/** Reads what belongs to the catalogue of one region: the records it came from, and entries that came otherwise. */

import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { readEdits } from '../../store/edits.ts';
import { authorities, localServices, offers, xzufiOffers, xzufiRecords, xzufiResponsibilities } from '../../tables.ts';
import type { RegionState } from '../export-plan.ts';
import { recordId } from '../identity.ts';
import { findOnline, findResponsible, grouped } from './offers.ts';
import type { XzufiRecord } from '../records/types.ts';
import { PVOG } from '../../rules/precedence.ts';

/** What did not come from the PVOG: authorities of the region, the services they are responsible for or that hold in it alone, and their online services. */
async function findRecords(db: Database, region: RegionKey): Promise<readonly XzufiRecord[]> {
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

/** Local services that an authority of the region does, or that hold in nothing larger than it while nobody is in charge. */
function theirLocalServices(db: Database, region: RegionKey, authorityIds: readonly string[], today: Day) {
  const done = sql`exists (
    select from jsonb_array_elements(${localServices.offers}) as done
    where done ->> 'authorityId' in (select jsonb_array_elements_text(${JSON.stringify(authorityIds)}::text::jsonb)))`;
  const waiting = sql`${localServices.offers} = '[]'::jsonb and ${localServices.areas} = array[${region}]::text[]`;
  return db
    .select()
    .from(localServices)
    .where(and(or(done, waiting), sql`coalesce(${localServices.validTo} >= ${today}::date, true)`))
    .orderBy(asc(localServices.id));
}

/** All that an export of a region is made of; in a transaction that sees one state of it. */
export async function readRegionState(tx: Transaction, region: RegionKey, today: Day): Promise<RegionState> {
  const records = await findRecords(tx, region);
  const theirs = await tx.select().from(authorities).where(eq(authorities.region, region)).orderBy(asc(authorities.id));
  const ids = theirs.map(({ id }) => id);
  const offered = await tx
    .select({ offer: offers, source: xzufiOffers.service })
    .from(offers)
    .leftJoin(xzufiOffers, eq(xzufiOffers.offer, offers.id))
    .where(and(inArray(offers.authorityId, ids), sql`coalesce(${offers.validTo} >= ${today}::date, true)`))
    .orderBy(asc(offers.id));
  const local = await theirLocalServices(tx, region, ids, today);
  const services = records.flatMap((record) => (record.kind === 'leistung' ? [recordId('leistung', record.identifier)] : []));
  const entries = [...ids, ...offered.map(({ offer }) => offer.id), ...local.map(({ id }) => id)];
  return {
    records,
    authorities: theirs,
    offers: offered.map(({ offer }) => offer),
    sources: new Map(offered.flatMap(({ offer, source }) => (source === null ? [] : [[offer.id, source]]))),
    localServices: local,
    inCharge: grouped(await findResponsible(tx, services)),
    online: grouped(await findOnline(tx, services)),
    edited: new Set((await readEdits(tx, entries)).keys()),
    today,
  };
}
