/** What our own issuer keeps: sessions and grants of its clients, and what it has withdrawn. */

import { index, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

export const identitySchema = pgSchema('identity');

/** What oidc-provider asks its adapter to keep: sessions, grants, codes, refresh tokens, interactions. */
export const entries = identitySchema.table(
  'entry',
  {
    model: text().notNull(),
    /** Codes and refresh tokens are kept as SHA-256: whoever reads the table can use none. */
    id: text().notNull(),
    payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    grantId: text(),
    uid: text(),
    /** Key of the login, where it is somebody's. */
    login: text(),
    expiresAt: timestamp({ withTimezone: true }),
    consumedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.model, table.id] }),
    index('entry_grant').on(table.grantId),
    index('entry_uid').on(table.uid),
    index('entry_login').on(table.login),
    index('entry_expiry').on(table.expiresAt),
  ],
);

/** Access tokens that count no more though they have not expired. */
export const revocations = identitySchema.table('revocation', {
  /** What the tokens carry: the grant they come from, or the login. */
  handle: text().primaryKey(),
  /** Tokens issued until then are withdrawn. */
  issuedUntil: timestamp({ withTimezone: true }).notNull(),
  /** All of them have expired by then. */
  forgetAt: timestamp({ withTimezone: true }).notNull(),
});
