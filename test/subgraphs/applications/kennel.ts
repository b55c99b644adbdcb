/** A form of which each part is asked for under conditions, reckoned, repeated or attached: the registration of a kennel. */

import { readFormFile } from '#subgraphs/applications/rules/forms.ts';

const text = (de: string, en: string) => ({ de, en });

export const KENNEL_FILE = {
  slug: 'kennel',
  version: 1,
  leikaKeys: ['99102013104000'],
  title: text('Anmeldung eines Zwingers', 'Registration of a kennel'),
  pricing: [
    { fee: 'STANDARD', when: { '>': [{ count: [{ var: 'dogs' }] }, 0] } },
    { fee: 'FURTHER_DOG', quantity: { count: [{ var: 'dogs' }] }, less: 1, upTo: 5 },
    { fee: 'DANGEROUS', quantity: { count: [{ filter: [{ var: 'dogs' }, { '==': [{ var: 'dangerous' }, true] }] }] } },
    { minimum: 'MINIMUM' },
    { maximum: 'MAXIMUM' },
    { freeWhen: { and: [{ '==': [{ var: 'keeper.blind' }, true] }, { '==': [{ count: [{ var: 'dogs' }] }, 1] }] } },
  ],
  uiSchema: {
    pages: [
      { title: text('Über Sie', 'About you'), fields: ['/keeper/name', '/keeper/birthDate', '/keeper/age', '/keeper/blind'] },
      {
        title: text('Vertretung', 'Guardian'),
        fields: ['/guardian/name', '/guardian/consent'],
        showWhen: { '<': [{ var: 'keeper.age' }, 18] },
      },
      { title: text('Hunde', 'Dogs'), fields: ['/dogs', '/totals'] },
      { title: text('Gewerbe', 'Business'), fields: ['/trade', '/permit', '/permitSince'] },
    ],
  },
  jsonSchema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['keeper', 'guardian', 'dogs', 'permit', 'permitSince', 'totals'],
    properties: {
      keeper: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'birthDate'],
        properties: {
          name: { type: 'string', title: text('Name', 'Name'), minLength: 1 },
          birthDate: { type: 'string', format: 'date', title: text('Geburtsdatum', 'Date of birth'), notInFuture: true },
          age: {
            type: 'integer',
            title: text('Alter', 'Age'),
            readOnly: true,
            compute: { age: [{ var: '$here.birthDate' }] },
          },
          blind: { type: 'boolean', title: text('Ich bin blind', 'I am blind') },
        },
      },
      guardian: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'consent'],
        properties: {
          name: { type: 'string', title: text('Name', 'Name'), minLength: 1 },
          consent: {
            type: 'string',
            format: 'uuid',
            title: text('Einwilligung', 'Consent'),
            attachment: { mediaTypes: ['application/pdf'], maxBytes: 1_000_000 },
          },
        },
      },
      dogs: {
        type: 'array',
        title: text('Hunde', 'Dogs'),
        minItems: 1,
        maxItems: 20,
        uniqueBy: ['chip'],
        items: {
          type: 'object',
          title: text('Hund', 'Dog'),
          additionalProperties: false,
          required: ['name', 'birthDate', 'insurer', 'upkeep'],
          properties: {
            name: { type: 'string', title: text('Rufname', 'Name'), minLength: 1 },
            birthDate: { type: 'string', format: 'date', title: text('Wurfdatum', 'Date of birth') },
            chip: { type: 'string', title: text('Chipnummer', 'Chip number'), pattern: '^\\d{15}$' },
            dangerous: { type: 'boolean', title: text('Gefährlicher Hund', 'Dangerous dog') },
            insurer: {
              type: 'string',
              title: text('Versicherung', 'Insurer'),
              minLength: 1,
              showWhen: {
                or: [
                  { '==': [{ var: '$here.dangerous' }, true] },
                  { '!': [{ '<': [{ age: [{ var: '$here.birthDate' }] }, 10] }] },
                ],
              },
            },
            upkeep: { type: 'number', title: text('Kosten im Monat', 'Upkeep a month'), minimum: 0, multipleOf: 0.01 },
          },
        },
      },
      totals: {
        type: 'object',
        additionalProperties: false,
        properties: {
          upkeep: {
            type: 'number',
            title: text('Kosten zusammen', 'Upkeep in all'),
            multipleOf: 0.01,
            readOnly: true,
            compute: { '+': { map: [{ var: 'dogs' }, { var: 'upkeep' }] } },
          },
        },
      },
      trade: { type: 'boolean', title: text('Gewerbsmäßig', 'By way of trade') },
      permit: {
        type: 'array',
        title: text('Erlaubnis', 'Permit'),
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        items: {
          type: 'string',
          format: 'uuid',
          title: text('Datei', 'File'),
          attachment: { mediaTypes: ['application/pdf', 'image/png'] },
        },
        showWhen: { '==': [{ var: 'trade' }, true] },
      },
      permitSince: {
        type: 'string',
        format: 'date',
        title: text('Erlaubt seit', 'Permitted since'),
        showWhen: { and: [{ filled: [{ var: 'permit' }] }, { '>=': [{ var: 'permitYear' }, 2000] }] },
      },
      permitYear: { type: 'integer', title: text('Jahr', 'Year') },
    },
  },
};

export const KENNEL = readFormFile(KENNEL_FILE);

/** What a grown-up with one young dog has to say. */
export const KEEPER = {
  keeper: { name: 'Ada', birthDate: '1990-12-10' },
  dogs: [{ name: 'Bello', birthDate: '2025-03-01', upkeep: 40.1 }],
};
