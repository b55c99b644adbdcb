/** The names of a payment that people and cash offices work with: reference, purpose, receipt number. */

/** What a receipt is counted by. */
interface ReceiptCount {
  readonly receiptYear: number | null;
  readonly receiptNumber: bigint | null;
}

/** The longest purpose (Verwendungszweck) XBezahldienste 1.0.0 takes; of characters it takes `[\w\s-]`. */
const LONGEST_PURPOSE = 27;

function modulo97(text: string): number {
  // ISO 7064 MOD 97-10: letters count as two digits, A = 10 up to Z = 35.
  const digits = text.replace(/[A-Z]/g, (letter) => Number.parseInt(letter, 36).toString());
  return Number(BigInt(digits) % 97n);
}

/**
 * The reference (Kassenzeichen) of a payment: a structured creditor reference (ISO 11649), `RF`, two check digits,
 * the year's last two digits and a running number, so that a bank finds a typing error.
 */
export function referenceOf(year: number, number: bigint): string {
  const body = `${(year % 100).toString().padStart(2, '0')}${number.toString().padStart(9, '0')}`;
  const check = 98 - modulo97(`${body}RF00`);
  return `RF${check.toString().padStart(2, '0')}${body}`;
}

/** True for a creditor reference whose check digits fit (ISO 11649). */
export function isReference(text: string): boolean {
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(text) && modulo97(`${text.slice(4)}${text.slice(0, 4)}`) === 1;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** The characters every bank takes: letters without marks, digits, blanks, hyphens. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äöüÄÖÜß]/g, (letter) => UMLAUTS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, ' ')
    .trim();
}

/** What stands on the payer's statement: the reference, then as much of the service's name as fits. */
export function purposeOf(reference: string, serviceName: string): string {
  return `${reference} ${plain(serviceName)}`.slice(0, LONGEST_PURPOSE).trimEnd();
}

/**
 * The number on a receipt, for example `Q-2026-000042`: each authority counts its own, anew each year. The year 0 is for what was
 * counted before years were: `Q-000042`.
 */
export function receiptNumberOf(year: number, count: bigint): string {
  return `Q-${year === 0 ? '' : `${year}-`}${count.toString().padStart(6, '0')}`;
}

/** The number on the receipt of a payment; null where it has none. */
export function numberOnReceipt({ receiptYear, receiptNumber }: ReceiptCount): string | null {
  return receiptYear === null || receiptNumber === null ? null : receiptNumberOf(receiptYear, receiptNumber);
}
