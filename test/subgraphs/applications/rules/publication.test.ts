import { describe, expect, test } from 'vitest';
import { faultsOf, requireSound } from '#subgraphs/applications/rules/publication.ts';
import { pricing as readPricing } from '#subgraphs/applications/rules/pricing.ts';
import { KENNEL } from '../kennel.ts';

const number = { type: 'number', readOnly: true };
const form = (properties: Record<string, unknown>, more: { readonly pages?: unknown; readonly pricing?: unknown } = {}) => ({
  jsonSchema: { type: 'object', properties },
  uiSchema: { pages: more.pages ?? [] },
  pricing: readPricing.parse(more.pricing),
});
const faults = (properties: Record<string, unknown>) => faultsOf(form(properties));

describe('publishing a form', () => {
  test('one whose parts all lead somewhere may be published', () => {
    expect(faultsOf(KENNEL)).toEqual([]);
  });

  test('fields that need each other are refused, with the way round', () => {
    const [a, b] = [
      { ...number, compute: { '+': [{ var: 'b' }, 1] } },
      { ...number, compute: { var: 'a' } },
    ];
    expect(faults({ a, b })).toEqual(['fields need each other: /a needs /b needs /a']);
    expect(faults({ a: { ...number, compute: { var: 'a' } } })).toEqual(['fields need each other: /a needs /a']);
  });

  test('a field cannot hide what its own condition reads', () => {
    const a = { type: 'object', properties: { b: { type: 'string' } }, showWhen: { filled: [{ var: 'a.b' }] } };
    expect(faults({ a })).toEqual(['fields need each other: /a needs /a']);
  });

  test('an item may read the sum of its list, as long as that does not read it', () => {
    const list = (each: object) => ({
      type: 'array',
      items: {
        type: 'object',
        properties: { amount: { type: 'number' }, share: { ...number, compute: { '/': [{ var: '$here.amount' }, each] } } },
      },
    });
    const sumOf = (name: string) => ({ ...number, compute: { '+': { map: [{ var: 'list' }, { var: name }] } } });
    expect(faults({ list: list({ var: 'sum' }), sum: sumOf('amount') })).toEqual([]);
    expect(faults({ list: list({ var: 'sum' }), sum: sumOf('share') })).toEqual([
      'fields need each other: /list/*/share needs /sum needs /list/*/share',
    ]);
    expect(faults({ list: list({ count: [{ var: 'list' }] }) })).toEqual([]);
  });

  test.each([
    ['an unknown field', { var: 'dog.nam' }, ['/a reads /dog/nam, which is no field of the form']],
    ['an unknown operator', { eval: ['1'] }, ["/a: 'eval' is no operator"]],
    ['a second operator', { '+': [1], '-': [1] }, ['/a: an operation has exactly one operator']],
    ['no field', { var: 1 }, ["/a: 'var' names no field"]],
    ['a way out of a list', { map: [{ var: 'list' }, { var: '$here.a' }] }, ["/a: '$here' leads nowhere within a list"]],
    ['an unknown member', { map: [{ var: 'list' }, { var: 'y' }] }, ['/a reads /list/*/y, which is no field of the form']],
    ['a wrong name in reduce', { reduce: [{ var: 'list' }, { var: 'x' }, 0] }, ["/a: 'x' is neither current nor accumulator"]],
  ])('an expression with %s is refused', (_, compute, expected) => {
    const list = { type: 'array', items: { type: 'object', properties: { x: { type: 'number' } } } };
    const dog = { type: 'object', properties: { name: { type: 'string' } } };
    expect(faults({ a: { ...number, compute }, list, dog })).toEqual(expected);
  });

  test('a sum by reduce reads its items', () => {
    const list = { type: 'array', items: { type: 'object', properties: { x: { type: 'number' } } } };
    const compute = { reduce: [{ var: 'list' }, { '+': [{ var: 'accumulator' }, { var: 'current.x' }] }, 0] };
    expect(faults({ a: { ...number, compute }, list })).toEqual([]);
  });

  test.each([
    [
      'a computed field that could be filled in',
      { a: { type: 'number', compute: { '+': [1] } } },
      '/a is computed, and so has to be readOnly',
    ],
    ['a source no account has', { a: { type: 'string', prefill: 'account/shoeSize' } }, "/a: an account has no 'shoeSize'"],
    ['a group that is prefilled', { a: { type: 'object', prefill: 'person/pet' } }, '/a: only single values are prefilled'],
    [
      'a property that items do not have',
      { a: { type: 'array', items: { type: 'object', properties: {} }, uniqueBy: ['b'] } },
      "/a: items have no 'b' to be unique by",
    ],
    [
      'a name that expressions cannot say',
      { 'a.b': { type: 'string' }, c: { ...number, compute: { today: [] } } },
      '/a.b has a name that expressions cannot say',
    ],
  ])('%s is refused', (_, properties, fault) => {
    expect(faults(properties)).toEqual([fault]);
  });

  test('a condition anywhere but at a field is refused', () => {
    const schema = {
      type: 'object',
      properties: {},
      allOf: [{ type: 'object', properties: { a: { type: 'string', showWhen: true } } }],
    };
    expect(faultsOf({ ...form({}), jsonSchema: schema })).toEqual([
      "'showWhen' stands at something else than a property of the form",
    ]);
  });

  test('pages and prices lead to fields', () => {
    const a = { type: 'string' };
    expect(faultsOf(form({ a }, { pages: [{ fields: ['/a', '/b'] }, { fields: ['/a'] }] }))).toEqual([
      'a page shows "/b", which is no field of the form',
      'two pages show /a',
    ]);
    expect(faultsOf(form({ a }, { pricing: [{ fee: 'STANDARD', quantity: '/copies' }] }))).toEqual([
      'pricing reads /copies, which is no field of the form',
    ]);
    expect(faultsOf(form({ a }, { pricing: [{ fee: 'STANDARD', quantity: '/a' }] }))).toEqual([
      'pricing: /a says how many, and so has to be an integer',
    ]);
  });

  test('what is no JSON Schema is refused, and all faults are told together', () => {
    const broken = form({ a: { type: 'wrong' }, b: { ...number, compute: { var: 'c' } } });
    expect(() => requireSound(broken, 'broken')).toThrow(/type must be equal to one of the allowed values[\s\S]*reads \/c/);
  });
});
