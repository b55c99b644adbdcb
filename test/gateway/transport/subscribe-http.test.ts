import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { connectSubscriptions, type SubscriptionLimits } from '#gateway/transport/subscribe-http.ts';
import { isStream, type Stream } from '#platform/stream.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const OPERATION = { query: 'subscription { a }', variables: { x: 1 } };
const UNAVAILABLE = { code: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE', subgraph: 'partner' } };

/** Subscribes to a subgraph somebody else has written. */
async function subscribe(listener: RequestListener, limits: SubscriptionLimits = {}): Promise<Stream<object>> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connection = connectSubscriptions('partner', `http://127.0.0.1:${port}/api?tenant=a`, limits);
  closing.push(connection.close, () => {
    server.closeAllConnections();
    server.close();
  });
  const begun = await connection.subscribe(OPERATION, { authorization: 'Bearer assertion' });
  if (!isStream(begun)) throw new Error('expected a stream');
  return begun;
}

/** A partner that streams what `tell` writes. */
const telling =
  (tell: (response: ServerResponse) => unknown): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    tell(response);
  };

async function all(stream: Stream<object>): Promise<readonly object[]> {
  const results: object[] = [];
  for await (const result of stream) results.push(result);
  return results;
}

const next = (data: unknown): string => `event: next\ndata: ${JSON.stringify(data)}\n\n`;
const COMPLETE = 'event: complete\ndata:\n\n';

describe('a subscription over HTTP', () => {
  test('is sent as JSON, with our headers, to the whole address of the subgraph', async () => {
    const seen: unknown[] = [];
    const stream = await subscribe((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { authorization, 'content-type': type, accept } = request.headers;
        seen.push(request.method, request.url, authorization, type, accept, JSON.parse(Buffer.concat(chunks).toString()));
        telling(() => response.end(COMPLETE))(request, response);
      });
    });
    expect(await all(stream)).toEqual([]);
    const headers = ['Bearer assertion', 'application/json', 'text/event-stream'];
    expect(seen).toEqual(['POST', '/api?tenant=a', ...headers, OPERATION]);
  });

  test('gives each result, however the bytes of it arrive', async () => {
    const results = [{ data: { a: 'ä€' } }, { data: { a: null }, errors: [{ message: 'no', path: ['a'] }] }];
    const bytes = Buffer.from(`:\n\n${next(results[0])}:ping\r\n\r\n${next(results[1])}${COMPLETE}`);
    const stream = await subscribe(
      telling(async (response) => {
        for (const byte of bytes) {
          response.write(Buffer.of(byte));
          await new Promise((resolve) => setImmediate(resolve));
        }
        response.end();
      }),
    );
    expect(await all(stream)).toEqual(results);
  });

  test('hangs up when it is left, even while nothing happens', async () => {
    let hungUp: Promise<unknown> = Promise.resolve();
    const stream = await subscribe(
      telling((response) => {
        hungUp = once(response, 'close');
        response.write(next({ data: { a: 1 } }));
      }),
    );
    expect(await stream.next()).toEqual({ done: false, value: { data: { a: 1 } } });
    const waiting = stream.next();
    await stream.return(undefined);
    expect(await waiting).toMatchObject({ done: true });
    await hungUp;
  });

  test('is read no faster than its results are taken', async () => {
    let written = 0;
    let isFull: () => void = () => undefined;
    const full = new Promise<void>((resolve) => (isFull = resolve));
    const event = next({ data: { a: 'x'.repeat(65_536) } });
    const stream = await subscribe(
      telling((response) => {
        const write = (): void => {
          let hasRoom = true;
          while (hasRoom && written < 1_000) {
            hasRoom = response.write(event);
            written += 1;
          }
          // What the system buffers is full when it takes nothing for a while.
          const timer = setTimeout(isFull, 1_000);
          response.once('drain', () => {
            clearTimeout(timer);
            write();
          });
        };
        write();
      }),
    );
    await stream.next();
    await full;
    expect(written).toBeLessThan(500);
    await stream.return(undefined);
  });

  test.each([
    ['is no event stream', (_: unknown, response: ServerResponse) => response.end('{"data":{"a":1}}')],
    [
      'is refused',
      (_: unknown, response: ServerResponse) => response.writeHead(401, { 'content-type': 'text/event-stream' }).end(),
    ],
    ['fails', (_: unknown, response: ServerResponse) => response.writeHead(500).end('Internal error')],
    ['hangs up', (_: unknown, response: ServerResponse) => response.destroy()],
  ])('of which the answer %s is not begun', async (_, listener) => {
    await expect(subscribe(listener as RequestListener)).rejects.toMatchObject(UNAVAILABLE);
  });

  test('that does not begin in time is given up', async () => {
    await expect(subscribe(() => undefined, { timeoutMs: 200 })).rejects.toMatchObject(UNAVAILABLE);
  });

  const first = next({ data: { a: 1 } });
  test.each([
    ['ends before it is complete', (response: ServerResponse) => response.end(first)],
    ['is cut', (response: ServerResponse) => response.write(first, () => response.destroy())],
    ['sends what is no JSON', (response: ServerResponse) => response.write(`${first}event: next\ndata: {\n\n`)],
    ['sends what is no result', (response: ServerResponse) => response.write(`${first}${next({})}`)],
    ['sends an event that is too large', (response: ServerResponse) => response.write(`${first}data: ${'x'.repeat(20_000)}`)],
    ['gives no sign of life', (response: ServerResponse) => response.write(first)],
  ])('fails when it %s', async (_, tell) => {
    // Timers of the HTTP client for such waits turn once in half a second.
    const stream = await subscribe(telling(tell), { silenceMs: 500, mostCharacters: 10_000 });
    expect(await stream.next()).toEqual({ done: false, value: { data: { a: 1 } } });
    await expect(stream.next()).rejects.toMatchObject(UNAVAILABLE);
    expect(await stream.next()).toMatchObject({ done: true });
  });
});
