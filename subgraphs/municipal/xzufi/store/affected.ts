/** Which services of feeds an editor's offer bears on: those whose offers have to make way for it, or come back when it is over. */

import { sql } from 'drizzle-orm';
import type { Offer } from '#platform/catalogue/types.ts';
import { rows, type Transaction } from '#platform/database.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { significant, withAncestors, type RegionKey } from '#platform/values/region.ts';
import { areasOf, BY_HAND, PVOG } from '../../rules/precedence.ts';
import { authorities, editedFields, offers, xzufiRecords, xzufiResponsibilities } from '../../tables.ts';
import type { Days } from './offers.ts';
import type { RecordId } from './records.ts';

type Place = Pick<Offer, 'leikaKey' | 'area' | 'furtherAreas'>;

/**
 * Services with the keys of some offers, of offices in, around or above their areas. Not those of the PVOG: their offers are made
 * anew in every round.
 */
export async function findAffected(tx: Transaction, of: readonly Place[]): Promise<readonly RecordId[]> {
  if (of.length === 0) return [];
  const wanted = of.flatMap((offer) =>
    areasOf(offer).map((area) => ({
      keys: [offer.leikaKey],
      within: significant(area),
      above: withAncestors(area),
    })),
  );
  const found = await rows<{ id: RecordId }>(
    tx,
    sql`
      select distinct known.id
      from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb) as wanted(keys jsonb, "within" text, above jsonb)
      join ${xzufiRecords} as known on known.kind = 'leistung' and known.content -> 'leikaKeys' @> wanted.keys
      join ${xzufiResponsibilities} as duty on duty.service = known.id
      join ${authorities} as office on office.id = duty.organisation
      where known.content -> 'identifier' ->> 'agency' <> ${PVOG}
      and (starts_with(office.region, wanted."within") or wanted.above @> to_jsonb(office.region))`,
  );
  return found.map(({ id }) => id);
}

interface PlaceRow {
  readonly leika_key: LeikaKey;
  readonly area: RegionKey;
  readonly further_areas: readonly RegionKey[];
}

/** Offers of editors that are over and have nobody after them: what a feed has there counts again. */
export async function findVacated(tx: Transaction, { today }: Days): Promise<readonly Place[]> {
  const found = await rows<PlaceRow>(
    tx,
    sql`
      select own.leika_key, own.area, own.further_areas from ${offers} as own
      where own.valid_to < ${today}::date
      and (own.provenance ->> 'source' = ${BY_HAND} or exists (select from ${editedFields} as edit where edit.entry = own.id))
      and not exists (
        select from ${offers} as next where next.leika_key = own.leika_key and next.area = own.area
        and coalesce(next.valid_to >= ${today}::date, true))`,
  );
  return found.map((row) => ({ leikaKey: row.leika_key, area: row.area, furtherAreas: row.further_areas }));
}
