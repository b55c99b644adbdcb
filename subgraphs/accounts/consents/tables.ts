/** Decisions on consents, one row each; a trigger refuses to alter any, and they go with the account alone. */

import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/language.ts';
import type { Id } from '#platform/values/id.ts';
import { accounts, accountsSchema } from '../tables.ts';
import type { ConsentAnswer, ConsentPurpose } from './purposes.ts';

export const consents = accountsSchema.table(
  'consent',
  {
    /** Later decisions sort after earlier ones. */
    id: uuid().$type<Id<'Consent'>>().primaryKey(),
    accountId: uuid()
      .$type<Id<'Account'>>()
      .notNull()
      .references(() => accounts.id),
    purpose: text().$type<ConsentPurpose>().notNull(),
    decision: text().$type<ConsentAnswer>().notNull(),
    textVersion: integer().notNull(),
    /** That the text was shown in. */
    language: text().$type<Language>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('consent_account').on(table.accountId, table.purpose, table.id)],
);

export type ConsentRow = typeof consents.$inferSelect;
