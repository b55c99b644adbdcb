import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, parseAmount, readAmount, sum, type Money } from '#platform/values/money.ts';

const money = fc
  .bigInt({ min: -99_999_999_999_999_999n, max: 99_999_999_999_999_999n })
  .map((minor): Money => ({ minor, currency: 'EUR' }));

describe('an amount', () => {
  test.each([
    ['46.00', 4600n],
    ['46', 4600n],
    ['3.5', 350n],
    ['-3.05', -305n],
    ['0.00', 0n],
    ['1.15', 115n],
    ['0.29', 29n],
    ['4.35', 435n],
    ['999999999999999.99', 99_999_999_999_999_999n],
  ])('of %s has %s minor units', (text, minor) => {
    expect(readAmount(text)).toEqual({ minor, currency: 'EUR' });
  });

  test.each([
    '',
    '-',
    '.5',
    '5.',
    '1.155',
    '1,15',
    '1 000',
    '1e3',
    '+1',
    '--1',
    '0x10',
    'NaN',
    '1.15 ',
    '1.15\n',
    '1234567890123456',
  ])('is not %j', (text) => {
    expect(readAmount(text)).toBeNull();
    expect(() => parseAmount(text)).toThrow(RangeError);
  });

  test('is written with two decimals, its sign before them', () => {
    expect(formatAmount({ minor: 5n, currency: 'EUR' })).toBe('0.05');
    expect(formatAmount({ minor: -5n, currency: 'EUR' })).toBe('-0.05');
    expect(formatAmount({ minor: 0n, currency: 'EUR' })).toBe('0.00');
  });

  test('is the same when written and read again, however large', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(parseAmount(formatAmount(amount))).toEqual(amount);
      }),
    );
  });

  test('loses no cent that a float would lose', () => {
    const cents = fc.tuple(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(cents, ([euro, cent]) => {
        expect(parseAmount(`${euro}.${String(cent).padStart(2, '0')}`).minor).toBe(BigInt(euro) * 100n + BigInt(cent));
      }),
    );
  });
});

describe('a sum', () => {
  const list = fc.array(money, { maxLength: 8 });

  test('of nothing is zero euro', () => {
    expect(sum([])).toEqual({ minor: 0n, currency: 'EUR' });
  });

  test('of 0.10 and 0.20 is 0.30', () => {
    expect(formatAmount(sum([parseAmount('0.10'), parseAmount('0.20')]))).toBe('0.30');
  });

  test('does not depend on the order or on how it is grouped', () => {
    fc.assert(
      fc.property(list, list, (some, others) => {
        expect(sum([...some, ...others])).toEqual(sum([...others, ...some]));
        expect(sum([sum(some), sum(others)])).toEqual(sum([...some, ...others]));
      }),
    );
  });

  test('with the opposite amount is zero', () => {
    fc.assert(fc.property(money, (amount) => sum([amount, { ...amount, minor: -amount.minor }]).minor === 0n));
  });
});
