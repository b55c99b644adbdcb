/** What the case desk keeps beside the applications: its own record of each case, proposed decisions, its rules, and who works there. */

import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { Outcome } from '../rules/cases.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { ProposalAnswer } from '../rules/four-eyes.ts';
import type { Standing } from '../rules/money-left.ts';
import type { Status } from '../rules/states.ts';
import { applications, applicationsSchema } from '../tables.ts';

export type EntryKind =
  | 'NOTE'
  | 'ASSIGNED'
  | 'RELEASED'
  | 'PROPOSED'
  | 'APPROVED'
  | 'RETURNED'
  | 'SUPERSEDED'
  | 'OVERDUE'
  | 'REFUND_DUE'
  | 'PAID_LATE'
  | 'WITHDRAWAL_UNTOLD'
  | 'MOVED'
  | 'PERIOD_EXTENDED'
  | 'DEEMED_GRANTED'
  | 'TICKET_WITHDRAWN';

/** The authority's own record of a case (Aktenvermerke): never shown to the applicant, written once. */
export const caseEntries = applicationsSchema.table(
  'case_entry',
  {
    entry: bigserial({ mode: 'bigint' }).primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    at: timestamp({ withTimezone: true }).notNull(),
    kind: text().$type<EntryKind>().notNull(),
    /** Subject of the case worker; null where the portal has noted it, or her account is deleted. */
    workerSubject: text(),
    text: text(),
  },
  (table) => [
    index('case_entry_application').on(table.applicationId, table.entry),
    index('case_entry_worker')
      .on(table.workerSubject)
      .where(sql`${table.workerSubject} is not null`),
  ],
);

/** What is decided once a second person has approved it. */
export interface ProposedDecision {
  readonly outcome: Outcome;
  readonly text: string;
  readonly documents: readonly Id<'Document'>[];
  readonly chosenTrustLevel: TrustLevel | null;
  readonly law: 'GENERAL' | 'TAX';
}

export const proposals = applicationsSchema.table(
  'case_proposal',
  {
    id: uuid().$type<Id<'Proposal'>>().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    decision: jsonb().$type<ProposedDecision>().notNull(),
    /** Subjects of case workers; null once their accounts are deleted. */
    proposedBy: text(),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    answer: text().$type<ProposalAnswer>(),
    answeredBy: text(),
    answeredAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // Whatever races: one thing is proposed at a time.
    uniqueIndex('case_proposal_open')
      .on(table.applicationId)
      .where(sql`${table.answer} is null`),
    index('case_proposal_application').on(table.applicationId),
    index('case_proposal_by').on(table.proposedBy),
    index('case_proposal_answered_by').on(table.answeredBy),
  ],
);

/** How an authority handles the cases of a service, or of all it has no rule of their own for. */
export const caseRules = applicationsSchema.table(
  'case_rule',
  {
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    /** Null: all services of the authority. */
    leikaKey: text().$type<LeikaKey>(),
    fourEyes: boolean().notNull(),
    /** ISO 8601; null: what the offer says, else three months. */
    processingTime: text(),
  },
  (table) => [unique('case_rule_of').on(table.authorityId, table.leikaKey).nullsNotDistinct()],
);

/** Who has changed which rule: written once. */
export const caseRuleChanges = applicationsSchema.table(
  'case_rule_change',
  {
    entry: bigserial({ mode: 'bigint' }).primaryKey(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    leikaKey: text().$type<LeikaKey>(),
    fourEyes: boolean().notNull(),
    processingTime: text(),
    /** Subject of whoever has changed it; null where it was done on the command line, or her account is deleted. */
    workerSubject: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('case_rule_change_authority').on(table.authorityId, table.entry)],
);

/** Who has worked at the desk of an authority: whom a case can be given to. */
export const caseWorkers = applicationsSchema.table(
  'case_worker',
  {
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    workerSubject: text().notNull(),
    /** When she last did something there, to the day. */
    seenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.authorityId, table.workerSubject] }),
    index('case_worker_subject').on(table.workerSubject),
  ],
);

/**
 * How many cases an authority has of each kind: the sum over its rows. A trigger adds a row for whatever changes, so that nobody waits for
 * anybody, and the rows are summed up now and then.
 */
export const caseCounts = applicationsSchema.table(
  'case_count',
  {
    entry: bigserial({ mode: 'bigint' }).primaryKey(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    status: text().$type<Status>().notNull(),
    leikaKey: text().$type<ServiceKey>().notNull(),
    isAssigned: boolean().notNull(),
    standing: text().$type<Standing>().notNull(),
    /** Empty where no unit is responsible. */
    unit: text().notNull(),
    /** Whether it has a day to be decided by. */
    isDue: boolean().notNull(),
    /** Less than zero where cases are of this kind no more. */
    cases: integer().notNull(),
    isSummed: boolean().notNull(),
  },
  (table) => [
    index('case_count_authority').on(table.authorityId),
    index('case_count_unsummed')
      .on(table.entry)
      .where(sql`not ${table.isSummed}`),
    uniqueIndex('case_count_sum')
      .on(table.authorityId, table.status, table.leikaKey, table.isAssigned, table.standing, table.unit, table.isDue)
      .where(sql`${table.isSummed}`),
  ],
);

export type CaseEntryRow = typeof caseEntries.$inferSelect;
export type ProposalRow = typeof proposals.$inferSelect;
export type CaseRuleRow = typeof caseRules.$inferSelect;
export type CaseRuleChangeRow = typeof caseRuleChanges.$inferSelect;
