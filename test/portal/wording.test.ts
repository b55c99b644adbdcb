import { describe, expect, test } from 'vitest';
import {
  allOf,
  anyOf,
  describeAccessibility,
  describeAmount,
  describeDay,
  describeDeadline,
  describeDuration,
  describeFee,
  describeInstant,
} from '#portal/wording.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const NONE = { amount: null, from: null, to: null };

describe('money', () => {
  test.each([
    ['46.00', '46,00 Euro', '46.00 euro'],
    ['1234567.5', '1.234.567,50 Euro', '1,234,567.50 euro'],
    ['90071992547409.93', '90.071.992.547.409,93 Euro', '90,071,992,547,409.93 euro'],
  ])('%s is %s in German and %s in English', (amount, german, english) => {
    expect(describeAmount(euro(amount), 'de')).toBe(german);
    expect(describeAmount(euro(amount), 'en')).toBe(english);
  });

  test.each([
    [{ amount: euro('5.00') }, '5,00 Euro', '5.00 euro'],
    [{ amount: euro('0.00') }, 'kostenlos', 'free of charge'],
    [{ from: euro('10.00'), to: euro('20.00') }, '10,00 Euro bis 20,00 Euro', '10.00 euro to 20.00 euro'],
    [{ from: euro('10.00') }, 'ab 10,00 Euro', 'from 10.00 euro'],
    [{ to: euro('20.00') }, 'bis 20,00 Euro', 'up to 20.00 euro'],
    [{}, 'unterschiedlich', 'varies'],
  ])('a fee %j is %s', (fee, german, english) => {
    expect(describeFee({ ...NONE, ...fee }, 'de')).toBe(german);
    expect(describeFee({ ...NONE, ...fee }, 'en')).toBe(english);
  });
});

test.each([
  ['P7D', '7 Tage', '7 days'],
  ['P1D', '1 Tag', '1 day'],
  ['P1M7D', '1 Monat und 7 Tage', '1 month and 7 days'],
  ['P0D', null, null],
  ['soon', null, null],
])('the duration %s is %s', (duration, german, english) => {
  expect(describeDuration(duration, 'de')).toBe(german);
  expect(describeDuration(duration, 'en')).toBe(english);
});

test('a day and a choice of words', () => {
  expect(describeDay('2026-10-04', 'de')).toBe('4. Oktober 2026');
  expect(describeDay('2026-10-04', 'en')).toBe('4 October 2026');
  expect(describeInstant('2026-10-04T17:30:00Z', 'de')).toBe('4. Oktober 2026 um 19:30 Uhr');
  expect(describeInstant('2026-12-04T18:30:00Z', 'en')).toBe('4 December 2026 at 19:30');
  expect(anyOf(['a'], 'de')).toBe('a');
  expect(anyOf(['a', 'b', 'c'], 'de')).toBe('a, b oder c');
  expect(anyOf(['a', 'b', 'c'], 'en')).toBe('a, b or c');
});

describe('a deadline', () => {
  const none = { period: null, periodTo: null, from: null, to: null, description: null };
  test.each([
    [
      { ...none, period: { count: 1, unit: 'MONTH' }, periodTo: { count: 30, unit: 'WORKING_DAY_OF_FIVE' } },
      '1 Monat bis 30 Arbeitstage',
    ],
    [{ ...none, period: { count: 2, unit: 'WEEK' }, description: 'nach dem Umzug' }, '2 Wochen: nach dem Umzug'],
    [{ ...none, from: '--10-01', to: '--02-29' }, '1. Oktober bis 29. Februar jedes Jahres'],
    [{ ...none, to: '2026-03-31' }, 'bis 31. März 2026'],
    [{ ...none, from: '--01-01' }, 'ab 1. Januar jedes Jahres'],
    [{ ...none, description: 'unverzüglich' }, 'unverzüglich'],
    [none, ''],
  ] as const)('%o is %s', (deadline, words) => expect(describeDeadline(deadline, 'de')).toBe(words));
});

test('of a building only what is known is said', () => {
  expect(describeAccessibility({ wheelchair: true, lift: false }, 'de')).toBe('rollstuhlgerecht, kein Aufzug');
  expect(describeAccessibility({ wheelchair: null, lift: true }, 'de')).toBe('Aufzug');
  expect(describeAccessibility({ wheelchair: false, lift: true }, 'en')).toBe('not wheelchair accessible, lift');
  expect(allOf(['a', 'b', 'c'], 'de')).toBe('a, b und c');
  expect(allOf(['a', 'b'], 'en')).toBe('a and b');
});
