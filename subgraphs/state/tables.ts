/** Tables of the state catalogue: the regions of the country, and what state authorities offer. */

import { boolean, index, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalogueTables, validityColumns } from '#platform/catalogue/tables.ts';
import type { Delegation, Provenance, RegionKind, TierTerm } from '#platform/catalogue/types.ts';
import type { LeikaStem } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';

export const stateSchema = pgSchema('state');

export const { authorities, offers, knownFees } = catalogueTables(stateSchema);

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
    tiers: jsonb().$type<readonly TierTerm[]>().notNull(),
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

/** Who carries services out within districts, as state law has it. Its rows are the `Delegation` of the catalogues' types. */
export const delegations = stateSchema.table('delegation', {
  id: uuid().$type<Delegation['id']>().primaryKey(),
  stem: text().$type<LeikaStem>().notNull(),
  area: text().$type<RegionKey>().notNull(),
  downTo: text().$type<Delegation['downTo']>().notNull(),
  legalBasis: text().notNull(),
  confirmed: boolean().notNull(),
  provenance: jsonb().$type<Provenance>().notNull(),
  ...validityColumns(),
});

export type RegionRow = typeof regions.$inferSelect;
export type PostalCodeRow = typeof postalCodes.$inferSelect;
