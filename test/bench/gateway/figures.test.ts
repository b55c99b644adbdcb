import { describe, expect, test } from 'vitest';
import { inKeyOrder, median, percentile, ratioOf } from '../../../bench/gateway/figures.ts';

describe('figures', () => {
  test('the median of an even number of values lies between the middle two', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, Number.NaN]);
  });

  test('a percentile is a value that was measured', () => {
    const values = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([100, 198, 7]);
  });

  test('ratios are taken round by round, so that a slow round counts for both', () => {
    expect(ratioOf([10, 100, 12], [1, 10, 1])).toBe(10);
  });

  test('answers that differ in the order of keys only are equal, those that differ in the order of lists are not', () => {
    expect(inKeyOrder({ a: [{ b: 1, c: null }], d: 'x' })).toBe(inKeyOrder({ d: 'x', a: [{ c: null, b: 1 }] }));
    expect(inKeyOrder([1, 2])).not.toBe(inKeyOrder([2, 1]));
  });
});
