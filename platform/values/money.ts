/** Money in minor units. Amounts are read as text and never pass through a float. */

export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}
export type Currency = 'EUR';

/** So many cents. */
export function euro(minor: bigint): Money {
  return { minor, currency: 'EUR' };
}

/** Reads an amount like `46.00`, `-3.5` or `7`. Null when the text is no amount or has more than two decimals. */
export function readAmount(text: string, currency: Currency = 'EUR'): Money | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', cents = ''] = match;
  const minor = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  return { minor: sign === '-' ? -minor : minor, currency };
}

/** Throws a RangeError when the text is no amount. */
export function parseAmount(text: string, currency: Currency = 'EUR'): Money {
  const money = readAmount(text, currency);
  if (money === null) throw new RangeError(`'${text}' is no amount: at most two decimals`);
  return money;
}

/** The amount as a decimal string with two decimals, for example `46.00`. */
export function formatAmount({ minor }: Money): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of amounts; zero euro for none. */
export function sum(amounts: readonly Money[]): Money {
  return euro(amounts.reduce((total, amount) => total + amount.minor, 0n));
}
