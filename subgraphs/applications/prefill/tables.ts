/** What prefilling keeps: each value that was taken over into an application, with the consent to it. */

import { sql } from 'drizzle-orm';
import { index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { PrefillSource } from '../rules/prefill.ts';
import { applications, applicationsSchema } from '../tables.ts';

export const takenOver = applicationsSchema.table(
  'taken_over',
  {
    /** Later ones sort after earlier ones. */
    id: uuid().$type<Id<'TakenOver'>>().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    /** JSON Pointer. */
    field: text().notNull(),
    /** Within an object: a text that looks like a number would come back as one. */
    taken: jsonb().$type<{ readonly value: unknown }>().notNull(),
    source: text().$type<PrefillSource>().notNull(),
    /** How well it is proven of the applicant; null: it is not. */
    trustLevel: text().$type<TrustLevel>(),
    /** The identity provider that has proved it, and when it did so last. */
    provider: text(),
    seenAt: timestamp({ withTimezone: true }),
    /** Number and time of submission of the application it is from: that may be deleted before this one. */
    fromNumber: text(),
    fromSubmittedAt: timestamp({ withTimezone: true }),
    formVersion: integer().notNull(),
    acceptedAt: timestamp({ withTimezone: true }).notNull(),
    /** Null once she has deleted her account. */
    acceptedBy: uuid().$type<Id<'Account'>>(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('taken_over_application').on(table.applicationId, table.id),
    uniqueIndex('taken_over_once')
      .on(table.applicationId, table.field)
      .where(sql`${table.revokedAt} is null`),
  ],
);

export type TakenOverRow = typeof takenOver.$inferSelect;
