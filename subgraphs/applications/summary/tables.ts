/** What authorities are called, to stand on summaries. */

import { text, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import { applicationsSchema } from '../tables.ts';

export const authorityNames = applicationsSchema.table('authority_name', {
  id: uuid().$type<Id<'Authority'>>().primaryKey(),
  name: text().notNull(),
});
