/** Documents that others have issued and that are still to be fetched into the safe. */

import { bigint, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { DocumentIssued } from '#platform/events/contracts/applications.ts';
import type { Id } from '#platform/values/id.ts';
import { accountsSchema } from '../tables.ts';

/** Gone once it lies in the safe, or nobody is left whose it were. */
export const awaited = accountsSchema.table(
  'awaited_document',
  {
    id: uuid().$type<Id<'Document'>>().primaryKey(),
    applicationId: uuid().$type<Id<'Application'>>().notNull(),
    kind: text().$type<DocumentIssued['kind']>().notNull(),
    name: text().notNull(),
    /** Of the event that told of it: it makes one message. */
    eventPosition: bigint({ mode: 'bigint' }).notNull(),
    /** How often it was tried in vain. */
    attempts: integer().notNull(),
    dueAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('awaited_document_due').on(table.dueAt), index('awaited_document_application').on(table.applicationId)],
);

export type AwaitedRow = typeof awaited.$inferSelect;
