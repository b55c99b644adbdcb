import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseLeika } from '#platform/values/leika.ts';
import type { Localisable } from '#subgraphs/applications/rules/forms.ts';
import { differencesOf } from '#subgraphs/applications/reuse/rules/difference.ts';
import type { Publication } from '#subgraphs/applications/reuse/rules/types.ts';
import { sentenceOf } from '#subgraphs/applications/reuse/rules/wording.ts';
import { PAGES, publication, SCHEMA, STALL, text, withFields, withMembers } from '../stall.ts';

const sentences = (overrides: Partial<Publication>, language: 'de' | 'en' = 'de'): readonly string[] =>
  differencesOf(publication(), publication(overrides)).map((difference) => sentenceOf(difference, language));

const METRES = { type: 'integer', title: text('Länge in Metern', 'Length in metres'), minimum: 1, maximum: 20 };

/** The same with a place deep within it changed. */
function changed(value: unknown, path: readonly string[], to: unknown): unknown {
  const [first, ...further] = path;
  if (first === undefined) return to;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === first ? changed(one, further, to) : (one as unknown)));
  const object = value as Localisable;
  return { ...object, [first]: changed(object[first], further, to) };
}

/** Every way into a value, itself first. */
function* waysInto(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) yield* waysInto(one, [...path, key]);
}

describe('the difference between versions of a form', () => {
  test('is none where they are the same, whatever order their keys have', () => {
    const turned = Object.fromEntries(Object.entries(SCHEMA).toReversed());
    expect(differencesOf(publication(), publication({ version: 2, jsonSchema: turned }))).toEqual([]);
  });

  test('names fields that are new, and those that are gone', () => {
    const members = Object.fromEntries(Object.entries(SCHEMA['properties'] as Localisable).filter(([name]) => name !== 'power'));
    const seats = { type: 'integer', title: text('Sitzplätze', 'Seats') };
    const jsonSchema = { ...SCHEMA, required: ['holder', 'goods', 'seats'], properties: { ...members, seats } };
    const uiSchema = changed(withFields('/seats'), ['pages', '1', 'fields'], ['/goods', '/metres', '/seats']) as Localisable;
    expect(sentences({ jsonSchema, uiSchema })).toEqual(['Feld „Strom“ entfällt', 'Neues Feld „Sitzplätze“ (Pflichtangabe)']);
    expect(sentences({ jsonSchema, uiSchema }, 'en')).toEqual(['Field ‘Power’ is gone', 'New field ‘Seats’ (required)']);
  });

  test.each([
    [
      'demanded',
      { jsonSchema: { ...SCHEMA, required: ['holder', 'goods', 'metres'] } },
      ['„Länge in Metern“ ist jetzt eine Pflichtangabe'],
    ],
    ['no longer demanded', { jsonSchema: { ...SCHEMA, required: ['holder'] } }, ['„Waren“ ist keine Pflichtangabe mehr']],
    [
      'limits',
      { jsonSchema: withMembers({ metres: { ...METRES, maximum: 10 } }) },
      ['„Länge in Metern“ hat andere Grenzen: höchstens 20 → höchstens 10'],
    ],
    [
      'type',
      { jsonSchema: withMembers({ metres: { ...METRES, type: 'number' } }) },
      ['„Länge in Metern“ ist von anderer Art: ganze Zahl → Zahl'],
    ],
    [
      'choices',
      { jsonSchema: changed(SCHEMA, ['properties', 'goods', 'oneOf', '1', 'title'], text('Kunst', 'art')) as Localisable },
      ['„Waren“ hat eine andere Auswahl: Lebensmittel, Handwerk → Lebensmittel, Kunst'],
    ],
    [
      'text',
      { jsonSchema: withMembers({ metres: { ...METRES, title: text('Länge', 'Length') } }) },
      ['„Länge“ hat einen anderen Text: Länge in Metern → Länge'],
    ],
    ['conditions', { jsonSchema: { ...SCHEMA, then: {} } }, ['„Formular“ hat andere Bedingungen']],
    [
      'order',
      { uiSchema: changed(PAGES, ['pages', '1', 'fields'], ['/metres', '/goods', '/power']) as Localisable },
      ['Die Reihenfolge der Felder ist eine andere'],
    ],
    [
      'title of a page',
      { uiSchema: changed(PAGES, ['pages', '1', 'title'], text('Stand')) as Localisable },
      ['„Formular“ hat einen anderen Text: Ihre Angaben | Ihr Stand → Ihre Angaben | Stand'],
    ],
    [
      'presentation',
      { uiSchema: { ...PAGES, autocomplete: { '/holder/name': 'name' } } },
      ['Die Darstellung der Seiten ist eine andere'],
    ],
    [
      'price',
      { pricing: [{ fee: 'STANDARD' }, { fee: 'METRE' }] },
      ['Der Preis wird anders berechnet: STANDARD → STANDARD + METRE'],
    ],
    [
      'how often a fee is charged',
      { pricing: [{ fee: 'STANDARD', quantity: '/metres', less: 3 }] },
      ['Der Preis wird anders berechnet: STANDARD → STANDARD mal „Länge in Metern“, ohne die ersten 3'],
    ],
    [
      'services',
      { leikaKeys: [STALL, parseLeika('99102013104000')] },
      ['Das Formular ist für andere Leistungen: 99050012104000 → 99050012104000, 99102013104000'],
    ],
    [
      'licence',
      { licence: { spdx: null, terms: text('EfA'), cost: '900.00', period: 'YEARLY' as const } },
      ['Die Nutzungsbedingungen sind andere: EUPL-1.2 → EfA, 900,00 € jährlich'],
    ],
  ] as [string, Partial<Publication>, readonly string[]][])('tells of %s', (_, overrides, expected) => {
    expect(sentences(overrides)).toEqual(expected);
  });

  test('leads into the entries of a list', () => {
    const dogs = (name: object): Publication =>
      publication({
        jsonSchema: withMembers({
          dogs: { type: 'array', title: text('Hunde'), maxItems: 3, items: { type: 'object', properties: { name } } },
        }),
      });
    const before = dogs({ type: 'string', title: text('Rufname'), maxLength: 50 });
    const after = dogs({ type: 'string', title: text('Rufname'), maxLength: 30, pattern: '\\S' });
    const told = differencesOf(before, after);
    expect(told.map(({ path }) => path)).toEqual(['/dogs/*/name']);
    expect(told.map((one) => sentenceOf(one, 'de'))).toEqual([
      '„Rufname“ hat andere Grenzen: höchstens 50 Zeichen → höchstens 30 Zeichen; nach dem Muster \\S',
    ]);
  });

  test('of a text in the other language is told in that one', () => {
    const jsonSchema = withMembers({ metres: { ...METRES, title: text('Länge in Metern', 'Length') } });
    expect(sentences({ jsonSchema })).toEqual(['„Länge in Metern“ hat einen anderen Text (Englisch): Length in metres → Length']);
    expect(sentences({ jsonSchema }, 'en')).toEqual(['‘Length’ has another text: Length in metres → Length']);
  });

  test('leaves nothing out: whatever is changed in a form makes a difference', () => {
    const parts = ['jsonSchema', 'uiSchema', 'pricing', 'title', 'description', 'licence'] as const;
    // What a part is as a whole stays: a schema is always an object.
    const before = publication({ pricing: [{ fee: 'METRE', quantity: '/metres', less: 3 }] });
    const places = parts.flatMap((part) => [...waysInto(before[part])].slice(1).map((way) => [part, way] as const));
    const values = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({}),
      fc.constant([]),
      fc.constant({ de: 'x', en: 'y' }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), values, ([part, way], value) => {
        const after = { ...before, [part]: changed(before[part], way, value) };
        const isSame = isDeepStrictEqual(before[part], after[part]);
        expect(differencesOf(before, after).length > 0).toBe(!isSame);
      }),
      { numRuns: 500 },
    );
  });
});
