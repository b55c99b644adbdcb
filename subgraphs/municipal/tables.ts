/** Tables of the municipal catalogue: authorities, what they offer, what XZuFi and the PVOG said, what editors changed. */

import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { catalogueTables, validityColumns } from '#platform/catalogue/tables.ts';
import type { Audience, Fee, Provenance } from '#platform/catalogue/types.ts';
import { chainColumns } from '#platform/chain.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { Deadline, LocalOffer, TextModule } from './description.ts';
import type { KnownAnswer } from './pvog/known.ts';
import type { ChangeAction, Difference, EntryField, EntryId, EntryKind } from './types.ts';
import type { RecordKind, XzufiRecord } from './xzufi/records/types.ts';

export const municipalSchema = pgSchema('municipal');

export const { authorities, offers, knownFees } = catalogueTables(municipalSchema);

/** Services without a LeiKa key. Its rows are the `LocalService` of `description.ts`. */
export const localServices = municipalSchema.table(
  'local_service',
  {
    id: uuid().$type<Id<'LocalService'>>().primaryKey(),
    agency: text().notNull(),
    localId: text().notNull(),
    name: text().notNull(),
    citizenName: text().notNull(),
    synonyms: jsonb().$type<readonly string[]>().notNull(),
    audience: jsonb().$type<readonly Audience[]>().notNull(),
    texts: jsonb().$type<readonly TextModule[]>().notNull(),
    deadlines: jsonb().$type<readonly Deadline[]>().notNull(),
    requiredTrustLevel: text().$type<TrustLevel>(),
    fees: jsonb().$type<readonly Fee[]>().notNull(),
    requiredDocuments: jsonb().$type<readonly string[]>().notNull(),
    processingTime: text(),
    offers: jsonb().$type<readonly LocalOffer[]>().notNull(),
    areas: text().array().$type<RegionKey[]>().notNull(),
    provenance: jsonb().$type<Provenance>().notNull(),
    ...validityColumns(),
  },
  (table) => [index('local_service_areas').using('gin', table.areas)],
);

/** Messages that were read, so that none is read twice. */
export const xzufiMessages = municipalSchema.table(
  'xzufi_message',
  {
    transaction: text().notNull(),
    position: integer().notNull(),
    version: text().notNull(),
    sender: text(),
    /** SHA-256 of the file; empty while it is read. */
    digest: text().notNull(),
    readAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.transaction, table.position] })],
);

/** Files of feeds, in the version that was read. */
export const xzufiFiles = municipalSchema.table('xzufi_file', {
  address: text().primaryKey(),
  etag: text(),
  modified: text(),
});

/** Records as they were last written: the source offers and local services are made from. */
export const xzufiRecords = municipalSchema.table(
  'xzufi_record',
  {
    id: uuid().$type<Id<'XzufiRecord'>>().primaryKey(),
    kind: text().$type<RecordKind>().notNull(),
    content: jsonb().$type<XzufiRecord>().notNull(),
  },
  // By the keys of a Leistung: an editor's offer has to find what feeds say of the same.
  () => [
    index('xzufi_record_keys')
      .using('gin', sql`(content -> 'leikaKeys')`)
      .where(sql`kind = 'leistung'`),
  ],
);

/** Zuständigkeiten by the Leistung they are for. Without foreign keys: records may come in any order. */
export const xzufiResponsibilities = municipalSchema.table(
  'xzufi_responsibility',
  {
    record: uuid().$type<Id<'XzufiRecord'>>().notNull(),
    place: integer().notNull(),
    service: uuid().$type<Id<'XzufiRecord'>>().notNull(),
    /** Null: the record is an online service. */
    organisation: uuid().$type<Id<'XzufiRecord'>>(),
    areas: jsonb().$type<readonly RegionKey[]>().notNull(),
    role: text(),
  },
  (table) => [
    primaryKey({ columns: [table.record, table.place] }),
    index('xzufi_responsibility_service').on(table.service),
    index('xzufi_responsibility_organisation').on(table.organisation),
  ],
);

/** Which offers were made from which Leistung, those that ended among them. */
export const xzufiOffers = municipalSchema.table(
  'xzufi_offer',
  {
    offer: uuid().$type<Id<'Offer'>>().primaryKey(),
    service: uuid().$type<Id<'XzufiRecord'>>().notNull(),
  },
  (table) => [index('xzufi_offer_service').on(table.service)],
);

/** How far a place is read from the PVOG. */
export const pvogPlaces = municipalSchema.table('pvog_place', {
  place: text().$type<RegionKey>().primaryKey(),
  /** Counts the rounds. */
  round: integer().notNull(),
  /** The page of the list that comes next; null: the round is over. */
  page: integer(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  finishedAt: timestamp({ withTimezone: true }),
});

/** What the PVOG said of a service in a place, and which records were made from that. */
export const pvogServices = municipalSchema.table(
  'pvog_service',
  {
    place: text().$type<RegionKey>().notNull(),
    service: text().notNull(),
    /** The last round it was looked at in. */
    round: integer().notNull(),
    duties: jsonb().$type<KnownAnswer>(),
    detail: jsonb().$type<KnownAnswer>(),
    /** Those made from who is responsible, and those made from the description. */
    dutyRecords: jsonb().$type<readonly Id<'XzufiRecord'>[]>().notNull(),
    detailRecords: jsonb().$type<readonly Id<'XzufiRecord'>[]>().notNull(),
    /** Organisation units that are responsible for it. */
    units: jsonb().$type<readonly string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.place, table.service] })],
);

/** What the PVOG said of an organisation unit. */
export const pvogUnits = municipalSchema.table('pvog_unit', {
  unit: text().primaryKey(),
  answer: jsonb().$type<KnownAnswer>().notNull(),
});

/** What editors have changed by hand, field by field: the source of an entry no longer decides on these. */
export const editedFields = municipalSchema.table(
  'edited_field',
  {
    entry: uuid().$type<EntryId>().notNull(),
    field: text().$type<EntryField>().notNull(),
    /** What the source says of it, or said before the first edit; wrapped, for it may be null. */
    beneath: jsonb().$type<{ readonly value: unknown }>().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.entry, table.field] })],
);

/** The audit trail: a chain of every change an editor made. A trigger refuses whatever would alter or remove a row. */
export const changes = municipalSchema.table(
  'change',
  {
    ...chainColumns(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Who: the account, which says nothing of the person. */
    account: uuid().$type<Id<'Account'>>().notNull(),
    action: text().$type<ChangeAction>().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    entry: uuid().$type<EntryId>().notNull(),
    /** The regions the entry was about, before or after the change. */
    regions: text().array().$type<RegionKey[]>().notNull(),
    comment: text(),
    differences: jsonb().$type<readonly Difference[]>().notNull(),
  },
  (table) => [index('change_entry').on(table.entry, table.position)],
);

/** Services that editors can enter offers for, as the federal catalogue tells. */
export const knownServices = municipalSchema.table('known_service', {
  leikaKey: text().$type<LeikaKey>().primaryKey(),
  ...validityColumns(),
});

/** Regions that entries can be for, as the state catalogue tells. */
export const knownRegions = municipalSchema.table('known_region', {
  key: text().$type<RegionKey>().primaryKey(),
  name: text().notNull(),
});

export type ChangeRow = typeof changes.$inferSelect;
export type EditedFieldRow = typeof editedFields.$inferSelect;
