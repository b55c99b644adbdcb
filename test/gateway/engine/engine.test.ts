import { describe, expect, it } from 'vitest';
import { createChosenEngine } from '#gateway/engine/choose.ts';
import { createEngine } from '#gateway/engine/engine.ts';
import { UnsupportedSupergraphError } from '#gateway/engine/plan/features.ts';
import { createLog } from '#platform/log.ts';
import { composeSmall, contextOf, createSmallGraph, type SmallGraph } from './small-graph.ts';

const authors = [
  { id: '1', name: 'Ada' },
  { id: '2', name: 'Bob' },
];

function createGraph(options: Parameters<typeof createSmallGraph>[1] = {}): Promise<SmallGraph> {
  return createSmallGraph(
    {
      authors: {
        sdl: `
          type Query { author(id: ID = "1"): Author authors: [Author] day: Date }
          type Author @key(fields: "id") { id: ID! name: String! mood: Mood secret: Int @inaccessible }
          enum Mood { GLAD SAD @inaccessible }
          scalar Date
        `,
        resolvers: {
          Query: {
            author: (_: unknown, { id }: { id: string }) => authors.find((author) => author.id === id),
            authors: () => [...authors, null, authors[0]],
            day: () => 'tomorrow',
          },
          Author: {
            __resolveReference: ({ id }: { id: string }) => authors.find((author) => author.id === id),
            mood: ({ id }: { id: string }) => (id === '1' ? 'GLAD' : 'SAD'),
          },
        },
      },
      books: {
        sdl: `
          type Author @key(fields: "id") { id: ID! books(first: Int): [Book!]! }
          type Book { title: String! author: Author! }
        `,
        resolvers: {
          Author: {
            books: ({ id }: { id: string }, { first = 2 }: { first?: number }) =>
              ['A', 'B'].slice(0, first).map((title) => ({ title: `${title}${id}`, author: { id } })),
          },
        },
      },
    },
    options,
  );
}

describe('an operation', () => {
  it('asks about an entity once, however often it occurs', async () => {
    const graph = await createGraph();
    const { data } = await graph.run('{ authors { name books(first: 1) { title author { name } } } }');
    const ada = { name: 'Ada', books: [{ title: 'A1', author: { name: 'Ada' } }] };
    const bob = { name: 'Bob', books: [{ title: 'A2', author: { name: 'Bob' } }] };
    expect(data).toEqual({ authors: [ada, bob, null, ada] });
    expect(graph.asked.map(({ variables }) => variables)).toEqual([
      {},
      {
        representations: [
          { __typename: 'Author', id: '1' },
          { __typename: 'Author', id: '2' },
        ],
      },
      {
        representations: [
          { __typename: 'Author', id: '1' },
          { __typename: 'Author', id: '2' },
        ],
      },
    ]);
  });

  it('may call anything by the name of a key', async () => {
    const graph = await createGraph();
    const { data } = await graph.run('{ author { id: name name: id books { author: title } } }');
    expect(data).toEqual({ author: { id: 'Ada', name: '1', books: [{ author: 'A1' }, { author: 'B1' }] } });
  });

  it('keeps different arguments of one field apart', async () => {
    const graph = await createGraph();
    const { data } = await graph.run(
      'query ($n: Int) { author { a: books(first: $n) { title } b: books(first: 0) { title } } }',
      {
        n: 1,
      },
    );
    expect(data).toEqual({ author: { a: [{ title: 'A1' }], b: [] } });
  });

  it('may have a variable with a name of the planner', async () => {
    const graph = await createGraph();
    const { data } = await graph.run('query ($representations: Int) { author { books(first: $representations) { title } } }', {
      representations: 1,
    });
    expect(data).toEqual({ author: { books: [{ title: 'A1' }] } });
  });

  it('fetches nothing that it skips, and answers an empty object where it skips all', async () => {
    const graph = await createGraph();
    const query = 'query ($all: Boolean = false) { author { name @include(if: $all) books @include(if: $all) { title } } }';
    expect((await graph.run(query)).data).toEqual({ author: {} });
    expect(graph.asked.map(({ query: asked }) => asked)).toEqual(['{author{__typename}}']);
    expect((await graph.run(query, { all: true })).data).toMatchObject({ author: { name: 'Ada' } });
  });

  it('asks nobody for the name of the root type', async () => {
    const graph = await createGraph();
    expect(await graph.run('{ type: __typename }')).toEqual({ data: { type: 'Query' } });
    expect(graph.asked).toEqual([]);
  });

  it('may mix introspection with data, and sees nothing inaccessible', async () => {
    const graph = await createGraph();
    const { data } = await graph.run(
      'query ($type: String!) { author { name } __type(name: $type) { fields { name } } mood: __type(name: "Mood") { enumValues { name } } }',
      { type: 'Author' },
    );
    expect(data).toEqual({
      author: { name: 'Ada' },
      __type: { fields: [{ name: 'id' }, { name: 'name' }, { name: 'mood' }, { name: 'books' }] },
      mood: { enumValues: [{ name: 'GLAD' }] },
    });
  });

  it('gets the same answer as text', async () => {
    const graph = await createGraph();
    const document = '{ authors { id name mood books { title } } }';
    const text = await graph.engine.execute({ document, context: contextOf(), asText: true });
    const data = await graph.engine.execute({ document, context: contextOf() });
    expect(JSON.parse(text.text ?? '')).toEqual(data.data);
    expect(text.errors).toEqual(data.errors);
  });
});

describe('a value that is not what the schema promises', () => {
  it('becomes null without an error when it is an enum value that the API does not show', async () => {
    const graph = await createGraph();
    const result = await graph.run('{ authors { mood } }');
    expect(result).toEqual({ data: { authors: [{ mood: 'GLAD' }, { mood: null }, null, { mood: 'GLAD' }] } });
  });

  it('becomes null with an error when our own scalar does not know it', async () => {
    const graph = await createGraph();
    const { data, errors } = await graph.run('{ day }');
    expect(data).toEqual({ day: null });
    expect(errors?.map(({ path }) => path)).toEqual([['day']]);
  });
});

describe('a request', () => {
  const refused = async (document: string, variables?: Record<string, unknown>): Promise<unknown> => {
    const graph = await createGraph();
    const result = await graph.run(document, variables);
    expect(result).not.toHaveProperty('data');
    expect(graph.asked).toEqual([]);
    return result.errors?.[0]?.extensions?.['code'];
  };

  it('is refused when it cannot be read', async () => {
    expect(await refused('{ author {')).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('is refused when it names what is inaccessible', async () => {
    expect(await refused('{ author { secret } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is refused when its variables do not fit', async () => {
    expect(await refused('query ($n: Int) { author { books(first: $n) { title } } }', { n: 'many' })).toBe('BAD_USER_INPUT');
  });

  it('is refused when it does not say which operation to run', async () => {
    expect(await refused('query A { author { id } } query B { author { id } }')).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  it('is refused when its fragments multiply beyond measure', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, at) => `fragment F${at} on Book { a: author { x: books { ...F${at + 1} } y: books { ...F${at + 1} } } }`,
    );
    const query = `{ author { books { ...F0 } } } ${fragments.join(' ')} fragment F20 on Book { title }`;
    expect(await refused(query)).toBe('QUERY_TOO_COSTLY');
  });

  it('may not ask for the schema where that is switched off', async () => {
    const graph = await createGraph({ introspection: false });
    const { errors } = await graph.run('{ __schema { queryType { name } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is told no names of the schema either then, and is told them otherwise', async () => {
    const message = async (introspection: boolean): Promise<string | undefined> => {
      const graph = await createGraph({ introspection });
      return (await graph.run('{ authorz { mood } }')).errors?.[0]?.message;
    };
    expect(await message(true)).toContain('Did you mean "author"');
    expect(await message(false)).toBe('Cannot query field "authorz" on type "Query".');
  });
});

describe('what the Rust planner cannot plan', () => {
  it("is planned by Apollo's", async () => {
    const graph = await createSmallGraph({
      a: {
        sdl: 'type Query { t: T } type T @key(fields: "id") { id: ID! weight: Int }',
        resolvers: { Query: { t: () => ({ id: '1' }) }, T: { weight: ({ id }: { id: string }) => Number(id) * 10 } },
      },
      b: {
        sdl: `
          type T @key(fields: "id") { id: ID! weight: Int @external back: Back price: Int @requires(fields: "weight") }
          type Back @key(fields: "id") { id: ID! t: T }
        `,
        resolvers: {
          T: { back: () => ({ id: 'b' }), price: ({ weight }: { weight: number }) => weight + 1 },
          Back: { t: () => ({ id: '7' }) },
        },
      },
    });
    try {
      expect(await graph.run('{ t { back { t { price } } } }')).toEqual({ data: { t: { back: { t: { price: 71 } } } } });
    } finally {
      await graph.engine.close();
    }
  });
});

describe('a context', () => {
  it('is asked in calls of a bounded size, however many values it has', async () => {
    const shops = Array.from({ length: 120 }, (_, at) => ({ id: String(at), currency: `C${at}`, items: [{ id: 'pen' }] }));
    const find = ({ id }: { id: string }) => shops.find((shop) => shop.id === id);
    const graph = await createSmallGraph({
      shops: {
        sdl: 'type Query { shops: [Shop!]! } type Shop @key(fields: "id") { id: ID! currency: String }',
        resolvers: { Query: { shops: () => shops } },
      },
      prices: {
        sdl: `
          type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String @external items: [Item!]! }
          type Item @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$shop { currency }")): String }
        `,
        resolvers: {
          Shop: { __resolveReference: find },
          Item: { price: ({ id }: { id: string }, { in: currency }: { in: string }) => `${id} in ${currency}` },
        },
      },
    });
    try {
      const { data } = await graph.run('{ shops { items { price } } }');
      expect(data).toEqual({ shops: shops.map(({ currency }) => ({ items: [{ price: `pen in ${currency}` }] })) });
      const calls = graph.asked.filter(({ subgraph }) => subgraph === 'prices');
      expect(calls.map(({ query }) => query.match(/_entities\(/g)?.length)).toEqual([50, 50, 20]);
    } finally {
      await graph.engine.close();
    }
  });
});

describe('a supergraph', () => {
  const linked = (url: string, purpose: string): string =>
    composeSmall({ a: { sdl: 'type Query { a: Int }' } }).replace(
      'schema\n',
      `schema\n  @link(url: "${url}", for: ${purpose})\n`,
    );
  const options = { calls: new Map(), log: createLog('silent'), maxTokens: 1_000, maxFields: 1_000 };

  it('is refused when the planner would ignore a part of it', async () => {
    const engine = createEngine({ ...options, supergraphSdl: linked('https://specs.example.org/vault/v1.0', 'SECURITY') });
    await expect(engine).rejects.toThrow(UnsupportedSupergraphError);
    await expect(engine).rejects.toThrow(/vault/);
  });

  it("is refused for Apollo's executor when it has contexts, and served by our own", async () => {
    const supergraphSdl = linked('https://specs.apollo.dev/context/v0.1', 'SECURITY');
    const chosen = createChosenEngine({ ...options, engine: 'apollo', supergraphSdl });
    await expect(chosen).rejects.toThrow(UnsupportedSupergraphError);
    await expect(chosen).rejects.toThrow(/@fromContext/);
    const { own } = await createChosenEngine({ ...options, engine: 'own', supergraphSdl });
    await own?.close();
    expect(own).not.toBeNull();
  });
});
