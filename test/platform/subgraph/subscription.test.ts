import { describe, expect, test } from 'vitest';
import { PublicError } from '#platform/errors.ts';
import { isStream, streamOf, type Stream } from '#platform/stream.ts';
import { createSubgraph, type SubgraphRequest } from '#platform/subgraph.ts';
import { recordLog } from '#test/support/log-records.ts';
import { watchedStream } from '#test/support/streams.ts';
import { citizen } from '#test/support/viewers.ts';

const SDL = /* GraphQL */ `
  type Query {
    greeting: String!
  }
  type Subscription {
    count(from: Int = 0): Int!
    contexts: Int!
    odd: Int
    broken: Int
    refused: Int
    nobody: Int
  }
`;

const REQUEST: SubgraphRequest = { viewer: citizen(), language: 'de', requestId: 'request-1' };

interface Context extends SubgraphRequest {
  /** The how-manieth context this is. */
  readonly number: number;
}

function fail(error: unknown): never {
  throw error;
}

function fixture() {
  const recording = recordLog();
  const source = watchedStream((index) => index, 3);
  let contexts = 0;
  const subgraph = createSubgraph<Context>({
    name: 'fixture',
    sdl: SDL,
    createContext: (request) => ({ ...request, number: contexts++ }),
    log: recording.log,
    resolvers: {
      Query: { greeting: () => 'hello' },
      Subscription: {
        count: {
          subscribe: () => source.stream,
          resolve: (event: number, { from }: { from: number }) => event + from,
        },
        contexts: { subscribe: () => source.stream, resolve: (_: unknown, __: unknown, { number }: Context) => number },
        odd: {
          subscribe: () => source.stream,
          resolve: (event: number) => (event % 2 === 1 ? event : fail(new Error('Mustermann is even'))),
        },
        broken: {
          subscribe: () =>
            streamOf({ next: () => Promise.reject(new Error('connection to 10.0.0.7 lost')), close: () => Promise.resolve() }),
        },
        refused: { subscribe: () => fail(new PublicError('NOT_FOUND', 'No such thing')) },
        nobody: { subscribe: () => fail(new TypeError('Mustermann is undefined')) },
      },
    },
  });
  return { recording, source, subgraph };
}

type Result = Awaited<ReturnType<Stream<object>['next']>>['value'];

/** The first results of a subscription, which is then left. */
async function take(stream: Stream<object>, most: number): Promise<readonly Result[]> {
  const results: Result[] = [];
  while (results.length < most) {
    const { done, value } = await stream.next();
    if (done === true) break;
    results.push(value);
  }
  await stream.return(undefined);
  return results;
}

async function subscribe(query: string, variables?: Record<string, unknown>) {
  const made = fixture();
  const begun = await made.subgraph.subscribe({ query, variables }, REQUEST);
  return { ...made, begun };
}

async function stream(query: string, variables?: Record<string, unknown>) {
  const { begun, ...made } = await subscribe(query, variables);
  if (!isStream(begun)) throw new Error(JSON.stringify(begun));
  return { ...made, stream: begun };
}

describe('a subscription', () => {
  test('answers each event along the selection', async () => {
    const { stream: results } = await stream('subscription ($from: Int) { number: count(from: $from) }', { from: 5 });
    expect(await take(results, 3)).toEqual([{ data: { number: 5 } }, { data: { number: 6 } }, { data: { number: 7 } }]);
  });

  test('has a context for each event', async () => {
    const { stream: results } = await stream('subscription { contexts }');
    expect(await take(results, 2)).toEqual([{ data: { contexts: 1 } }, { data: { contexts: 2 } }]);
  });

  test('masks what fails in an event, and goes on', async () => {
    const { stream: results, recording } = await stream('subscription { odd }');
    expect(await take(results, 2)).toEqual([
      {
        data: { odd: null },
        errors: [expect.objectContaining({ message: 'Internal error', path: ['odd'] }) as unknown],
      },
      { data: { odd: 1 } },
    ]);
    expect(recording.errors).toHaveLength(1);
  });

  test('ends with a masked error when its source fails', async () => {
    const { stream: results, recording } = await stream('subscription { broken }');
    expect(await take(results, 5)).toEqual([
      { errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL', requestId: 'request-1' } }] },
    ]);
    expect(recording.errors).toHaveLength(1);
    expect(recording.text).toContain('10.0.0.7');
  });

  test('lets go of its source when it is left while waiting', async () => {
    const { stream: results, source } = await stream('subscription { count }');
    await results.next();
    await results.next();
    await results.next();
    const waiting = results.next();
    await results.return(undefined);
    expect(await waiting).toMatchObject({ done: true });
    await source.closed;
  });

  test('answers why it cannot begin', async () => {
    const { begun } = await subscribe('subscription { refused }');
    expect(begun).toMatchObject({ errors: [{ message: 'No such thing', extensions: { code: 'NOT_FOUND' } }] });
    const { begun: masked, recording } = await subscribe('subscription { nobody }');
    expect(masked).toMatchObject({ errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }] });
    expect(recording.errors).toHaveLength(1);
  });

  test.each([
    ['that is none', '{ greeting }'],
    ['that cannot be read', 'subscription {'],
    ['of an unknown field', 'subscription { unknown }'],
    ['whose variables do not fit', 'subscription ($from: Int!) { count(from: $from) }'],
  ])('%s is refused', async (_, query) => {
    const { begun } = await subscribe(query);
    expect(begun).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  });

  test('is no query', async () => {
    const { subgraph } = fixture();
    expect(await subgraph.execute({ query: 'subscription { count }' }, REQUEST)).toMatchObject({
      errors: [{ extensions: { code: 'INVALID' } }],
    });
    expect(await subgraph.execute({ query: '{ greeting }' }, REQUEST)).toEqual({ data: { greeting: 'hello' } });
  });
});
