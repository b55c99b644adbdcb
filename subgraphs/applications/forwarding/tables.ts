/** What an authority keeps of a case that it has handed to another one. */

import { boolean, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { applications, applicationsSchema } from '../tables.ts';

export const forwardings = applicationsSchema.table(
  'case_forwarding',
  {
    /** Later ones sort after earlier ones. */
    id: uuid().$type<Id<'CaseForwarding'>>().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    number: text(),
    leikaKey: text().$type<ServiceKey>().notNull(),
    fromAuthorityId: uuid().$type<Id<'Authority'>>().notNull(),
    toAuthorityId: uuid().$type<Id<'Authority'>>().notNull(),
    /** Whether it went to a system of that authority by FIT-Connect, as far as was known then. */
    isElsewhere: boolean().notNull(),
    reason: text().notNull(),
    /** Subject of the case worker; null once her account is deleted. */
    workerSubject: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('case_forwarding_from').on(table.fromAuthorityId, table.id),
    index('case_forwarding_application').on(table.applicationId, table.id),
    index('case_forwarding_worker').on(table.workerSubject),
  ],
);

export type ForwardingRow = typeof forwardings.$inferSelect;
