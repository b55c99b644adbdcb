import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEndpoint, endpointRoutes, type SubgraphEndpoint } from '#platform/endpoint.ts';
import { createHttpServer } from '#platform/http.ts';
import { createSubgraph, type Subgraph, type SubgraphRequest } from '#platform/subgraph.ts';
import { createTestAssertions, type TestAssertions } from '../support/assertions.ts';
import { recordLog } from '../support/log-records.ts';
import { watchedStream, type WatchedStream } from '../support/streams.ts';
import { citizen } from '../support/viewers.ts';

const SDL = `
  type Query { whoami(text: String): String! }
  type Subscription { hours: Int! }
`;
const recording = recordLog();

let assertions: TestAssertions;
let endpoint: SubgraphEndpoint;
let app: FastifyInstance;
let hours: WatchedStream<object>;

beforeAll(async () => {
  assertions = await createTestAssertions();
  const subgraph = createSubgraph<SubgraphRequest>({
    name: 'fixture',
    sdl: SDL,
    createContext: (request) => request,
    log: recording.log,
    resolvers: {
      Query: {
        whoami: (_: unknown, __: unknown, { viewer, language, requestId }: SubgraphRequest) =>
          `${viewer?.subject ?? 'nobody'} ${language} ${requestId}`,
      },
      Subscription: { hours: { subscribe: () => hours.stream } },
    },
  });
  endpoint = createEndpoint(subgraph, assertions.verifierFor('fixture'));
  app = createHttpServer({ log: recording.log, checkReady: () => Promise.resolve() });
  await app.register(endpointRoutes(endpoint, SDL));
});
afterAll(() => app.close());

const assertionFor = (subgraph: string): string => `Bearer ${assertions.signer.sign(citizen(), subgraph)}`;

const post = async (body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: assertionFor('fixture'), 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });

const QUERY = '{ whoami }';

describe('an endpoint in the process', () => {
  test('runs an operation for whom the assertion names, in her language, under her request id', async () => {
    const headers = { authorization: assertionFor('fixture'), 'accept-language': 'en', 'x-request-id': 'request-1' };
    expect(await endpoint({ query: QUERY }, headers)).toEqual({ data: { whoami: 'test-citizen en request-1' } });
  });

  test('runs an operation for nobody when the assertion says so', async () => {
    const headers = { authorization: `Bearer ${assertions.signer.sign(null, 'fixture')}` };
    expect(await endpoint({ query: QUERY }, headers)).toEqual({ data: { whoami: 'nobody de none' } });
  });

  test.each([
    ['without an assertion', () => Promise.resolve({})],
    ['with another kind of authorization', () => Promise.resolve({ authorization: 'Basic dGVzdA==' })],
    ['with rubbish', () => Promise.resolve({ authorization: 'Bearer rubbish' })],
    ['with an assertion for another subgraph', () => Promise.resolve({ authorization: assertionFor('payments') })],
  ])('runs nothing %s', async (_, headers) => {
    await expect(endpoint({ query: QUERY }, await headers())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('an endpoint that is told how long its caller waits', () => {
  const TIMEOUT = 'x-envoy-expected-rq-timeout-ms';
  let ran = 0;
  const subgraph: Subgraph = {
    name: 'slow',
    sdl: SDL,
    background: [],
    routes: undefined,
    execute: () => {
      ran += 1;
      return Promise.resolve({ data: {} });
    },
    subscribe: () => Promise.reject(new Error('no subscription was asked for')),
  };
  /** It takes a while to learn who is calling. */
  const slow = createEndpoint(subgraph, () => setTimeout(50, null));
  beforeEach(() => {
    ran = 0;
  });

  test('begins nothing once she has stopped', async () => {
    await expect(slow({ query: QUERY }, { [TIMEOUT]: '10' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(ran).toBe(0);
  });

  test.each([undefined, '10000', '', '-1', '1e1', '10 s'])(
    'begins while she waits, or says nothing that could be read: %s',
    async (ms) => {
      expect(await slow({ query: QUERY }, { [TIMEOUT]: ms })).toEqual({ data: {} });
      expect(ran).toBe(1);
    },
  );

  test('says so with status 503 over HTTP', async () => {
    const server = createHttpServer({ log: recording.log, checkReady: () => Promise.resolve() });
    await server.register(endpointRoutes(slow, SDL));
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { [TIMEOUT]: '10', 'content-type': 'application/json' },
      payload: JSON.stringify({ query: QUERY }),
    });
    await server.close();
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  });
});

describe('an endpoint over HTTP', () => {
  test('answers what it answers in the process', async () => {
    const response = await post(
      { query: 'query A { whoami } query B { b: whoami }', operationName: 'B', variables: null },
      { 'accept-language': 'en', 'x-request-id': 'request-1' },
    );
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ data: { b: 'test-citizen en request-1' } });
  });

  test('refuses who brings no valid assertion with 401 and runs nothing', async () => {
    for (const authorization of ['', 'Bearer rubbish', assertionFor('payments')]) {
      const response = await post({ query: QUERY }, { authorization });
      expect(response.statusCode).toBe(401);
      expect(response.json()).toEqual({
        errors: [{ message: expect.any(String) as string, extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  test.each([
    ['no query', {}],
    ['a query that is no text', { query: 5 }],
    ['variables that are a list', { query: QUERY, variables: [] }],
    ['variables in text', { query: QUERY, variables: '{}' }],
    ['an operation name that is none', { query: QUERY, operationName: 7 }],
    ['a list of operations', [{ query: QUERY }]],
    ['null', null],
  ])('refuses a body with %s', async (_, body) => {
    const response = await post(body);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  });

  test.each([
    ['broken JSON', '{"query":', 'application/json', 400],
    ['no body', '', 'application/json', 400],
    ['another type of content', QUERY, 'application/graphql', 415],
    ['a form, as any page could send it', 'query={whoami}', 'application/x-www-form-urlencoded', 415],
  ])('refuses %s', async (_, payload, type, status) => {
    expect((await post(payload, { 'content-type': type })).statusCode).toBe(status);
  });

  test('shows its contract to anyone', async () => {
    const response = await app.inject('/sdl');
    expect([response.statusCode, response.body]).toEqual([200, SDL]);
    expect(response.headers['content-type']).toMatch(/^text\/plain/);
  });

  test('does not send its contract to whom knows it already', async () => {
    const { etag = '' } = (await app.inject('/sdl')).headers;
    const again = await app.inject({ url: '/sdl', headers: { 'if-none-match': etag } });
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag]);
    const other = await app.inject({ url: '/sdl', headers: { 'if-none-match': '"of-another-contract"' } });
    expect([other.statusCode, other.body]).toEqual([200, SDL]);
  });

  test('does not answer to GET', async () => {
    expect((await app.inject(`/graphql?query=${encodeURIComponent(QUERY)}`)).statusCode).toBe(404);
  });
});

describe('a subscription over HTTP', () => {
  const subscribe = (headers: Record<string, string> = {}, query = 'subscription { hours }') => {
    hours = watchedStream((index) => ({ hours: index }), 2);
    return post({ query }, { accept: 'text/event-stream', ...headers });
  };

  test('is not begun for who brings no valid assertion', async () => {
    const response = await subscribe({ authorization: 'Bearer rubbish' });
    expect(response.statusCode).toBe(401);
    expect(hours.taken()).toBe(0);
  });

  test('that cannot begin says why in its only event', async () => {
    const { body } = await subscribe({}, '{ whoami }');
    expect(body).toMatch(/^:\n\nevent: next\ndata: {"errors":\[.*INVALID.*\]}\n\nevent: complete\ndata:\n\n$/);
  });

  test('is refused without an event stream', async () => {
    expect((await subscribe({ accept: 'application/json' })).json()).toMatchObject({
      errors: [{ extensions: { code: 'INVALID' } }],
    });
  });

  test('is cut, not completed, when the server closes', async () => {
    const own = createHttpServer({ log: recording.log, checkReady: () => Promise.resolve() });
    await own.register(endpointRoutes(endpoint, SDL));
    const url = await own.listen({ port: 0 });
    hours = watchedStream((index) => ({ hours: index }), 1);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: assertionFor('fixture'), 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { hours }' }),
    });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes('"hours":0')) void own.close();
    }
    expect(text).not.toContain('complete');
    await hours.closed;
  });
});
