/** The graph's values in plain German. */

import type {
  AuthorityFragment,
  Channel,
  DeadlineFragment,
  FeeFragment,
  GovernmentLevel,
  ResponsibilityOutcome,
  TimeUnit,
  TrustLevel,
} from './generated/operations.ts';

type Accessibility = NonNullable<AuthorityFragment['accessibility']>;

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

/** What is known of a building: `rollstuhlgerecht, kein Aufzug`. */
export function describeAccessibility({ wheelchair, lift }: Accessibility): string {
  const say = (value: boolean | null, yes: string, no: string): string[] => (value === null ? [] : [value ? yes : no]);
  return [...say(wheelchair, 'rollstuhlgerecht', 'nicht rollstuhlgerecht'), ...say(lift, 'Aufzug', 'kein Aufzug')].join(', ');
}

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

/** A day of every year: `--10-01` as `1. Oktober`. */
const YEARLY = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function describeBoundary(day: string): string {
  return day.startsWith('--') ? YEARLY.format(new Date(`2024-${day.slice(2)}`)) : describeDay(day);
}

const TIME_UNITS: Readonly<Record<TimeUnit, readonly [string, string]>> = {
  YEAR: ['Jahr', 'Jahre'],
  MONTH: ['Monat', 'Monate'],
  WEEK: ['Woche', 'Wochen'],
  DAY: ['Tag', 'Tage'],
  WORKING_DAY_OF_SIX: ['Werktag', 'Werktage'],
  WORKING_DAY_OF_FIVE: ['Arbeitstag', 'Arbeitstage'],
  HOUR: ['Stunde', 'Stunden'],
  MINUTE: ['Minute', 'Minuten'],
  SECOND: ['Sekunde', 'Sekunden'],
};

function describePeriod({ count, unit }: NonNullable<DeadlineFragment['period']>): string {
  return `${String(count)} ${TIME_UNITS[unit][count === 1 ? 0 : 1]}`;
}

export type Deadline = DeadlineFragment;

/** A deadline in words: `1. Oktober bis 31. Dezember jedes Jahres: Bestellung`. Empty where it says nothing. */
export function describeDeadline({ period, periodTo, from, to, description }: Deadline): string {
  const lasting = [period, periodTo].flatMap((one) => (one === null ? [] : [describePeriod(one)])).join(' bis ');
  const yearly = [from, to].some((day) => day?.startsWith('--') === true) ? ' jedes Jahres' : '';
  const days =
    from !== null && to !== null
      ? `${describeBoundary(from)} bis ${describeBoundary(to)}${yearly}`
      : from !== null
        ? `ab ${describeBoundary(from)}${yearly}`
        : to !== null
          ? `bis ${describeBoundary(to)}${yearly}`
          : '';
  const when = [lasting, days].filter((part) => part !== '').join(', ');
  return [when, description ?? ''].filter((part) => part !== '').join(': ');
}

/** `a, b und c`. */
export function allOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`;
}

/** `a, b oder c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} oder ${words.at(-1) ?? ''}`;
}
