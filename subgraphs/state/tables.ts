/** Tables of the state catalogue: the regions of the country, and what state authorities offer. */

import { index, integer, jsonb, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
import { catalogueTables } from '#platform/catalogue/tables.ts';
import type { Provenance, RegionKind } from '#platform/catalogue/types.ts';
import type { RegionKey } from '#platform/values/region.ts';

export const stateSchema = pgSchema('state');

export const { authorities, offers } = catalogueTables(stateSchema);

export const regions = stateSchema.table(
  'region',
  {
    key: text().$type<RegionKey>().primaryKey(),
    name: text().notNull(),
    officialName: text().notNull(),
    /** The name as people may type it, see `searchNames` in rules.ts. */
    searchNames: jsonb().$type<readonly string[]>().notNull(),
    kind: text().$type<RegionKind>().notNull(),
    parent: text().$type<RegionKey>(),
    ags: text(),
    population: integer(),
    provenance: jsonb().$type<Provenance>().notNull(),
  },
  (table) => [index('region_kind').on(table.kind)],
);

/** Kept apart from the regions, as the pairs come from another source under another licence (ODbL). */
export const postalCodes = stateSchema.table(
  'postal_code',
  {
    postalCode: text().notNull(),
    region: text()
      .$type<RegionKey>()
      .notNull()
      .references(() => regions.key),
  },
  (table) => [primaryKey({ columns: [table.postalCode, table.region] }), index('postal_code_region').on(table.region)],
);

export type RegionRow = typeof regions.$inferSelect;
export type PostalCodeRow = typeof postalCodes.$inferSelect;
