/** Values of the graph in plain words: money, time, and lists. */

import type { Language } from '#platform/language.ts';
import type { FeeFragment } from './generated/operations.ts';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

type Unit = readonly [one: string, many: string];

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
  readonly units: readonly Unit[];
  readonly day: Intl.DateTimeFormat;
}

const CURRENCIES: Readonly<Record<string, string>> = { EUR: 'Euro' };
const longDay = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

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
    units: [
      ['Jahr', 'Jahre'],
      ['Monat', 'Monate'],
      ['Woche', 'Wochen'],
      ['Tag', 'Tage'],
      ['Stunde', 'Stunden'],
      ['Minute', 'Minuten'],
    ],
    day: longDay('de-DE'),
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
    units: [
      ['year', 'years'],
      ['month', 'months'],
      ['week', 'weeks'],
      ['day', 'days'],
      ['hour', 'hours'],
      ['minute', 'minutes'],
    ],
    day: longDay('en-GB'),
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
  const parts = units.flatMap(([one, many], index) => {
    const number = match?.[index + 1];
    return number === undefined || Number(number) === 0 ? [] : [`${number} ${Number(number) === 1 ? one : many}`];
  });
  return parts.length === 0 ? null : parts.join(` ${and} `);
}

/** `2026-10-04` as `4. Oktober 2026`. */
export function describeDay(day: string, language: Language): string {
  return WORDS[language].day.format(new Date(day));
}

/** `a, b oder c`. */
export function anyOf(words: readonly string[], language: Language): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${WORDS[language].or} ${words.at(-1) ?? ''}`;
}
