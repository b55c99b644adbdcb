/** What applications keep: forms, and applications with their history. Copies of what others tell are in `copies/`. */

import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Fee, PaymentPolicy } from '#platform/catalogue/types.ts';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import type { Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { Outcome } from './rules/cases.ts';
import type { Localisable } from './rules/forms.ts';
import type { Standing } from './rules/money-left.ts';
import type { Charge } from './rules/pricing.ts';
import type { Actor, Status } from './rules/states.ts';
import type { TransferAnswer } from './rules/transfers.ts';

export const applicationsSchema = pgSchema('applications');

/** Numbers of applications: unique, ascending, with gaps where a submission failed. */
export const numbers = applicationsSchema.sequence('number', { startWith: 1 });

/** A published version of a form; it never changes. */
export const forms = applicationsSchema.table(
  'form',
  {
    id: uuid().$type<Id<'Form'>>().notNull(),
    version: integer().notNull(),
    title: jsonb().$type<Text>().notNull(),
    jsonSchema: jsonb().$type<Localisable>().notNull(),
    uiSchema: jsonb().$type<Localisable>().notNull(),
    pricing: jsonb().$type<readonly Charge[]>().notNull(),
    /** Those an adopting authority has set, which go before the catalogue's; none for a form as it was published. */
    fees: jsonb().$type<readonly Fee[]>().notNull(),
    /** When an adopting authority has its fees paid; null: as the offer says. */
    paymentPolicy: text().$type<PaymentPolicy>(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);

/** The form of a service. */
export const serviceForms = applicationsSchema.table('service_form', {
  leikaKey: text().$type<ServiceKey>().primaryKey(),
  formId: uuid().$type<Id<'Form'>>().notNull(),
});

export const applications = applicationsSchema.table(
  'application',
  {
    /** Later applications sort after earlier ones. */
    id: uuid().$type<Id<'Application'>>().primaryKey(),
    /** Null once she has deleted her account: what was submitted stays with the authority, what is an organisation's with that. */
    accountId: uuid().$type<Id<'Account'>>(),
    /** The organisation whose it is; null where it is the person's own. */
    organisationId: uuid().$type<Id<'Organisation'>>(),
    /** As it was when the application was started for it, or taken over. */
    organisationName: text(),
    organisationProven: boolean(),
    offerId: uuid().$type<Id<'Offer'>>().notNull(),
    leikaKey: text().$type<ServiceKey>().notNull(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    formId: uuid().$type<Id<'Form'>>().notNull(),
    formVersion: integer().notNull(),
    data: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Counted up by each save of the draft. */
    version: integer().notNull(),
    status: text().$type<Status>().notNull(),
    /** Given on submission. */
    number: text().unique(),
    /** Subject of the case worker in charge. */
    assignee: text(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    /** When the draft was last saved; null: never since it was started. */
    savedAt: timestamp({ withTimezone: true }),
    submittedAt: timestamp({ withTimezone: true }),
    decidedAt: timestamp({ withTimezone: true }),
    outcome: text().$type<Outcome>(),
    decisionText: text(),
    /** What the applicant's session must have reached to read the decision. */
    decisionTrustLevel: text().$type<TrustLevel>(),
    /** The last day to decide on; null: nothing is due, as before submission, after the end, and where another system decides. */
    dueOn: date().$type<Day>(),
    /** The day of the question that is open, and until when it is to be answered. */
    askedOn: date().$type<Day>(),
    answerBy: date().$type<Day>(),
    /** When the authority was told that it is overdue. */
    remindedAt: timestamp({ withTimezone: true }),
    /** How the money of the case stands. */
    standing: text().$type<Standing>().notNull().default('NONE'),
    /** The unit of the authority that deals with it, as it is called there; null: none was named. */
    unit: text(),
    /** When the decision counts as notified, and the last day to object to it. */
    notifiedOn: date().$type<Day>(),
    objectionUntil: date().$type<Day>(),
  },
  (table) => [
    index('application_account').on(table.accountId, table.id),
    // Somebody's own, looked through by state, and counted without their rows.
    index('application_own')
      .on(table.accountId, table.status, table.id)
      .where(sql`${table.organisationId} is null`),
    index('application_organisation').on(table.organisationId, table.id),
    index('application_case').on(table.authorityId, table.submittedAt, table.id),
    index('application_retention').on(table.status, table.startedAt),
    // The queue of an authority, by what it is looked through by.
    index('application_queue_status').on(table.authorityId, table.status, table.submittedAt, table.id),
    index('application_queue_assignee').on(table.authorityId, table.assignee, table.submittedAt, table.id),
    // For whoever deletes her account: hers are given back.
    index('application_assignee')
      .on(table.assignee)
      .where(sql`${table.assignee} is not null`),
    index('application_queue_service').on(table.authorityId, table.leikaKey, table.submittedAt, table.id),
    index('application_queue_unit').on(table.authorityId, table.unit, table.submittedAt, table.id),
    index('application_queue_number').on(table.authorityId, table.number.op('text_pattern_ops')),
    index('application_queue_due')
      .on(table.authorityId, table.dueOn, table.id)
      .where(sql`${table.dueOn} is not null`),
    index('application_queue_mine_due')
      .on(table.authorityId, table.assignee, table.dueOn, table.id)
      .where(sql`${table.dueOn} is not null`),
    index('application_queue_standing')
      .on(table.authorityId, table.standing, table.submittedAt, table.id)
      .where(sql`${table.standing} in ('OUTSTANDING', 'REFUND_DUE')`),
    index('application_overdue')
      .on(table.dueOn)
      .where(sql`${table.dueOn} is not null and ${table.remindedAt} is null`),
    index('application_closing')
      .on(table.objectionUntil)
      .where(sql`${table.status} = 'DECIDED' and ${table.objectionUntil} is not null`),
    index('application_form').on(table.formId, table.status),
  ],
);

/** What was submitted, as it was at that moment; written once and never changed. */
export const submissions = applicationsSchema.table('submission', {
  applicationId: uuid()
    .$type<Id<'Application'>>()
    .primaryKey()
    .references(() => applications.id),
  formId: uuid().$type<Id<'Form'>>().notNull(),
  formVersion: integer().notNull(),
  data: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  /** The name of the service as citizens knew it. */
  serviceName: text().notNull(),
  paymentPolicy: text().$type<PaymentPolicy>().notNull(),
  /** What the online service demanded. */
  requiredTrustLevel: text().$type<TrustLevel>().notNull(),
  charges: jsonb().$type<readonly ChargeItem[]>().notNull(),
  submittedAt: timestamp({ withTimezone: true }).notNull(),
  /** Who has submitted it; null for what was submitted before that was kept. */
  submittedBy: uuid().$type<Id<'Account'>>(),
  /** For which organisation, as it was called then. */
  organisationId: uuid().$type<Id<'Organisation'>>(),
  organisationName: text(),
});

/** Offers to hand an application over, and what became of them. */
export const transfers = applicationsSchema.table(
  'transfer',
  {
    id: uuid().$type<Id<'Transfer'>>().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    /** Null once she has deleted her account. */
    fromAccount: uuid().$type<Id<'Account'>>(),
    fromOrganisation: uuid().$type<Id<'Organisation'>>(),
    /** Null for whoever has the code. */
    toOrganisation: uuid().$type<Id<'Organisation'>>(),
    /** SHA-256 of the code; null for an offer to an organisation. */
    codeHash: text().unique(),
    /** Null once she has deleted her account. */
    offeredBy: uuid().$type<Id<'Account'>>(),
    offeredAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    answer: text().$type<TransferAnswer>(),
    answeredAt: timestamp({ withTimezone: true }),
    answeredBy: uuid().$type<Id<'Account'>>(),
  },
  (table) => [
    // Whatever races: an application is offered once at a time.
    uniqueIndex('transfer_open')
      .on(table.applicationId)
      .where(sql`${table.answeredAt} is null`),
    index('transfer_to').on(table.toOrganisation, table.id),
  ],
);

/** The history of an application; its order is that of the entries. */
export const timeline = applicationsSchema.table(
  'timeline_entry',
  {
    entry: bigserial({ mode: 'bigint' }).primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    at: timestamp({ withTimezone: true }).notNull(),
    kind: text().notNull(),
    actor: text().$type<Actor>().notNull(),
    text: text(),
    /** Documents that came with it. */
    documents: jsonb().$type<readonly Id<'Document'>[]>(),
    /** The account that has acted for an organisation, and which one, as it was called then; null where nobody did. */
    representative: uuid().$type<Id<'Account'>>(),
    organisationId: uuid().$type<Id<'Organisation'>>(),
    organisationName: text(),
    organisationProven: boolean(),
    /** The event of another subgraph the entry tells of: an event delivered twice makes one entry. */
    eventPosition: bigint({ mode: 'bigint' }).unique(),
  },
  (table) => [index('timeline_application').on(table.applicationId, table.entry)],
);

export type FormRow = typeof forms.$inferSelect;
export type ApplicationRow = typeof applications.$inferSelect;
export type SubmissionRow = typeof submissions.$inferSelect;
export type TransferRow = typeof transfers.$inferSelect;
export type TimelineRow = typeof timeline.$inferSelect;
