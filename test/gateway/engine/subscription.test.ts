import { afterEach, describe, expect, it } from 'vitest';
import { createContext } from '#gateway/context.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { compileSubscription } from '#gateway/engine/compile/steps.ts';
import type { EngineResult } from '#gateway/engine/engine.ts';
import { createApolloPlanner } from '#gateway/engine/plan/apollo-planner.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import { isStream, streamOf, streamOfOne, type Stream } from '#platform/stream.ts';
import { watchedStream, type WatchedStream } from '#test/support/streams.ts';
import { contextOf, createSmallGraph, type SmallGraph } from './small-graph.ts';

let events: WatchedStream<object>;
const fail = (message: string): never => {
  throw new Error(message);
};

/** Orders that change, of customers and parcels that other subgraphs know. */
function createGraph(): Promise<SmallGraph> {
  events = watchedStream((index) => ({ id: String(index), total: index * 10, customer: { id: 'c' } }), 3);
  return createSmallGraph({
    orders: {
      sdl: `
        type Query { orders: Int }
        type Subscription {
          changed(of: ID, least: Int = 0): Order
          strict: Order!
          mine: Order @authenticated
          never: Order
          broken: Order
        }
        type Order @key(fields: "id") { id: ID! total: Int customer: Customer }
        type Customer @key(fields: "id", resolvable: false) { id: ID! }
      `,
      resolvers: {
        Subscription: {
          changed: { subscribe: () => events.stream, resolve: (order: object) => order },
          strict: { subscribe: () => events.stream, resolve: () => null },
          mine: { subscribe: () => events.stream, resolve: (order: object) => order },
          never: { subscribe: () => fail('not today') },
          broken: {
            subscribe: () => streamOf({ next: () => Promise.reject(new Error('gone')), close: () => Promise.resolve() }),
            resolve: (order: object) => order,
          },
        },
      },
    },
    customers: {
      sdl: `
        type Customer @key(fields: "id") { id: ID! name: String taxId: String @authenticated }
        type Order @key(fields: "id") { id: ID! total: Int @external note: String @requires(fields: "total") parcel: Parcel! }
        type Parcel @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Customer: { name: () => 'Ada', taxId: () => '47' },
        Order: {
          note: ({ total }: { total: number }) => (total === 10 ? fail('ten') : `costs ${total}`),
          parcel: ({ id }: { id: string }) => ({ id: `p${id}` }),
        },
      },
    },
    parcels: {
      sdl: 'type Parcel @key(fields: "id") { id: ID! place: String }',
      resolvers: { Parcel: { place: ({ id }: { id: string }) => `${id} is under way` } },
    },
  });
}

const open: Stream<EngineResult>[] = [];
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.return(undefined);
});

async function begin(graph: SmallGraph, ...given: Parameters<SmallGraph['subscribe']>): Promise<Stream<EngineResult>> {
  const begun = await graph.subscribe(...given);
  if (!isStream(begun)) throw new Error(JSON.stringify(begun));
  open.push(begun);
  return begun;
}

async function take(stream: Stream<EngineResult>, most: number): Promise<readonly EngineResult[]> {
  const results: EngineResult[] = [];
  while (results.length < most) {
    const { done, value } = await stream.next();
    if (done === true) break;
    results.push(value);
  }
  return results;
}

const paths = ({ errors = [] }: EngineResult): unknown[] => errors.map(({ path }) => path);
const codes = ({ errors = [] }: EngineResult): unknown[] => errors.map(({ extensions }) => extensions?.['code']);

const citizen = { account: 'a', trustLevel: 'LOW', scopes: [] } as unknown as Viewer;

describe('a subscription', () => {
  it('tells each event with what other subgraphs know of it, in the words of the client', async () => {
    const graph = await createGraph();
    const stream = await begin(
      graph,
      'subscription { order: changed { sum: total customer { called: name } parcel { place } } }',
    );
    expect(await take(stream, 2)).toEqual([
      { data: { order: { sum: 0, customer: { called: 'Ada' }, parcel: { place: 'p0 is under way' } } } },
      { data: { order: { sum: 10, customer: { called: 'Ada' }, parcel: { place: 'p1 is under way' } } } },
    ]);
  });

  it('asks the source once, and the others at each event', async () => {
    const graph = await createGraph();
    const stream = await begin(graph, 'subscription ($of: ID!) { changed(of: $of) { customer { name } } }', { of: '7' });
    await take(stream, 2);
    expect(graph.asked.map(({ subgraph }) => subgraph)).toEqual(['orders', 'customers', 'customers']);
    expect(graph.asked[0]?.variables).toEqual({ of: '7' });
  });

  it('asks nobody but the source when that knows all', async () => {
    const graph = await createGraph();
    const stream = await begin(graph, 'subscription { changed { total customer { id } } }');
    expect(await take(stream, 1)).toEqual([{ data: { changed: { total: 0, customer: { id: 'c' } } } }]);
    expect(graph.asked).toHaveLength(1);
  });

  it('hands on variables, their defaults and conditions', async () => {
    const graph = await createGraph();
    const document = `subscription ($least: Int = 5, $of: ID, $names: Boolean!) {
      changed(of: $of, least: $least) { total @skip(if: $names) customer @include(if: $names) { name } }
    }`;
    const stream = await begin(graph, document, { names: true });
    expect(await take(stream, 1)).toEqual([{ data: { changed: { customer: { name: 'Ada' } } } }]);
    expect(graph.asked[0]?.variables).toEqual({ least: 5 });
  });

  it('goes on after an event of which a part is missing', async () => {
    const graph = await createGraph();
    const results = await take(await begin(graph, 'subscription { changed { total note } }'), 3);
    expect(results.map(({ data }) => data)).toEqual([
      { changed: { total: 0, note: 'costs 0' } },
      { changed: { total: 10, note: null } },
      { changed: { total: 20, note: 'costs 20' } },
    ]);
    expect(results.map(paths)).toEqual([[], [['changed', 'note']], []]);
  });

  it('goes on after events for which another subgraph was down', async () => {
    const graph = await createGraph();
    const { calls } = graph;
    const parcels = calls.get('parcels');
    (calls as Map<string, unknown>).set('parcels', () => Promise.reject(new Error('down')));
    const stream = await begin(graph, 'subscription { changed { total parcel { place } } }');
    const [lost] = await take(stream, 1);
    expect(lost?.data).toEqual({ changed: { total: 0, parcel: { place: null } } });
    expect([paths(lost ?? {}), codes(lost ?? {})]).toEqual([[['changed', 'parcel', 'place']], ['UNAVAILABLE']]);
    (calls as Map<string, unknown>).set('parcels', parcels);
    expect(await take(stream, 1)).toEqual([{ data: { changed: { total: 10, parcel: { place: 'p1 is under way' } } } }]);
  });

  it('answers null for an event that may not be null, and goes on', async () => {
    const graph = await createGraph();
    const results = await take(await begin(graph, 'subscription { order: strict { total } }'), 2);
    expect(results.map(({ data }) => data)).toEqual([null, null]);
    expect(results.flatMap(paths)).toEqual([['order'], ['order']]);
  });

  it('signs what it asks anew for each event', async () => {
    const graph = await createGraph();
    let signed = 0;
    const signer = { sign: () => `assertion ${signed++}`, jwks: { keys: [] } };
    const renewContext = () =>
      createContext(signer, { viewer: null, acceptLanguage: 'en', requestId: 'test', cancellation: new Cancellation() });
    const begun = await graph.engine.subscribe({
      document: 'subscription { changed { customer { name } } }',
      context: renewContext(),
      renewContext,
    });
    await take(begun as Stream<EngineResult>, 2);
    expect(graph.asked.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer assertion 0',
      'Bearer assertion 1',
      'Bearer assertion 2',
    ]);
  });

  it('lets go of the source when it is left, even while nothing happens', async () => {
    const graph = await createGraph();
    const stream = await begin(graph, 'subscription { changed { total } }');
    await take(stream, 3);
    const waiting = stream.next();
    await stream.return(undefined);
    expect(await waiting).toMatchObject({ done: true });
    await events.closed;
  });

  it('takes nothing from the source before the last answer was taken', async () => {
    const graph = await createGraph();
    const stream = await begin(graph, 'subscription { changed { customer { name } } }');
    await take(stream, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events.taken()).toBe(1);
  });

  it('ends with the engine', async () => {
    const graph = await createGraph();
    const stream = await begin(graph, 'subscription { changed { total } }');
    await take(stream, 3);
    const waiting = stream.next();
    await graph.engine.close();
    expect(await waiting).toMatchObject({ done: true });
    await events.closed;
  });
});

describe('a source that fails', () => {
  it('at the beginning is the only answer', async () => {
    const graph = await createGraph();
    const result = (await graph.subscribe('subscription { order: never { total } }')) as EngineResult;
    expect(result).not.toHaveProperty('data');
    expect(paths(result)).toEqual([['order']]);
  });

  it('elsewhere is told as the same answer when that comes as the first of a stream', async () => {
    const graph = await createGraph();
    const refusal = { errors: [{ message: 'not today', path: ['never'], extensions: { code: 'NOT_FOUND' } }] };
    (graph.calls as Map<string, unknown>).set('orders', { subscribe: () => Promise.resolve(streamOfOne(refusal)) });
    const [result] = await take(await begin(graph, 'subscription { never { total } }'), 5);
    expect(result).not.toHaveProperty('data');
    expect([paths(result ?? {}), codes(result ?? {})]).toEqual([[['never']], ['NOT_FOUND']]);
  });

  it('later is told in the last answer', async () => {
    const graph = await createGraph();
    const results = await take(await begin(graph, 'subscription { broken { total } }'), 5);
    expect(results).toHaveLength(1);
    expect(results[0]).not.toHaveProperty('data');
    expect(results[0]?.errors).toHaveLength(1);
  });

  it('or cannot stream at all is unavailable', async () => {
    const graph = await createGraph();
    (graph.calls as Map<string, unknown>).set('orders', () => Promise.reject(new Error('never called')));
    const result = (await graph.subscribe('subscription { changed { total } }')) as EngineResult;
    expect(codes(result)).toEqual(['UNAVAILABLE']);
  });
});

describe('whoever subscribes', () => {
  it('without being allowed to has nothing subscribed', async () => {
    const graph = await createGraph();
    const result = (await graph.subscribe('subscription { order: mine { total } }')) as EngineResult;
    expect(result.data).toEqual({ order: null });
    expect([paths(result), codes(result)]).toEqual([[['order']], ['UNAUTHENTICATED']]);
    expect(graph.asked).toEqual([]);
    const [event] = await take(await begin(graph, 'subscription { order: mine { total } }', {}, citizen), 1);
    expect(event).toEqual({ data: { order: { total: 0 } } });
  });

  it('and may not see a field of another subgraph gets null for it, at each event', async () => {
    const graph = await createGraph();
    const document = 'subscription { changed { customer { name taxId } } }';
    const results = await take(await begin(graph, document), 2);
    for (const result of results) {
      expect(result.data).toEqual({ changed: { customer: { name: 'Ada', taxId: null } } });
      expect([paths(result), codes(result)]).toEqual([[['changed', 'customer', 'taxId']], ['UNAUTHENTICATED']]);
    }
    expect(graph.asked.some(({ query }) => query.includes('taxId'))).toBe(false);
  });

  it.each([
    ['cannot be read', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['asks for two things', 'subscription { a: changed { id } b: changed { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['does not fit the graph', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['lacks a variable', 'subscription ($of: ID!) { changed(of: $of) { id } }', 'BAD_USER_INPUT'],
  ])('with an operation that %s is refused', async (_, document, code) => {
    const graph = await createGraph();
    const result = (await graph.subscribe(document)) as EngineResult;
    expect(result).not.toHaveProperty('data');
    expect(codes(result)).toEqual([code]);
    expect(graph.asked).toEqual([]);
  });

  it('may ask for a single answer', async () => {
    const graph = await createGraph();
    expect(await graph.subscribe('{ orders }')).toEqual({ data: { orders: null } });
  });

  it('where only one answer can be given is refused, whether the operation is known or not', async () => {
    const graph = await createGraph();
    const document = 'subscription { changed { total } }';
    const refusal = { errors: [{ message: 'Subscriptions are not served over this transport.' }] };
    expect(await graph.run(document)).toMatchObject(refusal);
    await begin(graph, document);
    expect(await graph.run(document)).toMatchObject(refusal);
    expect(await graph.engine.execute({ document, context: contextOf(), asText: true })).toMatchObject(refusal);
  });
});

describe("a plan of Apollo's planner", () => {
  it('has the same source and the same calls for each event', async () => {
    const graph = await createGraph();
    const planner = createApolloPlanner(graph.supergraphSdl, 30_000, createLog('silent'));
    const { node } = await planner.plan('subscription ($of: ID) { changed(of: $of) { total customer { name } } }');
    await planner.close();
    if (node === undefined) throw new Error('expected a plan');
    const { source, steps } = compileSubscription(node, { satisfies: (a, b) => a === b, variables: new Map(), conditions: {} });
    expect(source).toMatchObject({ subgraph: 'orders', path: [], variables: [{ name: 'of', from: 'of' }] });
    expect(steps).toMatchObject({ kind: 'sequence', steps: [{ kind: 'fetch', subgraph: 'customers' }] });
    const alone = compileSubscription(
      { kind: 'Subscription', primary: { kind: 'Fetch', serviceName: 'orders', operation: '{a}' } },
      {
        satisfies: () => true,
        variables: new Map(),
        conditions: {},
      },
    );
    expect(alone.steps).toBeNull();
  });
});
