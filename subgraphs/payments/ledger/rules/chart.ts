/** The chart of accounts (Kontenplan) of each municipality, and what makes an entry one: debit equals credit in every currency. */

/**
 * Accounts (Konten):
 * - RECEIVABLE: Forderungen against applicants
 * - CLEARING: Verrechnung with the payment provider, who has the money and has not paid it out
 * - BANK: the municipality's account (Kasse)
 * - REVENUE: fees (Gebührenertrag), by booking code (HHST or Produktkonto)
 * - TAX_PAYABLE: value added tax owed (Umsatzsteuer)
 * - REFUNDS_PAYABLE: refunds granted and not yet paid (Erstattungsverbindlichkeit)
 * - SUSPENSE: money nobody can assign yet (Verwahrkonto)
 */
export const LEDGER_ACCOUNTS = [
  'RECEIVABLE',
  'CLEARING',
  'BANK',
  'REVENUE',
  'TAX_PAYABLE',
  'REFUNDS_PAYABLE',
  'SUSPENSE',
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** What an entry is about (Buchungsart). */
export const ENTRY_KINDS = [
  'CLAIM',
  'SETTLEMENT',
  'CANCELLATION',
  'REFUND',
  'REFUND_PAYMENT',
  'CHARGEBACK',
  'BANK_RECEIPT',
  'BANK_PAYMENT',
  'SUSPENSE_RELEASE',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One side of an entry: either debit (Soll) or credit (Haben) in minor units, the other is zero. */
export interface LineDraft {
  readonly account: LedgerAccount;
  /** HHST or Produktkonto; empty where none is set, and on accounts that have none. */
  readonly bookingCode: string;
  readonly debit: bigint;
  readonly credit: bigint;
  /** ISO 4217. */
  readonly currency: string;
}

/** A line that debits for a positive amount and credits for a negative one. */
export function lineOf(account: LedgerAccount, amount: bigint, bookingCode = '', currency = 'EUR'): LineDraft {
  const isDebit = amount > 0n;
  return { account, bookingCode, debit: isDebit ? amount : 0n, credit: isDebit ? 0n : -amount, currency };
}

/** The same lines without those of nothing. */
export function withoutZeros(lines: readonly LineDraft[]): readonly LineDraft[] {
  return lines.filter(({ debit, credit }) => debit !== credit);
}

/** Lines that take back what others say (Generalumkehr by swapped sides). */
export function reversed(lines: readonly LineDraft[]): readonly LineDraft[] {
  return lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit }));
}

/** What makes lines no entry; null when they are one. The database refuses the same. */
export function faultOf(lines: readonly LineDraft[]): string | null {
  if (lines.length < 2) return 'an entry has two lines or more';
  const sums = new Map<string, bigint>();
  for (const { debit, credit, currency } of lines) {
    if (debit < 0n || credit < 0n || debit > 0n === credit > 0n) return 'a line has either a debit or a credit';
    sums.set(currency, (sums.get(currency) ?? 0n) + debit - credit);
  }
  for (const [currency, sum] of sums) if (sum !== 0n) return `debit and credit differ by ${sum} ${currency} cents`;
  return null;
}
