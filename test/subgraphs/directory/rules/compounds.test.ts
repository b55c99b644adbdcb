import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, remainders, split } from '#subgraphs/directory/rules/compounds.ts';

const isWord = (words: readonly string[]) => (piece: string) => words.includes(piece);

test('a compound comes apart into words of the catalogue', () => {
  expect(split('hundesteueranmeldung', isWord(['hundesteuer', 'anmeldung']))).toEqual(['hundesteuer', 'anmeldung']);
});

test('few long parts are preferred to many short ones', () => {
  const words = isWord(['hunde', 'steuer', 'hundesteuer', 'anmeldung']);
  expect(split('hundesteueranmeldung', words)).toEqual(['hundesteuer', 'anmeldung']);
});

test('a word that does not come out even stays whole', () => {
  expect(split('hundesteueranmeldung', isWord(['hundesteuer', 'meldung']))).toBeNull();
  expect(split('hund', isWord(['hun', 'd']))).toBeNull();
});

test('parts together are the word, and each is one of its pieces', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 6 }), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(parts, (words) => {
      const compound = words.join('');
      const found = split(compound, isWord(words)) ?? [];
      // The compound itself may be among the words by chance; then it is no piece of itself.
      if (found.length === 0) return;
      expect(found.join('')).toBe(compound);
      expect(found.length).toBeLessThanOrEqual(words.length);
      for (const part of found) expect(piecesOf(compound)).toContain(part);
    }),
  );
});

test('a typing error is looked for beside the known side', () => {
  expect(remainders('gewerbeanmledung', isWord(['gewerbe']))).toEqual([{ before: 'gewerbe', unknown: 'anmledung', after: '' }]);
  expect(remainders('gewrebeanmeldung', isWord(['anmeldung']))).toEqual([{ before: '', unknown: 'gewrebe', after: 'anmeldung' }]);
});

test('an over-long word is not taken apart at all', () => {
  expect(piecesOf('a'.repeat(60))).toEqual([]);
});
