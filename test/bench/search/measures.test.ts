import { expect, test } from 'vitest';
import { mean, normalizedGain, recall, reciprocalRank } from '../../../bench/search/measures.ts';

const grades = new Map([
  ['a', 3],
  ['b', 1],
]);

test('the best order has the whole gain, whatever comes behind it', () => {
  expect(normalizedGain(['a', 'b', 'x'], grades, 5)).toBe(1);
});

test('a worse order has less, and nothing relevant has none', () => {
  // 7 and 1 are the gains of the grades, log2(3) divides what stands second.
  expect(normalizedGain(['b', 'a'], grades, 5)).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)), 10);
  expect(normalizedGain(['x', 'y'], grades, 5)).toBe(0);
});

test('only the first places count', () => {
  expect(normalizedGain(['x', 'a'], grades, 1)).toBe(0);
  expect(recall(['x', 'a', 'b'], grades, 2)).toBe(0.5);
});

test('recall is the share of what is relevant', () => {
  expect(recall(['b', 'x', 'a'], grades, 10)).toBe(1);
  expect(recall([], grades, 10)).toBe(0);
});

test('the mean of nothing is no number', () => {
  expect(mean([1, 0.5])).toBe(0.75);
  expect(mean([])).toBeNaN();
});

test('the sooner the first relevant service comes, the better, and behind the first places it does not count', () => {
  expect(reciprocalRank(['b', 'a'], grades, 5)).toBe(1);
  expect(reciprocalRank(['x', 'y', 'a'], grades, 5)).toBeCloseTo(1 / 3, 10);
  expect(reciprocalRank(['x', 'a'], grades, 1)).toBe(0);
});
