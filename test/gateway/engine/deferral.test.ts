import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { PartialResult } from '#gateway/engine/engine.ts';
import { contextOf, createSmallGraph, type SmallGraph } from './small-graph.ts';

interface Held {
  readonly graph: SmallGraph;
  /** Has the subgraph answer again. */
  readonly release: (subgraph: 'stock' | 'prices') => void;
}

/** A graph in which two subgraphs are silent until they are released. */
async function createHeldGraph(): Promise<Held> {
  const releases = new Map<string, () => void>();
  const silent = (name: string): Promise<void> => new Promise((resolve) => releases.set(name, resolve));
  const [stock, prices] = [silent('stock'), silent('prices')];
  let changes = 0;
  const graph = await createSmallGraph({
    products: {
      sdl: `
        type Query { product: Product products: [Product!]! }
        type Mutation { change: Product }
        type Product @key(fields: "id") { id: ID! name: String version: Int }
      `,
      resolvers: {
        Query: { product: () => ({ id: '1', name: 'Lamp' }), products: () => [{ id: '1' }, { id: '2' }] },
        Mutation: { change: () => ({ id: '1', version: ++changes }) },
      },
    },
    stock: {
      sdl: 'type Product @key(fields: "id") { id: ID! stock: Int secret: String @authenticated shelf: Shelf } type Shelf @key(fields: "id") { id: ID! }',
      resolvers: {
        Product: {
          stock: () => stock.then(() => 7),
          secret: () => 'x',
          shelf: ({ id }: { id: string }) => (id === '1' ? { id: 's' } : stock.then(() => ({ id: 's' }))),
        },
      },
    },
    prices: {
      sdl: 'type Product @key(fields: "id") { id: ID! price: Int } type Shelf @key(fields: "id") { id: ID! rent: Int }',
      resolvers: { Product: { price: () => prices.then(() => 9) }, Shelf: { rent: () => 3 } },
    },
  });
  return { graph, release: (subgraph) => releases.get(subgraph)?.() };
}

async function begin({ engine }: SmallGraph, document: string) {
  const parts = await engine.executeInParts({ document, context: contextOf() });
  if (parts === null) throw new Error('nothing is deferred');
  return async (): Promise<PartialResult | undefined> => (await parts.next()).value;
}

const subgraphs = ({ asked }: SmallGraph): string[] => asked.map(({ subgraph }) => subgraph);

describe('the primary answer', () => {
  it('comes while the subgraph of a deferred part is silent', async () => {
    const { graph, release } = await createHeldGraph();
    const next = await begin(graph, '{ product { name ... @defer { stock } } }');
    expect(await next()).toEqual({ data: { product: { name: 'Lamp' } }, hasNext: true });
    release('stock');
    expect(await next()).toEqual({ incremental: [{ path: ['product'], data: { stock: 7 } }], hasNext: false });
    expect(await next()).toBeUndefined();
    expect(subgraphs(graph)).toEqual(['products', 'stock']);
  });

  it('holds up no fetch of a deferred part', async () => {
    const { graph, release } = await createHeldGraph();
    const next = await begin(graph, '{ product { price ... @defer { stock shelf { rent } } } }');
    const first = next();
    release('stock');
    while (!subgraphs(graph).includes('stock') || graph.asked.length < 4) await new Promise(setImmediate);
    expect(graph.asked.at(-1)?.query).toContain('rent');
    release('prices');
    expect(await first).toEqual({ data: { product: { price: 9 } }, hasNext: true });
    expect(await next()).toMatchObject({ hasNext: false });
  });

  it('does not wait for entities that only a deferred part asks the same about', async () => {
    const { graph, release } = await createHeldGraph();
    const next = await begin(graph, '{ product { shelf { rent } } products { id ... @defer { shelf { rent } } } }');
    expect(await next()).toEqual({
      data: { product: { shelf: { rent: 3 } }, products: [{ id: '1' }, { id: '2' }] },
      hasNext: true,
    });
    release('stock');
    const data = { shelf: { rent: 3 } };
    expect(await next()).toEqual({ incremental: [0, 1].map((at) => ({ path: ['products', at], data })), hasNext: false });
  });

  it('holds all fields of a mutation, in their order, while what is deferred of the first one is silent', async () => {
    const { graph, release } = await createHeldGraph();
    const next = await begin(graph, 'mutation { a: change { version ... @defer { stock } } b: change { version } }');
    expect(await next()).toEqual({ data: { a: { version: 1 }, b: { version: 2 } }, hasNext: true });
    release('stock');
    expect(await next()).toEqual({ incremental: [{ path: ['a'], data: { stock: 7 } }], hasNext: false });
  });
});

describe('deferred parts', () => {
  it('come as they are done, whichever is first', async () => {
    const { graph, release } = await createHeldGraph();
    const next = await begin(graph, '{ product { name ... @defer { stock } ... @defer { price } } }');
    await next();
    release('prices');
    expect(await next()).toEqual({ incremental: [{ path: ['product'], data: { price: 9 } }], hasNext: true });
    release('stock');
    expect(await next()).toEqual({ incremental: [{ path: ['product'], data: { stock: 7 } }], hasNext: false });
  });

  it('tell what the caller may not see in them, which is not fetched', async () => {
    const { graph, release } = await createHeldGraph();
    release('stock');
    const next = await begin(graph, '{ product { name ... @defer { stock secret } } }');
    expect(await next()).toEqual({ data: { product: { name: 'Lamp' } }, hasNext: true });
    const part = await next();
    expect(part?.incremental?.[0]?.data).toEqual({ stock: 7, secret: null });
    expect(part?.incremental?.[0]?.errors).toMatchObject([
      { path: ['product', 'secret'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(graph.asked.every(({ query }) => !query.includes('secret'))).toBe(true);
  });

  it('tell what went wrong for them in fields that nobody asked for', async () => {
    const graph = await createSmallGraph({
      products: {
        sdl: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String }',
        resolvers: { Query: { product: () => ({ id: '1', name: 'Lamp' }) } },
      },
      sizes: {
        sdl: 'type Product @key(fields: "id") { id: ID! size: Int }',
        answer: () => ({
          data: { _entities: [{ size: null }] },
          errors: [{ message: 'not measured', path: ['_entities', 0, 'size'] }],
        }),
      },
      shipping: {
        sdl: 'type Product @key(fields: "id") { id: ID! size: Int @external cost: Int @requires(fields: "size") }',
        resolvers: { Product: { cost: () => null } },
      },
    });
    const query = '{ product { name ... @defer { cost } } }';
    const next = await begin(graph, query);
    expect(await next()).toEqual({ data: { product: { name: 'Lamp' } }, hasNext: true });
    const { errors } = await graph.run(query);
    expect(errors).toMatchObject([{ message: 'not measured' }]);
    expect(await next()).toMatchObject({ incremental: [{ data: { cost: null }, errors: [{ message: 'not measured' }] }] });
  });

  it('are told as lost when the request is given up', async () => {
    const { graph } = await createHeldGraph();
    const context = contextOf();
    const parts = await graph.engine.executeInParts({ document: '{ product { name ... @defer { stock } } }', context });
    await parts?.next();
    context.cancellation.cancel(new Error('a reason that nobody outside may read'));
    expect((await parts?.next())?.value).toEqual({
      incremental: [
        {
          path: ['product'],
          data: null,
          errors: [{ message: 'Internal error', path: ['product'], extensions: { code: 'INTERNAL' } }],
        },
      ],
      hasNext: false,
    });
  });
});

describe('nothing is deferred', () => {
  it.each([
    ['of what the caller may not see', '{ product { name ... @defer { secret } } }'],
    ['of introspection', '{ product { name } ... @defer { __schema { queryType { name } } } }'],
    ['of an operation that is not valid', '{ product { ... @defer { nothing } } }'],
  ])('%s', async (_, document) => {
    const { graph } = await createHeldGraph();
    expect(await graph.engine.executeInParts({ document, context: contextOf() })).toBeNull();
  });

  it('for a client that takes one answer', async () => {
    const { graph, release } = await createHeldGraph();
    release('stock');
    const query = '{ product { name ... @defer { stock } } }';
    expect(await graph.run(query)).toEqual({ data: { product: { name: 'Lamp', stock: 7 } } });
    expect(await graph.subscribe(query)).toEqual({ data: { product: { name: 'Lamp', stock: 7 } } });
  });
});

it('the schema of the clients has the directive', async () => {
  const { graph } = await createHeldGraph();
  expect(printSchema(graph.engine.apiSchema)).toContain(
    'directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT',
  );
});
