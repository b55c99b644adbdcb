import { describe, expect, test } from 'vitest';
import { exportXdatenfelder } from '#subgraphs/applications/xdatenfelder/export.ts';

const exported = (form: unknown) =>
  exportXdatenfelder(form, { standard: '3.0.0', language: 'de', numberRange: '99', now: new Date('2026-11-26T12:00:00Z') });

describe('what XDatenfelder has no place for', () => {
  const form = (properties: Record<string, unknown>, more: object = {}) => ({
    slug: 'odd',
    version: 1,
    leikaKeys: ['99102013104000'],
    title: { de: 'Antrag', en: 'Application' },
    jsonSchema: { type: 'object', additionalProperties: false, properties, ...more },
    uiSchema: { pages: [] },
  });

  test.each<readonly [string, object, object]>([
    ['multipleOf: /a', { a: { type: 'integer', multipleOf: 5 } }, {}],
    ['exclusiveMinimum: /a', { a: { type: 'number', exclusiveMinimum: 0 } }, {}],
    ['format iri: /a', { a: { type: 'string', format: 'iri' } }, {}],
    ['patterns that refer back: /a', { a: { type: 'string', pattern: String.raw`^(.)\1$` } }, {}],
    ['choices that are no codes: /a', { a: { type: 'integer', enum: [1, 2] } }, {}],
    ['uniqueItems: /a', { a: { type: 'array', uniqueItems: true, items: { type: 'string' } } }, {}],
    ['lists that must be there, but may be empty: /a', { a: { type: 'array', items: { type: 'string' } } }, { required: ['a'] }],
    ['lists that may be missing, but not be short: /a', { a: { type: 'array', minItems: 2, items: { type: 'string' } } }, {}],
    ['elements of a kind XDatenfelder does not know (left out): /a', { a: { type: ['string', 'null'] } }, {}],
    ['further properties, which are no longer allowed: /a', { a: { type: 'object', properties: { b: { type: 'string' } } } }, {}],
    [
      'conditions that words cannot say: the form',
      { a: { type: 'integer' } },
      { if: { type: 'object', properties: { a: { minimum: 3 } } }, then: { type: 'object', required: ['a'] } },
    ],
    ['values that words would change: /a', { a: { type: 'string', const: 'say "yes"' } }, {}],
  ])('is told: %s', (line, properties, more) => {
    expect(exported(form({ ...properties }, more)).report).toContain(`  no place for ${line}`);
  });

  test('no id of another kind is taken for one', () => {
    const { assigned } = exported(
      form({
        F12345678: { type: 'object', additionalProperties: false, properties: {} },
        G12345678: { type: 'string' },
        F60000000243: { type: 'string' },
      }),
    );
    expect([...assigned.values()].map((id) => id.slice(0, 6))).toEqual(['G99000', 'F99000', 'F60000']);
  });
});
