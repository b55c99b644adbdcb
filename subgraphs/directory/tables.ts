/** The read model of all catalogues: written by the consumer of their events only, and made anew from them at any time. */

import { sql, type SQL } from 'drizzle-orm';
import { bigint, boolean, customType, date, index, integer, jsonb, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
import { knownFeesTable } from '#platform/catalogue/tables.ts';
import type {
  Audience,
  Delegation,
  Fee,
  GovernmentLevel,
  PlaceOfReference,
  RegionKind,
  TierTerm,
} from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey, LeikaStem } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';

export const directorySchema = pgSchema('directory');

/** Searches would have to read pending entries from end to end, and nothing works them in on an embedded database. */
const SEARCHED = { fastupdate: false };

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** The tables of the read model in a schema: its own, or the one it is made anew in. */
export function tablesIn(schema: ReturnType<typeof pgSchema>) {
  const regions = schema.table(
    'region',
    {
      key: text().$type<RegionKey>().primaryKey(),
      name: text().notNull(),
      kind: text().$type<RegionKind>().notNull(),
      postalCodes: text().array().notNull(),
      population: integer(),
      tiers: jsonb().$type<readonly TierTerm[]>().notNull(),
    },
    (table) => [index('region_postal_codes').using('gin', table.postalCodes).with(SEARCHED)],
  );

  const services = schema.table(
    'service',
    {
      leikaKey: text().$type<LeikaKey>().primaryKey(),
      /** The key itself and the keys above it in the LeiKa tree, the most specific first. */
      lineage: text().array().$type<LeikaKey[]>().notNull(),
      name: text().notNull(),
      citizenName: text().notNull(),
      synonyms: text().array().notNull(),
      audience: text().array().$type<Audience[]>().notNull(),
      executedBy: text().array().$type<GovernmentLevel[]>().notNull(),
      bundleName: text(),
      situationId: text(),
      situationName: text(),
      topicId: text(),
      topicName: text(),
      replacedBy: text().$type<LeikaKey>(),
      reference: text().$type<PlaceOfReference>(),
      validFrom: date({ mode: 'string' }).$type<Day>(),
      validTo: date({ mode: 'string' }).$type<Day>(),
      fees: jsonb().$type<readonly Fee[]>().notNull(),
      /** What a person may type to mean exactly this service: its names and synonyms, in plain lower-case words. */
      titles: text().array().notNull(),
      /** All different words of the service, in lower case. */
      words: text().array().notNull(),
      /** Words by weight: A what citizens call it, B the official name, C bundle, situation and topic. */
      wordsA: text().notNull(),
      wordsB: text().notNull(),
      wordsC: text().notNull(),
      document: tsvector()
        .notNull()
        .generatedAlwaysAs(
          (): SQL =>
            sql`setweight(to_tsvector('german', words_a), 'A') || setweight(to_tsvector('german', words_b), 'B') || setweight(to_tsvector('german', words_c), 'C')`,
        ),
    },
    (table) => [index('service_document').using('gin', table.document).with(SEARCHED)],
  );

  /** Services without a LeiKa key, each of some places only. */
  const localServices = schema.table(
    'local_service',
    {
      id: text().$type<Id<'LocalService'>>().primaryKey(),
      name: text().notNull(),
      citizenName: text().notNull(),
      synonyms: text().array().notNull(),
      audience: text().array().$type<Audience[]>().notNull(),
      areas: text().array().$type<RegionKey[]>().notNull(),
      /** Those of its areas in which it has an online service. */
      onlineAreas: text().array().$type<RegionKey[]>().notNull(),
      validFrom: date({ mode: 'string' }).$type<Day>(),
      validTo: date({ mode: 'string' }).$type<Day>(),
      words: text().array().notNull(),
      /** Words by weight: A what citizens call it, B the official name. */
      wordsA: text().notNull(),
      wordsB: text().notNull(),
      document: tsvector()
        .notNull()
        .generatedAlwaysAs(
          (): SQL => sql`setweight(to_tsvector('german', words_a), 'A') || setweight(to_tsvector('german', words_b), 'B')`,
        ),
    },
    (table) => [index('local_service_areas').using('gin', table.areas).with(SEARCHED)],
  );

  /** Every word of any service, with its stem: what can be found at all. */
  const lexicon = schema.table(
    'lexicon',
    {
      word: text().primaryKey(),
      /** Null for words too common to be found by (stop words). */
      stem: text().generatedAlwaysAs((): SQL => sql`(ts_lexize('german_stem', word))[1]`),
      /** The letters from the last to the first, to find words by their end. */
      reversed: text()
        .notNull()
        .generatedAlwaysAs((): SQL => sql`reverse(word)`),
      /** What a mistyped word is looked up under. */
      neighbours: text().array().notNull(),
    },
    (table) => [
      index('lexicon_stem').on(table.stem),
      index('lexicon_beginning').on(table.word.op('text_pattern_ops')),
      index('lexicon_end').on(table.reversed.op('text_pattern_ops')),
      index('lexicon_neighbours').using('gin', table.neighbours).with(SEARCHED),
    ],
  );

  const authorities = schema.table(
    'authority',
    {
      id: text().$type<Id<'Authority'>>().primaryKey(),
      name: text().notNull(),
      level: text().$type<GovernmentLevel>().notNull(),
      region: text().$type<RegionKey>().notNull(),
      validFrom: date({ mode: 'string' }).$type<Day>(),
      validTo: date({ mode: 'string' }).$type<Day>(),
    },
    (table) => [index('authority_region').on(table.region)],
  );

  /** A row for each area an offer applies to. */
  const offers = schema.table(
    'offer',
    {
      id: text().$type<Id<'Offer'>>().notNull(),
      leikaKey: text().$type<LeikaKey>().notNull(),
      authorityId: text().$type<Id<'Authority'>>().notNull(),
      area: text().$type<RegionKey>().notNull(),
      level: text().$type<GovernmentLevel>().notNull(),
      /** True when it names an online service. */
      online: boolean().notNull(),
      fees: jsonb().$type<readonly Fee[]>().notNull(),
      validFrom: date({ mode: 'string' }).$type<Day>(),
      validTo: date({ mode: 'string' }).$type<Day>(),
    },
    (table) => [
      primaryKey({ columns: [table.id, table.area] }),
      // With the days, so that what is offered in an area is read from the index alone.
      index('offer_area').on(table.area, table.leikaKey, table.validFrom, table.validTo),
    ],
  );

  /** Rules of law on who carries services out within a district. */
  const delegations = schema.table(
    'delegation',
    {
      id: text().$type<Id<'Delegation'>>().primaryKey(),
      stem: text().$type<LeikaStem>().notNull(),
      area: text().$type<RegionKey>().notNull(),
      downTo: text().$type<Delegation['downTo']>().notNull(),
      legalBasis: text().notNull(),
      confirmed: boolean().notNull(),
      validFrom: date({ mode: 'string' }).$type<Day>(),
      validTo: date({ mode: 'string' }).$type<Day>(),
    },
    (table) => [index('delegation_area').on(table.area)],
  );

  /** Fees that authorities have adopted with forms. */
  const knownFees = knownFeesTable(schema);

  return { regions, services, localServices, lexicon, authorities, offers, delegations, knownFees };
}

export type Tables = ReturnType<typeof tablesIn>;

/** The read model that is served. */
export const served: Tables = tablesIn(directorySchema);
export const { regions, services, localServices, lexicon, authorities, offers, delegations, knownFees } = served;

/** One row that counts up whenever regions, services or rules change: what was remembered of them before is forgotten then. */
export const revisions = directorySchema.table('revision', {
  id: integer().primaryKey(),
  number: bigint({ mode: 'number' }).notNull(),
});

export type RegionRow = typeof regions.$inferSelect;
/** Without what only the search within the database needs. */
export type ServiceRow = Omit<typeof services.$inferSelect, 'titles' | 'words' | 'wordsA' | 'wordsB' | 'wordsC' | 'document'>;
/** A row as it is written: `document` is generated. */
export type LocalServiceRow = Omit<typeof localServices.$inferSelect, 'document'>;
export type AuthorityRow = typeof authorities.$inferSelect;
export type OfferRow = typeof offers.$inferSelect;
export type DelegationRow = typeof delegations.$inferSelect;
