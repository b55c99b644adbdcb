import { describe, expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { readFormFile, type FormOfFile } from '#subgraphs/applications/rules/forms.ts';
import { createFaults, problemsIn, type Fault } from '#subgraphs/applications/reuse/rules/problems.ts';
import { readPublication, type PublicationInput } from '#subgraphs/applications/reuse/rules/publication.ts';
import { formFiles } from '../../world.ts';
import { PAGES, publicationInput, SCHEMA, STALL, text, withFields, withMembers } from '../stall.ts';

const PUBLISHER = derivedId<'Authority'>('publisher');

function faultsOf(overrides: Partial<PublicationInput> = {}): readonly string[] {
  const faults = createFaults();
  const input = publicationInput(overrides);
  readPublication(input, PUBLISHER, { known: new Set([STALL]), own: new Set<ServiceKey>() }, faults);
  for (const { message } of problemsIn('de', faults.found)) expect(message).not.toContain('{}');
  return faults.found.map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('a form that is to be published', () => {
  test('is read whole, with an id of its name and publisher', () => {
    expect(faultsOf()).toEqual([]);
    const faults = createFaults();
    const form = readPublication(publicationInput(), PUBLISHER, { known: new Set([STALL]), own: new Set<ServiceKey>() }, faults);
    const other = readPublication(
      publicationInput(),
      derivedId('another'),
      { known: new Set([STALL]), own: new Set<ServiceKey>() },
      faults,
    );
    expect(form).toMatchObject({ slug: 'market-stall', version: 1, publisher: PUBLISHER, jsonSchema: SCHEMA });
    expect(other.id).not.toBe(form.id);
  });

  test('may describe something that contains others of its kind', () => {
    const tree = { type: 'object', title: text('Ast'), properties: { on: { type: 'array', items: { $ref: '#/$defs/tree' } } } };
    const jsonSchema = { ...withMembers({ tree: { title: text('Baum'), $ref: '#/$defs/tree' } }), $defs: { tree } };
    expect(faultsOf({ jsonSchema }).filter((fault) => fault.startsWith('REFERENCE'))).toEqual([]);
  });

  test.each(['#/$defs/none', '#none', '#%', 'other.json'])('hears of a reference to nothing (%s)', ($ref) => {
    expect(faultsOf({ jsonSchema: withMembers({ tree: { title: text('Baum'), $ref } }) })).toContain('SCHEMA_INVALID jsonSchema');
  });

  test('hears of all its faults at once, each with its place', () => {
    const found = faultsOf({
      slug: 'Market Stall',
      leikaKeys: [],
      title: text('Marktstand', ' '),
      licence: {},
      jsonSchema: withMembers({ seats: { type: 'integer', title: { de: 'Plätze' } } }),
      uiSchema: { pages: [{ title: 'Seite', fields: ['/holder', '/goods', '/goods', '/metre'] }] },
      pricing: [{ fee: 'STANDARD', quantity: '/stalls' }],
    });
    expect(found).toEqual([
      'SLUG_MALFORMED slug',
      'REQUIRED leikaKeys',
      'TEXT_MISSING jsonSchema.properties.seats.title.en',
      'TEXT_ONE_LANGUAGE uiSchema.pages.0.title',
      'FIELD_TWICE uiSchema.pages.0.fields.2',
      'FIELD_UNKNOWN uiSchema.pages.0.fields.3',
      'FIELD_NOT_ASKED uiSchema.pages',
      'FIELD_NOT_ASKED uiSchema.pages',
      'FIELD_NOT_ASKED uiSchema.pages',
      'REQUIRED title.en',
      'LICENCE_OR_TERMS licence',
      'FIELD_UNKNOWN pricing.0.quantity',
    ]);
  });

  test.each([
    ['a service nobody knows', { leikaKeys: [parseLeika('99999999999999')] }, 'SERVICE_UNKNOWN leikaKeys.0'],
    ['a service twice', { leikaKeys: [STALL, STALL] }, 'REPEATED leikaKeys.1'],
    ['a licence we have not checked', { licence: { spdx: 'WTFPL' } }, 'LICENCE_UNKNOWN licence.spdx'],
    ['a licence and terms', { licence: { spdx: 'MIT', terms: text('Nur für Kommunen') } }, 'LICENCE_OR_TERMS licence'],
    ['a cost of a free licence', { licence: { spdx: 'MIT', cost: '10', period: 'ONCE' } }, 'COST_WITHOUT_TERMS licence.cost'],
    ['a cost nobody knows how often', { licence: { terms: text('EfA'), cost: '10' } }, 'PERIOD_WITH_COST licence.period'],
    ['a cost below zero', { licence: { terms: text('EfA'), cost: '-1', period: 'YEARLY' } }, 'NO_AMOUNT licence.cost'],
    ['a schema that is a list', { jsonSchema: [] }, 'NOT_AN_OBJECT jsonSchema'],
    [
      'a schema of a type there is not',
      { jsonSchema: { ...SCHEMA, properties: { a: { type: 'dog' } } } },
      'SCHEMA_INVALID jsonSchema',
    ],
    ['a schema that takes anything besides', { jsonSchema: { ...SCHEMA, additionalProperties: true } }, 'SCHEMA_OPEN jsonSchema'],
    [
      'a pattern that could keep a check busy',
      { jsonSchema: withMembers({ metres: { type: 'string', pattern: '^(a+)+$' } }) },
      'PATTERN_UNSAFE jsonSchema.properties.metres.pattern',
    ],
    [
      'a pattern that is none',
      { jsonSchema: withMembers({ metres: { type: 'string', title: text('Länge'), pattern: '(' } }) },
      'PATTERN_MALFORMED jsonSchema.properties.metres.pattern',
    ],
    [
      'a number that would have to be above its greatest',
      { jsonSchema: withMembers({ metres: { type: 'integer', title: text('Länge'), minimum: 5, maximum: 4 } }) },
      'LIMITS_CROSSED jsonSchema.properties.metres.minimum',
    ],
    [
      'a day that would have to be after its last',
      {
        jsonSchema: withMembers({
          metres: {
            type: 'string',
            format: 'date',
            title: text('Tag'),
            formatMinimum: '2026-12-02',
            formatMaximum: '2026-12-01',
          },
        }),
      },
      'LIMITS_CROSSED jsonSchema.properties.metres.formatMinimum',
    ],
    ['a schema that is itself', { jsonSchema: { ...SCHEMA, $ref: '' } }, 'REFERENCE_CIRCULAR jsonSchema.$ref'],
    [
      'a field that goes round in references',
      {
        jsonSchema: {
          ...withMembers({ metres: { title: text('Länge'), allOf: [{ $ref: '#/$defs/one' }] } }),
          $defs: { one: { anyOf: [{ $ref: '#other' }] }, two: { $anchor: 'other', allOf: [{ $ref: '#/$defs/one' }] } },
        },
      },
      'REFERENCE_CIRCULAR jsonSchema.properties.metres.allOf.0.$ref',
    ],
    [
      'a field without a name',
      { jsonSchema: withMembers({ metres: { type: 'integer' } }) },
      'TEXT_ONE_LANGUAGE jsonSchema.properties.metres.title',
    ],
    [
      'an entry of a list that has a field without a name',
      {
        jsonSchema: withMembers({
          days: { type: 'array', title: text('Tage'), items: { type: 'object', properties: { day: { type: 'string' } } } },
        }),
      },
      'TEXT_ONE_LANGUAGE jsonSchema.properties.days.items.properties.day.title',
    ],
    [
      'a demand that nobody could meet',
      { jsonSchema: withMembers({}, { required: ['holder', 'colour'] }) },
      'FIELD_UNKNOWN jsonSchema.required.1',
    ],
    [
      'a page with what is no pointer',
      { uiSchema: withFields(7 as unknown as string) },
      'FIELD_UNKNOWN uiSchema.pages.1.fields.3',
    ],
    [
      'a reservation from a day there is not',
      {
        uiSchema: {
          ...PAGES,
          booking: {
            ...{ kind: 'PLATE', code: '/goods', letters: '/goods', digits: '/goods', holdMinutes: 5, payMinutes: 5 },
            lasts: [{ days: 1, validFrom: 'tomorrow' }],
          },
        },
      },
      'LOGIC_INVALID uiSchema',
    ],
    [
      'deemed approval since the year 0, which there was not',
      { uiSchema: { ...PAGES, deemedApproval: [{ legalBasis: '§ 1', source: 'https://law.example', validFrom: '0000-01-01' }] } },
      'LOGIC_INVALID uiSchema',
    ],
    [
      'a text in one language',
      { uiSchema: { ...PAGES, introduction: { de: 'Guten Tag' } } },
      'TEXT_MISSING uiSchema.introduction.en',
    ],
    ['no pages', { uiSchema: {} }, 'PAGES_MISSING uiSchema.pages'],
    [
      'autofill of a field there is not',
      { uiSchema: { ...PAGES, autocomplete: { '/x': 'name' } } },
      'FIELD_UNKNOWN uiSchema.autocomplete./x',
    ],
    ['a condition on what there is not', { pricing: [{ freeWhen: { var: 'cats' } }] }, 'LOGIC_INVALID pricing'],
    ['a price that is none', { pricing: [{ fee: '' }] }, 'PRICING_INVALID pricing.0.fee'],
  ] as [string, Partial<PublicationInput>, string][])('with %s is refused', (_, overrides, fault) => {
    expect(faultsOf(overrides)).toContain(fault);
  });

  const wordsOf = (overrides: Partial<PublicationInput>, language: 'de' | 'en'): readonly string[] => {
    const faults = createFaults();
    readPublication(publicationInput(overrides), PUBLISHER, { known: new Set([STALL]), own: new Set<ServiceKey>() }, faults);
    return problemsIn(language, faults.found).map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const circle = (name: string, other: string) => ({
    [name]: { type: 'string', title: text(name), showWhen: { '==': [{ var: other }, 'x'] } },
  });
  const booking = { kind: 'TICKETS', contingent: '/goods', quantity: '/metres', holdMinutes: 0, payMinutes: 5 };
  const coSignature = { min: 3, max: 2 };

  test.each<[Partial<PublicationInput>, string, string]>([
    [
      { jsonSchema: withMembers({ ...circle('a', 'b'), ...circle('b', 'a') }), uiSchema: withFields('/a', '/b') },
      'jsonSchema: Das Formular passt nicht zusammen: Felder brauchen einander: /a braucht /b braucht /a',
      'jsonSchema: The form does not fit together: fields need each other: /a needs /b needs /a',
    ],
    [
      { uiSchema: { ...PAGES, booking } },
      'uiSchema: Das Formular passt nicht zusammen: booking/holdMinutes: Zu klein: erwartet, dass number >=1 ist',
      'uiSchema: The form does not fit together: booking/holdMinutes: Too small: expected number to be >=1',
    ],
    [
      { uiSchema: { ...PAGES, submission: { coSignature } } },
      'uiSchema: Das Formular passt nicht zusammen: submission/coSignature: min ist größer als max',
      'uiSchema: The form does not fit together: submission/coSignature: min is more than max',
    ],
    [
      { pricing: [{ fee: 'STANDARD', quantity: -1 }] },
      'pricing.0.quantity: Diese Angabe zum Preis ist nicht zu verstehen: Ungültige Eingabe: erwartet string, erhalten Zahl',
      'pricing.0.quantity: This cannot be understood as a price: Invalid input: expected string, received number',
    ],
  ])('hears in German and in English what does not fit together: %j', (overrides, de, en) => {
    expect(wordsOf(overrides, 'de')).toEqual([de]);
    expect(wordsOf(overrides, 'en')).toEqual([en]);
  });

  test('may ask for a group at once, and need not ask for what cannot be entered', () => {
    const fixed = withMembers({ source: { type: 'string', title: text('Quelle'), readOnly: true } });
    const uiSchema = { pages: [{ title: text('Alles'), fields: ['/holder', '/goods', '/metres', '/power'] }] };
    expect(faultsOf({ jsonSchema: fixed, uiSchema })).toEqual([]);
    const list = withMembers({ days: { type: 'array', title: text('Tage'), items: { type: 'string', format: 'date' } } });
    expect(faultsOf({ jsonSchema: list, uiSchema: withFields('/days') })).toEqual([]);
    expect(faultsOf({ jsonSchema: list })).toEqual(['FIELD_NOT_ASKED uiSchema.pages']);
  });

  const seeded = [...formFiles].map(([name, content]) => [name, readFormFile(content)] as const);
  const faultsOfSeeded = (
    { about: { slug, description }, ...file }: FormOfFile,
    known: readonly ServiceKey[] = [...file.leikaKeys, ...file.localKeys],
  ): readonly Fault[] => {
    const faults = createFaults();
    const input = { ...file, slug, description, licence: { spdx: 'EUPL-1.2' } };
    readPublication(input, null, { known: new Set(known), own: new Set(file.localKeys) }, faults);
    return faults.found;
  };

  test.each(seeded)('could be %s of the seed', (_, file) => {
    expect(faultsOfSeeded(file)).toEqual([]);
    const services = [...file.leikaKeys.map(() => 'leikaKeys'), ...file.localKeys.map(() => 'localServiceIds')];
    expect(faultsOfSeeded(file, []).map(({ code, path: [name] }) => `${code} ${name}`)).toEqual(
      services.map((name) => `SERVICE_UNKNOWN ${name}`),
    );
  });
});
