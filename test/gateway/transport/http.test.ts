import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { connectHttp, type HttpSubgraph } from '#gateway/transport/http.ts';
import { recordLog } from '#test/support/log-records.ts';
import { terms } from './asks.ts';
import { bodyOf, partner } from './partner.ts';

const answering = (status: number, body: string): Promise<HttpSubgraph> =>
  partner((_request, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body));

const OPERATION = { query: '{ a }', variables: { x: 1 } };
const UNAVAILABLE = { code: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE', subgraph: 'partner' } };

describe('a subgraph over HTTP', () => {
  test('is sent the operation as JSON, with our headers, at its whole address', async () => {
    const seen: unknown[] = [];
    const { call } = await partner(
      (request, response) => {
        void bodyOf(request).then((body) => {
          const { authorization, 'content-type': type, accept } = request.headers;
          seen.push(request.method, request.url, authorization, type, accept, JSON.parse(body));
          response.end('{"data":{"a":1}}');
        });
      },
      { path: '/api/graphql?tenant=a' },
    );
    expect(await call(OPERATION, terms({ headers: { authorization: 'Bearer assertion' } }))).toEqual({ data: { a: 1 } });
    expect(seen).toEqual([
      'POST',
      '/api/graphql?tenant=a',
      'Bearer assertion',
      'application/json',
      'application/json',
      OPERATION,
    ]);
  });

  test.each([
    ['data and errors', 200, { data: { a: null }, errors: [{ message: 'no', path: ['a'], extensions: { code: 'NOT_FOUND' } }] }],
    ['errors alone', 400, { errors: [{ message: 'no' }] }],
    ['errors and no data', 200, { data: null, errors: [{ message: 'no' }] }],
  ])('may answer %s with status %i', async (_, status, body) => {
    const { call } = await answering(status, JSON.stringify(body));
    expect(await call(OPERATION, terms())).toEqual(body);
  });

  test.each([
    ['no JSON', 200, '<html>Not found</html>'],
    ['nothing', 200, ''],
    ['neither data nor errors', 200, '{}'],
    ['no data and no errors', 200, '{"data":null}'],
    ['an empty list of errors', 200, '{"errors":[]}'],
    ['something else', 200, '{"error":"Internal error"}'],
    ['a list', 200, '[]'],
    ['data that are a list', 200, '{"data":[1]}'],
    ['errors without messages', 200, '{"errors":[{}]}'],
    ['a failure', 500, '{"data":{"a":1}}'],
    ['a failure before it', 502, '<html>Bad gateway</html>'],
    ['a redirection', 302, ''],
    ['that it does not know the gateway', 401, '{"errors":[{"message":"x","extensions":{"code":"UNAUTHENTICATED"}}]}'],
  ])('that answers %s (status %i) is unavailable', async (_, status, body) => {
    const { call } = await answering(status, body);
    await expect(call(OPERATION, terms())).rejects.toMatchObject(UNAVAILABLE);
  });

  test('that is down is unavailable, and why is kept for the log', async () => {
    const { call } = connectHttp('partner', 'http://127.0.0.1:1/graphql', { log: recordLog().log });
    await expect(call(OPERATION, terms())).rejects.toMatchObject({ ...UNAVAILABLE, cause: { code: 'ECONNREFUSED' } });
  });

  test('that hangs up in the midst of its answer is unavailable, and not asked again', async () => {
    let calls = 0;
    const { call } = await partner((_request, response) => {
      calls += 1;
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"data":', () => response.destroy());
    });
    await expect(call(OPERATION, terms())).rejects.toMatchObject(UNAVAILABLE);
    expect(calls).toBe(1);
  });
});

describe('the time of a call over HTTP', () => {
  test('is up when a subgraph never answers', async () => {
    const { call } = await partner(() => undefined, { timeoutMs: 20 });
    await expect(call(OPERATION, terms())).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'TimeoutError' } });
  });

  test('is up when a subgraph never ends its answer', async () => {
    const { call } = await partner((_request, response) => response.writeHead(200).write('{"data":'), { timeoutMs: 200 });
    await expect(call(OPERATION, terms())).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'TimeoutError' } });
  });

  test('goes with the operation, in milliseconds: what is left of the request, or what the subgraph may take', async () => {
    const told: number[] = [];
    const { call } = await partner(
      (request, response) => {
        told.push(Number(request.headers['x-envoy-expected-rq-timeout-ms']));
        response.end('{"data":{"a":1}}');
      },
      { timeoutMs: 5_000 },
    );
    await call(OPERATION, terms());
    await call(OPERATION, terms({ deadline: performance.now() + 2_000 }));
    expect(told[0]).toBeGreaterThan(4_000);
    expect(told[0]).toBeLessThanOrEqual(5_000);
    expect(told[1]).toBeGreaterThan(1_000);
    expect(told[1]).toBeLessThanOrEqual(2_000);
  });

  test('ends the connection with the call', async () => {
    let closed: Promise<void> | undefined;
    const listener = ({ socket }: IncomingMessage): void => {
      closed = new Promise((resolve) => socket.once('close', () => resolve()));
    };
    const { call } = await partner(listener, { timeoutMs: 20 });
    await expect(call(OPERATION, terms())).rejects.toMatchObject(UNAVAILABLE);
    await closed;
  });

  test('runs, too, while a call waits for one of the 64 connections; then it is never sent', async () => {
    const open: ServerResponse[] = [];
    const { call } = await partner((_request, response) => void open.push(response));
    const callWith = (x: number, patience: number): ReturnType<typeof call> =>
      call({ query: '{ a }', variables: { x } }, terms({ deadline: performance.now() + patience }));
    const sent = Array.from({ length: 64 }, (_, x) => callWith(x, 30_000));
    const waiting = await Promise.allSettled(Array.from({ length: 10 }, (_, x) => callWith(100 + x, 50)));
    expect(waiting.every(({ status }) => status === 'rejected')).toBe(true);
    await vi.waitUntil(() => open.length === 64, { timeout: 20_000 });
    for (const response of open) response.end('{"data":{"a":1}}');
    expect(await Promise.all(sent)).toEqual(Array.from({ length: 64 }, () => ({ data: { a: 1 } })));
    expect(open).toHaveLength(64);
  });
});

describe('the size of an answer over HTTP', () => {
  test('ends an endless answer', async () => {
    const { call } = await partner(
      (_request, response) => {
        response.on('error', () => undefined);
        const more = (): unknown => response.destroyed || response.write('x'.repeat(1_024), more);
        more();
      },
      { mostBytes: 65_536 },
    );
    await expect(call(OPERATION, terms())).rejects.toMatchObject({
      ...UNAVAILABLE,
      cause: { code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' },
    });
  });

  test.each([
    ['plain', (body: string): Buffer => Buffer.from(body), {}],
    ['compressed', (body: string): Buffer => gzipSync(body), { 'content-encoding': 'gzip' }],
  ])('may be as much as allowed, to the byte, %s', async (_, pack, headers) => {
    const body = JSON.stringify({ data: { a: 'x'.repeat(1_000) } });
    const answer = (mostBytes: number): Promise<HttpSubgraph> =>
      partner((_request, response) => response.writeHead(200, headers).end(pack(body)), { mostBytes });
    expect(await (await answer(body.length)).call(OPERATION, terms())).toEqual(JSON.parse(body));
    await expect((await answer(body.length - 1)).call(OPERATION, terms())).rejects.toMatchObject(UNAVAILABLE);
  });
});

describe('a compressed answer', () => {
  test.each([true, false])('is asked for between machines, and not on one: %s', async (compress) => {
    let asked: unknown;
    const { call } = await partner(
      (request, response) => {
        asked = request.headers['accept-encoding'];
        response.end('{"data":{"a":1}}');
      },
      compress ? { compress } : {},
    );
    await call(OPERATION, terms());
    expect(asked).toBe(compress ? 'gzip' : undefined);
  });

  test('that would unpack to a hundred megabytes is unavailable, and takes no such memory', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const { call } = await partner((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage.rss();
    await expect(call(OPERATION, terms())).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'RangeError' } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(60_000_000);
  });
});

describe('a connection that breaks before an answer', () => {
  /** Breaks the first connections that bring something. */
  async function breaking(times: number): Promise<{ readonly call: HttpSubgraph['call']; readonly count: () => number }> {
    let count = 0;
    const { call } = await partner((request, response) => {
      count += 1;
      if (count <= times) request.socket.resetAndDestroy();
      else response.end('{"data":{"a":1}}');
    });
    return { call, count: () => count };
  }

  test('is no harm to a query, which is asked once more', async () => {
    const { call, count } = await breaking(1);
    expect(await call(OPERATION, terms())).toEqual({ data: { a: 1 } });
    expect(count()).toBe(2);
  });

  test('leaves a mutation without an answer: nobody knows whether it had its effect', async () => {
    const { call, count } = await breaking(1);
    await expect(call(OPERATION, terms({ kind: 'mutation' }))).rejects.toMatchObject(UNAVAILABLE);
    expect(count()).toBe(1);
  });

  test('makes a subgraph unavailable the second time', async () => {
    const { call, count } = await breaking(2);
    await expect(call(OPERATION, terms())).rejects.toMatchObject(UNAVAILABLE);
    expect(count()).toBe(2);
  });
});

describe('a proxy before a subgraph', () => {
  test.each([502, 503, 504])('that finds nobody is asked again for a query, never for a mutation: %i', async (status) => {
    let calls = 0;
    const { call } = await partner((_request, response) => {
      calls += 1;
      response.writeHead(calls % 2 === 1 ? status : 200).end('{"data":{"a":1}}');
    });
    expect(await call(OPERATION, terms())).toEqual({ data: { a: 1 } });
    await expect(call(OPERATION, terms({ kind: 'mutation' }))).rejects.toMatchObject({
      ...UNAVAILABLE,
      cause: { code: String(status) },
    });
    expect(calls).toBe(3);
  });
});

describe('a subgraph that is out', () => {
  test('is left alone after ten exchanges in a row', async () => {
    const recording = recordLog();
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.resetAndDestroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { call } = connectHttp('partner', `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, {
      log: recording.log,
    });
    const mutation = terms({ kind: 'mutation' });
    for (let failures = 0; failures < 10; failures += 1)
      await expect(call(OPERATION, mutation)).rejects.toMatchObject(UNAVAILABLE);
    expect(connections).toBe(10);
    await expect(call(OPERATION, mutation)).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'CircuitOpenError' } });
    expect(connections).toBe(10);
    expect(recording.records).toMatchObject([{ subgraph: 'partner', msg: 'a subgraph is out, the circuit is open' }]);
  });
});

describe('queries that are the same', () => {
  test('are sent once, and each caller has an answer of her own to write in', async () => {
    let calls = 0;
    const { call } = await partner((_request, response) => {
      calls += 1;
      response.end('{"data":{"a":{"b":1}}}');
    });
    const [one, other] = await Promise.all([call(OPERATION, terms()), call(OPERATION, terms())]);
    expect(calls).toBe(1);
    expect(one).toEqual({ data: { a: { b: 1 } } });
    expect(other).toEqual(one);
    expect(other).not.toBe(one);
    expect(other.data?.['a']).not.toBe(one.data?.['a']);
  });

  test('fail each in her own time: who has less of it leaves the answer to the others', async () => {
    let calls = 0;
    let answer: (() => void) | undefined;
    const { call } = await partner((_request, response) => {
      calls += 1;
      answer = () => response.end('{"data":{"a":1}}');
    });
    const patient = call(OPERATION, terms());
    await expect(call(OPERATION, terms({ deadline: performance.now() + 50 }))).rejects.toMatchObject({
      ...UNAVAILABLE,
      cause: { name: 'TimeoutError' },
    });
    answer?.();
    expect(await patient).toEqual({ data: { a: 1 } });
    expect(calls).toBe(1);
  });
});

describe('a client who goes away', () => {
  test.each(['query', 'mutation'] as const)('ends the exchange of a query, not of a mutation: %s', async (kind) => {
    const cancellation = new Cancellation();
    let isClosed = false;
    const { call } = await partner((request, response) => {
      request.socket.once('close', () => {
        isClosed = true;
      });
      cancellation.cancel(new Error('the client has gone'));
      void (async () => {
        for (let turns = 0; turns < 100 && !isClosed; turns += 1) await setImmediate();
        response.end('{"data":{"a":1}}');
      })();
    });
    const outcome = await call(OPERATION, terms({ kind, cancellation })).catch((error: unknown) => error);
    expect(outcome).toMatchObject(kind === 'mutation' ? { data: { a: 1 } } : UNAVAILABLE);
  });
});
