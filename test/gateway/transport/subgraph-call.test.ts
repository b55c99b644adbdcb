import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { connectEndpoint, connectHttp, type HttpLimits, type HttpSubgraph } from '#gateway/transport/subgraph-call.ts';
import { PublicError } from '#platform/errors.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A subgraph somebody else has written. */
async function partner(listener: RequestListener, path = '/graphql', limits: HttpLimits = {}): Promise<HttpSubgraph> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connection = connectHttp('partner', `http://127.0.0.1:${port}${path}`, limits);
  closing.push(connection.close, () => {
    server.closeAllConnections();
    server.close();
  });
  return connection;
}

const answering = (status: number, body: string): Promise<HttpSubgraph> =>
  partner((_request, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body));

const OPERATION = { query: '{ a }', variables: { x: 1 } };
const UNAVAILABLE = { code: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE', subgraph: 'partner' } };

describe('a subgraph over HTTP', () => {
  test('is sent the operation as JSON, with our headers, at its whole address', async () => {
    const seen: unknown[] = [];
    const { call } = await partner((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { authorization, 'content-type': type, accept } = request.headers;
        seen.push(request.method, request.url, authorization, type, accept, JSON.parse(Buffer.concat(chunks).toString()));
        response.end('{"data":{"a":1}}');
      });
    }, '/api/graphql?tenant=a');
    expect(await call(OPERATION, { authorization: 'Bearer assertion' })).toEqual({ data: { a: 1 } });
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
    expect(await call(OPERATION, {})).toEqual(body);
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
    await expect(call(OPERATION, {})).rejects.toMatchObject(UNAVAILABLE);
  });

  test('that is down is unavailable, and why is kept for the log', async () => {
    const { call } = connectHttp('partner', 'http://127.0.0.1:1/graphql');
    await expect(call(OPERATION, {})).rejects.toMatchObject({ ...UNAVAILABLE, cause: { code: 'ECONNREFUSED' } });
  });

  test('that hangs up in the midst of its answer is unavailable', async () => {
    const { call } = await partner((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"data":', () => response.destroy());
    });
    await expect(call(OPERATION, {})).rejects.toMatchObject(UNAVAILABLE);
  });

  test('that never answers is unavailable when its time is up', async () => {
    const { call } = await partner(() => undefined, '/graphql', { timeoutMs: 20 });
    await expect(call(OPERATION, {})).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'TimeoutError' } });
  });

  test('that never ends its answer is unavailable when its time is up', async () => {
    const { call } = await partner((_request, response) => response.writeHead(200).write('{"data":'), '/graphql', {
      timeoutMs: 200,
    });
    await expect(call(OPERATION, {})).rejects.toMatchObject(UNAVAILABLE);
  });

  test('that answers endlessly is unavailable once it is too much', async () => {
    const { call } = await partner(
      (_request, response) => {
        response.on('error', () => undefined);
        const more = (): unknown => response.destroyed || response.write('x'.repeat(1_024), more);
        more();
      },
      '/graphql',
      { mostBytes: 65_536 },
    );
    await expect(call(OPERATION, {})).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'RangeError' } });
  });

  test('may answer as much as allowed, to the byte', async () => {
    const body = JSON.stringify({ data: { a: 'x'.repeat(1_000) } });
    const within = await partner((_request, response) => response.end(body), '/graphql', { mostBytes: body.length });
    expect(await within.call(OPERATION, {})).toEqual(JSON.parse(body));
    const beyond = await partner((_request, response) => response.end(body), '/graphql', { mostBytes: body.length - 1 });
    await expect(beyond.call(OPERATION, {})).rejects.toMatchObject(UNAVAILABLE);
  });

  test('is called again after it was unavailable', async () => {
    let calls = 0;
    const { call } = await partner((_request, response) => {
      calls += 1;
      response.writeHead(calls === 1 ? 500 : 200).end('{"data":{"a":1}}');
    });
    await expect(call(OPERATION, {})).rejects.toMatchObject(UNAVAILABLE);
    expect(await call(OPERATION, {})).toEqual({ data: { a: 1 } });
  });
});

describe('a subgraph in the process', () => {
  test('answers as it is', async () => {
    const call = connectEndpoint('towns', ({ query }) => Promise.resolve({ data: { query } }));
    expect(await call({ query: '{ a }' }, {})).toEqual({ data: { query: '{ a }' } });
  });

  test.each([new Error('no connection'), new PublicError('UNAUTHENTICATED', 'This subgraph only answers the gateway')])(
    'that throws is unavailable, and why is kept for the log: %s',
    async (cause) => {
      const call = connectEndpoint('towns', () => Promise.reject(cause));
      await expect(call({ query: '{ a }' }, {})).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        extensions: { subgraph: 'towns' },
        cause,
      });
    },
  );
});
