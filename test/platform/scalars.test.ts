import {
  execute,
  GraphQLInputObjectType,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
  validate,
  type GraphQLError,
  type GraphQLFieldConfigMap,
  type GraphQLScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { scalars } from '#platform/scalars.ts';

const entries: readonly (readonly [name: string, type: GraphQLScalarType])[] = Object.entries(scalars);

/** For each scalar a field that answers its argument, and one that answers the root value. */
const fields: GraphQLFieldConfigMap<unknown, unknown> = {};
for (const [name, type] of entries) {
  fields[name] = { type, args: { value: { type } }, resolve: (_, { value }: { value?: unknown }) => value };
  fields[`${name}Answer`] = { type, resolve: (answer) => answer };
}
const Wrapper = new GraphQLInputObjectType({
  name: 'Wrapper',
  fields: Object.fromEntries(entries.map(([name, type]) => [name, { type }])),
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      ...fields,
      wrapped: { type: scalars.JSON, args: { input: { type: Wrapper } }, resolve: (_, { input }: { input?: unknown }) => input },
    },
  }),
});

interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
}

function ask(query: string, variableValues: Record<string, unknown> = {}, rootValue?: unknown): Answer {
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) return { data: null, errors: faults };
  const result = execute({ schema, document, variableValues, rootValue });
  if (result instanceof Promise) throw new Error('all resolvers answer at once');
  return { data: result.data?.['answer'], errors: result.errors ?? [] };
}

const asLiteral = (name: string, value: unknown): Answer => ask(`{ answer: ${name}(value: ${JSON.stringify(value)}) }`);
const asVariable = (name: string, value: unknown): Answer =>
  ask(`query ($value: ${name}) { answer: ${name}(value: $value) }`, { value });
const asInputField = (name: string, value: unknown): Answer =>
  ask(`query ($input: Wrapper) { answer: wrapped(input: $input) }`, { input: { [name]: value } });

const GOOD: readonly (readonly [name: string, input: string, output: string])[] = [
  ['LeikaKey', '99102013104000', '99102013104000'],
  ['RegionKey', '05', '050000000000'],
  ['RegionKey', '05958', '059580000000'],
  ['RegionKey', '059580048048', '059580048048'],
  ['PostalCode', '59955', '59955'],
  ['PostalCode', '01067', '01067'],
  ['Date', '2024-02-29', '2024-02-29'],
  ['DateTime', '2026-11-23T10:00:00+01:00', '2026-11-23T09:00:00.000Z'],
  ['DateTime', '2026-11-23T09:00Z', '2026-11-23T09:00:00.000Z'],
  ['DateTime', '2026-11-23T09:00:00.123456Z', '2026-11-23T09:00:00.123Z'],
  ['Decimal', '46.00', '46.00'],
  ['Decimal', '-0.05', '-0.05'],
  ['CurrencyCode', 'EUR', 'EUR'],
  ['Duration', 'P3D', 'P3D'],
  ['Duration', 'P1Y2M3W4DT5H6M7S', 'P1Y2M3W4DT5H6M7S'],
  ['Duration', 'PT12H', 'PT12H'],
  ['Url', 'https://www.winterberg.de/hund?a=b#c', 'https://www.winterberg.de/hund?a=b#c'],
  ['Url', 'HTTP://localhost:4000', 'HTTP://localhost:4000'],
  ['Locale', 'de', 'de'],
  ['Locale', 'en-GB', 'en-GB'],
];

const BAD: readonly (readonly [name: string, value: unknown])[] = [
  ...['', '9910201310400', '88102013104000', '99102013104000 '].map((text) => ['LeikaKey', text] as const),
  ...['', '5', '0537', 'NRW', '059580048048\n'].map((text) => ['RegionKey', text] as const),
  ...['5995', '599555', '5995a', 'D-59955', '59955\n'].map((text) => ['PostalCode', text] as const),
  ...['2026-02-29', '0000-01-01', '23.11.2026', '2026-11-23T00:00:00Z'].map((text) => ['Date', text] as const),
  ...[
    '2026-11-23',
    '2026-11-23T09:00:00',
    '2026-02-30T09:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-11-23T25:00:00Z',
    '2026-11-23T09:00:00+99:00',
    '1',
  ].map((text) => ['DateTime', text] as const),
  ...['', '1,15', '1.155', '1e3', 'NaN', 'Infinity'].map((text) => ['Decimal', text] as const),
  ...['', 'eur', 'EURO', 'E R'].map((text) => ['CurrencyCode', text] as const),
  ...['', 'P', 'PT', 'P3', '3D', 'P3DT', 'P-3D'].map((text) => ['Duration', text] as const),
  ...[
    '',
    '/hund',
    'www.winterberg.de',
    'ftp://x.example',
    'javascript:alert(1)',
    'https://',
    'https://a b',
    'https://x.example/a\nb',
    'https://x.example/\u0000',
  ].map((text) => ['Url', text] as const),
  ...['', 'D', 'deutsch!', 'de_DE', 'de-'].map((text) => ['Locale', text] as const),
  ...Object.keys(scalars)
    .filter((name) => name !== 'JSON')
    .flatMap((name) => [42, 1.5, true, ['x']].map((value) => [name, value] as const)),
];

describe('a scalar', () => {
  test.each(GOOD)('%s takes %j, as literal, as variable and within an input', (name, input, output) => {
    expect(asLiteral(name, input)).toEqual({ data: output, errors: [] });
    expect(asVariable(name, input)).toEqual({ data: output, errors: [] });
    expect(asInputField(name, input).errors).toEqual([]);
  });

  test.each(BAD)('%s refuses %j and names itself', (name, value) => {
    for (const { errors } of [asLiteral(name, value), asVariable(name, value), asInputField(name, value)]) {
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toEqual({ code: 'INVALID', type: name });
    }
  });

  test.each(Object.keys(scalars))('%s may be null', (name) => {
    expect(asVariable(name, null)).toEqual({ data: null, errors: [] });
  });
});

describe('JSON', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'{"a":['.repeat(depth / 2)}${']}'.repeat(depth / 2)}`);

  test('may be nested 100 levels deep', () => {
    for (const given of [asVariable, asInputField]) expect(given('JSON', nested(100)).errors).toEqual([]);
    expect(asVariable('JSON', nested(100)).data).toEqual(nested(100));
  });

  test.each([102, 200_000])('is refused when it is nested %d levels deep, by its name', (depth) => {
    for (const given of [asVariable, asInputField]) {
      const { errors } = given('JSON', nested(depth));
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'INVALID', type: 'JSON' }]);
    }
  });

  test('is refused so as a literal, too', () => {
    const { errors } = ask(`{ answer: JSON(value: ${'{a:['.repeat(60)}${']}'.repeat(60)}) }`);
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'INVALID', type: 'JSON' }]);
  });
});

describe('an answer', () => {
  const answerOf = (name: string, answer: unknown): Answer => ask(`{ answer: ${name}Answer }`, {}, answer);

  test.each(GOOD)('of %s may be what was taken in (%j)', (name, input, output) => {
    expect(answerOf(name, input)).toEqual({ data: output, errors: [] });
  });

  test('of DateTime is written in UTC', () => {
    expect(answerOf('DateTime', new Date('2026-11-23T10:00:00+01:00')).data).toBe('2026-11-23T09:00:00.000Z');
  });

  test.each([
    ['RegionKey', 'NRW'],
    ['Decimal', 1.5],
    ['Date', new Date()],
    ['DateTime', new Date(Number.NaN)],
    ['DateTime', 'yesterday'],
    ['Url', 'javascript:alert(1)'],
  ])('of %s that is none (%j) is a bug of ours, not a fault of the client', (name, answer) => {
    const { data, errors } = answerOf(name, answer);
    expect(data).toBeNull();
    expect(errors[0]?.originalError).toBeInstanceOf(TypeError);
    expect(errors[0]?.extensions).toEqual({});
  });
});

describe('JSON', () => {
  const VALUE = { list: [1, 'two', null, { three: 3.5 }], yes: true };

  test('takes any value as a variable', () => {
    expect(asVariable('JSON', VALUE)).toEqual({ data: VALUE, errors: [] });
  });

  test('takes any value as a literal, with variables in it', () => {
    const { data } = ask('query ($two: String) { answer: JSON(value: { list: [1, $two, null, { three: 3.5 }], yes: true }) }', {
      two: 'two',
    });
    expect(data).toEqual(VALUE);
  });
});
