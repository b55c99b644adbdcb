import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectHttp } from '#gateway/transport/http.ts';
import { createLog } from '#platform/log.ts';
import { createFixtureGraph, type FixtureGraph, type FixtureOptions } from '../support/fixture-graph.ts';

/** What a client of today accepts, who looks at the status too. */
const MODERN = { accept: 'application/graphql-response+json' };
const WINTERBERG = '059580048048';
const town = (selection: string): string => `{ town(key: "${WINTERBERG}") { ${selection} } }`;

const codesOf = (errors: readonly { extensions: Record<string, unknown> }[] | undefined): unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions['code']);

describe.each<NonNullable<FixtureOptions['over']>>(['process', 'http'])('a graph whose subgraphs are reached over %s', (over) => {
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await createFixtureGraph({ over });
  });
  beforeEach(() => {
    graph.called.length = 0;
  });
  afterAll(() => graph.close());

  test('answers from one subgraph, calling no other', async () => {
    expect(await graph.ask('{ towns { name founded } }')).toEqual({
      data: {
        towns: [
          { name: 'Winterberg', founded: '1270-01-01' },
          { name: 'Bonn', founded: null },
        ],
      },
    });
    expect(graph.called).toEqual(['towns']);
  });

  test('joins what several know of one thing, each called once', async () => {
    expect(
      await graph.ask(`query ($key: RegionKey!) { town(key: $key) { name residents weather { sky } } }`, {
        variables: { key: WINTERBERG },
      }),
    ).toEqual({
      data: { town: { name: 'Winterberg', residents: 12_500, weather: { sky: 'snow' } } },
    });
    expect(graph.called.toSorted()).toEqual(['people', 'towns', 'weather']);
  });

  test('asks a subgraph once for all entities of a list', async () => {
    expect(await graph.ask('{ towns { residents } }')).toEqual({
      data: { towns: [{ residents: 12_500 }, { residents: 12_500 }] },
    });
    expect(graph.called).toEqual(['towns', 'people']);
  });

  test('asks nobody about what is not there', async () => {
    expect(await graph.ask('{ town(key: "05") { name residents } }')).toEqual({ data: { town: null } });
    expect(graph.called).toEqual(['towns']);
  });

  test('takes a mutation to its subgraph', async () => {
    const query = `mutation { rename(key: "05", name: "NRW") { key name residents } }`;
    expect(await graph.ask(query)).toEqual({ data: { rename: { key: '050000000000', name: 'NRW', residents: 12_500 } } });
    expect(graph.called).toEqual(['towns', 'people']);
  });

  test('tells each subgraph who asks, in which language, under which request id', async () => {
    const headers = { 'accept-language': 'en-GB', 'x-request-id': 'request-1' };
    expect(await graph.ask(`{ greeting town(key: "${WINTERBERG}") { weather { toldTo } } }`, { as: 'citizen', headers })).toEqual(
      {
        data: { greeting: 'en test-citizen', town: { weather: { toldTo: 'test-citizen en request-1' } } },
      },
    );
  });

  test('shows a bug of a subgraph masked, under the request id its subgraph logged it under', async () => {
    const response = await graph.post(`{ greeting town(key: "${WINTERBERG}") { weather { sky bug } } }`, {
      headers: { 'x-request-id': `bug-over-${over}` },
    });
    expect(response.json()).toMatchObject({
      data: { greeting: 'de nobody', town: { weather: { sky: 'snow', bug: null } } },
      errors: [
        {
          message: 'Internal error',
          path: ['town', 'weather', 'bug'],
          extensions: { code: 'INTERNAL', requestId: `bug-over-${over}` },
        },
      ],
    });
    expect(response.body).not.toContain('Mustermann');
    expect(graph.subgraphRecording.errors.filter(({ requestId }) => requestId === `bug-over-${over}`)).toHaveLength(1);
    expect(graph.recording.errors).toEqual([]);
  });

  test('passes on what a subgraph tells the client, with the facts the client may know', async () => {
    const { errors } = await graph.ask(`{ refused town(key: "${WINTERBERG}") { weather { later } } }`);
    const extensions = (errors ?? []).map((error) => error.extensions);
    expect(extensions).toHaveLength(2);
    expect(extensions).toContainEqual({ code: 'NOT_FOUND', argument: 'id', subgraph: 'towns' });
    expect(extensions).toContainEqual({ code: 'RATE_LIMITED', retryAfter: 5, subgraph: 'weather' });
  });
});

describe('a bad request', () => {
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await createFixtureGraph();
  });
  afterEach(() => {
    expect(graph.called).toEqual([]);
    expect(graph.recording.errors).toEqual([]);
  });
  afterAll(() => graph.close());

  test.each([
    ['{ town(key: "NRW") { name } }', {}, 'RegionKey'],
    ['query ($key: RegionKey!) { town(key: $key) { name } }', { key: 'NRW' }, 'RegionKey'],
    ['query ($key: RegionKey!) { town(key: $key) { residents } }', { key: 5 }, 'RegionKey'],
  ])('with a malformed scalar is refused here, naming the type: %s %j', async (query, variables, type) => {
    const { data, errors } = await graph.ask(query, { variables });
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID', type } }]);
  });

  test.each([
    '',
    '{',
    '{ nothing }',
    '{ town { name } }',
    'query ($key: RegionKey!) { town(key: $key) { name } }',
    '{ town(key: "05") }',
    'subscription { x }',
  ])('is INVALID: %j', async (query) => {
    const response = await graph.post(query, { headers: MODERN });
    expect(response.statusCode).toBe(400);
    const { errors } = response.json<{ errors: { extensions: Record<string, unknown> }[] }>();
    expect(new Set(codesOf(errors))).toEqual(new Set(['INVALID']));
    expect(response.body).not.toMatch(/stacktrace|node_modules/);
  });

  test('of an older client has its errors in an answer with status 200, unless it is no GraphQL request at all', async () => {
    const refused = await graph.post('{ nothing }', { headers: { accept: 'application/json' } });
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect((await graph.post('', { headers: { accept: 'application/json' } })).statusCode).toBe(400);
  });

  test('may not be huge in tokens', async () => {
    const { errors } = await graph.ask(`{ ${'greeting '.repeat(5_001)} }`);
    expect(codesOf(errors)).toEqual(['INVALID']);
  });

  test.each([
    ['in depth', (name: string) => `a: neighbour { ...${name} } b: neighbour { ...${name} }`],
    ['in breadth', (name: string) => `...${name} ...${name}`],
  ])('may not become huge by its fragments, %s', async (_, twice) => {
    const fragments = Array.from({ length: 40 }, (__, index) => `fragment F${index + 1} on Town { ${twice(`F${index}`)} }`);
    const response = await graph.post(`{ towns { ...F40 } } fragment F0 on Town { name } ${fragments.join(' ')}`, {
      headers: MODERN,
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] });
  });

  test.each([
    ['by itself', `{ towns { ${'neighbour { '.repeat(1_200)} name ${'} '.repeat(1_200)} } }`],
    ['by its fragments', Array.from({ length: 300 }, (_, at) => `fragment F${at} on Town { neighbour { ...F${at + 1} } }`)],
  ])('may not be nested without end %s', async (_, given) => {
    const text = typeof given === 'string' ? given : `{ towns { ...F0 } } fragment F300 on Town { name } ${given.join(' ')}`;
    const response = await graph.post(text, { headers: MODERN });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] });
  });

  test('of a form on another page is refused (cross-site request forgery)', async () => {
    const payload = JSON.stringify({ query: '{ greeting }' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await graph.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
    }
    const link = await graph.app.inject('/graphql?query=%7Bgreeting%7D');
    expect(link.statusCode).toBe(400);
    expect(link.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  });

  test('that changes something is refused as GET', async () => {
    const query = encodeURIComponent('mutation { rename(key: "05", name: "NRW") { key } }');
    const response = await graph.app.inject({ url: `/graphql?query=${query}`, headers: { 'apollo-require-preflight': 'yes' } });
    expect(response.statusCode).toBe(405);
  });

  test('gets no page that loads scripts from elsewhere', async () => {
    const response = await graph.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(400);
    expect(response.body).not.toMatch(/<script|https?:/);
  });
});

describe('who asks', () => {
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await createFixtureGraph();
  });
  beforeEach(() => {
    graph.called.length = 0;
  });
  afterAll(() => graph.close());

  test('with a bad token is refused with 401, why only in the log', async () => {
    const response = await graph.post('{ greeting }', { as: 'forged' });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    expect(response.json()).toEqual({ errors: [{ message: 'The token is not valid', extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(graph.called).toEqual([]);
    expect(graph.recording.text).toContain('signature verification failed');
    expect(graph.recording.text).not.toContain('forged');
  });

  test.each(['{ secret { text } }', '{ hidden: secret { text } }', '{ ...F } fragment F on Query { secret { text } }'])(
    'anonymously for what needs a sign-in is UNAUTHENTICATED, and no subgraph is called: %s',
    async (query) => {
      const response = await graph.post(query);
      expect(codesOf(response.json<{ errors: [] }>().errors)).toEqual(['UNAUTHENTICATED']);
      expect(response.body).not.toContain('treasure');
      expect(graph.called).toEqual([]);
    },
  );

  test.each([
    [town('register'), undefined, 'UNAUTHENTICATED'],
    [town('taxes'), undefined, 'UNAUTHENTICATED'],
    [town('taxes'), 'basic', 'TRUST_LEVEL_REQUIRED'],
    [town('files'), 'citizen', 'FORBIDDEN'],
    [town('files'), 'reader', 'FORBIDDEN'],
    ['{ finding { ... on Secret { text } } }', undefined, 'UNAUTHENTICATED'],
    ['{ papers { author } }', undefined, 'UNAUTHENTICATED'],
    ['{ papers { ... on PlainPaper { author } } }', undefined, 'UNAUTHENTICATED'],
    ['{ papers { ... on SealedPaper { seal } } }', 'citizen', 'FORBIDDEN'],
    ['{ plainPapers { verdict } }', 'citizen', 'TRUST_LEVEL_REQUIRED'],
    ['{ papers { ... on SealedPaper { verdict } } }', 'citizen', 'TRUST_LEVEL_REQUIRED'],
  ])('%s as %s is refused with %s, and the owner of the field is not called', async (query, as, code) => {
    const response = await graph.post(query, as === undefined ? {} : { as });
    const { errors } = response.json<{ errors: { extensions: Record<string, unknown> }[] }>();
    expect(new Set(codesOf(errors))).toEqual(new Set([code]));
    expect(response.body).not.toMatch(/Erika|much|thick|crimson|guilty|treasure/);
    expect(graph.called).not.toContain('people');
  });

  test.each([
    [town('register'), 'basic', { town: { register: 'Erika' } }],
    [town('taxes'), 'citizen', { town: { taxes: 'much' } }],
    [town('files'), 'worker', { town: { files: 'thick' } }],
    ['{ plainPapers { author } }', 'basic', { plainPapers: [{ author: 'Erika' }] }],
    ['{ papers { ... on SealedPaper { seal } } }', 'reader', { papers: [{}, { seal: 'crimson' }] }],
    ['{ secret { text } }', 'basic', { secret: { text: 'treasure' } }],
  ])('%s as %s is answered', async (query, as, data) => {
    expect(await graph.ask(query, { as })).toEqual({ data });
  });

  test('is told what would be needed', async () => {
    const { errors } = await graph.ask(town('taxes'), { as: 'basic' });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'TRUST_LEVEL_REQUIRED',
      required: 'SUBSTANTIAL',
      current: 'BASIC',
      stepUp: { acrValues: 'http://eidas.europa.eu/LoA/substantial http://eidas.europa.eu/LoA/high' },
    });
  });
});

describe('a subgraph that is down', () => {
  const down = connectHttp('weather', 'http://127.0.0.1:1/graphql', { log: createLog('silent') });
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await createFixtureGraph({ instead: { weather: down.call } });
  });
  afterAll(async () => {
    await graph.close();
    await down.close();
  });

  test('leaves a hole and says so, and the rest of the answer stays', async () => {
    const response = await graph.post(town('name residents weather { sky }'), { headers: { 'x-request-id': 'request-1' } });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      data: { town: { name: 'Winterberg', residents: 12_500, weather: null } },
      errors: [{ message: 'The subgraph weather does not answer', extensions: { code: 'UNAVAILABLE', subgraph: 'weather' } }],
    });
    expect(response.body).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    expect(graph.recording.records).toMatchObject([{ requestId: 'request-1', err: { code: 'ECONNREFUSED' } }]);
  });
});

describe('a partner that answers in its own way', () => {
  const call = () =>
    Promise.resolve({
      data: { _entities: [null] },
      errors: [
        {
          message: 'NullPointerException at 10.0.0.7',
          path: ['_entities', 0, 'weather'],
          extensions: { code: 'EXPLODED', stacktrace: ['at x'] },
        },
      ],
    });

  test('is masked, and logged once under the request id', async () => {
    const graph = await createFixtureGraph({ instead: { weather: call } });
    const response = await graph.post(town('name weather { sky }'), { headers: { 'x-request-id': 'request-1' } });
    await graph.close();
    expect(response.json()).toMatchObject({
      data: { town: { name: 'Winterberg', weather: null } },
      errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL', requestId: 'request-1' } }],
    });
    expect(response.body).not.toMatch(/10\.0\.0\.7|EXPLODED|stacktrace/);
    expect(graph.recording.errors).toMatchObject([
      { requestId: 'request-1', err: { message: 'NullPointerException at 10.0.0.7' } },
    ]);
  });
});

describe('the keys of the gateway', () => {
  test('are public, and hold nothing private', async () => {
    const graph = await createFixtureGraph();
    const response = await graph.app.inject('/.well-known/jwks.json');
    await graph.close();
    expect(response.json()).toEqual({
      keys: [{ kid: 'test', kty: 'OKP', crv: 'Ed25519', x: expect.any(String) as string, alg: 'EdDSA', use: 'sig' }],
    });
  });
});

describe.each<NonNullable<FixtureOptions['engine']>>(['own', 'apollo'])('the schema, with the engine %s,', (engine) => {
  const SCHEMA = '{ __schema { queryType { name } } }';
  const FAULT = '{ townz { name } }';
  const messageOf = async (graph: FixtureGraph): Promise<string> =>
    JSON.stringify(((await graph.ask(FAULT)) as { errors?: unknown }).errors);

  test('may be read', async () => {
    const graph = await createFixtureGraph({ engine });
    expect(await graph.ask(SCHEMA)).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(await messageOf(graph)).toContain('Did you mean');
    await graph.close();
  });

  test('is closed where introspection is switched off, and no fault tells of it', async () => {
    const graph = await createFixtureGraph({ engine, introspection: false });
    const { data, errors } = await graph.ask(SCHEMA);
    expect([data, codesOf(errors)]).toEqual([undefined, ['INVALID']]);
    const message = await messageOf(graph);
    expect(message).toContain('townz');
    expect(message).not.toContain('Did you mean');
    expect(graph.called).toEqual([]);
    await graph.close();
  });
});
