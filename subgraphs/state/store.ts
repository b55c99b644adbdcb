/** Reads and writes regions; every change tells the others by an event. */

import { and, asc, count, eq, gt, like, sql, type SQL } from 'drizzle-orm';
import { createCatalogueStore } from '#platform/catalogue/store.ts';
import type { Delegation, RegionKind } from '#platform/catalogue/types.ts';
import type { Page } from '#platform/connection.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { authorities, delegations, offers, postalCodes, regions, type PostalCodeRow, type RegionRow } from './tables.ts';

export const catalogue = createCatalogueStore({ authorities, offers });

/** What `regions` may be narrowed down to; `name` as `fold` makes it. */
export interface RegionFilter {
  readonly name: string | null;
  readonly postalCode: string | null;
  readonly kind: RegionKind | null;
}

/** A region and where it stands in a list: text that sorts as the list does. */
export interface RankedRegion {
  readonly region: RegionRow;
  readonly rank: string;
}

export const findRegions = readByKeys((db, keys: Keys<RegionKey>) => db.select().from(regions).where(isAmong(regions.key, keys)));

export const findPostalCodes = readByKeys((db, of: Keys<RegionKey>) =>
  db.select().from(postalCodes).where(isAmong(postalCodes.region, of)).orderBy(asc(postalCodes.postalCode)),
);

export async function hasNoRegions(db: Database): Promise<boolean> {
  return (await db.select({ key: regions.key }).from(regions).limit(1)).length === 0;
}

/** True for a region one of whose names is like the pattern. */
const named = (pattern: string): SQL<boolean> =>
  sql`exists (select from jsonb_array_elements_text(${regions.searchNames}) as typed (form) where form like ${pattern})`;

/** True for a region with a postal code like the pattern. */
const coded = (pattern: string): SQL<boolean> =>
  sql`exists (select from ${postalCodes} where ${postalCodes.region} = ${regions.key} and ${like(postalCodes.postalCode, pattern)})`;

/** No region has digits in its name: they begin a postal code. A folded name holds no character that `like` takes for a wildcard. */
const called = (name: string): SQL<boolean> => (/^\d{1,5}$/.test(name) ? coded(`${name}%`) : named(`%${name}%`));

function matching({ name, postalCode, kind }: RegionFilter): SQL | undefined {
  return and(
    name === null ? undefined : called(name),
    postalCode === null ? undefined : coded(postalCode),
    kind === null ? undefined : eq(regions.kind, kind),
  );
}

/** The exact name, then names that begin so, then larger regions; those of unknown size last. Digits only, so any collation sorts alike. */
function rankOf({ name }: RegionFilter): SQL<string> {
  const nearness =
    name === null ? sql`'0'` : sql`case when ${named(name)} then '0' when ${named(`${name}%`)} then '1' else '2' end`;
  return sql<string>`${nearness} || lpad((4000000000 - coalesce(${regions.population}, 0))::text, 10, '0') || ${regions.key}`;
}

/** Regions in the order of their rank: one more than the page holds where there is a next one. */
export function listRegions(db: Database, filter: RegionFilter, page: Page): Promise<readonly RankedRegion[]> {
  const rank = rankOf(filter);
  return db
    .select({ region: regions, rank: sql<string>`${rank}` })
    .from(regions)
    .where(and(matching(filter), page.after === null ? undefined : gt(rank, page.after)))
    .orderBy(asc(rank))
    .limit(page.limit + 1);
}

export async function countRegions(db: Database, filter: RegionFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(regions).where(matching(filter));
  return row?.total ?? 0;
}

/** Writes regions with their postal codes and publishes `catalogue.region.changed` for each; call it last in `tx`. */
export async function saveRegions(
  tx: Transaction,
  now: Date,
  rows: readonly RegionRow[],
  codes: readonly PostalCodeRow[],
): Promise<void> {
  await saveRows(tx, regions, rows);
  await saveRows(tx, postalCodes, codes);
  const codesOf = new Map<RegionKey, string[]>(rows.map(({ key }) => [key, []]));
  for (const { region, postalCode } of codes) codesOf.get(region)?.push(postalCode);
  await publish(
    tx,
    now,
    rows.map(({ key, name, kind, population, tiers }) =>
      event('catalogue.region.changed', key, { key, name, kind, postalCodes: codesOf.get(key) ?? [], population, tiers }),
    ),
  );
}

/** Writes rules of delegation and publishes `catalogue.delegation.changed` for each; call it last in `tx`. */
export async function saveDelegations(tx: Transaction, now: Date, rules: readonly Delegation[]): Promise<void> {
  await saveRows(tx, delegations, rules);
  await publish(
    tx,
    now,
    rules.map((rule) => event('catalogue.delegation.changed', rule.id, rule)),
  );
}
