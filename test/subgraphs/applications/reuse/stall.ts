/** A small form to publish and adopt: a stall at a market. Valid by default, override what matters. */

import type { Text } from '#platform/language.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { formIdOf, type Localisable } from '#subgraphs/applications/rules/forms.ts';
import type { PublicationInput } from '#subgraphs/applications/reuse/rules/publication.ts';
import type { Parameters, Publication } from '#subgraphs/applications/reuse/rules/types.ts';

export const STALL = parseLeika('99050012104000');

export const text = (de: string, en = de): Text => ({ de, en });

export const SCHEMA: Localisable = {
  type: 'object',
  additionalProperties: false,
  required: ['holder', 'goods'],
  properties: {
    holder: {
      type: 'object',
      title: text('Wer verkauft', 'Who sells'),
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { type: 'string', title: text('Name'), minLength: 1, maxLength: 100, pattern: '\\S' },
        phone: { type: 'string', title: text('Telefonnummer', 'Phone number'), maxLength: 30 },
      },
    },
    goods: {
      type: 'string',
      title: text('Waren', 'Goods'),
      oneOf: [
        { const: 'FOOD', title: text('Lebensmittel', 'food') },
        { const: 'CRAFT', title: text('Handwerk', 'craft') },
      ],
    },
    metres: { type: 'integer', title: text('Länge in Metern', 'Length in metres'), minimum: 1, maximum: 20 },
    power: { type: 'boolean', title: text('Strom', 'Power') },
  },
  if: { type: 'object', required: ['goods'], properties: { goods: { const: 'FOOD' } } },
  then: { type: 'object', required: ['metres'] },
};

export const PAGES: Localisable = {
  pages: [
    { title: text('Ihre Angaben', 'About you'), fields: ['/holder/name', '/holder/phone'] },
    { title: text('Ihr Stand', 'Your stall'), fields: ['/goods', '/metres', '/power'] },
  ],
};

export function publicationInput(overrides: Partial<PublicationInput> = {}): PublicationInput {
  return {
    slug: 'market-stall',
    version: 1,
    leikaKeys: [STALL],
    title: text('Marktstand', 'Market stall'),
    description: text('Einen Stand auf dem Markt beantragen', 'Apply for a stall at the market'),
    licence: { spdx: 'EUPL-1.2' },
    jsonSchema: SCHEMA,
    uiSchema: PAGES,
    pricing: [{ fee: 'STANDARD' }, { fee: 'METRE', quantity: '/metres', less: 3 }],
    ...overrides,
  };
}

export function publication(overrides: Partial<Publication> = {}): Publication {
  return {
    id: formIdOf('market-stall', derivedId('publisher')),
    slug: 'market-stall',
    version: 1,
    leikaKeys: [STALL],
    title: text('Marktstand', 'Market stall'),
    description: text('Einen Stand auf dem Markt beantragen', 'Apply for a stall at the market'),
    licence: { spdx: 'EUPL-1.2', terms: null, cost: null, period: null },
    releaseNotes: null,
    publisher: derivedId('publisher'),
    jsonSchema: SCHEMA,
    uiSchema: PAGES,
    pricing: [{ fee: 'STANDARD' }],
    ...overrides,
  };
}

export const NONE: Parameters = { fees: [], extraFields: [], texts: [], unit: null, paymentPolicy: null };

/** The form with members of its schema changed. */
export const withMembers = (members: Localisable, overrides: Localisable = {}): Localisable => ({
  ...SCHEMA,
  properties: { ...(SCHEMA['properties'] as Localisable), ...members },
  ...overrides,
});

/** The pages with more fields on the last. */
export const withFields = (...fields: readonly string[]): Localisable => {
  const [first, last] = PAGES['pages'] as readonly [Localisable, { readonly fields: readonly string[] }];
  return { pages: [first, { ...last, fields: [...last.fields, ...fields] }] };
};
