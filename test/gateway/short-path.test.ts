/** The same request twice: first through Apollo Server, then over the short path. Nobody may be able to tell. */

import { createHash } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixtureGraph, type FixtureGraph } from '../support/fixture-graph.ts';

const WINTERBERG = '059580048048';
const MODERN = 'application/graphql-response+json';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await createFixtureGraph();
});
afterAll(() => graph.close());

interface Sent {
  readonly query?: string;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

function post(body: Sent, accept: string | undefined, as: 'citizen' | null = null): Promise<LightMyRequestResponse> {
  return graph.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      'x-request-id': 'request-1',
      ...(accept !== undefined && { accept }),
      ...(as !== null && { authorization: `Bearer ${as}` }),
    },
    payload: JSON.stringify(body),
  });
}

function seen({ statusCode, headers, body }: LightMyRequestResponse): unknown {
  const { date, ...others } = headers;
  return { statusCode, headers: others, hasDate: date !== undefined, body: JSON.parse(body) as unknown };
}

const town = (selection: string): string => `query Town($key: RegionKey!) { town(key: $key) { ${selection} } }`;
const variables = { key: WINTERBERG };

/** Each begins with a spelling of its own, so that its first request is the first of its document. */
const REQUESTS: readonly (readonly [string, Sent])[] = [
  ['data', { query: '{ towns { name residents } }' }],
  ['variables', { query: town('name weather { sky }'), variables }],
  ['null for what is absent', { query: '{ greeting }', variables: null, operationName: null, extensions: null }],
  ['a chosen operation', { query: 'query A { greeting } query B { towns { key } }', operationName: 'B' }],
  ['a refused field', { query: town('name register'), variables }],
  ['a masked error', { query: town('weather { sky bug }'), variables }],
  ['an error a subgraph tells', { query: '{ refused greeting }' }],
  ['data that is null', { query: town('weather { deepBug }'), variables }],
  ['introspection', { query: '{ __schema { queryType { name } } __typename }' }],
  ['a mutation', { query: 'mutation { rename(key: "05", name: "NRW") { key name residents } }' }],
];

describe.each([undefined, '*/*', 'application/json', MODERN, `${MODERN}, application/json;q=0.9`])(
  'a known operation, with Accept %s',
  (accept) => {
    test.each(REQUESTS)('is answered as a new one: %s', async (_, request) => {
      // A comment makes the document a new one for each of the headers.
      const query = `# ${String(accept)}\n${request.query ?? ''}`;
      const first = await post({ ...request, query }, accept);
      expect(seen(await post({ ...request, query }, accept))).toEqual(seen(first));
    });

    test.each([
      ['a variable that does not fit', { query: town('key'), variables: { key: 'nowhere' } }],
      ['a variable that is missing', { query: town('key'), variables: {} }],
    ])('is refused as a new one: %s', async (_, request) => {
      const query = `# refused ${String(accept)}\n${request.query}`;
      const first = await post({ ...request, query }, accept);
      await post({ query, variables }, accept);
      expect(seen(await post({ ...request, query }, accept))).toEqual(seen(first));
    });
  },
);

describe('the short path', () => {
  const known = '# known\n{ greeting }';
  beforeAll(async () => {
    await post({ query: known }, undefined);
  });

  test.each<[string, Sent]>([
    ['variables that are no object', { query: known, variables: [1] }],
    ['an operation name that is no string', { query: known, operationName: 7 }],
    ['extensions that are no object', { query: known, extensions: 'x' }],
    ['an operation the document does not have', { query: known, operationName: 'Other' }],
  ])('leaves to Apollo Server: %s', async (_, request) => {
    const response = await post(request, MODERN);
    expect([response.statusCode, response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'INVALID' } }] }]);
  });

  test('takes nothing for JSON that another page could send', async () => {
    const response = await graph.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ query: known }),
    });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
  });

  test('gives no media type that the client does not take', async () => {
    expect((await post({ query: known }, 'text/html')).statusCode).toBe(406);
  });

  test('knows the caller anew each time', async () => {
    const query = '# who\n{ greeting }';
    const greetings = [];
    for (const as of [null, 'citizen', null] as const) greetings.push((await post({ query }, undefined, as)).json());
    expect(greetings).toEqual([
      { data: { greeting: 'de nobody' } },
      { data: { greeting: 'de test-citizen' } },
      { data: { greeting: 'de nobody' } },
    ]);
  });

  test('answers a persisted query by its hash, and believes no wrong one', async () => {
    const query = '# persisted\n{ greeting }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    const answers = [];
    for (const request of [{ extensions }, { query, extensions }, { query, extensions }, { extensions }, { extensions }]) {
      answers.push((await post(request, undefined)).json<unknown>());
    }
    const answer = { data: { greeting: 'de nobody' } };
    expect(answers).toEqual([
      { errors: [expect.objectContaining({ message: 'PersistedQueryNotFound' })] },
      answer,
      answer,
      answer,
      answer,
    ]);
    const forged = await post({ query: '{ towns { name } }', extensions }, MODERN);
    expect(forged.statusCode).toBe(400);
    expect((await post({ extensions }, undefined)).json()).toEqual(answer);
  });
});
