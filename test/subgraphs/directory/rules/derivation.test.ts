import { expect, test } from 'vitest';
import { derivations } from '#subgraphs/directory/rules/derivation.ts';

test.each([
  ['verlängern', 'verlängerung'],
  ['verlängerung', 'verlängern'],
  ['adoptieren', 'adoption'],
  ['registrieren', 'registrierung'],
  ['sammeln', 'sammlung'],
  ['anzumelden', 'anmelden'],
  ['angemeldet', 'anmelden'],
  ['abgeschleppt', 'abschleppen'],
  ['gekauft', 'kaufen'],
])('%s is also looked for as %s', (word, other) => {
  expect(derivations(word)).toContain(other);
});

test('a participle of a verb leads to its noun as well', () => {
  expect(derivations('eingewandert')).toEqual(['einwandern', 'einwanderung']);
});

test.each(['hund', 'wohnung', 'eltern', 'gewerbe', 'gebühr', 'gemeinde'])('%s stays as it is', (word) => {
  expect(derivations(word)).toEqual([]);
});
