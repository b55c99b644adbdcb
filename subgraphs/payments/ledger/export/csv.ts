/** Entries as CSV (RFC 4180): a line for each side of each entry, with sums at the end. */

import { stringify } from 'csv-stringify/sync';
import { euro, formatAmount } from '#platform/values/money.ts';
import type { EntryKind, LedgerAccount } from '../rules/chart.ts';
import type { Entry } from '../store/reading.ts';

/** The columns, always these and in this order. */
const COLUMNS = [
  'Buchungsnummer',
  'Zeile',
  'Buchungstag',
  'Buchungsart',
  'Kassenzeichen',
  'Konto',
  'Produktkonto',
  'Soll',
  'Haben',
  'Waehrung',
] as const;

const KINDS: Readonly<Record<EntryKind, string>> = {
  CLAIM: 'Sollstellung',
  SETTLEMENT: 'Zahlung',
  CANCELLATION: 'Absetzung',
  REFUND: 'Erstattung',
  REFUND_PAYMENT: 'Auszahlung der Erstattung',
  CHARGEBACK: 'Rückbelastung',
  BANK_RECEIPT: 'Bankeingang',
  BANK_PAYMENT: 'Bankausgang',
  SUSPENSE_RELEASE: 'Auflösung Verwahrung',
};

const ACCOUNTS: Readonly<Record<LedgerAccount, string>> = {
  RECEIVABLE: 'Forderungen',
  CLEARING: 'Verrechnung Zahlungsdienst',
  BANK: 'Kasse',
  REVENUE: 'Gebührenertrag',
  TAX_PAYABLE: 'Umsatzsteuer',
  REFUNDS_PAYABLE: 'Erstattungsverbindlichkeiten',
  SUSPENSE: 'Verwahrkonto',
};

export interface CsvSettings {
  /** Amounts with a comma, as German spreadsheets read them. */
  readonly hasComma: boolean;
}

/** What a spreadsheet would run as a formula is told from it by an apostrophe before it. */
function textOf(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: '\r\n', escape_formulas: true });
}

function rowsOf(entry: Entry, amountOf: (minor: bigint) => string): readonly (readonly string[])[] {
  return entry.sides.map(({ number, account, bookingCode, debit, credit, currency }) => [
    entry.position.toString(),
    number.toString(),
    entry.day,
    KINDS[entry.kind],
    entry.reference ?? '',
    ACCOUNTS[account],
    bookingCode,
    debit === 0n ? '' : amountOf(debit),
    credit === 0n ? '' : amountOf(credit),
    currency,
  ]);
}

/** The text in pieces; memory does not grow with the entries. */
export async function* writeCsv(entries: AsyncIterable<Entry>, { hasComma }: CsvSettings): AsyncGenerator<string> {
  const amountOf = (minor: bigint): string => {
    const text = formatAmount(euro(minor));
    return hasComma ? text.replace('.', ',') : text;
  };
  let debits = 0n;
  let credits = 0n;
  yield textOf([COLUMNS]);
  for await (const entry of entries) {
    for (const { debit, credit } of entry.sides) {
      debits += debit;
      credits += credit;
    }
    yield textOf(rowsOf(entry, amountOf));
  }
  yield textOf([['Summe', '', '', '', '', '', '', amountOf(debits), amountOf(credits), 'EUR']]);
}
