/** The graph's values in plain German. */

import type { Channel, FeeFragment, GovernmentLevel, ResponsibilityOutcome, TrustLevel } from './generated/operations.ts';

/** Who carries a service out, after „durch“. */
export const LEVELS: Readonly<Record<GovernmentLevel, string>> = {
  FEDERAL: 'den Bund',
  STATE: 'das Land',
  MUNICIPAL: 'die Kommune (Stadt, Gemeinde oder Kreis)',
};

export const CHANNELS: Readonly<Record<Channel, string>> = {
  ONLINE: 'online',
  IN_PERSON: 'persönlich vor Ort',
  POST: 'schriftlich per Post',
};

/** What somebody needs to sign in with, by trust level (Vertrauensniveau). */
export const SIGN_IN: Readonly<Record<TrustLevel, string>> = {
  BASIC: 'Sie brauchen dafür keinen Nachweis Ihrer Identität.',
  LOW: 'Sie brauchen dafür ein Konto mit Benutzername und Passwort.',
  SUBSTANTIAL: 'Sie brauchen dafür ein Konto mit geprüfter Identität, zum Beispiel mit einem ELSTER-Zertifikat.',
  HIGH: 'Sie brauchen dafür Ihren Personalausweis mit Online-Funktion.',
};

export const OUTCOMES: Readonly<Record<ResponsibilityOutcome, string>> = {
  APPLIED: 'entscheidet',
  HOLDS: 'gilt',
  EMPTY: 'kein Eintrag',
  NOT_VALID: 'gilt nicht',
  OVERRULED: 'geht nach',
  AMBIGUOUS: 'mehrere Stellen',
  NOT_COMPETENT: 'nicht zuständig',
};

const CURRENCIES: Readonly<Record<string, string>> = { EUR: 'Euro' };

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** `1234.50` as `1.234,50 Euro`; amounts stay text, so no cent is lost. */
export function describeAmount({ amount, currency }: Amount): string {
  const [whole = '0', cents = '00'] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents.padEnd(2, '0')} ${CURRENCIES[currency] ?? currency}`;
}

/** A fixed amount, a range, or that there is nothing to pay. */
export function describeFee({ amount, from, to }: Pick<FeeFragment, 'amount' | 'from' | 'to'>): string {
  if (amount !== null) return /^0+(\.0+)?$/.test(amount.amount) ? 'kostenlos' : describeAmount(amount);
  if (from !== null && to !== null) return `${describeAmount(from)} bis ${describeAmount(to)}`;
  if (from !== null) return `ab ${describeAmount(from)}`;
  return to === null ? 'unterschiedlich' : `bis ${describeAmount(to)}`;
}

const UNITS = [
  ['Jahr', 'Jahre'],
  ['Monat', 'Monate'],
  ['Woche', 'Wochen'],
  ['Tag', 'Tage'],
  ['Stunde', 'Stunden'],
  ['Minute', 'Minuten'],
] as const;

/** An ISO 8601 duration in words: `P1M7D` as `1 Monat und 7 Tage`. Null for what is none. */
export function describeDuration(duration: string): string | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  const parts = UNITS.flatMap(([one, many], index) => {
    const number = match?.[index + 1];
    return number === undefined || Number(number) === 0 ? [] : [`${number} ${Number(number) === 1 ? one : many}`];
  });
  return parts.length === 0 ? null : parts.join(' und ');
}

const LONG_DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-10-04` as `4. Oktober 2026`. */
export function describeDay(day: string): string {
  return LONG_DAY.format(new Date(day));
}

/** `a, b oder c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} oder ${words.at(-1) ?? ''}`;
}
