import { request, type IncomingMessage } from 'node:http';
import { createClient } from 'graphql-sse';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '#test/support/streams.ts';
import { useServed } from './served.ts';

const serve = useServed(afterEach);

const TICKS = 'subscription ($to: Int) { ticks(to: $to) { id name } }';
const EVENTS = { 'content-type': 'application/json', accept: 'text/event-stream' };

function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers: { ...EVENTS, ...headers }, agent: false }, resolve)
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}

/** What is read from an answer so far. */
function reading(response: IncomingMessage): { readonly text: string; readonly ended: Promise<void> } {
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<void>((resolve) => response.on('end', resolve));
  return {
    get text() {
      return text;
    },
    ended,
  };
}

/** The results of a stream that ends by itself; the rest of it must be as the protocol has it. */
async function resultsOf(response: IncomingMessage): Promise<readonly unknown[]> {
  const read = reading(response);
  await read.ended;
  const events = read.text.split('\n\n').filter((event) => event !== '' && event !== ':');
  expect(events.pop()).toBe('event: complete\ndata:');
  return events.map((event) => {
    expect(event).toMatch(/^event: next\ndata: \{.*\}$/);
    return JSON.parse(event.slice('event: next\ndata: '.length)) as unknown;
  });
}

describe('a subscription over server-sent events', () => {
  test('reaches a client of the protocol, each event with what other subgraphs know of it', async () => {
    const { url, sources } = await serve();
    const client = createClient({ url, retryAttempts: 0 });
    const names: unknown[] = [];
    for await (const { data } of client.iterate({ query: TICKS, variables: { to: 3 } })) {
      names.push((data as { ticks: { name: string } }).ticks.name);
      if (names.length === 3) break;
    }
    expect(names).toEqual(['tick 0', 'tick 1', 'tick 2']);
    await sources[0]?.closed;
    client.dispose();
  });

  test('knows who is signed in', async () => {
    const { url } = await serve();
    const query = 'subscription { mine { id } }';
    const refused = await resultsOf(await post(url, { query }));
    expect(refused).toMatchObject([{ data: { mine: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
    const response = await post(url, { query }, { authorization: 'Bearer erika' });
    const read = reading(response);
    await until(() => read.text.includes('{"data":{"mine":{"id":"0"}}}'));
    response.destroy();
  });

  test('tells the client nothing of what went wrong inside', async () => {
    const { url } = await serve();
    const response = await post(url, { query: 'subscription { broken }' }, { 'x-request-id': 'request-17' });
    const read = reading(response);
    await until(() => read.text.includes('broken'));
    expect(read.text).toContain('"message":"Internal error"');
    expect(read.text).toContain('"extensions":{"code":"INTERNAL","requestId":"request-17"}');
    expect(read.text).not.toContain('Mustermann');
    response.destroy();
  });

  test('lets go of its source when the client leaves', async () => {
    const { url, sources } = await serve();
    const response = await post(url, { query: TICKS, variables: { to: 0 } });
    await until(() => sources.length === 1);
    response.destroy();
    await sources[0]?.closed;
  });

  test('takes no more from its source than a client reads, and is cut when it reads nothing', async () => {
    const { url, sources } = await serve({ sse: { stallMs: 500 } });
    const kilobytes = 64;
    const query = `subscription { ticks { id text(size: ${kilobytes * 1_024}) } }`;
    const response = await post(url, { query });
    response.pause();
    await until(() => sources.length === 1);
    await sources[0]?.closed;
    expect((sources[0]?.taken() ?? 0) * kilobytes).toBeLessThan(32_768);
    response.destroy();
  });

  test('ends with the token it was begun with', async () => {
    const { url, sources } = await serve();
    const results = await resultsOf(await post(url, { query: TICKS, variables: { to: 1 } }, { authorization: 'Bearer short' }));
    expect(results).toEqual([
      { data: { ticks: { id: '0', name: 'tick 0' } } },
      { errors: [{ message: 'The token has expired', extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    await sources[0]?.closed;
  });

  test.each([
    ['restart', 'The graph has changed; subscribe again'],
    ['shutdown', 'The gateway stops; subscribe again'],
  ] as const)('ends with a word that the client may come back at a %s', async (reason, message) => {
    const { url, sources, streams } = await serve();
    const results = resultsOf(await post(url, { query: TICKS, variables: { to: 0 } }));
    await until(() => sources.length === 1);
    streams.end(reason);
    expect(await results).toEqual([{ errors: [{ message, extensions: { code: 'UNAVAILABLE' } }] }]);
    await sources[0]?.closed;
  });

  test('may be begun anew after a restart, and not while the gateway stops', async () => {
    const { url, sources, streams } = await serve();
    streams.end('restart');
    const response = await post(url, { query: TICKS, variables: { to: 1 } });
    const read = reading(response);
    await until(() => read.text.includes('tick 0'));
    response.destroy();
    await sources[0]?.closed;
    streams.end('shutdown');
    expect(await resultsOf(await post(url, { query: TICKS, variables: { to: 0 } }))).toMatchObject([
      { errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
    ]);
  });

  test('does not hold up a server that closes', async () => {
    const { url, sources, close } = await serve();
    const results = resultsOf(await post(url, { query: TICKS, variables: { to: 0 } }));
    await until(() => sources.length === 1);
    await close();
    expect(await results).toHaveLength(1);
  });
});

describe('a client', () => {
  test('may have so many streams open and no more, until one has ended', async () => {
    const { url, sources } = await serve({ limits: { perClient: 2, total: 3 } });
    const body = { query: TICKS, variables: { to: 0 } };
    const begin = (who: string) => post(url, body, { authorization: `Bearer ${who}` });
    const codes = async (who: string): Promise<unknown> => resultsOf(await begin(who));
    const limited = [{ errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 30 } }] }];
    const [first] = [await begin('erika'), await begin('erika')];
    expect(await codes('erika')).toMatchObject(limited);
    await begin('max');
    expect(await codes('somebody')).toMatchObject(limited);
    await until(() => sources.length === 3);
    first.destroy();
    await sources[0]?.closed;
    await begin('somebody');
    await until(() => sources.length === 4);
  });

  test('gets queries and mutations as streams of one answer', async () => {
    const { url } = await serve();
    expect(await resultsOf(await post(url, { query: '{ zero { name } }' }))).toEqual([{ data: { zero: { name: 'tick 0' } } }]);
    expect(await resultsOf(await post(url, { query: 'mutation { wind }' }))).toEqual([{ data: { wind: 1 } }]);
  });

  test('gets what is wrong with an operation as the only answer', async () => {
    const { url, sources } = await serve();
    for (const query of ['subscription {', '{ unknown }', 'subscription ($n: Int!) { ticks(to: $n) { id } }']) {
      expect(await resultsOf(await post(url, { query }))).toMatchObject([{ errors: [{ extensions: { code: 'INVALID' } }] }]);
    }
    expect(sources).toEqual([]);
  });

  test.each([
    ['no query', {}],
    ['a list', [{ query: TICKS }]],
    ['variables that are text', { query: TICKS, variables: '{}' }],
  ])('that sends %s is refused', async (_, body) => {
    const { url } = await serve();
    const response = await fetch(url, { method: 'POST', headers: EVENTS, body: JSON.stringify(body) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  });

  test('gets no stream without asking for one', async () => {
    const { url, sources } = await serve();
    const headers = { ...EVENTS, accept: 'application/json, text/event-stream' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: TICKS }) });
    expect(await response.json()).toEqual({ answered: 'without a stream' });
    expect(sources).toEqual([]);
  });
});

describe('a GET', () => {
  const get = async (query: string, headers: Readonly<Record<string, string>>, variables?: string): Promise<Response> => {
    const { url } = await serve();
    const search = new URLSearchParams({ query, ...(variables !== undefined && { variables }) });
    return fetch(`${url}?${search.toString()}`, { headers: { accept: 'text/event-stream', ...headers } });
  };
  const asked = { 'apollo-require-preflight': 'yes' };

  test('may begin a stream', async () => {
    const response = await get('query ($size: Int) { zero { text(size: $size) } }', asked, '{"size":2}');
    expect(await response.text()).toContain('{"data":{"zero":{"text":"xx"}}}');
  });

  test('that another site could send is refused', async () => {
    const response = await get(TICKS, {});
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  });

  test('changes nothing', async () => {
    const response = await get('mutation { wind }', asked);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test.each([['{'], ['[]'], ['"x"']])('with the variables %s is refused', async (variables) => {
    expect((await get(TICKS, asked, variables)).status).toBe(400);
  });
});
