import { feesInForce } from '#platform/catalogue/rules.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { createFormChecks } from '#subgraphs/applications/rules/form-check.ts';
import type { Localisable } from '#subgraphs/applications/rules/forms.ts';
import { priceOf } from '#subgraphs/applications/rules/price.ts';
import { effectiveForm } from '#subgraphs/applications/reuse/rules/effective.ts';
import { asFees } from '#subgraphs/applications/reuse/rules/fees.ts';
import { hindrancesOf, namesAtTop } from '#subgraphs/applications/reuse/rules/extension.ts';
import { derivedId } from '#platform/values/id.ts';
import { fee } from '../../world.ts';
import { NONE, PAGES, publication, SCHEMA, text } from '../stall.ts';

const TODAY = parseDay('2026-11-26');
const COLOUR = { name: 'colour', schema: { type: 'string', title: text('Farbe', 'Colour') }, required: true, after: '/goods' };
const SHADE = { ...COLOUR, name: 'shade', required: false };

const without = (value: object, ...names: readonly string[]): Localisable =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

describe('the form of an authority', () => {
  test('is the published one where it says nothing of its own', () => {
    const { title, jsonSchema, uiSchema, pricing } = publication();
    expect(effectiveForm(publication(), NONE, [])).toEqual({
      title,
      jsonSchema,
      uiSchema,
      pricing,
      fees: [],
      paymentPolicy: null,
    });
  });

  test('asks for further fields after those they follow, in their order', () => {
    const form = effectiveForm(publication(), { ...NONE, extraFields: [COLOUR, SHADE] }, []);
    expect(form.jsonSchema).toMatchObject({ required: ['holder', 'goods', 'colour'], properties: { colour: COLOUR.schema } });
    expect(form.uiSchema).toMatchObject({
      pages: [{ fields: ['/holder/name', '/holder/phone'] }, { fields: ['/goods', '/colour', '/shade', '/metres', '/power'] }],
      extraFields: ['/colour', '/shade'],
    });
  });

  test('says before, after and at a field what the authority says', () => {
    const help = text('Wie im Ausweis', 'As in the passport');
    const texts = [
      { place: 'FIELD_HELP', field: '/holder/name', text: help },
      { place: 'INTRODUCTION', field: null, text: text('Guten Tag', 'Hello') },
      { place: 'CONFIRMATION', field: null, text: text('Danke', 'Thanks') },
    ] as const;
    const { jsonSchema, uiSchema } = effectiveForm(publication(), { ...NONE, texts }, []);
    const holder = (jsonSchema['properties'] as Localisable)['holder'];
    expect(holder).toMatchObject({
      title: text('Wer verkauft', 'Who sells'),
      properties: { name: { maxLength: 100, description: help } },
    });
    expect(uiSchema).toEqual({ ...PAGES, introduction: text('Guten Tag', 'Hello'), confirmation: text('Danke', 'Thanks') });
  });
});

describe('what an authority adds', () => {
  /** Conditions at the top of a form, some of which would count or name further fields. */
  const names = fc.constantFrom('goods', 'metres', 'power', 'colour');
  const condition = fc.oneof(
    names.map((name): Localisable => ({ type: 'object', required: [name] })),
    fc.integer({ min: 1, max: 5 }).map((least): Localisable => ({ type: 'object', minProperties: least })),
    fc.integer({ min: 1, max: 5 }).map((most): Localisable => ({ type: 'object', maxProperties: most })),
    names.map((name): Localisable => ({ type: 'object', properties: { [name]: { enum: ['FOOD', 5, true] } } })),
    fc.constant<Localisable>({ type: 'object', propertyNames: { maxLength: 5 } }),
    fc.tuple(names, names).map(([one, other]): Localisable => ({ type: 'object', dependentRequired: { [one]: [other] } })),
  );
  const rules = fc.oneof(
    fc.constant<Localisable>({}),
    fc.tuple(condition, condition, condition).map(([one, two, three]): Localisable => ({ if: one, then: two, else: three })),
    condition.map((one): Localisable => ({ not: one })),
    fc.array(condition, { minLength: 1, maxLength: 3 }).map((several): Localisable => ({ anyOf: several })),
    condition.map((one): Localisable => ({ $defs: { one }, allOf: [{ $ref: '#/$defs/one' }] })),
  );
  const data = fc.record(
    {
      holder: fc.constant({ name: 'Ada' }),
      goods: fc.constantFrom('FOOD', 'CRAFT'),
      metres: fc.constantFrom(1, 5, 30),
      power: fc.boolean(),
      colour: fc.constantFrom('rot', 5),
      shade: fc.constantFrom('dunkel', 'hell'),
    },
    { requiredKeys: ['holder'] },
  );

  test('never weakens the form: data that fits, fits the published one without the further fields', () => {
    let fitting = 0;
    fc.assert(
      fc.property(rules, fc.array(data, { minLength: 20, maxLength: 20 }), (given, several) => {
        const form = publication({ jsonSchema: { ...without(SCHEMA, 'if', 'then'), ...given } });
        const isRefused =
          hindrancesOf(form.jsonSchema).length > 0 || [COLOUR, SHADE].some(({ name }) => namesAtTop(form.jsonSchema).has(name));
        if (isRefused) return;
        const parameters = { ...NONE, extraFields: [COLOUR, SHADE] };
        const effective = { ...effectiveForm(form, parameters, []), id: derivedId<'Form'>('adopted'), version: 1 };
        const checks = createFormChecks();
        for (const one of several) {
          if (checks.check(effective, one, 'de', TODAY).length > 0) continue;
          fitting += 1;
          expect(checks.check(form, without(one, 'colour', 'shade'), 'de', TODAY)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(fitting).toBeGreaterThan(20);
  });

  test('is refused wherever a condition at the top names it or counts it', () => {
    expect(namesAtTop({ ...SCHEMA, not: { required: ['x'] }, dependentSchemas: { y: { required: ['z'] } } })).toEqual(
      new Set(['holder', 'goods', 'metres', 'power', 'x', 'y', 'z']),
    );
    expect(hindrancesOf({ ...SCHEMA, anyOf: [{ additionalProperties: false }], $ref: '#' })).toEqual([
      '$ref',
      'additionalProperties',
    ]);
    expect(hindrancesOf(SCHEMA)).toEqual([]);
  });
});

describe('the price', () => {
  const local = (amount: string, code = 'STANDARD') => {
    const set = { code, amount, description: 'Standgeld', legalBasis: 'Marktsatzung', validFrom: null, validTo: null };
    return asFees([set], 'MUNICIPAL', { source: 'Nachnutzung', retrievedAt: null, editor: null, demonstration: false });
  };
  const price = (fees: ReturnType<typeof local>, catalogue: Parameters<typeof feesInForce>[1]) =>
    priceOf([{ fee: 'STANDARD' }], {}, feesInForce(fees, catalogue), TODAY).map(({ net }) => net);

  test('is the fee of the authority, or the catalogue’s where it has set none', () => {
    expect(price([], [fee()])).toEqual(['5.00']);
    expect(price(local('12.00'), [fee()])).toEqual(['12.00']);
    expect(price(local('12.00', 'METRE'), [fee()])).toEqual(['5.00']);
    expect(price(local('12.00'), [])).toEqual(['12.00']);
  });

  test('is what the law fixes, even where it came after the adoption, and the authority’s within a range', () => {
    expect(price(local('12.00'), [fee(), fee({ level: 'STATE', amount: '7.00' })])).toEqual(['7.00']);
    expect(price(local('12.00'), [fee({ level: 'STATE', amount: null, from: '10.00', to: '20.00' })])).toEqual(['12.00']);
    const past = fee({ level: 'STATE', amount: '7.00', validTo: parseDay('2026-11-25') });
    expect(price(local('12.00'), [past])).toEqual(['12.00']);
  });
});
