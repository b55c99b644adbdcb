/** Tables of the payments: what has to be paid, what was tried, and the numbers that are handed out. */

import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
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
import type { PaymentPolicy } from '#platform/catalogue/types.ts';
import type { ChargeItem, RefundDue } from '#platform/events/contracts/applications.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { PaymentStatus } from './rules/status.ts';

export const paymentsSchema = pgSchema('payments');

/** What each submitted application costs, as its submission said. */
export const payables = paymentsSchema.table('payable', {
  applicationId: uuid().$type<Id<'Application'>>().primaryKey(),
  /** Null once the applicant has deleted her account. */
  account: uuid().$type<Id<'Account'>>(),
  /** The organisation whose application it is; null: the account's own. */
  organisationId: uuid().$type<Id<'Organisation'>>(),
  /** Null for what was submitted before it was kept. */
  leikaKey: text().$type<ServiceKey>(),
  authorityId: uuid().$type<Id<'Authority'>>().notNull(),
  number: text().notNull(),
  serviceName: text().notNull(),
  policy: text().$type<PaymentPolicy>().notNull(),
  charges: jsonb().$type<readonly ChargeItem[]>().notNull(),
  withdrawn: boolean().notNull().default(false),
  /** When the decision was made by which it falls due; null before, and where it is paid before the decision. */
  dueAt: timestamp({ withTimezone: true }),
  /** Why what was paid is to be given back, as applications told; null where they did not. */
  refundDue: text().$type<RefundDue['reason']>(),
  /** Nobody keeps the application any more. */
  outlived: boolean().notNull().default(false),
});

/** Accounts that were merged into others, as accounts told. */
export const closedAccounts = paymentsSchema.table(
  'closed_account',
  {
    closed: uuid().$type<Id<'Account'>>().primaryKey(),
    into: uuid().$type<Id<'Account'>>().notNull(),
  },
  (table) => [index('closed_account_into').on(table.into)],
);

/** What authorities are called. */
export const authorities = paymentsSchema.table('authority', {
  id: uuid().$type<Id<'Authority'>>().primaryKey(),
  name: text().notNull(),
});

export const payments = paymentsSchema.table(
  'payment',
  {
    id: uuid().$type<Id<'Payment'>>().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => payables.applicationId),
    /** Who pays; that stays, whoever the application belongs to later. Null once she has deleted her account. */
    account: uuid().$type<Id<'Account'>>(),
    /** The organisation that is paid for, as it was called then; null: the account pays for itself. */
    organisationId: uuid().$type<Id<'Organisation'>>(),
    organisationName: text(),
    leikaKey: text().$type<ServiceKey>(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    /** Makes the order at the provider idempotent. */
    requestId: uuid().$type<Id<'PaymentRequest'>>().notNull().unique(),
    /** Kassenzeichen. */
    reference: text().notNull().unique(),
    purpose: text().notNull(),
    items: jsonb().$type<readonly ChargeItem[]>().notNull(),
    /** Sum of the items in cents, tax included. */
    gross: bigint({ mode: 'bigint' }).notNull(),
    status: text().$type<PaymentStatus>().notNull(),
    /** Why it ended so, as one of our codes. */
    reason: text(),
    method: text(),
    /** Where it is paid, as it was set when the payment was started; empty for what is due and was not started. */
    provider: text().notNull(),
    originatorId: text().notNull(),
    endPointId: text().notNull(),
    bookingData: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /** The provider's id; null until the order is known to have arrived. */
    transactionId: text(),
    redirectUrl: text(),
    registeredAt: timestamp({ withTimezone: true }),
    returnUrl: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When the sweeper asks the provider next. */
    nextCheckAt: timestamp({ withTimezone: true }).notNull(),
    decidedAt: timestamp({ withTimezone: true }),
    /** We have decided it, and the provider has not: money may still come. */
    watched: boolean().notNull().default(false),
    /** Paid, though another payment of the application counts: to be given back. */
    surplus: boolean().notNull().default(false),
    /** Counted for each authority and year; the year 0 is for what was counted before years were. Both null unless paid. */
    receiptYear: integer(),
    receiptNumber: bigint({ mode: 'bigint' }),
    /** In cents: what is to be given back as two have agreed, and what of that was given back. */
    granted: bigint({ mode: 'bigint' })
      .notNull()
      .default(sql`0`),
    refunded: bigint({ mode: 'bigint' })
      .notNull()
      .default(sql`0`),
  },
  (table) => [
    // Whatever races: an application is never paid twice, nor paid for while another payment runs; nor again once it was given back.
    uniqueIndex('payment_live')
      .on(table.applicationId)
      .where(sql`${table.status} in ('INITIAL', 'PAID', 'REFUNDED') and not ${table.surplus}`),
    uniqueIndex('payment_due')
      .on(table.applicationId)
      .where(sql`${table.status} = 'DUE'`),
    // One payment at the provider is one of ours: what was paid once counts once.
    uniqueIndex('payment_transaction').on(table.provider, table.transactionId),
    uniqueIndex('payment_receipt').on(table.authorityId, table.receiptYear, table.receiptNumber),
    index('payment_application').on(table.applicationId, table.id),
    index('payment_account').on(table.account, table.id),
    index('payment_organisation').on(table.organisationId, table.id),
    index('payment_decided_at').on(table.decidedAt),
    index('payment_undecided')
      .on(table.nextCheckAt)
      .where(sql`${table.status} = 'INITIAL' or ${table.watched}`),
    check('payment_gross', sql`${table.gross} > 0`),
    check('payment_status', sql`${table.status} in ('INITIAL', 'PAID', 'FAILED', 'CANCELED', 'REFUNDED', 'DUE')`),
    check('payment_receipt_year', sql`(${table.receiptYear} is null) = (${table.receiptNumber} is null)`),
    check('payment_paid_has_receipt', sql`(${table.status} in ('PAID', 'REFUNDED')) = (${table.receiptNumber} is not null)`),
    check(
      'payment_given_back',
      sql`0 <= ${table.refunded} and ${table.refunded} <= ${table.granted} and ${table.granted} <= ${table.gross}`,
    ),
    check('payment_refunded', sql`(${table.status} = 'REFUNDED') = (${table.refunded} = ${table.gross})`),
    check('payment_watched', sql`not ${table.watched} or ${table.status} in ('FAILED', 'CANCELED')`),
    check('payment_surplus', sql`not ${table.surplus} or ${table.status} in ('PAID', 'REFUNDED')`),
    check('payment_decided', sql`(${table.status} = 'INITIAL') = (${table.decidedAt} is null)`),
  ],
);

/** Where the payments of each authority go, as an operator has set it. */
export const endpoints = paymentsSchema.table('endpoint', {
  authorityId: uuid().$type<Id<'Authority'>>().primaryKey(),
  provider: text().notNull(),
  originatorId: text().notNull(),
  endPointId: text().notNull(),
  bookingData: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
  changedAt: timestamp({ withTimezone: true }).notNull(),
});

/** Webhooks that were heard, so that each counts once; kept as long as one could be sent again. */
export const heardNotices = paymentsSchema.table(
  'heard_notice',
  {
    provider: text().notNull(),
    id: text().notNull(),
    heardAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.id] }), index('heard_notice_time').on(table.heardAt)],
);

/** How often something was tried; the columns are those the rate limiter wants. */
export const attempts = paymentsSchema.table('attempt', {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: timestamp({ withTimezone: true }),
});

/** The idempotency keys a client has used, each for good bound to one payment. */
export const paymentKeys = paymentsSchema.table(
  'payment_key',
  {
    account: uuid().$type<Id<'Account'>>().notNull(),
    key: text().notNull(),
    paymentId: uuid()
      .$type<Id<'Payment'>>()
      .notNull()
      .references(() => payments.id),
  },
  (table) => [primaryKey({ columns: [table.account, table.key] })],
);

/** The last receipt number of each authority and year; counted up in the transaction of the payment, so that none is left out. */
export const receiptCounters = paymentsSchema.table(
  'receipt_counter',
  {
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    year: integer().notNull(),
    last: bigint({ mode: 'bigint' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.year] })],
);

/** Where references come from; one that is lost with a transaction does no harm. */
export const referenceNumbers = paymentsSchema.sequence('reference_number');

export type PayableRow = typeof payables.$inferSelect;
export type PaymentRow = typeof payments.$inferSelect;
