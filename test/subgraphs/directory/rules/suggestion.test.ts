import { expect, test } from 'vitest';
import { suggestionText } from '#subgraphs/directory/rules/suggestion.ts';

const service = { citizenName: 'Hund anmelden', synonyms: ['Hundemarke', 'Gebühr für den Hund'], name: 'Hundesteuer Anmeldung' };

test.each([
  [['hund', 'an'], 'Hund anmelden'],
  [['hundem'], 'Hundemarke'],
  [['hundest'], 'Hundesteuer Anmeldung'],
  [['gebuehr'], 'Gebühr für den Hund'],
  [['hunt'], 'Hund anmelden'],
])('%j is continued by the title that begins so, else by the name for citizens: %s', (terms, text) => {
  expect(suggestionText(service, terms).text).toBe(text);
});

test('what begins as typed weighs more than what has the words elsewhere, and that more than what has not', () => {
  const weights = [['hund'], ['anm'], ['hunt']].map((terms) => suggestionText({ ...service, synonyms: [] }, terms).weight);
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  expect(new Set(weights).size).toBe(3);
});
