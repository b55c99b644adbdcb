/**
 * Tables of the ledger: entries with lines, which are written once; balances, which a trigger keeps; bank statements; exports; and
 * which account and booking code is whose. What the triggers refuse stands at the end of the migration `ledger`.
 */

import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { paymentsSchema } from '../tables.ts';
import type { EntryKind, LedgerAccount } from './rules/chart.ts';
import type { ExportFormat } from './rules/export.ts';
import type { LineOutcome } from './rules/matching.ts';

const instant = () => timestamp({ withTimezone: true });
const amount = () => bigint({ mode: 'bigint' }).notNull();
const authority = () => uuid().$type<Id<'Authority'>>().notNull();

/** Entries (Buchungen): a chain for each municipality, whose links are their numbers. */
export const ledgerEntries = paymentsSchema.table(
  'ledger_entry',
  {
    authorityId: authority(),
    position: bigint({ mode: 'bigint' }).notNull(),
    digest: text().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    /** What it comes from, in words that never come twice, for example `payment:<id>:SETTLEMENT`. */
    source: text().notNull(),
    /** No foreign key: the books outlive the payment. */
    paymentId: uuid().$type<Id<'Payment'>>(),
    /** Kassenzeichen; null where nobody knows one. */
    reference: text(),
    /** Buchungstag. */
    day: date({ mode: 'string' }).$type<Day>().notNull(),
    /** How many lines it has. */
    lines: smallint().notNull(),
    bookedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.authorityId, table.position] }),
    uniqueIndex('ledger_entry_source').on(table.source),
    index('ledger_entry_payment').on(table.paymentId),
    index('ledger_entry_day').on(table.authorityId, table.day, table.position),
    index('ledger_entry_reference').on(table.authorityId, table.reference, table.position),
    check('ledger_entry_position', sql`${table.position} > 0`),
  ],
);

export const ledgerLines = paymentsSchema.table(
  'ledger_line',
  {
    authorityId: authority(),
    position: bigint({ mode: 'bigint' }).notNull(),
    /** From 1 on within its entry. */
    number: smallint().notNull(),
    account: text().$type<LedgerAccount>().notNull(),
    bookingCode: text().notNull(),
    debit: amount(),
    credit: amount(),
    currency: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.authorityId, table.position, table.number] }),
    foreignKey({
      columns: [table.authorityId, table.position],
      foreignColumns: [ledgerEntries.authorityId, ledgerEntries.position],
      name: 'ledger_line_entry',
    }),
    check(
      'ledger_line_account',
      sql`${table.account} in ('RECEIVABLE', 'CLEARING', 'BANK', 'REVENUE', 'TAX_PAYABLE', 'REFUNDS_PAYABLE', 'SUSPENSE')`,
    ),
    check('ledger_line_number', sql`${table.number} > 0`),
    check(
      'ledger_line_one_side',
      sql`(${table.debit} > 0 and ${table.credit} = 0) or (${table.debit} = 0 and ${table.credit} > 0)`,
    ),
    check('ledger_line_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
  ],
);

/** Turnover of each account on each day (Tagesumsätze), from which balances are summed. */
export const ledgerTurnovers = paymentsSchema.table(
  'ledger_turnover',
  {
    authorityId: authority(),
    account: text().$type<LedgerAccount>().notNull(),
    bookingCode: text().notNull(),
    currency: text().notNull(),
    day: date({ mode: 'string' }).$type<Day>().notNull(),
    debit: amount(),
    credit: amount(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.account, table.bookingCode, table.currency, table.day] })],
);

/** Up to when everything that was paid is known to be in the books, so that only what came after is looked at. One row. */
export const ledgerCatchUps = paymentsSchema.table('ledger_catch_up', {
  name: text().primaryKey(),
  upTo: instant().notNull(),
});

/** Bank accounts, each of one authority. */
export const bankAccounts = paymentsSchema.table(
  'bank_account',
  {
    iban: text().primaryKey(),
    authorityId: authority(),
    since: instant().notNull(),
  },
  (table) => [index('bank_account_authority').on(table.authorityId)],
);

/** What fees of a service are booked under (HHST or Produktkonto); an empty key is for all services without one of their own. */
export const bookingCodes = paymentsSchema.table(
  'booking_code',
  {
    authorityId: authority(),
    leikaKey: text().notNull(),
    code: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.leikaKey] })],
);

/** Statements of banks (Kontoauszüge), each taken in once. */
export const statements = paymentsSchema.table(
  'statement',
  {
    id: uuid().$type<Id<'Statement'>>().primaryKey(),
    authorityId: authority(),
    iban: text()
      .notNull()
      .references(() => bankAccounts.iban),
    /** The bank's name for it (`Stmt/Id`). */
    statementId: text().notNull(),
    currency: text().notNull(),
    opening: amount(),
    closing: amount(),
    openingDay: date({ mode: 'string' }).$type<Day>().notNull(),
    closingDay: date({ mode: 'string' }).$type<Day>().notNull(),
    /** How many lines; a collective entry counts each of its details. */
    lines: integer().notNull(),
    /** SHA-256 of the file, in hexadecimal digits. */
    fileDigest: text().notNull(),
    importedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('statement_once').on(table.iban, table.statementId),
    index('statement_authority').on(table.authorityId, table.closingDay),
  ],
);

/** Movements of a statement. No names, no IBANs of payers, no free text of theirs: the bank's own reference leads to them. */
export const statementLines = paymentsSchema.table(
  'statement_line',
  {
    statementId: uuid()
      .$type<Id<'Statement'>>()
      .notNull()
      .references(() => statements.id),
    /** From 1 on within its statement. */
    number: integer().notNull(),
    authorityId: authority(),
    /** In minor units; negative for money that goes out. */
    amount: amount(),
    currency: text().notNull(),
    /** Buchungstag and Wertstellung of the bank. */
    day: date({ mode: 'string' }).$type<Day>().notNull(),
    valueDay: date({ mode: 'string' }).$type<Day>(),
    /** Reference of the bank (`AcctSvcrRef`). */
    bankReference: text(),
    /** A Kassenzeichen whose check digits fit; null where there is none. */
    reference: text(),
    /** Set for what is not in the currency of its account. */
    otherCurrency: text(),
    /** How it was matched; null until it is booked. */
    outcome: text().$type<LineOutcome>(),
    paymentId: uuid().$type<Id<'Payment'>>(),
    /** The part that was not what was expected: what went into suspense. */
    suspense: bigint({ mode: 'bigint' }),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.number] }),
    index('statement_line_day').on(table.authorityId, table.day, table.statementId, table.number),
    index('statement_line_reference').on(table.reference),
    // What is to be looked at again: not booked yet, or of a payment that was not paid when it was.
    index('statement_line_open')
      .on(table.authorityId, table.statementId, table.number)
      .where(sql`${table.outcome} is null or ${table.outcome} = 'NOT_PAID'`),
  ],
);

/** Exports for the cash office, numbered from 1 on for each authority: what names the entries in them, so that each can be made again. */
export const ledgerExports = paymentsSchema.table(
  'ledger_export',
  {
    authorityId: authority(),
    number: integer().notNull(),
    format: text().$type<ExportFormat>().notNull(),
    fromDay: date({ mode: 'string' }).$type<Day>().notNull(),
    toDay: date({ mode: 'string' }).$type<Day>().notNull(),
    /** The account it was made for; null where the municipality had none. */
    iban: text(),
    /** Entries up to this position. */
    upTo: bigint({ mode: 'bigint' }).notNull(),
    entries: integer().notNull(),
    /** Sum of all debits, which is that of all credits. */
    total: amount(),
    /** SHA-256 of the content, in hexadecimal digits. */
    digest: text().notNull(),
    madeAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.number] })],
);

export type EntryRow = typeof ledgerEntries.$inferSelect;
export type LineRow = typeof ledgerLines.$inferSelect;
export type StatementRow = typeof statements.$inferSelect;
export type StatementLineRow = typeof statementLines.$inferSelect;
export type ExportRow = typeof ledgerExports.$inferSelect;
