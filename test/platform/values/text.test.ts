import { expect, test } from 'vitest';
import { isStorable } from '#platform/values/text.ts';

test.each(['', 'Straße', 'a\nb', '👩🏽‍⚖️'])('%j can be kept', (text) => {
  expect(isStorable(text)).toBe(true);
});

test.each(['\0', 'Köln\0', '\uD83D', 'a\uDE00b'])('%j cannot be kept', (text) => {
  expect(isStorable(text)).toBe(false);
});
