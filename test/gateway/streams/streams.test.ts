import { expect, test } from 'vitest';
import type { GatewayContext } from '#gateway/context.ts';
import type { Engine } from '#gateway/engine/engine.ts';
import { createStreams, type Caller } from '#gateway/streams/streams.ts';
import { createLog } from '#platform/log.ts';
import { isStream } from '#platform/stream.ts';
import { watchedStream } from '#test/support/streams.ts';
import { createSmallGraph } from '../engine/small-graph.ts';

const signer = { sign: () => 'signed', jwks: { keys: [] } };
const log = createLog('silent');
const caller: Caller = { viewer: null, address: '127.0.0.1', acceptLanguage: 'de', requestId: 'test' };
const ONE = { perClient: 1, total: 1 };

test('an engine without streams is unavailable for them, and takes no slot', async () => {
  const streams = createStreams({ engine: () => null, signer, log, limits: ONE });
  for (let time = 0; time < 2; time += 1) {
    expect(await streams.open({ query: '{ a }' }, caller)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  }
});

test('a single answer gives its slot back at once', async () => {
  const graph = await createSmallGraph({ a: { sdl: 'type Query { a: Int }', resolvers: { Query: { a: () => 1 } } } });
  const streams = createStreams({ engine: () => graph.engine, signer, log, limits: ONE });
  for (let time = 0; time < 2; time += 1) expect(await streams.open({ query: '{ a }' }, caller)).toEqual({ data: { a: 1 } });
  await graph.engine.close();
});

test('the engine that is live when a stream is begun answers it', async () => {
  const graphOf = (value: number) =>
    createSmallGraph({ a: { sdl: 'type Query { a: Int }', resolvers: { Query: { a: () => value } } } });
  const [before, after] = [await graphOf(1), await graphOf(2)];
  let live = before.engine;
  const streams = createStreams({ engine: () => live, signer, log });
  expect(await streams.open({ query: '{ a }' }, caller)).toEqual({ data: { a: 1 } });
  live = after.engine;
  expect(await streams.open({ query: '{ a }' }, caller)).toEqual({ data: { a: 2 } });
  await before.engine.close();
  await after.engine.close();
});

test('a stream that ends gives up what is being asked for its events', async () => {
  const source = watchedStream((index) => ({ a: index }), 1);
  const graph = await createSmallGraph({
    a: {
      sdl: 'type Query { a: Int } type Subscription { a: Int }',
      resolvers: { Subscription: { a: { subscribe: () => source.stream } } },
    },
  });
  const contexts: GatewayContext[] = [];
  const engine: Engine = {
    ...graph.engine,
    subscribe: (request) => {
      contexts.push(request.context, request.renewContext());
      return graph.engine.subscribe(request);
    },
  };
  const stream = await createStreams({ engine: () => engine, signer, log }).open({ query: 'subscription { a }' }, caller);
  if (!isStream(stream)) throw new Error(JSON.stringify(stream));
  await stream.next();
  const reasons = (): unknown[] => contexts.map(({ cancellation }) => cancellation.reason?.message);
  expect(reasons()).toEqual([undefined, undefined]);
  await stream.return(undefined);
  expect(reasons()).toEqual(['the stream has ended', 'the stream has ended']);
  await graph.engine.close();
});
