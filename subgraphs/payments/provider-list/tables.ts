/** What providers say was paid on a day against what was paid with us. */

import { bigint, date, index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { paymentsSchema } from '../tables.ts';
import type { ListDifferenceKind } from './compare.ts';

/** Days of endpoints that were held against the provider. */
export const providerDays = paymentsSchema.table(
  'provider_day',
  {
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    provider: text().notNull(),
    originatorId: text().notNull(),
    endPointId: text().notNull(),
    day: date({ mode: 'string' }).$type<Day>().notNull(),
    /** How many payments of the provider and of ours were looked at. */
    looked: integer().notNull(),
    checkedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.provider, table.originatorId, table.endPointId, table.day] })],
);

/** Each difference once, however often a day is looked at. It names no payer, and stays as long as the books. */
export const providerDifferences = paymentsSchema.table(
  'provider_difference',
  {
    provider: text().notNull(),
    /** The provider's id of the payment. */
    transactionId: text().notNull(),
    kind: text().$type<ListDifferenceKind>().notNull(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    day: date({ mode: 'string' }).$type<Day>().notNull(),
    /** Kassenzeichen; null for a payment that is none of ours. */
    reference: text(),
    /** In cents: what was paid with us, what the provider says; null where there is nothing. */
    expected: bigint({ mode: 'bigint' }),
    found: bigint({ mode: 'bigint' }),
    foundAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.transactionId, table.kind] }),
    index('provider_difference_day').on(table.authorityId, table.day, table.provider, table.transactionId),
  ],
);

export type ProviderDifferenceRow = typeof providerDifferences.$inferSelect;
