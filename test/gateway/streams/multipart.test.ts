import { request, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { takesParts } from '#gateway/streams/multipart.ts';
import { until } from '#test/support/streams.ts';
import { useServed } from './served.ts';

const serve = useServed(afterEach);

const PARTS = 'multipart/mixed;deferSpec=20220824, application/json';
const DEFERRED = '{ zero { id ... @defer(label: "named") { name } } }';

interface Sent {
  readonly accept?: string;
  readonly as?: string;
  readonly requestId?: string;
}

function post(url: string, body: object, { accept = PARTS, as, requestId }: Sent = {}): Promise<IncomingMessage> {
  const headers = {
    'content-type': 'application/json',
    accept,
    ...(as !== undefined && { authorization: `Bearer ${as}` }),
    ...(requestId !== undefined && { 'x-request-id': requestId }),
  };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers, agent: false }, resolve).on('error', reject).end(JSON.stringify(body));
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

async function textOf(response: IncomingMessage): Promise<string> {
  const read = reading(response);
  await read.ended;
  return read.text;
}

const HEAD = 'content-type: application/json; charset=utf-8\r\n\r\n';

/** The parts of an answer, which must be framed as multipart. */
async function partsOf(response: IncomingMessage): Promise<readonly unknown[]> {
  const text = await textOf(response);
  const [preamble, ...parts] = text.split('\r\n---\r\n');
  expect(preamble).toBe('');
  expect(text.endsWith('\r\n-----\r\n')).toBe(true);
  return parts.map((part) => {
    expect(part.startsWith(HEAD)).toBe(true);
    return JSON.parse(part.slice(HEAD.length).replace(/\r\n-----\r\n$/, '')) as unknown;
  });
}

describe('an answer in parts', () => {
  test('is multipart to the letter', async () => {
    const { url } = await serve();
    const response = await post(url, { query: DEFERRED }, { requestId: 'request-17' });
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'multipart/mixed; boundary="-"; deferSpec=20220824',
      'cache-control': 'no-store',
      'x-request-id': 'request-17',
      'x-content-type-options': 'nosniff',
    });
    expect(await textOf(response)).toBe(
      `\r\n---\r\n${HEAD}{"data":{"zero":{"id":"0"}},"hasNext":true}\r\n---\r\n` +
        `${HEAD}{"incremental":[{"label":"named","path":["zero"],"data":{"name":"tick 0"}}],"hasNext":false}\r\n-----\r\n`,
    );
  });

  test('begins while another subgraph is still silent', async () => {
    const { url, holdNames } = await serve();
    const release = holdNames();
    const read = reading(await post(url, { query: '{ few { id ... @defer { name } } }' }));
    await until(() => read.text.endsWith('\r\n---\r\n') && read.text.includes('hasNext'));
    expect(read.text).toBe(`\r\n---\r\n${HEAD}{"data":{"few":[{"id":"1"},{"id":"2"}]},"hasNext":true}\r\n---\r\n`);
    release();
    await read.ended;
    expect(read.text).toContain('"path":["few",1],"data":{"name":"tick 2"}');
  });

  test('is one part when nothing is left to tell', async () => {
    const { url } = await serve();
    expect(await partsOf(await post(url, { query: '{ nothing { id ... @defer { name } } }' }))).toEqual([
      { data: { nothing: null }, hasNext: false },
    ]);
  });

  test('tells the client nothing of what went wrong inside', async () => {
    const { url } = await serve();
    const query = '{ zero { id ... @defer { wrong } } }';
    expect(await partsOf(await post(url, { query }, { requestId: 'request-17' }))).toEqual([
      { data: { zero: { id: '0' } }, hasNext: true },
      {
        incremental: [
          {
            path: ['zero'],
            data: null,
            errors: [
              {
                message: 'Internal error',
                path: ['zero', 'wrong'],
                extensions: { code: 'INTERNAL', requestId: 'request-17' },
              },
            ],
          },
        ],
        hasNext: false,
      },
    ]);
  });

  test('is given up when the client leaves', async () => {
    const { url, asked, holdNames } = await serve();
    const release = holdNames();
    const read = await post(url, { query: DEFERRED });
    await until(() => asked.some(({ subgraph }) => subgraph === 'names'));
    read.destroy();
    await until(() => asked.every(({ cancellation }) => cancellation?.reason !== null));
    release();
  });

  test('is cut when the client reads nothing', async () => {
    const { url, asked } = await serve({ multipart: { stallMs: 200 } });
    const query = '{ zero { text(size: 33554432) ... @defer { name } } }';
    const response = await post(url, { query });
    response.pause();
    await until(() => asked.length > 0 && asked.every(({ cancellation }) => cancellation?.reason !== null));
    response.destroy();
  });

  test('ends with what is lost when the gateway stops', async () => {
    const { url, asked, holdNames, close } = await serve();
    const release = holdNames();
    const parts = partsOf(await post(url, { query: DEFERRED }));
    await until(() => asked.some(({ subgraph }) => subgraph === 'names'));
    await close();
    const errors = [{ message: 'The gateway stops; ask again', path: ['zero'], extensions: { code: 'UNAVAILABLE' } }];
    expect(await parts).toEqual([
      { data: { zero: { id: '0' } }, hasNext: true },
      { incremental: [{ label: 'named', path: ['zero'], data: null, errors }], hasNext: false },
    ]);
    release();
  });

  test('outlives a change of the graph', async () => {
    const { url, asked, streams, holdNames } = await serve();
    const release = holdNames();
    const parts = partsOf(await post(url, { query: DEFERRED }));
    await until(() => asked.some(({ subgraph }) => subgraph === 'names'));
    streams.end('restart');
    release();
    expect(await parts).toHaveLength(2);
  });
});

describe('an answer comes in one piece', () => {
  const whole = { answered: 'without a stream' };
  const jsonOf = async (response: IncomingMessage): Promise<unknown> => JSON.parse(await textOf(response));

  test.each([
    ['nothing is deferred', '{ zero { id name } }'],
    ['nothing is left to fetch', '{ zero { id ... @defer { text } } }'],
    ['the operation is not valid', '{ zero { id ... @defer { unknown } } }'],
    ['the document cannot be read', '{ zero { id ... @defer { '],
    ['it is a subscription', 'subscription ($later: Boolean!) { ticks { id ... @defer(if: $later) { name } } }'],
  ])('when %s', async (_, query) => {
    const { url } = await serve();
    expect(await jsonOf(await post(url, { query, variables: { later: true } }))).toEqual(whole);
  });

  test('when the query comes with its hash, to be kept', async () => {
    const { url } = await serve();
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'of the query' } };
    expect(await jsonOf(await post(url, { query: DEFERRED, extensions }))).toEqual(whole);
  });

  test('for a client that has too many streams open', async () => {
    const { url, asked, holdNames } = await serve({ limits: { perClient: 1, total: 2 } });
    const release = holdNames();
    const first = reading(await post(url, { query: DEFERRED }, { as: 'erika' }));
    await until(() => asked.some(({ subgraph }) => subgraph === 'names'));
    expect(await jsonOf(await post(url, { query: DEFERRED }, { as: 'erika' }))).toEqual(whole);
    const other = post(url, { query: DEFERRED }, { as: 'max' });
    release();
    expect(await partsOf(await other)).toHaveLength(2);
    await first.ended;
    expect(await partsOf(await post(url, { query: DEFERRED }, { as: 'erika' }))).toHaveLength(2);
  });

  test('as one event for who asks for events', async () => {
    const { url } = await serve();
    const text = await textOf(await post(url, { query: DEFERRED }, { accept: 'text/event-stream' }));
    expect(text).toBe(':\n\nevent: next\ndata: {"data":{"zero":{"id":"0","name":"tick 0"}}}\n\nevent: complete\ndata:\n\n');
  });
});

describe('a GET', () => {
  const get = async (query: string, headers: Readonly<Record<string, string>>): Promise<string> => {
    const { url } = await serve();
    const response = await fetch(`${url}?${new URLSearchParams({ query }).toString()}`, {
      headers: { accept: PARTS, ...headers },
    });
    return response.text();
  };
  const asked = { 'apollo-require-preflight': 'yes' };

  test('may be answered in parts', async () => {
    expect(await get(DEFERRED, asked)).toContain('"incremental"');
  });

  test.each([
    ['that another site could send', DEFERRED, {}],
    ['that would change something', 'mutation { rewind { id ... @defer { name } } }', asked],
  ])('%s is left to the rules of all requests', async (_, query, headers) => {
    expect(await get(query, headers)).toBe('{"answered":"without a stream"}');
  });
});

describe('a client that takes nothing but parts', () => {
  const ONLY = 'multipart/mixed;deferSpec=20220824';

  test('gets what is not deferred as the only part', async () => {
    const { url } = await serve();
    const ask = async (query: string): Promise<unknown> => partsOf(await post(url, { query }, { accept: ONLY }));
    expect(await ask(DEFERRED)).toHaveLength(2);
    expect(await ask('{ zero { id name } }')).toEqual([{ data: { zero: { id: '0', name: 'tick 0' } }, hasNext: false }]);
    expect(await ask('{ unknown }')).toMatchObject([{ errors: [{ extensions: { code: 'INVALID' } }], hasNext: false }]);
    expect(await ask('subscription { ticks { id } }')).toMatchObject([{ errors: [{ extensions: { code: 'INVALID' } }] }]);
  });

  test('lets go of it when she leaves', async () => {
    const { url, asked, holdNames } = await serve();
    const release = holdNames();
    const response = await post(url, { query: '{ zero { name } }' }, { accept: ONLY });
    await until(() => asked.some(({ subgraph }) => subgraph === 'names'));
    response.destroy();
    await until(() => asked.every(({ cancellation }) => cancellation?.reason !== null));
    release();
  });
});

test.each([
  ['multipart/mixed;deferSpec=20220824, application/json', 'too'],
  ['multipart/mixed; deferSpec="20220824",application/graphql-response+json,application/json;q=0.9', 'too'],
  ['multipart/mixed, */*;q=0.1', 'too'],
  ['application/json, multipart/mixed', 'too'],
  ['Multipart/Mixed', 'only'],
  ['multipart/mixed;boundary="-", text/html', 'only'],
  ['application/json, multipart/mixed;q=0.5', 'never'],
  ['multipart/mixed;q=0', 'never'],
  ['multipart/mixed;deferSpec=20230101', 'never'],
  ['multipart/mixed;subscriptionSpec=1.0, application/json', 'never'],
  ['multipart/mixed;incrementalSpec=v0.2', 'never'],
  ['multipart/*', 'never'],
  ['*/*', 'never'],
  ['application/json', 'never'],
  [undefined, 'never'],
])('who accepts %s takes parts: %s', (accept, takes) => {
  expect(takesParts(accept)).toBe(takes);
});
