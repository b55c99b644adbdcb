import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn, slugOf } from '#portal/addresses.ts';

const german = addressesIn('de');
const english = addressesIn('en');

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
  const winterberg = { key: '059580048048', name: 'Winterberg' };
  expect(german.office(service, winterberg)).toBe('/leistung/99102013104000/hund-anmelden/059580048048-winterberg');
  expect(english.office(service, winterberg)).toBe('/en/service/99102013104000/hund-anmelden/059580048048-winterberg');
});

test('the address of a search leaves out what is not set, and escapes the rest', () => {
  expect(german.search({ words: 'Hund & Katze', place: '', topic: null })).toBe('/suche?q=Hund+%26+Katze');
  expect(english.search({ words: 'Hund' })).toBe('/en/search?q=Hund');
});
