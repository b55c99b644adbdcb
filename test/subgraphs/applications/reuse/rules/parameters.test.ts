import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { readParameters, type ParametersInput } from '#subgraphs/applications/reuse/rules/parameters.ts';
import type { Known } from '#subgraphs/applications/reuse/rules/types.ts';
import { createFaults } from '#subgraphs/applications/reuse/rules/problems.ts';
import { fee } from '../../world.ts';
import { NONE, publication, SCHEMA, text, withMembers } from '../stall.ts';

const FORM = publication({ pricing: [{ fee: 'STANDARD' }, { fee: 'METRE', otherwise: 'FLAT' }] });
const COLOUR = { name: 'colour', schema: { type: 'string', title: text('Farbe', 'Colour'), maxLength: 20 }, after: '/goods' };
const UNKNOWN: Known = { fees: [], policies: [] };
const PRICE = { amount: '12', description: 'Standgeld', legalBasis: 'Marktsatzung' };

function faultsOf(
  given: Partial<ParametersInput>,
  form = FORM,
  catalogue = [fee({ amount: '5.00' })],
  policies: Known['policies'] = ['MANDATORY'],
): readonly string[] {
  const faults = createFaults();
  readParameters({ ...NONE, ...given }, form, { fees: catalogue, policies }, faults);
  return faults.found.map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('what an authority says of its own', () => {
  test('is kept in one way however it is given, and is the same when it is read again', () => {
    const faults = createFaults();
    const given = {
      fees: [{ ...PRICE, code: 'METRE', validFrom: parseDay('2027-01-01') }],
      extraFields: [COLOUR],
      texts: [{ place: 'FIELD_HELP' as const, field: '/holder/name', text: text(' Wie im Ausweis ', 'As in the passport') }],
      unit: { name: 'Marktamt', email: 'markt@example.org', phone: ' ' },
    };
    const read = readParameters(given, FORM, UNKNOWN, faults);
    expect(faults.found).toEqual([]);
    expect(read).toEqual({
      fees: [{ ...PRICE, code: 'METRE', amount: '12.00', validFrom: '2027-01-01', validTo: null }],
      extraFields: [{ ...COLOUR, required: false }],
      texts: [{ place: 'FIELD_HELP', field: '/holder/name', text: text('Wie im Ausweis', 'As in the passport') }],
      unit: { name: 'Marktamt', email: 'markt@example.org', phone: null, address: null },
      paymentPolicy: null,
    });
    expect(readParameters(read, FORM, UNKNOWN, faults)).toEqual(read);
  });

  test.each([
    ['a name the form has', { ...COLOUR, name: 'goods' }, 'NAME_TAKEN extraFields.0.name'],
    ['a name that is none', { ...COLOUR, name: 'a/b' }, 'NAME_MALFORMED extraFields.0.name'],
    ['a place after a field there is not', { ...COLOUR, after: '/x' }, 'FIELD_UNKNOWN extraFields.0.after'],
    ['no title', { ...COLOUR, schema: { type: 'string' } }, 'TEXT_ONE_LANGUAGE extraFields.0.schema.title'],
    [
      'a title in one language',
      { ...COLOUR, schema: { type: 'string', title: { de: 'Farbe' } } },
      'TEXT_MISSING extraFields.0.schema.title.en',
    ],
    [
      'members of its own',
      { ...COLOUR, schema: { type: 'object', title: text('Farbe') } },
      'TYPE_NOT_ALLOWED extraFields.0.schema.type',
    ],
    ['a reference', { ...COLOUR, schema: { ...COLOUR.schema, $ref: '#' } }, 'KEYWORD_NOT_ALLOWED extraFields.0.schema.$ref'],
    [
      'a pattern that could keep a check busy',
      { ...COLOUR, schema: { ...COLOUR.schema, pattern: '^(a+)+$' } },
      'PATTERN_UNSAFE extraFields.0.schema.pattern',
    ],
    ['a length that is none', { ...COLOUR, schema: { ...COLOUR.schema, maxLength: -1 } }, 'SCHEMA_INVALID extraFields.0.schema'],
  ])('a further field with %s is refused', (_, field, fault) => {
    expect(faultsOf({ extraFields: [field] })).toContain(fault);
  });

  test('no field is added where a condition of the form would count it or speak of it', () => {
    const counting = { ...FORM, jsonSchema: { ...SCHEMA, allOf: [{ type: 'object', minProperties: 3 }] } };
    expect(faultsOf({ extraFields: [COLOUR] }, counting)).toEqual(['NOT_EXTENSIBLE extraFields']);
    expect(faultsOf({}, counting)).toEqual([]);
    const speaking = { ...FORM, jsonSchema: { ...SCHEMA, if: { type: 'object', required: ['colour'] } } };
    expect(faultsOf({ extraFields: [COLOUR] }, speaking)).toEqual(['NAME_TAKEN extraFields.0.name']);
  });

  test('a newer version that takes the name of a further field conflicts with it', () => {
    const newer = { ...FORM, jsonSchema: withMembers({ colour: { type: 'string', title: text('Farbe') } }) };
    expect(faultsOf({ extraFields: [COLOUR] }, newer)).toEqual(['NAME_TAKEN extraFields.0.name']);
  });

  test('texts stand where they may, one in a place', () => {
    const texts = [
      { place: 'INTRODUCTION' as const, text: text('Guten Tag', 'Hello') },
      { place: 'INTRODUCTION' as const, text: text('Guten Tag', '') },
      { place: 'INTRODUCTION' as const, field: '/goods', text: text('Guten Tag') },
      { place: 'FIELD_HELP' as const, field: '/x', text: text('Hilfe') },
      { place: 'FIELD_HELP' as const, text: text('Hilfe') },
    ];
    expect(faultsOf({ texts })).toEqual([
      'REPEATED texts.1',
      'REQUIRED texts.1.text.en',
      'FIELD_WITH_HELP_ONLY texts.2.field',
      'FIELD_UNKNOWN texts.3.field',
      'FIELD_WITH_HELP_ONLY texts.4.field',
    ]);
  });

  test('a unit has a name, and an e-mail address that is one', () => {
    expect(faultsOf({ unit: { name: ' ', email: 'nobody' } })).toEqual([
      'INVALID_EMAIL responsibleUnit.email',
      'REQUIRED responsibleUnit.name',
    ]);
  });
});

describe('the fees of an authority', () => {
  test('are of codes the form charges, one at a time', () => {
    const fees = [
      PRICE,
      { ...PRICE, code: 'FLAT', amount: '1.234' },
      { ...PRICE, code: 'OTHER' },
      { ...PRICE, validTo: parseDay('2027-01-01') },
      { ...PRICE, code: 'x' },
      { ...PRICE, code: 'METRE', validFrom: parseDay('2027-01-02'), validTo: parseDay('2027-01-01') },
    ];
    expect(faultsOf({ fees })).toEqual([
      'NO_AMOUNT fees.1.amount',
      'FEE_NOT_CHARGED fees.2.code',
      'CODE_MALFORMED fees.4.code',
      'ENDS_BEFORE_IT_BEGINS fees.5.validTo',
      'FEES_OVERLAP fees.3.validFrom',
    ]);
  });

  test('never take the place of what the law fixes, and keep to the range where it gives one', () => {
    const fixed = fee({ level: 'STATE', amount: '5.00', validTo: parseDay('2026-12-31') });
    expect(faultsOf({ fees: [PRICE] }, FORM, [fixed])).toEqual(['FEE_SET_BY_LAW fees.0.code']);
    expect(faultsOf({ fees: [{ ...PRICE, validFrom: parseDay('2027-01-01') }] }, FORM, [fixed])).toEqual([]);
    const range = fee({ level: 'STATE', amount: null, from: '10.00', to: '11.99' });
    expect(faultsOf({ fees: [PRICE] }, FORM, [range])).toEqual(['FEE_OUT_OF_RANGE fees.0.amount']);
    expect(faultsOf({ fees: [{ ...PRICE, amount: '11.99' }] }, FORM, [range])).toEqual([]);
  });

  test('can be paid: where the online service takes no payment, the authority says when', () => {
    expect(faultsOf({ fees: [PRICE] }, FORM, [], ['INACTIVE'])).toEqual(['FEE_NOT_PAID paymentPolicy']);
    expect(faultsOf({ fees: [PRICE], paymentPolicy: 'INACTIVE' })).toEqual(['FEE_NOT_PAID paymentPolicy']);
    expect(faultsOf({ fees: [PRICE], paymentPolicy: 'MANDATORY' }, FORM, [], ['INACTIVE'])).toEqual([]);
    expect(faultsOf({ fees: [{ ...PRICE, amount: '0' }] }, FORM, [], ['INACTIVE'])).toEqual([]);
  });
});
