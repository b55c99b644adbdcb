/** Which of two offers for the same service and place counts: what is brought directly, then the PVOG, then what was made up. */

import { sql, type SQL } from 'drizzle-orm';
import type { Offer, Provenance } from '#platform/catalogue/types.ts';
import { rows, type Transaction } from '#platform/database.ts';
import { isValidOn } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { contains, significant, type RegionKey } from '#platform/values/region.ts';
import { findOffers } from '../../store.ts';
import { idList } from '../../store/ids.ts';
import { editedFields, offers, pvogServices } from '../../tables.ts';
import type { Days } from './offers.ts';

/** What the source of everything begins with that the PVOG brought. */
export const PVOG = 'PVOG';

/** True for what others collected; false for what an editor or a feed of the authority itself brought. */
export function isCollected({ source }: Provenance): boolean {
  return source.startsWith(PVOG);
}

const fromPvog = (table: SQL): SQL => sql`(${table}.provenance ->> 'source') like ${`${PVOG}%`}`;

/** Areas of offers of the same key that are brought directly and not over. */
async function findDirect(tx: Transaction, keys: readonly string[], { today }: Days) {
  const found = await rows<{ leika_key: string; area: RegionKey; further_areas: readonly RegionKey[] }>(
    tx,
    sql`
      select own.leika_key, own.area, own.further_areas from ${offers} as own
      where own.leika_key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb))
      and not (own.provenance ->> 'demonstration')::boolean and not ${fromPvog(sql`own`)}
      and coalesce(own.valid_to >= ${today}::date, true)`,
  );
  return found.map(({ leika_key: key, area, further_areas: further }) => ({ key, areas: [area, ...further] }));
}

/** True for an offer that was made from what the PVOG says and is somebody else's since. */
export function isTakenOver({ provenance }: Offer): boolean {
  return !isCollected(provenance);
}

/** The offers less those the PVOG has for a place in which the same service is offered directly, today or later. */
export async function withoutOutranked<Made extends { readonly offer: Offer }>(
  tx: Transaction,
  made: readonly Made[],
  days: Days,
): Promise<readonly Made[]> {
  const collected = made.filter(({ offer }) => isCollected(offer.provenance));
  if (collected.length === 0) return made;
  const direct = await findDirect(tx, [...new Set(collected.map(({ offer }) => offer.leikaKey))], days);
  return made.filter(
    ({ offer }) =>
      !isCollected(offer.provenance) ||
      !direct.some(({ key, areas }) => key === offer.leikaKey && areas.some((area) => contains(area, offer.area))),
  );
}

/** True when the PVOG has brought anything that could rank behind something. */
export async function hasCollected(tx: Transaction): Promise<boolean> {
  return (await tx.select({ place: pvogServices.place }).from(pvogServices).limit(1)).length > 0;
}

/** Ends what the PVOG brought for places in which one of these offers, brought directly, is valid today. Answers what it ended. */
export async function endCollected(
  tx: Transaction,
  ids: readonly Id<'Offer'>[],
  { yesterday, today }: Days,
): Promise<readonly Id<'Offer'>[]> {
  const direct = (await findOffers(tx, ids))
    .filter(({ provenance }) => !provenance.demonstration && !isCollected(provenance))
    .filter((offer) => isValidOn(offer, today))
    .flatMap(({ leikaKey, area, furtherAreas }) =>
      [area, ...furtherAreas].map((one) => ({ leika_key: leikaKey, begin: significant(one) })),
    );
  if (direct.length === 0) return [];
  const ended = await rows<{ id: Id<'Offer'> }>(
    tx,
    sql`
      update ${offers} as collected set valid_to = ${yesterday}::date
      from jsonb_to_recordset(${JSON.stringify(direct)}::text::jsonb) as own(leika_key text, begin text)
      where collected.leika_key = own.leika_key and starts_with(collected.area, own.begin)
      and ${fromPvog(sql`collected`)} and coalesce(collected.valid_to > ${yesterday}::date, true)
      returning collected.id`,
  );
  return ended.map(({ id }) => id);
}

/**
 * Ends what was made up for the demonstration where one of these offers is valid today, unless an editor has made it her own.
 * Answers what it ended.
 */
export async function endDemonstrations(
  tx: Transaction,
  ids: readonly Id<'Offer'>[],
  { yesterday, today }: Days,
): Promise<readonly Id<'Offer'>[]> {
  const ended = await rows<{ id: Id<'Offer'> }>(
    tx,
    sql`
      update ${offers} as made_up set valid_to = ${yesterday}::date
      from ${offers} as own
      where own.id in ${idList(ids)}
      and coalesce(own.valid_from <= ${today}::date, true) and coalesce(own.valid_to >= ${today}::date, true)
      and not exists (select from ${editedFields} where ${editedFields.entry} = made_up.id)
      and made_up.leika_key = own.leika_key and made_up.area = own.area
      and (made_up.provenance ->> 'demonstration')::boolean and coalesce(made_up.valid_to > ${yesterday}::date, true)
      returning made_up.id`,
  );
  return ended.map(({ id }) => id);
}
