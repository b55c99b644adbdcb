import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officePath, searchPath, slugOf } from '#portal/addresses.ts';

describe('a slug', () => {
  test.each([
    ['Hund anmelden', 'hund-anmelden'],
    ['Straße (Köln)', 'strasse-koeln'],
    ['Führerschein – Ersatz für „Café“', 'fuehrerschein-ersatz-fuer-cafe'],
    ['Mu\u0308nster', 'muenster'],
    ['!?', '-'],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  test('is always one piece of a path, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugOf(name)).toMatch(/^(-|[a-z0-9]+(-[a-z0-9]+)*)$/);
        expect(slugOf(slugOf(name))).toBe(slugOf(name));
      }),
    );
  });
});

test('the address of an office names the keys, and the words for people', () => {
  const service = { leikaKey: '99102013104000', citizenName: 'Hund anmelden' };
  expect(officePath(service, { key: '059580048048', name: 'Winterberg' })).toBe(
    '/leistung/99102013104000/hund-anmelden/059580048048-winterberg',
  );
});

test('the address of a search leaves out what is not set, and escapes the rest', () => {
  expect(searchPath({ words: 'Hund & Katze', place: '', topic: null })).toBe('/suche?q=Hund+%26+Katze');
});
