/** What the unified account keeps: the person, the logins that open the account, and the inbox. */

import { bigint, date, index, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Organisation } from '#platform/identity/viewer.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { MessageFacts, MessageKind } from './rules/messages.ts';

export const accountsSchema = pgSchema('accounts');

export const accounts = accountsSchema.table('account', {
  id: uuid().$type<Id<'Account'>>().primaryKey(),
  givenName: text(),
  familyName: text(),
  birthDate: date({ mode: 'string' }).$type<Day>(),
  street: text(),
  postalCode: text(),
  city: text(),
  email: text(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

export const identities = accountsSchema.table(
  'identity',
  {
    provider: text().notNull(),
    /** The person's name at that provider; never shown. */
    subject: text().notNull(),
    accountId: uuid()
      .$type<Id<'Account'>>()
      .notNull()
      .references(() => accounts.id),
    /** The highest trust level seen with this login. */
    trustLevel: text().$type<TrustLevel>().notNull(),
    /** Organisations this login may act for, as the provider said at the last login. */
    organisations: jsonb().$type<readonly Organisation[]>().notNull(),
    linkedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.subject] }), index('identity_account').on(table.accountId)],
);

/** Wishes to add a login to an account, and the logins proved in answer to them. */
export const links = accountsSchema.table('identity_link', {
  /** SHA-256 of the secret that only the one who made the wish knows. */
  intentHash: text().primaryKey(),
  accountId: uuid()
    .$type<Id<'Account'>>()
    .notNull()
    .references(() => accounts.id),
  returnTo: text().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  /** SHA-256 of the code that proves the login; null until one was proved. */
  proofHash: text().unique(),
  provider: text(),
  subject: text(),
  trustLevel: text().$type<TrustLevel>(),
  organisations: jsonb().$type<readonly Organisation[]>(),
});

export const messages = accountsSchema.table(
  'message',
  {
    /** Later messages sort after earlier ones. */
    id: uuid().$type<Id<'Message'>>().primaryKey(),
    accountId: uuid()
      .$type<Id<'Account'>>()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<MessageKind>().notNull(),
    /** What the text is made from when it is read, in the reader's language. */
    facts: jsonb().$type<MessageFacts>().notNull(),
    /** Null where the message is about the account itself. */
    applicationId: uuid().$type<Id<'Application'>>(),
    /** The event the message tells of, if any: an event delivered twice makes one message. */
    eventPosition: bigint({ mode: 'bigint' }).unique(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
  },
  (table) => [index('message_inbox').on(table.accountId, table.id), index('message_application').on(table.applicationId)],
);

export type AccountRow = typeof accounts.$inferSelect;
export type IdentityRow = typeof identities.$inferSelect;
export type MessageRow = typeof messages.$inferSelect;
