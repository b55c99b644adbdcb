/** What is refused before anybody reads it as a GraphQL request, on either path, and in which form. */

import { createHash } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixtureGraph, type FixtureGraph } from '../support/fixture-graph.ts';

const MODERN = 'application/graphql-response+json';
const WELL = JSON.stringify({ query: '{ greeting }' });

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await createFixtureGraph();
});
afterAll(() => graph.close());

function send(options: InjectOptions & { accept?: string; type?: string }): Promise<LightMyRequestResponse> {
  const { accept = 'application/json', type = 'application/json', ...others } = options;
  const headers = { accept, 'content-type': type, 'apollo-require-preflight': 'yes' };
  return graph.app.inject({ method: 'POST', url: '/graphql', payload: WELL, headers, ...others });
}

/** One error with a public code and a message, and nothing else. */
function expectRefusal(response: LightMyRequestResponse, message: RegExp): void {
  const { errors, ...others } = response.json<{ errors: { message: string; extensions: unknown }[] }>();
  expect(others).toEqual({});
  expect(errors).toEqual([{ message: expect.stringMatching(message) as string, extensions: { code: 'INVALID' } }]);
}

describe.each(['application/json', MODERN])('no request of GraphQL, answered in %s', (accept) => {
  test.each(['PUT', 'PATCH', 'DELETE'] as const)('by %s', async (method) => {
    const response = await send({ method, accept });
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, POST']);
    expectRefusal(response, new RegExp(`not with ${method}`));
  });

  test.each([
    ['that ends too early', '{"query":', 400, /JSON/],
    ['that is empty', '', 400, /empty/],
    ['with a key that would change what all objects have', '{"query":"{ greeting }","__proto__":{"x":1}}', 400, /JSON/],
    ['that is too large', JSON.stringify({ query: '{ greeting }', variables: { a: 'x'.repeat(1_100_000) } }), 413, /too large/],
  ])('by a body %s', async (_, payload, status, message) => {
    const response = await send({ payload, accept });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe(`${accept}; charset=utf-8`);
    expectRefusal(response, message);
  });

  test.each([
    ['application/graphql', /must be JSON/],
    ['application/xml', /must be JSON/],
    ['nonsense', /must be JSON/],
    ['application/json; charset=utf-16', /UTF-8, not in utf-16/],
    ['application/json; charset="iso-8859-1"', /UTF-8, not in iso-8859-1/],
  ])('by the content type %s', async (type, message) => {
    const response = await send({ type, accept });
    expect(response.statusCode).toBe(415);
    expectRefusal(response, message);
  });

  test.each([
    ['a wrong hash', { version: 1, sha256Hash: 'f'.repeat(64) }, /sha does not match/],
    ['no hash', { version: 1 }, /sha does not match/],
    ['another version', { version: 2, sha256Hash: createHash('sha256').update('{ greeting }').digest('hex') }, /version/],
  ])('by a persisted query with %s', async (_, persistedQuery, message) => {
    const payload = JSON.stringify({ query: '{ greeting }', extensions: { persistedQuery } });
    const response = await send({ payload, accept });
    expect(response.statusCode).toBe(400);
    expectRefusal(response, message);
  });
});

describe('a request', () => {
  test.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'Application/JSON'])(
    'may have the content type %s',
    async (type) => {
      expect((await send({ type })).json()).toMatchObject({ data: { greeting: expect.any(String) as string } });
    },
  );

  test('for an unknown persisted query has no status of success where the status is read', async () => {
    const payload = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } });
    const unknown = { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
    for (const [accept, status] of [['application/json', 200] as const, [MODERN, 400] as const]) {
      const response = await send({ payload, accept });
      expect([response.statusCode, response.json()]).toEqual([status, unknown]);
    }
  });

  test.each([
    [`${MODERN};q=0.1, application/json`, 200],
    [`application/json, ${MODERN}`, 200],
    [`${MODERN}, application/json`, 400],
    [MODERN.toUpperCase(), 400],
  ])('that is refused gets the status that goes with the type of the answer: %s', async (accept, status) => {
    const query = `query ($key: RegionKey!) { town(key: $key) { name } } # ${accept}`;
    const bad = JSON.stringify({ query, variables: { key: 'nowhere' } });
    const long = await send({ payload: bad, accept });
    await send({ payload: JSON.stringify({ query, variables: { key: '05' } }), accept });
    const short = await send({ payload: bad, accept });
    expect([long.statusCode, short.statusCode]).toEqual([status, status]);
    expect(short.headers['content-type']).toBe(long.headers['content-type']);
  });

  test('with an empty name of an operation names none', async () => {
    const payload = JSON.stringify({ query: '{ greeting }', operationName: '' });
    expect((await send({ payload })).json()).toMatchObject({ data: { greeting: expect.any(String) as string } });
    const url = '/graphql?query=%7Bgreeting%7D&operationName=';
    const headers = { 'apollo-require-preflight': 'yes' };
    expect((await graph.app.inject({ url, headers })).json()).toMatchObject({ data: { greeting: expect.any(String) as string } });
  });

  test.each(['application/json', 'text/event-stream'])(
    'may not change anything under such a name with GET, in %s',
    async (accept) => {
      graph.called.length = 0;
      const query = encodeURIComponent('mutation { rename(key: "05", name: "NRW") { key } }');
      const headers = { accept, 'apollo-require-preflight': 'yes' };
      const response = await graph.app.inject({ url: `/graphql?query=${query}&operationName=`, headers });
      expect([response.statusCode, response.headers.allow]).toEqual([405, 'POST']);
      expect(graph.called).toEqual([]);
    },
  );
});
