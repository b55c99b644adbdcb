/** Documents that are issued for an application: what they are of is kept, and they are written when they are fetched. */

import { text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import { applications, applicationsSchema } from '../tables.ts';

export type IssuedKind = 'TICKETS' | 'DEEMED_APPROVAL';

export const issuedDocuments = applicationsSchema.table(
  'issued_document',
  {
    /** The same in the safe. */
    id: uuid().$type<Id<'Document'>>().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    kind: text().$type<IssuedKind>().notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique('issued_document_once').on(table.applicationId, table.kind)],
);

export type IssuedDocumentRow = typeof issuedDocuments.$inferSelect;
