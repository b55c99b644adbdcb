import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, searchNames } from '#subgraphs/state/rules.ts';

describe('what somebody types', () => {
  it.each([
    ['Winterberg', 'winterberg'],
    ['  WINTERBERG ', 'winterberg'],
    ['Münster', 'muenster'],
    ['Mu\u0308nster', 'muenster'],
    ['Muenster', 'muenster'],
    ['Schloß Holte-Stukenbrock', 'schloss holte stukenbrock'],
    ['Wetter (Ruhr)', 'wetter ruhr'],
    ['%_', ''],
  ])('%s is compared as %s', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  it('never holds a wildcard, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(fold(typed)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });

  it('is compared the same way once it has been folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(fold(fold(typed))).toBe(fold(typed));
      }),
    );
  });
});

describe('a name', () => {
  it('is found with its umlauts as two letters and as the bare vowel', () => {
    expect(searchNames('Köln')).toEqual(['koeln', 'koln']);
  });

  it('is kept once where both are the same', () => {
    expect(searchNames('Winterberg')).toEqual(['winterberg']);
  });
});
