import { describe, expect, test } from 'vitest';
import { EVERYDAY_WORDS } from '#subgraphs/directory/rules/everyday-words.ts';
import { isDeed, isEveryday, isIdle, meanings } from '#subgraphs/directory/rules/thesaurus.ts';
import { wordsOf } from '#subgraphs/directory/rules/words.ts';

describe('What everyday words mean', () => {
  test('a word means what the administration calls the same', () => {
    expect(meanings('auto', ['auto', 'anmelden'])).toContainEqual(['kraftfahrzeug']);
    expect(meanings('quantenflux', ['quantenflux'])).toEqual([]);
  });

  test('plural, case and a spelling without umlauts change nothing', () => {
    const meant = meanings('hochzeit', ['hochzeit']);
    expect(meanings('hochzeiten', ['hochzeiten'])).toEqual(meant);
    expect(meanings('trauscheine', ['trauscheine'])).toEqual(meanings('trauschein', ['trauschein']));
    expect(meanings('fuehrerschein', ['fuehrerschein'])).toEqual(meanings('führerschein', ['führerschein']));
  });

  test('an entry of several words needs all of them, in any order', () => {
    expect(meanings('hartz', ['hartz'])).toEqual([]);
    expect(meanings('hartz', ['hartz', '4'])).toEqual([['bürgergeld'], ['arbeitslosengeld', 'ii']]);
    expect(meanings('4', ['hartz', '4'])).toEqual([['bürgergeld'], ['arbeitslosengeld', 'ii']]);
  });

  test('a meaning may be several words that come together', () => {
    expect(meanings('fahrzeugschein', ['fahrzeugschein'])).toEqual([['zulassungsbescheinigung', 'teil', 'i']]);
  });
});

test('words that say nothing are no everyday words', () => {
  expect(isIdle('machen')).toBe(true);
  expect(isIdle('hund')).toBe(false);
  expect(isEveryday('kindergarten')).toBe(true);
  expect(isEveryday('machen')).toBe(false);
});

test('what is to be done is known in all its forms', () => {
  expect(['anmelden', 'anmeldung', 'anmeldungen', 'verlängern'].map(isDeed)).toEqual([true, true, true, true]);
  expect(['hund', 'steuer', 'ausweis'].map(isDeed)).toEqual([false, false, false]);
});

test('too short a word is no part of a compound', () => {
  expect(isEveryday('pv')).toBe(false);
  expect(isEveryday('bar')).toBe(false);
});

test('the words are written as texts are read: or nothing would be found by them', () => {
  const words = EVERYDAY_WORDS.flatMap(([typed, meant]) => `${typed}|${meant}`.split('|'));
  for (const phrase of words) expect(wordsOf(phrase).join(' ')).toBe(phrase);
});
