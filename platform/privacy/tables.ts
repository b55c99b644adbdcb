/** What subgraphs have answered to erasures, kept with what they have done: an answer that got lost on its way is given again. */

import { jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '../values/id.ts';
import type { Erased, Kept } from './result.ts';

export const privacySchema = pgSchema('privacy');

/** It names nobody. The accounts forget it with the report of the erasure. */
export const erasureAnswers = privacySchema.table(
  'erasure_answer',
  {
    subgraph: text().notNull(),
    erasureId: uuid().$type<Id<'Erasure'>>().notNull(),
    /** When it was asked for first. */
    at: timestamp({ withTimezone: true }).notNull(),
    erased: jsonb().$type<readonly Erased[]>().notNull(),
    kept: jsonb().$type<readonly Kept[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subgraph, table.erasureId] })],
);
