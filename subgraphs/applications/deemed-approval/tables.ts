/** Cases that count as granted when nobody decides in time, and how their period stands. */

import { sql } from 'drizzle-orm';
import { date, index, text, uuid } from 'drizzle-orm/pg-core';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { applications, applicationsSchema } from '../tables.ts';
import type { PeriodState } from './rules/period.ts';

export const deemedApprovals = applicationsSchema.table(
  'deemed_approval',
  {
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .primaryKey()
      .references(() => applications.id),
    state: text().$type<PeriodState>().notNull(),
    /** The law that says so, as the form named it on the day of submission. */
    legalBasis: text().notNull(),
    /** How long it is, ISO 8601. */
    period: text().notNull(),
    /** The day all documents were there; null while some are missing. */
    begunOn: date().$type<Day>(),
    /** The last day to decide on; null while the period has not begun. */
    endsOn: date().$type<Day>(),
    /** Since when a question stops it. */
    stoppedOn: date().$type<Day>(),
    /** The day it was extended, which is possible once. */
    extendedOn: date().$type<Day>(),
    /** The day from which on it counts as granted. */
    grantedOn: date().$type<Day>(),
  },
  (table) => [
    index('deemed_approval_running')
      .on(table.endsOn)
      .where(sql`${table.state} = 'RUNNING'`),
  ],
);

export type DeemedApprovalRow = typeof deemedApprovals.$inferSelect;
