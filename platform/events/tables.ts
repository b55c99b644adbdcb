/** The transactional outbox and how far each consumer has read it. */

import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

export const eventsSchema = pgSchema('events');

export const outbox = eventsSchema.table(
  'outbox',
  {
    position: bigserial({ mode: 'bigint' }).primaryKey(),
    /** `<subgraph>.<aggregate>.<what happened>`, for example `applications.application.submitted`. */
    type: text().notNull(),
    /** Id of the thing it happened to; events of one aggregate arrive in order. */
    aggregate: text().notNull(),
    payload: jsonb().notNull(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('outbox_type').on(table.type, table.position),
    // Events of people, for when one of them is to be forgotten.
    index('outbox_account')
      .on(sql`(${table.payload}#>>'{account}')`)
      .where(sql`${table.payload}#>>'{account}' is not null`),
    index('outbox_from')
      .on(sql`(${table.payload}#>>'{from,account}')`)
      .where(sql`${table.payload}#>>'{from,account}' is not null`),
    index('outbox_to')
      .on(sql`(${table.payload}#>>'{to,account}')`)
      .where(sql`${table.payload}#>>'{to,account}' is not null`),
    index('outbox_into')
      .on(sql`(${table.payload}->>'into')`)
      .where(sql`${table.payload}->>'into' is not null`),
  ],
);

export const consumers = eventsSchema.table('consumer', {
  name: text().primaryKey(),
  /** Position of the last event that was handled. */
  position: bigint({ mode: 'bigint' }).notNull(),
});
