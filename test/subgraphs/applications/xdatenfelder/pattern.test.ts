import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STRING_LATIN } from '#subgraphs/applications/xdatenfelder/form/latin.ts';
import { latin, toJsonPattern, toXmlPattern } from '#subgraphs/applications/xdatenfelder/form/pattern.ts';

const fits = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);
const isLatin = (text: string): boolean => fits(`^${STRING_LATIN}$`, text);

describe('String.Latin (DIN 91379)', () => {
  test.each(['', 'Müller-Lüdenscheidt', 'Nguyễn Văn Ân', 'Ğüneş Şahin', 'Ḍȧ', "d'Arc’s", '§ 12, 5 € (½)', 'C̨̆', 'K͟h', 'ṣ̄', 'ẞ'])(
    'holds %j',
    (text) => {
      expect(isLatin(text)).toBe(true);
    },
  );

  test.each(['Мюллер', 'Ωmega', '漢字', '🐕', 'e\u0301', 'K\u035fx', '\u0301', 'a\u0000', '…', 'soft\u00adhyphen'])(
    'does not hold %j',
    (text) => {
      expect(isLatin(text)).toBe(false);
    },
  );

  test('a long text that does not fit is told as fast as one that does', () => {
    const started = performance.now();
    expect(isLatin(`${'C̨̆'.repeat(20_000)}Ω`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a pattern of XDatenfelder', () => {
  test.each([
    ['[0-9]{5}', '12345', '123456'],
    ['^[0-9]{5}$', '12345', '123456'],
    ['a|b', 'b', 'ab'],
    [String.raw`\d{2}\-\d{2}`, '12-34', '12\\-34'],
    [String.raw`[\-a]\_\@`, '-_@', 'b_@'],
    [String.raw`([A-Z0-9]{4} ?){2}`, 'DE12 3456', 'DE12'],
    [String.raw`([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}`, '01067', '00123'],
  ])('%s matches the whole text', (pattern, right, wrong) => {
    const translated = toJsonPattern(pattern) ?? '';
    expect([fits(translated, right), fits(translated, wrong)]).toEqual([true, false]);
  });

  test.each(['(a+)+', '(a|a*)*b', String.raw`\i\c*`, '[a', `a{1}${'b'.repeat(2_000)}`])('%s is not run', (pattern) => {
    expect(toJsonPattern(pattern)).toBeNull();
  });
});

describe('a pattern of ours', () => {
  const part = fc.constantFrom('a', '[ab]', String.raw`\d`, String.raw`\S`, '(?:ab)', '(a|b)', 'b?', 'a{2}', '^a', 'b$', '|');
  const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const wrapped = fc.tuple(fc.constantFrom('', '^'), pattern, fc.constantFrom('', '$')).map((parts) => parts.join(''));

  test('finds the same once it was written for XDatenfelder and read again, for Latin texts, too', () => {
    fc.assert(
      fc.property(wrapped, fc.array(fc.constantFrom('', 'a', 'b', 'ab', '1', '\n', 'Ω'), { maxLength: 5 }), (own, texts) => {
        const back = toXmlPattern(own);
        expect(back).toMatchObject({ isLatin: false });
        const again = toJsonPattern(back?.pattern ?? '');
        const both = latin(own);
        const split = toXmlPattern(both);
        expect(split).toMatchObject({ isLatin: true, pattern: back?.pattern });
        for (const text of texts) {
          // Repetitions within repetitions are refused on the way back.
          if (again === null) continue;
          expect([text, fits(again, text)]).toEqual([text, fits(own, text)]);
          expect([text, fits(latin(again), text)]).toEqual([text, fits(own, text) && isLatin(text)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('that is for Latin texts only needs none of its own', () => {
    expect(toXmlPattern(latin(null))).toEqual({ isLatin: true, pattern: null, strange: false });
  });
});
