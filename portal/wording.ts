/** Values of the graph in plain words: money, time, and lists. */

import type { Language } from '#platform/language.ts';
import type { AuthorityFragment, DeadlineFragment, FeeFragment, TimeUnit } from './generated/operations.ts';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

type Unit = readonly [one: string, many: string];
type Accessibility = NonNullable<AuthorityFragment['accessibility']>;

interface Words {
  /** Between thousands, and before the cents. */
  readonly thousands: string;
  readonly point: string;
  readonly money: (figure: string, currency: string) => string;
  readonly free: string;
  readonly various: string;
  readonly from: string;
  readonly upTo: string;
  readonly to: string;
  readonly and: string;
  readonly or: string;
  readonly units: Readonly<Record<TimeUnit, Unit>>;
  readonly everyYear: string;
  readonly wheelchair: readonly [yes: string, no: string];
  readonly lift: readonly [yes: string, no: string];
  readonly dayOfYear: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly instant: Intl.DateTimeFormat;
  /** After a time of day. */
  readonly oClock: string;
}

const CURRENCIES: Readonly<Record<string, string>> = { EUR: 'Euro' };
const dayOfYear = (locale: string) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const longInstant = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const longDay = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** Of the parts of an ISO 8601 duration, in their order. */
const DURATION_UNITS = ['YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR', 'MINUTE'] as const;

const WORDS: Readonly<Record<Language, Words>> = {
  de: {
    thousands: '.',
    point: ',',
    money: (figure, currency) => `${figure} ${CURRENCIES[currency] ?? currency}`,
    free: 'kostenlos',
    various: 'unterschiedlich',
    from: 'ab',
    upTo: 'bis',
    to: 'bis',
    and: 'und',
    or: 'oder',
    units: {
      YEAR: ['Jahr', 'Jahre'],
      MONTH: ['Monat', 'Monate'],
      WEEK: ['Woche', 'Wochen'],
      DAY: ['Tag', 'Tage'],
      WORKING_DAY_OF_SIX: ['Werktag', 'Werktage'],
      WORKING_DAY_OF_FIVE: ['Arbeitstag', 'Arbeitstage'],
      HOUR: ['Stunde', 'Stunden'],
      MINUTE: ['Minute', 'Minuten'],
      SECOND: ['Sekunde', 'Sekunden'],
    },
    everyYear: 'jedes Jahres',
    wheelchair: ['rollstuhlgerecht', 'nicht rollstuhlgerecht'],
    lift: ['Aufzug', 'kein Aufzug'],
    dayOfYear: dayOfYear('de-DE'),
    day: longDay('de-DE'),
    instant: longInstant('de-DE'),
    oClock: ' Uhr',
  },
  en: {
    thousands: ',',
    point: '.',
    money: (figure, currency) => `${figure} ${CURRENCIES[currency]?.toLowerCase() ?? currency}`,
    free: 'free of charge',
    various: 'varies',
    from: 'from',
    upTo: 'up to',
    to: 'to',
    and: 'and',
    or: 'or',
    units: {
      YEAR: ['year', 'years'],
      MONTH: ['month', 'months'],
      WEEK: ['week', 'weeks'],
      DAY: ['day', 'days'],
      WORKING_DAY_OF_SIX: ['working day (Monday to Saturday)', 'working days (Monday to Saturday)'],
      WORKING_DAY_OF_FIVE: ['working day', 'working days'],
      HOUR: ['hour', 'hours'],
      MINUTE: ['minute', 'minutes'],
      SECOND: ['second', 'seconds'],
    },
    everyYear: 'each year',
    wheelchair: ['wheelchair accessible', 'not wheelchair accessible'],
    lift: ['lift', 'no lift'],
    dayOfYear: dayOfYear('en-GB'),
    day: longDay('en-GB'),
    instant: longInstant('en-GB'),
    oClock: '',
  },
};

/** `1234.50` as `1.234,50 Euro`; amounts stay text, so no cent is lost. */
export function describeAmount({ amount, currency }: Amount, language: Language): string {
  const { thousands, point, money } = WORDS[language];
  const [whole = '0', cents = '00'] = amount.split('.');
  return money(`${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${point}${cents.padEnd(2, '0')}`, currency);
}

/** A fixed amount, a range, or that there is nothing to pay. */
export function describeFee({ amount, from, to }: Pick<FeeFragment, 'amount' | 'from' | 'to'>, language: Language): string {
  const words = WORDS[language];
  if (amount !== null) return /^0+(\.0+)?$/.test(amount.amount) ? words.free : describeAmount(amount, language);
  if (from !== null && to !== null) return `${describeAmount(from, language)} ${words.to} ${describeAmount(to, language)}`;
  if (from !== null) return `${words.from} ${describeAmount(from, language)}`;
  return to === null ? words.various : `${words.upTo} ${describeAmount(to, language)}`;
}

/** An ISO 8601 duration in words: `P1M7D` as `1 Monat und 7 Tage`. Null for what is none. */
export function describeDuration(duration: string, language: Language): string | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  const { units, and } = WORDS[language];
  const parts = DURATION_UNITS.flatMap((unit, index) => {
    const [one, many] = units[unit];
    const number = match?.[index + 1];
    return number === undefined || Number(number) === 0 ? [] : [`${number} ${Number(number) === 1 ? one : many}`];
  });
  return parts.length === 0 ? null : parts.join(` ${and} `);
}

/** `2026-10-04` as `4. Oktober 2026`. */
export function describeDay(day: string, language: Language): string {
  return WORDS[language].day.format(new Date(day));
}

/** An instant in German time: `4. Oktober 2026 um 19:30 Uhr`. */
export function describeInstant(at: string, language: Language): string {
  const { instant, oClock } = WORDS[language];
  return `${instant.format(new Date(at))}${oClock}`;
}

/** What is known of a building: `rollstuhlgerecht, kein Aufzug`. */
export function describeAccessibility({ wheelchair, lift }: Accessibility, language: Language): string {
  const words = WORDS[language];
  const say = (value: boolean | null, [yes, no]: readonly [string, string]): string[] =>
    value === null ? [] : [value ? yes : no];
  return [...say(wheelchair, words.wheelchair), ...say(lift, words.lift)].join(', ');
}

/** A day, or a day of every year: `--10-01` as `1. Oktober`. */
function describeBoundary(day: string, language: Language): string {
  return day.startsWith('--') ? WORDS[language].dayOfYear.format(new Date(`2024-${day.slice(2)}`)) : describeDay(day, language);
}

export type Deadline = DeadlineFragment;

/** A deadline in words: `1. Oktober bis 31. Dezember jedes Jahres: Bestellung`. Empty where it says nothing. */
export function describeDeadline({ period, periodTo, from, to, description }: Deadline, language: Language): string {
  const words = WORDS[language];
  const lasting = [period, periodTo]
    .flatMap((one) => (one === null ? [] : [`${String(one.count)} ${words.units[one.unit][one.count === 1 ? 0 : 1]}`]))
    .join(` ${words.to} `);
  const [begin, end] = [from, to].map((day) => (day === null ? null : describeBoundary(day, language)));
  const yearly = [from, to].some((day) => day?.startsWith('--') === true) ? ` ${words.everyYear}` : '';
  const days = [
    begin === null ? '' : end === null ? `${words.from} ${begin ?? ''}` : (begin ?? ''),
    end === null ? '' : begin === null ? `${words.upTo} ${end ?? ''}` : (end ?? ''),
  ]
    .filter((part) => part !== '')
    .join(` ${words.to} `);
  const when = [lasting, days === '' ? '' : `${days}${yearly}`].filter((part) => part !== '').join(', ');
  return [when, description ?? ''].filter((part) => part !== '').join(': ');
}

/** `a, b und c`. */
export function allOf(words: readonly string[], language: Language): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${WORDS[language].and} ${words.at(-1) ?? ''}`;
}

/** `a, b oder c`. */
export function anyOf(words: readonly string[], language: Language): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${WORDS[language].or} ${words.at(-1) ?? ''}`;
}
