/** The seals of what was submitted, and whom the names in them stand for. */

import { primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import { applicationsSchema, submissions } from '../tables.ts';

/** Written once: a trigger keeps it from being altered, and from being deleted before the time of retention is over. */
export const seals = applicationsSchema.table('seal', {
  applicationId: uuid()
    .$type<Id<'Application'>>()
    .primaryKey()
    .references(() => submissions.applicationId),
  /** JWS in compact form; its payload is the statement in canonical JSON. */
  jws: text().notNull(),
  /** Of the statement, in hexadecimal. */
  sha512: text().notNull(),
  /** Name of the key. */
  keyId: text().notNull(),
  sealedAt: timestamp({ withTimezone: true }).notNull(),
});

/** Whose names stand in a seal. Without its row a name leads to nobody any more, and the seal stays as it is. */
export const sealedPeople = applicationsSchema.table(
  'sealed_person',
  {
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => seals.applicationId),
    /** As it stands in the seal: the digest of nonce and account. */
    name: text().notNull(),
    accountId: uuid().$type<Id<'Account'>>().notNull(),
    nonce: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.name] })],
);

export type SealRow = typeof seals.$inferSelect;
