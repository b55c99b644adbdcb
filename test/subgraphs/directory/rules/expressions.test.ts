import { expect, test } from 'vitest';
import { expressionsOf } from '#subgraphs/directory/rules/expressions.ts';
import type { Term } from '#subgraphs/directory/rules/query.ts';

const term = (typed: string, overrides: Partial<Term> = {}): Term => ({
  typed,
  corrected: null,
  spellings: [typed],
  parts: [],
  longer: [],
  related: [],
  meanings: [],
  ...overrides,
});
const conceptsOf = (...terms: readonly Term[]) => expressionsOf(terms, [])?.concepts ?? [];

test('the word itself counts more than its meaning, a beginning, and the group', () => {
  const [concept] = conceptsOf(term('auto', { meanings: [['kraftfahrzeug']] }));
  expect(concept?.ways.map(({ query }) => query)).toEqual([
    '(auto:AB)',
    '((kraftfahrzeug:AB))',
    '(auto:*AB)',
    '(kraftfahrzeug:*AB)',
    '(auto:C | kraftfahrzeug:C)',
    '(auto:*C | kraftfahrzeug:*C)',
  ]);
  const shares = concept?.ways.map(({ share }) => share) ?? [];
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test('a word that ends with the typed one counts more than one that begins with it', () => {
  const [concept] = conceptsOf(term('ausweis', { longer: ['parkausweis', 'ausweispflicht'] }));
  const shareOf = (word: string) => concept?.ways.find(({ query }) => query.includes(`${word}:AB`))?.share ?? 0;
  expect(shareOf('parkausweis')).toBeGreaterThan(shareOf('ausweispflicht'));
});

test('each part of a compound is a concept, which the whole word fulfils as well', () => {
  const concepts = conceptsOf(term('hundesteueranmeldung', { parts: ['hundesteuer', 'anmeldung'] }));
  expect(concepts.map(({ ways }) => ways[0]?.query)).toEqual([
    '(hundesteueranmeldung:AB | hundesteuer:AB)',
    '(hundesteueranmeldung:AB | anmeldung:AB)',
  ]);
});

test('what is to be done is told from what it is done with', () => {
  expect(conceptsOf(term('hund'), term('anmelden')).map(({ isDeed }) => isDeed)).toEqual([false, true]);
});

test('a part that says nothing is no concept', () => {
  expect(conceptsOf(term('wohngeldantrag', { parts: ['wohngeld', 'antrag'] }))).toHaveLength(1);
});

test('a meaning of several words needs them together', () => {
  const [concept] = conceptsOf(term('fahrzeugschein', { meanings: [['zulassungsbescheinigung', 'teil', 'i']] }));
  expect(concept?.ways[1]?.query).toBe('((zulassungsbescheinigung:AB & teil:AB & i:AB))');
});

test('a title is compared with all words typed, with compounds and with their parts', () => {
  const expressions = expressionsOf(
    [term('hundesteueranmeldung', { parts: ['hundesteuer', 'anmeldung'] })],
    ['meine', 'hundesteueranmeldung'],
  );
  expect(expressions?.titles).toEqual(['meine hundesteueranmeldung', 'hundesteueranmeldung', 'hundesteuer anmeldung']);
});

test('what is looked for at first does not ask where a word stands', () => {
  const meanings = [['kraftfahrzeug'], ['teil', 'i']];
  expect(expressionsOf([term('auto', { meanings, longer: ['parkauto'] })], [])?.any).toBe(
    '(auto:* | kraftfahrzeug:* | parkauto | (teil & i))',
  );
});
