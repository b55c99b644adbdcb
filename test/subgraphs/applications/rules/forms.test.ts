import { describe, expect, test } from 'vitest';
import { compile } from '#subgraphs/applications/rules/form-check.ts';
import { faultsOf } from '#subgraphs/applications/rules/publication.ts';
import { localise, readFormFile, type Localisable } from '#subgraphs/applications/rules/forms.ts';
import { formFiles } from '../world.ts';

/** The services of the seed, each with a form. */
const SERVICES = [
  '99102013104000',
  '99027002012000',
  '99059004012000',
  '99043007000000',
  '99036049069000',
  '99036020001000',
  '99050012104000',
  '99108001001000',
  '99008001012000',
  '99115003012000',
  '99001009004000',
];

const forms = [...formFiles].map(([name, content]) => [name, readFormFile(content)] as const);

function schemaAt(schema: Localisable, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((at, key) => (at as { properties?: Localisable } | undefined)?.properties?.[key], schema);
}

/** Every field with its pointer: groups are opened, lists are one field. */
function fieldsOf(schema: Localisable, prefix = ''): readonly string[] {
  return Object.entries((schema['properties'] ?? {}) as Record<string, Localisable>).flatMap(([key, field]) =>
    field['type'] === 'object' ? fieldsOf(field, `${prefix}/${key}`) : [`${prefix}/${key}`],
  );
}

describe('the forms of the seed', () => {
  test('every service has one', () => {
    const keys = forms.flatMap(([, { leikaKeys }]) => leikaKeys);
    expect(keys).toEqual(expect.arrayContaining(SERVICES));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(forms)('%s compiles in both languages', (_, { jsonSchema }) => {
    expect(() => [compile(jsonSchema, 'de'), compile(jsonSchema, 'en')]).not.toThrow();
  });

  test.each(forms)('%s shows every field on exactly one page', (_, { jsonSchema, uiSchema }) => {
    const pages = uiSchema['pages'] as { fields: string[] }[];
    expect(pages.flatMap(({ fields }) => fields).sort()).toEqual([...fieldsOf(jsonSchema)].sort());
  });

  test.each(forms)('%s has a title on every field, autofill that leads to fields, and may be published', (_, form) => {
    const { jsonSchema, uiSchema } = form;
    for (const pointer of fieldsOf(jsonSchema)) expect(schemaAt(jsonSchema, pointer)).toHaveProperty('title.de');
    expect(faultsOf(form)).toEqual([]);
    for (const pointer of Object.keys(uiSchema['autocomplete'] as object)) expect(schemaAt(jsonSchema, pointer)).toBeDefined();
  });

  test.each(forms)('%s leaves no text in two languages once localised', (_, { jsonSchema, uiSchema }) => {
    for (const language of ['de', 'en'] as const)
      expect(JSON.stringify([localise(jsonSchema, language), localise(uiSchema, language)])).not.toMatch(/"(de|en)":/);
  });
});

describe('reading a form file', () => {
  const valid = {
    slug: 'x',
    version: 1,
    leikaKeys: ['99102013104000'],
    title: { de: 'X', en: 'X' },
    jsonSchema: {},
    uiSchema: {},
  };

  test('a form without prices charges the standard fee', () => {
    expect(readFormFile(valid).pricing).toEqual([{ fee: 'STANDARD' }]);
  });

  test.each([
    [{ leikaKeys: ['123'] }],
    [{ leikaKeys: [] }],
    [{ title: { de: 'X' } }],
    [{ version: 0 }],
    [{ slug: 'A B' }],
    [{ pricing: [{ fee: 'STANDARD', quantity: 'copies' }] }],
    [{ surprise: 1 }],
  ])('%j is refused', (fault) => {
    expect(() => readFormFile({ ...valid, ...fault })).toThrow();
  });
});
