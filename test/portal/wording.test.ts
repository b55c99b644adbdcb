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
} from '#portal/wording.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const NONE = { amount: null, from: null, to: null };

describe('money', () => {
  test.each([
    ['46.00', '46,00 Euro'],
    ['1234567.5', '1.234.567,50 Euro'],
    ['90071992547409.93', '90.071.992.547.409,93 Euro'],
  ])('%s is %s', (amount, words) => expect(describeAmount(euro(amount))).toBe(words));

  test('a fee is an amount, nothing, or a range', () => {
    expect(describeFee({ ...NONE, amount: euro('5.00') })).toBe('5,00 Euro');
    expect(describeFee({ ...NONE, amount: euro('0.00') })).toBe('kostenlos');
    expect(describeFee({ ...NONE, from: euro('10.00'), to: euro('20.00') })).toBe('10,00 Euro bis 20,00 Euro');
    expect(describeFee({ ...NONE, from: euro('10.00') })).toBe('ab 10,00 Euro');
    expect(describeFee({ ...NONE, to: euro('20.00') })).toBe('bis 20,00 Euro');
  });
});

test.each([
  ['P7D', '7 Tage'],
  ['P1D', '1 Tag'],
  ['P1M7D', '1 Monat und 7 Tage'],
  ['P0D', null],
  ['soon', null],
])('the duration %s is %s', (duration, words) => expect(describeDuration(duration)).toBe(words));

test('a day and a choice of words', () => {
  expect(describeDay('2026-10-04')).toBe('4. Oktober 2026');
  expect(anyOf(['a'])).toBe('a');
  expect(anyOf(['a', 'b', 'c'])).toBe('a, b oder c');
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
  ] as const)('%o is %s', (deadline, words) => expect(describeDeadline(deadline)).toBe(words));
});

test('of a building only what is known is said', () => {
  expect(describeAccessibility({ wheelchair: true, lift: false })).toBe('rollstuhlgerecht, kein Aufzug');
  expect(describeAccessibility({ wheelchair: null, lift: true })).toBe('Aufzug');
  expect(allOf(['a', 'b', 'c'])).toBe('a, b und c');
});
