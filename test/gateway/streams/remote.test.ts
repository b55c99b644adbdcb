/** The whole way of a subscription: a subgraph that runs elsewhere, HTTP, the engine. */

import { afterEach, expect, test } from 'vitest';
import { createEngine, type Engine } from '#gateway/engine/engine.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { connectHttp } from '#gateway/transport/http.ts';
import { createEndpoint, endpointRoutes } from '#platform/endpoint.ts';
import { createHttpServer } from '#platform/http.ts';
import { createLog } from '#platform/log.ts';
import { isStream, type Stream } from '#platform/stream.ts';
import { createSubgraph, type SubgraphRequest } from '#platform/subgraph.ts';
import { createContext } from '#gateway/context.ts';
import { createTestAssertions } from '#test/support/assertions.ts';
import { watchedStream, type WatchedStream } from '#test/support/streams.ts';
import { citizen } from '#test/support/viewers.ts';

const log = createLog('silent');
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A gateway's engine before a subgraph on a port of its own. */
async function createRemote() {
  const assertions = await createTestAssertions();
  const sources: WatchedStream<object>[] = [];
  const subgraph = createSubgraph<SubgraphRequest>({
    name: 'towns',
    sdl: `
      type Query { none: Int }
      type Subscription { towns: Town }
      type Town { name: String toldTo: String }
    `,
    createContext: (request) => request,
    log,
    resolvers: {
      Subscription: {
        towns: {
          subscribe: () => {
            const source = watchedStream((index) => ({ towns: { name: `Town ${index}` } }), 1);
            sources.push(source);
            return source.stream;
          },
        },
      },
      Town: {
        toldTo: (_: unknown, __: unknown, { viewer, language, requestId }: SubgraphRequest) =>
          `${viewer?.subject ?? 'nobody'} ${language} ${requestId}`,
      },
    },
  });
  const server = createHttpServer({ log, checkReady: () => Promise.resolve() });
  await server.register(endpointRoutes(createEndpoint(subgraph, assertions.verifierFor('towns')), subgraph.sdl));
  const { call, close } = connectHttp('towns', `${await server.listen({ port: 0 })}/graphql`, { log });
  const supergraphSdl = composeSupergraph([{ name: 'towns', url: 'test:towns', sdl: subgraph.sdl }]);
  const engine = await createEngine({ supergraphSdl, calls: new Map([['towns', call]]), log });
  closing.push(
    () => engine.close(),
    close,
    () => server.close(),
  );
  const renewContext = () =>
    createContext(assertions.signer, {
      viewer: citizen(),
      acceptLanguage: 'en',
      requestId: 'request-1',
      cancellation: new Cancellation(),
    });
  return { engine, server, sources, context: renewContext(), renewContext };
}

const DOCUMENT = 'subscription { towns { name toldTo } }';

async function begin(
  remote: Awaited<ReturnType<typeof createRemote>>,
): Promise<Extract<Awaited<ReturnType<Engine['subscribe']>>, Stream<unknown>>> {
  const { engine, context, renewContext } = remote;
  const begun = await engine.subscribe({ document: DOCUMENT, context, renewContext });
  if (!isStream(begun)) throw new Error(JSON.stringify(begun));
  return begun;
}

test('a subscription reaches the subgraph with who asks, and its events come back', async () => {
  const remote = await createRemote();
  const stream = await begin(remote);
  expect((await stream.next()).value).toEqual({
    data: { towns: { name: 'Town 0', toldTo: 'test-citizen en request-1' } },
  });
});

test('a subscription that is left is left at the subgraph, too', async () => {
  const remote = await createRemote();
  const stream = await begin(remote);
  await stream.next();
  const waiting = stream.next();
  await stream.return(undefined);
  expect(await waiting).toMatchObject({ done: true });
  await remote.sources[0]?.closed;
});

test('a subgraph that stops ends its subscriptions with an error', async () => {
  const remote = await createRemote();
  const stream = await begin(remote);
  await stream.next();
  await remote.server.close();
  expect((await stream.next()).value).toMatchObject({
    errors: [{ extensions: { code: 'UNAVAILABLE', subgraph: 'towns' } }],
  });
  expect(await stream.next()).toMatchObject({ done: true });
});
