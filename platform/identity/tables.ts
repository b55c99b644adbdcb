/** What our own issuer keeps: sessions and grants of its clients, what it has withdrawn, and how people prove themselves to it. */

import { index, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '../values/id.ts';

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

/** Somebody who proves herself to our own issuer. Her id is the subject of the login. */
export const credentials = identitySchema.table('credential', {
  id: uuid().$type<Id<'Credential'>>().primaryKey(),
  /** The name she signs in with, in lower case. */
  name: text().notNull().unique(),
  passwordHash: text().notNull(),
  /** Key of the second factor (RFC 6238), encrypted; null: there is none. */
  totpKey: text(),
  /** Time step of the last code, so that none counts twice (RFC 6238 §5.2). */
  totpStep: integer(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

const credentialId = () =>
  uuid()
    .$type<Id<'Credential'>>()
    .notNull()
    .references(() => credentials.id, { onDelete: 'cascade' });

export const passkeys = identitySchema.table(
  'passkey',
  {
    /** The authenticator's own id of it, in base64url. */
    id: text().primaryKey(),
    credentialId: credentialId(),
    /** COSE key in base64url. */
    publicKey: text().notNull(),
    counter: integer().notNull(),
    transports: jsonb().$type<readonly string[]>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('passkey_credential').on(table.credentialId)],
);

/** Codes for whoever has lost the second factor; a used one is deleted. */
export const recoveryCodes = identitySchema.table(
  'recovery_code',
  { credentialId: credentialId(), hash: text().notNull() },
  (table) => [primaryKey({ columns: [table.credentialId, table.hash] })],
);

/** How often something was tried; the columns are those the rate limiter wants. */
export const attempts = identitySchema.table('attempt', {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: timestamp({ withTimezone: true }),
});
