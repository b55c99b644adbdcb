/** The transactional outbox and how far each consumer has read it. */

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
  (table) => [index('outbox_type').on(table.type, table.position)],
);

export const consumers = eventsSchema.table('consumer', {
  name: text().primaryKey(),
  /** Position of the last event that was handled. */
  position: bigint({ mode: 'bigint' }).notNull(),
});
