/** Tables of the federal catalogue: the services of the country and how they are grouped. */

import { index, jsonb, pgSchema, text } from 'drizzle-orm/pg-core';
import { catalogueTables, validityColumns } from '#platform/catalogue/tables.ts';
import type { Audience, Fee, GovernmentLevel, PlaceOfReference, Provenance } from '#platform/catalogue/types.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';

export const federalSchema = pgSchema('federal');

export const { authorities, offers, knownFees } = catalogueTables(federalSchema);

export const topics = federalSchema.table('topic', {
  id: text().primaryKey(),
  name: text().notNull(),
});

export const situations = federalSchema.table(
  'situation',
  {
    id: text().primaryKey(),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    name: text().notNull(),
    audience: text().$type<Audience>().notNull(),
  },
  (table) => [index('situation_topic').on(table.topicId)],
);

export const bundles = federalSchema.table(
  'bundle',
  {
    ozgId: text().primaryKey(),
    situationId: text()
      .notNull()
      .references(() => situations.id),
    name: text().notNull(),
  },
  (table) => [index('bundle_situation').on(table.situationId)],
);

/** One text module of a service. */
export interface Text {
  /** Code of the code list `urn:de:xzufi:codeliste:leistungstextmodulleika`, for example `02`. */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly provenance: Provenance;
}

export const services = federalSchema.table(
  'service',
  {
    leikaKey: text().$type<LeikaKey>().primaryKey(),
    name: text().notNull(),
    citizenName: text().notNull(),
    synonyms: jsonb().$type<readonly string[]>().notNull(),
    /** Typisierung, as the catalogue writes it. */
    regulationType: text(),
    executedBy: jsonb().$type<readonly GovernmentLevel[]>().notNull(),
    audience: jsonb().$type<readonly Audience[]>().notNull(),
    ozgId: text().references(() => bundles.ozgId),
    legalBases: jsonb().$type<readonly string[]>().notNull(),
    texts: jsonb().$type<readonly Text[]>().notNull(),
    requiredTrustLevel: text().$type<TrustLevel>(),
    /** Fees that federal or state law sets for everybody. */
    fees: jsonb().$type<readonly Fee[]>().notNull(),
    /** No foreign key: the two may come in either order. */
    replacedBy: text().$type<LeikaKey>(),
    /** Bezugsort. */
    reference: text().$type<PlaceOfReference>(),
    provenance: jsonb().$type<Provenance>().notNull(),
    ...validityColumns(),
  },
  (table) => [index('service_bundle').on(table.ozgId), index('service_replaced_by').on(table.replacedBy)],
);

export type TopicRow = typeof topics.$inferSelect;
export type SituationRow = typeof situations.$inferSelect;
export type BundleRow = typeof bundles.$inferSelect;
export type ServiceRow = typeof services.$inferSelect;
