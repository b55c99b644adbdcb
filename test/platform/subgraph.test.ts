import { describe, expect, test } from 'vitest';
import { PublicError } from '#platform/errors.ts';
import { createSubgraph, type SubgraphRequest } from '#platform/subgraph.ts';
import { recordLog } from '../support/log-records.ts';
import { citizen } from '../support/viewers.ts';

const SDL = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar RegionKey
  scalar Decimal
  scalar CurrencyCode
  enum Colour {
    RED
  }
  type Money {
    amount: Decimal!
    currency: CurrencyCode!
    minor: String!
  }
  type Query {
    greeting: String!
    echo(text: String!): String
    place(key: RegionKey!): RegionKey
    fee: Money!
    bug: String
    deepBug: Nested!
    refused: String
    refusedWithCause: String
    missing: String!
    wrongNumber: Int
    wrongColour: Colour
    wrongRegion: RegionKey
  }
  type Nested {
    bug: String!
  }
`;

const REQUEST: SubgraphRequest = { viewer: citizen(), language: 'de', requestId: 'request-1' };

function fail(error: unknown): never {
  throw error;
}

/** A subgraph whose fields do what their names say, and its log. */
function fixture() {
  const recording = recordLog();
  const subgraph = createSubgraph<SubgraphRequest>({
    name: 'fixture',
    sdl: SDL,
    createContext: (request) => request,
    log: recording.log,
    resolvers: {
      Query: {
        greeting: (_: unknown, __: unknown, { viewer, language }: SubgraphRequest) =>
          `${language} ${viewer?.subject ?? 'nobody'}`,
        echo: (_: unknown, { text }: { text: string }) => text,
        place: (_: unknown, { key }: { key: string }) => key,
        fee: () => ({ minor: 4_605n, currency: 'EUR' }),
        bug: () => fail(new TypeError('Mustermann is undefined')),
        deepBug: () => ({ bug: () => Promise.reject(new Error('Mustermann is gone')) }),
        refused: () => fail(new PublicError('NOT_FOUND', 'No such thing', { facts: { argument: 'id' } })),
        refusedWithCause: () =>
          fail(new PublicError('UNAVAILABLE', 'Later', { cause: new Error('connection to 10.0.0.7 refused') })),
        missing: () => null,
        wrongNumber: () => 'Mustermann',
        wrongColour: () => 'Mustermann',
        wrongRegion: () => 'Mustermann',
      },
    },
  });
  const ask = (query: string, variables?: Record<string, unknown>, operationName?: string) =>
    subgraph.execute({ query, variables, operationName }, REQUEST);
  return { recording, ask };
}

describe('a subgraph', () => {
  test('answers with what its context knows of the request', async () => {
    expect(await fixture().ask('{ greeting }')).toEqual({ data: { greeting: 'de test-citizen' } });
  });

  test('shows money as decimal text, with its minor units', async () => {
    expect(await fixture().ask('{ fee { amount currency minor } }')).toEqual({
      data: { fee: { amount: '46.05', currency: 'EUR', minor: '4605' } },
    });
  });

  test('tells its contract to the gateway', async () => {
    const { data } = await fixture().ask('{ _service { sdl } }');
    expect(data).toEqual({ _service: { sdl: expect.stringContaining('type Query') as string } });
  });

  test.each([
    [{ Query: { unheardOf: () => 'x' } }, 'Query.unheardOf'],
    [{ Unheard: { of: () => 'x' } }, 'Unheard'],
  ])('is not built with resolvers its contract does not know: %j', (resolvers, stray) => {
    const { log } = recordLog();
    expect(() => createSubgraph({ name: 'x', sdl: SDL, createContext: () => ({}), log, resolvers })).toThrow(stray);
  });
});

describe('a bug', () => {
  test.each([
    ['{ bug }', ['bug']],
    ['{ deepBug { bug } }', ['deepBug', 'bug']],
    ['{ missing }', ['missing']],
    ['{ wrongNumber }', ['wrongNumber']],
    ['{ wrongColour }', ['wrongColour']],
    ['{ wrongRegion }', ['wrongRegion']],
  ])('is masked, and logged once under the id of its request: %s', async (query, path) => {
    const { ask, recording } = fixture();
    const { errors } = await ask(query);
    expect(errors).toEqual([
      {
        message: 'Internal error',
        path,
        locations: expect.any(Array) as unknown[],
        extensions: { code: 'INTERNAL', requestId: 'request-1' },
      },
    ]);
    expect(recording.errors).toHaveLength(1);
    expect(recording.errors[0]).toMatchObject({ requestId: 'request-1', path, err: { message: expect.any(String) as string } });
  });

  test('says in the log where it is', async () => {
    const { ask, recording } = fixture();
    await ask('{ bug }');
    expect(recording.errors[0]?.['err']).toMatchObject({
      type: 'TypeError',
      stack: expect.stringContaining('subgraph.test.ts') as string,
    });
  });

  test('in one field leaves the others', async () => {
    expect((await fixture().ask('{ greeting bug }')).data).toEqual({ greeting: 'de test-citizen', bug: null });
  });
});

describe('an error for clients', () => {
  test('passes with its code and facts, and is not logged', async () => {
    const { ask, recording } = fixture();
    const { errors } = await ask('{ refused }');
    expect(errors).toMatchObject([
      { message: 'No such thing', path: ['refused'], extensions: { code: 'NOT_FOUND', argument: 'id' } },
    ]);
    expect(recording.records).toEqual([]);
  });

  test('keeps its cause for the log', async () => {
    const { ask, recording } = fixture();
    const { errors } = await ask('{ refusedWithCause }');
    expect(errors).toMatchObject([{ message: 'Later', extensions: { code: 'UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
    expect(recording.records).toMatchObject([{ requestId: 'request-1', err: { message: 'connection to 10.0.0.7 refused' } }]);
  });
});

describe('a fault of the request', () => {
  type Fault = readonly [query: string, variables?: Record<string, unknown>, operationName?: string];
  const faults: readonly Fault[] = [
    [''],
    ['{ greeting'],
    ['{ nothing }'],
    ['{ echo }'],
    ['{ echo(text: 5) }'],
    ['query ($text: String!) { echo(text: $text) }'],
    ['query ($text: String!) { echo(text: $text) }', { text: 5 }],
    ['query ($text: String = "a") { echo(text: $text) }', { text: null }],
    ['query ($key: RegionKey!) { place(key: $key) }', { key: 'NRW' }],
    ['{ place(key: "NRW") }'],
    ['query A { greeting } query B { greeting }'],
    ['query A { greeting }', {}, 'B'],
    ['subscription { greeting }'],
    ['{ ...A } fragment A on Query { ...A }'],
  ];

  test.each(faults.map((fault) => [fault] as const))(
    'is INVALID and no matter for the log: %j',
    async ([query, variables, operationName]) => {
      const { ask, recording } = fixture();
      const { errors = [] } = await ask(query, variables, operationName);
      expect(errors.length).toBeGreaterThan(0);
      for (const { extensions } of errors) expect(extensions?.['code']).toBe('INVALID');
      expect(recording.records).toEqual([]);
    },
  );

  test('with a malformed scalar names the type', async () => {
    const { errors } = await fixture().ask('query ($key: RegionKey!) { place(key: $key) }', { key: 'NRW' });
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID', type: 'RegionKey' });
  });

  test('is the same fault when it is asked again', async () => {
    const { ask } = fixture();
    expect(await ask('{ nothing }')).toEqual(await ask('{ nothing }'));
  });
});
