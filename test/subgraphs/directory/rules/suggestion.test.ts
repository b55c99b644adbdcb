import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amidst, suggestionText } from '#subgraphs/directory/rules/suggestion.ts';

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

test('a place’s own services stand before what continues worse, all within the limit, and both lists keep their order', () => {
  const weight = fc.constantFrom(1, 1.15, 1.3);
  const list = (kind: string, most: number) =>
    fc
      .array(weight, { maxLength: most })
      .map((weights) => weights.map((one, index) => ({ text: `${kind} ${index}`, weight: one })));
  fc.assert(
    fc.property(list('common', 12), list('own', 3), fc.integer({ min: 3, max: 8 }), (common, own, limit) => {
      const merged = amidst(common, own, limit);
      expect(merged).toHaveLength(Math.min(limit, common.length + own.length));
      expect(merged.filter(({ text }) => text.startsWith('own'))).toEqual(own);
      const others = merged.filter(({ text }) => text.startsWith('common'));
      expect(others).toEqual(common.slice(0, others.length));
      const first = own[0];
      const place = first === undefined ? -1 : merged.indexOf(first);
      for (const before of merged.slice(0, Math.max(place, 0))) expect(before.weight).toBeGreaterThanOrEqual(first?.weight ?? 0);
    }),
  );
});
