import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLanguage } from '#platform/language.ts';

describe('the language of an answer', () => {
  test.each<readonly [header: string | undefined, language: string, why: string]>([
    [undefined, 'de', 'nothing wished'],
    ['', 'de', 'an empty wish'],
    ['de', 'de', 'German'],
    ['en', 'en', 'English'],
    ['en-GB', 'en', 'a region of English'],
    ['EN-us', 'en', 'in capitals'],
    ['de-AT, en;q=0.8', 'de', 'what a browser in Austria sends'],
    ['en-US,en;q=0.9,de;q=0.8', 'en', 'what a browser in the USA sends'],
    ['de;q=0.3, en;q=0.7', 'en', 'the better one, though named later'],
    ['en;q=0.5, de;q=0.5', 'en', 'the first of equals'],
    ['fr, en;q=0.2', 'en', 'what we have rather than what we lack'],
    ['fr, it', 'de', 'nothing we have'],
    ['*', 'de', 'anything'],
    ['en;q=0', 'de', 'English refused'],
    ['en;q=0, *', 'de', 'anything but English'],
    ['en; q=0.9 , de ; q=0.1', 'en', 'with blanks'],
    ['en;q=x', 'en', 'a quality that is no number'],
    ['en;q=0.0.0, de', 'de', 'a quality that is nearly a number'],
    ['english', 'de', 'no language tag'],
    [',,;;,=', 'de', 'rubbish'],
  ])('for Accept-Language %j is %s (%s)', (header, language, _reason) => {
    expect(readLanguage(header)).toBe(language);
  });

  test('is one of ours for any header', () => {
    fc.assert(fc.property(fc.string(), (header) => ['de', 'en'].includes(readLanguage(header))));
  });
});
