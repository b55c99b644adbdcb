/** E-mail that is to go out, and the addresses that people have shown to be theirs. */

import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/language.ts';
import type { Id } from '#platform/values/id.ts';
import type { NoticeKind } from '../rules/notices.ts';
import { accounts, accountsSchema } from '../tables.ts';

const instant = () => timestamp({ withTimezone: true });

/** Where notices go: confirmed by whoever reads mail there. */
export const noticeAddresses = accountsSchema.table('notice_address', {
  accountId: uuid()
    .$type<Id<'Account'>>()
    .primaryKey()
    .references(() => accounts.id),
  email: text().notNull(),
  language: text().$type<Language>().notNull(),
  confirmedAt: instant().notNull(),
});

/** Addresses that are still to be confirmed: one an account. */
export const confirmations = accountsSchema.table('email_confirmation', {
  accountId: uuid()
    .$type<Id<'Account'>>()
    .primaryKey()
    .references(() => accounts.id),
  /** Made anew with each code, which follows from it. */
  id: uuid().$type<Id<'EmailConfirmation'>>().notNull(),
  email: text().notNull(),
  language: text().$type<Language>().notNull(),
  expiresAt: instant().notNull(),
  /** Wrong codes so far. */
  attempts: integer().notNull(),
});

/** The queue. What was sent or given up stays for the evidence, without an address. */
export const notices = accountsSchema.table(
  'notice',
  {
    id: uuid().$type<Id<'Notice'>>().primaryKey(),
    accountId: uuid()
      .$type<Id<'Account'>>()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<NoticeKind>().notNull(),
    /** Where it goes; null: to the confirmed address there is then, and once it is settled. */
    email: text(),
    language: text().$type<Language>().notNull(),
    /** The confirmation whose code it brings. */
    confirmationId: uuid().$type<Id<'EmailConfirmation'>>(),
    createdAt: instant().notNull(),
    /** When it is to be tried next; null: it is settled. */
    dueAt: instant(),
    attempts: integer().notNull(),
    sentAt: instant(),
    /** Why the last attempt failed: the server's status, or a word. */
    failure: text(),
  },
  (table) => [index('notice_due').on(table.dueAt), index('notice_account').on(table.accountId, table.id)],
);

export type NoticeRow = typeof notices.$inferSelect;
export type ConfirmationRow = typeof confirmations.$inferSelect;
export type NoticeAddressRow = typeof noticeAddresses.$inferSelect;
