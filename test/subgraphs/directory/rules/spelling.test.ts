import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest, closestBeginnings, distance, nearby, neighbours } from '#subgraphs/directory/rules/spelling.ts';

const word = fc.string({ unit: fc.constantFrom(...'abdeghnrstuäü'.split('')), minLength: 3, maxLength: 14 });

test.each([
  ['anmeldung', 'anmeldung', 0],
  ['anmledung', 'anmeldung', 1],
  ['gewrebe', 'gewerbe', 1],
  ['perosnalauweis', 'personalausweis', 2],
  ['hund', '', 4],
])('from %s to %s it takes %i errors', (one, other, errors) => {
  expect(distance(one, other)).toBe(errors);
});

test('distance is symmetric, and zero only for equal words', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(distance(one, other)).toBe(distance(other, one));
      expect(distance(one, other) === 0).toBe(one === other);
    }),
  );
});

test('the closest word is found in whatever order the words come', () => {
  const words = ['anmeldung', 'abmeldung', 'ummeldung', 'anbindung'];
  for (const order of [words, words.toReversed()])
    expect(closest('anmledung', order)).toEqual({ word: 'anmeldung', distance: 1 });
});

test('a word that is too far from all is left alone', () => {
  expect(closest('xyzzy', ['anmeldung', 'hund'])).toBeNull();
  expect(closest('ab', ['aba'])).toBeNull();
  expect(closest('hunt', ['hand'])).toBeNull();
});

test('every word within the errors tolerated is looked up', () => {
  const typo = (text: string, at: number, kind: number, letter: string): string => {
    const index = at % text.length;
    const swapped = `${text[index + 1] ?? ''}${text[index] ?? ''}`;
    const changes = ['', letter, `${letter}${text[index] ?? ''}`];
    if (kind === 3) return text.slice(0, index) + swapped + text.slice(index + 2);
    return text.slice(0, index) + (changes[kind] ?? '') + text.slice(index + 1);
  };
  const errors = fc.array(fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom('a', 'e', 'x')), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(word, errors, (meant, made) => {
      const typed = made.reduce((text, [at, kind, letter]) => (text === '' ? letter : typo(text, at, kind, letter)), meant);
      if (closest(typed, [meant]) === null) return;
      const shared = new Set(neighbours(meant));
      expect(nearby(typed).some((text) => shared.has(text))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('what is typed so far is compared with beginnings, and all that are equally near are found', () => {
  const words = ['personalausweis', 'personalausweises', 'personenbeförderung', 'hund'];
  expect(closestBeginnings('persoanlau', words)).toEqual({ words: ['personalausweis', 'personalausweises'], distance: 1 });
  expect(closestBeginnings('xyxyxyxy', words).words).toEqual([]);
  expect(closestBeginnings('hudn', words).words).toEqual([]);
});

test('a beginning is no error of the whole word', () => {
  fc.assert(
    fc.property(word, word, word, (first, second, other) => {
      const one = first + second;
      expect(closestBeginnings(one, [one + other])).toEqual({ words: [one + other], distance: 0 });
    }),
  );
});
