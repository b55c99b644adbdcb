/** The tables every catalogue has, in the catalogue's own database schema. */

import { date, index, jsonb, text, uuid, type PgSchema } from 'drizzle-orm/pg-core';
import type { Day } from '../values/day.ts';
import type { Id } from '../values/id.ts';
import type { LeikaKey } from '../values/leika.ts';
import type { RegionKey } from '../values/region.ts';
import type { ServiceKey } from '../values/service-key.ts';
import type { Accessibility, Address, Channel, Contact, Fee, GovernmentLevel, OnlineService, Provenance } from './types.ts';

/** First and last day of validity, as `Validity` has them. */
export const validityColumns = () => ({
  validFrom: date({ mode: 'string' }).$type<Day>(),
  validTo: date({ mode: 'string' }).$type<Day>(),
});

/** Fees that others tell of: those authorities have adopted, and those the law has fixed for everybody. */
export function knownFeesTable<Name extends string>(schema: PgSchema<Name>) {
  return schema.table(
    'known_fee',
    {
      /** The adoption or, for what the law has fixed, the service. */
      source: text().primaryKey(),
      /** Whose fees they are; null: everybody's. */
      authorityId: uuid().$type<Id<'Authority'>>(),
      leikaKey: text().$type<ServiceKey>().notNull(),
      fees: jsonb().$type<readonly Fee[]>().notNull(),
    },
    (table) => [index('known_fee_service').on(table.leikaKey, table.authorityId)],
  );
}

export type KnownFees = ReturnType<typeof knownFeesTable>;

/** Authorities, their offers and what is known of further fees. Their rows are the `Authority` and `Offer` of `types.ts`. */
export function catalogueTables<Name extends string>(schema: PgSchema<Name>) {
  const authorities = schema.table('authority', {
    id: uuid().$type<Id<'Authority'>>().primaryKey(),
    name: text().notNull(),
    level: text().$type<GovernmentLevel>().notNull(),
    region: text().$type<RegionKey>().notNull(),
    address: jsonb().$type<Address>(),
    openingHours: jsonb().$type<readonly string[]>().notNull(),
    contacts: jsonb().$type<readonly Contact[]>().notNull(),
    website: text(),
    emblem: text(),
    accessibility: jsonb().$type<Accessibility>(),
    provenance: jsonb().$type<Provenance>().notNull(),
    ...validityColumns(),
  });
  const offers = schema.table(
    'offer',
    {
      id: uuid().$type<Id<'Offer'>>().primaryKey(),
      leikaKey: text().$type<LeikaKey>().notNull(),
      authorityId: uuid()
        .$type<Id<'Authority'>>()
        .notNull()
        .references(() => authorities.id),
      area: text().$type<RegionKey>().notNull(),
      furtherAreas: jsonb().$type<readonly RegionKey[]>().notNull(),
      level: text().$type<GovernmentLevel>().notNull(),
      channels: jsonb().$type<readonly Channel[]>().notNull(),
      onlineServices: jsonb().$type<readonly OnlineService[]>().notNull(),
      fees: jsonb().$type<readonly Fee[]>().notNull(),
      requiredDocuments: jsonb().$type<readonly string[]>().notNull(),
      processingTime: text(),
      provenance: jsonb().$type<Provenance>().notNull(),
      ...validityColumns(),
    },
    (table) => [index('offer_authority').on(table.authorityId)],
  );
  return { authorities, offers, knownFees: knownFeesTable(schema) };
}

export type CatalogueTables = Omit<ReturnType<typeof catalogueTables>, 'knownFees'>;
