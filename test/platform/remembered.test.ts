import { expect, test } from 'vitest';
import { remembered } from '#platform/remembered.ts';

test('a text is read once, another one for itself', () => {
  const seen: string[] = [];
  const upper = remembered((text) => {
    seen.push(text);
    return text.toUpperCase();
  });
  expect(['de', 'en', 'de', 'de'].map(upper)).toEqual(['DE', 'EN', 'DE', 'DE']);
  expect(seen).toEqual(['de', 'en']);
});

test('what is false or empty is remembered, too', () => {
  let reads = 0;
  const isNamed = remembered(() => {
    reads += 1;
    return false;
  });
  expect([isNamed(''), isNamed('')]).toEqual([false, false]);
  expect(reads).toBe(1);
});

test('a long text is read each time, so that nobody fills the memory with them', () => {
  let reads = 0;
  const lengthOf = remembered((text) => {
    reads += 1;
    return String(text.length);
  });
  const long = 'x'.repeat(10_000);
  expect([lengthOf(long), lengthOf(long)]).toEqual(['10000', '10000']);
  expect(reads).toBe(2);
});
