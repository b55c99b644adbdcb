/** What a provider said that cannot be: a person has to look at each. */

import { sql } from 'drizzle-orm';
import { bigint, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import type { ContradictionKind } from '../provider.ts';
import { payments, paymentsSchema } from '../tables.ts';

/** Each once, however often the provider says it again. */
export const contradictions = paymentsSchema.table(
  'contradiction',
  {
    id: uuid().$type<Id<'Contradiction'>>().primaryKey(),
    paymentId: uuid()
      .$type<Id<'Payment'>>()
      .notNull()
      .references(() => payments.id),
    kind: text().$type<ContradictionKind>().notNull(),
    /** The amount the provider named, in cents; null where it is about something else. */
    found: bigint({ mode: 'bigint' }),
    firstSeenAt: timestamp({ withTimezone: true }).notNull(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull(),
    seen: integer().notNull(),
    /** When an operator has settled it, and why it is settled; both null while it is open. */
    settledAt: timestamp({ withTimezone: true }),
    reason: text(),
  },
  (table) => [
    unique('contradiction_once').on(table.paymentId, table.kind, table.found).nullsNotDistinct(),
    index('contradiction_open')
      .on(table.firstSeenAt)
      .where(sql`${table.settledAt} is null`),
  ],
);
