/** Lets offers make way for those that go before them (`rules/precedence.ts`), and brings them back when these are over. */

import { sql, type SQL } from 'drizzle-orm';
import type { Offer } from '#platform/catalogue/types.ts';
import { rows, type Transaction } from '#platform/database.ts';
import { isValidOn } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { significant, type RegionKey } from '#platform/values/region.ts';
import { areasOf, besides, BY_HAND, PVOG, RANKS, rankOf, type Claim, type Outranked } from '../../rules/precedence.ts';
import { findOffers, writeByHand } from '../../store.ts';
import { readEdits } from '../../store/edits.ts';
import { editedFields, offers } from '../../tables.ts';
import type { Days } from './offers.ts';

interface ClaimRow {
  readonly id: Id<'Offer'>;
  readonly leika_key: Claim['leikaKey'];
  readonly area: RegionKey;
  readonly further_areas: readonly RegionKey[];
  readonly rank: number;
}

const isEdited = (table: SQL): SQL => sql`exists (select from ${editedFields} as edit where edit.entry = ${table}.id)`;
const isByHand = (table: SQL): SQL => sql`(${table}.provenance ->> 'source' = ${BY_HAND} or ${isEdited(table)})`;
const isFromPvog = (table: SQL): SQL => sql`(${table}.provenance ->> 'source') like ${`${PVOG}%`}`;
const isMadeUp = (table: SQL): SQL => sql`(${table}.provenance ->> 'demonstration')::boolean`;

/** As `rankOf`: the place in `RANKS`. */
const rankIn = (table: SQL): SQL =>
  sql`case when ${isByHand(table)} then 3 when ${isMadeUp(table)} then 0 when ${isFromPvog(table)} then 1 else 2 end`;

const readClaim = ({ id, leika_key: leikaKey, area, further_areas: further, rank }: ClaimRow): Claim => ({
  offer: id,
  leikaKey,
  areas: [area, ...further],
  rank: RANKS[rank] ?? 'DEMONSTRATION',
});

const list = (values: Iterable<string>): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify([...values])}::text::jsonb))`;

/** What editors have entered or changed by hand, and is not over: it goes before all else. */
export async function findEditorsClaims(tx: Transaction, { today }: Days): Promise<readonly Claim[]> {
  const found = await rows<ClaimRow>(
    tx,
    sql`
      select own.id, own.leika_key, own.area, own.further_areas, 3 as rank from ${offers} as own
      where ${isByHand(sql`own`)} and coalesce(own.valid_to >= ${today}::date, true)`,
  );
  return found.map(readClaim);
}

/** What is brought directly of some services and is not over: it goes before what the PVOG collected. */
async function findDirectClaims(tx: Transaction, keys: Iterable<string>, { today }: Days): Promise<readonly Claim[]> {
  const found = await rows<ClaimRow>(
    tx,
    sql`
      select own.id, own.leika_key, own.area, own.further_areas, 2 as rank from ${offers} as own
      where own.leika_key in ${list(keys)} and not ${isMadeUp(sql`own`)} and not ${isFromPvog(sql`own`)}
      and coalesce(own.valid_to >= ${today}::date, true)`,
  );
  return found.map(readClaim);
}

export interface Kept<Made> {
  readonly made: readonly Made[];
  readonly outranked: readonly Outranked[];
}

/** Of the offers that sources make what is left beside those that go before them. Of what an editor has changed all is. */
export async function withoutOutranked<Made extends { readonly offer: Offer }>(
  tx: Transaction,
  made: readonly Made[],
  editors: readonly Claim[],
  days: Days,
): Promise<Kept<Made>> {
  const collected = made.filter(({ offer }) => rankOf(offer.provenance, false) === 'PVOG');
  const keys = new Set(collected.map(({ offer }) => offer.leikaKey));
  const claims = keys.size === 0 ? editors : [...editors, ...(await findDirectClaims(tx, keys, days))];
  if (claims.length === 0) return { made, outranked: [] };
  const outcomes = made.map((one) => ({
    one,
    outcome: besides(one.offer, rankOf(one.offer.provenance, false), claims),
  }));
  const pressed = outcomes.filter(({ outcome }) => outcome.outranked.length > 0).map(({ one }) => one.offer.id);
  const edits = await readEdits(tx, pressed);
  const settled = outcomes.map(({ one, outcome }) =>
    edits.has(one.offer.id) ? { one, outcome: { offer: one.offer, outranked: [] } } : { one, outcome },
  );
  return {
    made: settled.flatMap(({ one, outcome: { offer } }) => (offer === null ? [] : [{ ...one, offer }])),
    outranked: settled.flatMap(({ outcome }) => outcome.outranked),
  };
}

/** Offers that may have to make way for some of the claims. */
async function findWeaker(tx: Transaction, claims: readonly Claim[], { today }: Days): Promise<readonly Id<'Offer'>[]> {
  const claimed = claims.flatMap(({ leikaKey, areas, rank }) =>
    areas.map((area) => ({ leika_key: leikaKey, area, begin: significant(area), rank: RANKS.indexOf(rank) })),
  );
  // Most messages have nothing that goes before other feeds: of these not every area has to be looked at.
  const weak = claims.some(({ rank }) => rank === 'EDITOR')
    ? sql`true`
    : sql`(${isMadeUp(sql`weaker`)} or ${isFromPvog(sql`weaker`)})`;
  const found = await rows<{ id: Id<'Offer'> }>(
    tx,
    sql`
      select distinct weaker.id from ${offers} as weaker
      cross join lateral (select weaker.area union all select jsonb_array_elements_text(weaker.further_areas)) as place(area)
      join jsonb_to_recordset(${JSON.stringify(claimed)}::text::jsonb) as claim(leika_key text, area text, begin text, rank int)
      on claim.leika_key = weaker.leika_key
      and (claim.area = place.area or (${isFromPvog(sql`weaker`)} and starts_with(place.area, claim.begin)))
      where ${weak} and coalesce(weaker.valid_to >= ${today}::date, true) and ${rankIn(sql`weaker`)} < claim.rank`,
  );
  return found.map(({ id }) => id);
}

/** Lets others make way where one of these offers is valid today. Answers which are others now: with fewer areas, or ended. */
export async function endOutranked(tx: Transaction, ids: readonly Id<'Offer'>[], days: Days): Promise<readonly Id<'Offer'>[]> {
  const { today, yesterday } = days;
  const own = (await findOffers(tx, ids)).filter((offer) => isValidOn(offer, today));
  const edits = await readEdits(
    tx,
    own.map(({ id }) => id),
  );
  const claims = own
    .map((offer): Claim => {
      const { id, leikaKey, provenance } = offer;
      return { offer: id, leikaKey, areas: areasOf(offer), rank: rankOf(provenance, edits.has(id)) };
    })
    .filter(({ rank }) => rank !== 'DEMONSTRATION');
  if (claims.length === 0) return [];
  const weaker = await findOffers(tx, await findWeaker(tx, claims, days));
  const changed = weaker.flatMap((offer) => {
    // None of them is edited: that would be an editor's, which goes before all.
    const { offer: left, outranked } = besides(offer, rankOf(offer.provenance, false), claims);
    return outranked.length === 0 ? [] : [left ?? { ...offer, validTo: yesterday }];
  });
  await writeByHand(tx, { authorities: [], offers: changed });
  return changed.map(({ id }) => id);
}
