import { EventEmitter, once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import { PublicError } from '#platform/errors.ts';
import { createHttpServer } from '#platform/http.ts';
import { recordLog, type RecordingLog } from '../support/log-records.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

function serve(checkReady: () => Promise<void> = () => Promise.resolve()): { app: FastifyInstance; recording: RecordingLog } {
  const recording = recordLog();
  app = createHttpServer({ log: recording.log, checkReady });
  app.get('/hello', () => ({ hello: 'world' }));
  app.post('/echo', (request) => request.body);
  app.get('/bug', () => Promise.reject(new TypeError('Mustermann is undefined')));
  app.get('/later', () => Promise.reject(new PublicError('UNAVAILABLE', 'connection to 10.0.0.7 refused')));
  return { app, recording };
}

describe('a request', () => {
  test.each(['a2c4e6f8', 'trace_0123-ABCD', 'x'.repeat(64)])('keeps the id it came with: %s', async (id) => {
    const { app } = serve();
    const response = await app.inject({ url: '/hello', headers: { 'x-request-id': id } });
    expect(response.headers['x-request-id']).toBe(id);
  });

  test.each([
    '',
    'short',
    'x'.repeat(65),
    'with blanks in it',
    'line\\nbreak',
    '<script>alert</script>',
    '"quoted-id"',
    'ümläut-id',
  ])('gets an id of ours when it came with %j', async (id) => {
    const { app } = serve();
    const response = await app.inject({ url: '/hello', headers: { 'x-request-id': id } });
    expect(response.headers['x-request-id']).toMatch(UUID);
  });

  test('gets an id of its own when it came without', async () => {
    const { app } = serve();
    const ids = await Promise.all([1, 2].map(async () => (await app.inject('/hello')).headers['x-request-id']));
    expect(ids[0]).toMatch(UUID);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('may carry a body of one MiB, and no more', async () => {
    const { app } = serve();
    const send = (size: number) =>
      app.inject({ method: 'POST', url: '/echo', headers: { 'content-type': 'text/plain' }, payload: 'x'.repeat(size) });
    expect((await send(1_048_576)).statusCode).toBe(200);
    const tooLarge = await send(1_048_577);
    expect(tooLarge.statusCode).toBe(413);
    expect(tooLarge.json()).toEqual({ error: 'Request body is too large', requestId: tooLarge.headers['x-request-id'] });
  });
});

describe('a failure', () => {
  test.each(['/bug', '/later'])('at %s is masked and logged once under the id the caller sees', async (url) => {
    const { app, recording } = serve();
    const response = await app.inject({ url, headers: { 'x-request-id': 'request-1' } });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({ error: 'Internal error', requestId: 'request-1' });
    expect(response.headers['x-request-id']).toBe('request-1');
    expect(recording.errors).toMatchObject([{ requestId: 'request-1', err: { message: expect.any(String) as string } }]);
  });

  test('of the caller is told and not logged as ours', async () => {
    const { app, recording } = serve();
    const response = await app.inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    expect(response.statusCode).toBe(400);
    expect(recording.errors).toEqual([]);
  });
});

describe('every answer', () => {
  test.each(['/hello', '/bug', '/nowhere', '/health/live'])('at %s forbids browsers what we do not need', async (url) => {
    const { app } = serve();
    const { headers } = await app.inject(url);
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('health', () => {
  test('is live as long as the process answers, ready when it can serve', async () => {
    const { app } = serve();
    for (const url of ['/health/live', '/health/ready']) {
      const response = await app.inject(url);
      expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  test('is live but not ready without a database, and says why only in the log', async () => {
    const { app, recording } = serve(() => Promise.reject(new Error('connection to 10.0.0.7 refused')));
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    const response = await app.inject('/health/ready');
    expect([response.statusCode, response.json()]).toEqual([503, { status: 'unavailable' }]);
    expect(recording.records).toMatchObject([{ err: { message: 'connection to 10.0.0.7 refused' } }]);
  });
});

describe('metrics', () => {
  test('count answers by route, never by address', async () => {
    const { app } = serve();
    await app.inject('/hello?name=Mustermann');
    await app.inject('/nowhere/Mustermann');
    const { body, headers } = await app.inject('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/hello",status="200"} 1');
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1');
    expect(body).not.toContain('Mustermann');
  });
});

describe('a server that closes', () => {
  test('answers what has begun, and waits for no connection that is merely kept open', async () => {
    const { app } = serve();
    const requests = new EventEmitter<{ begun: []; done: [] }>();
    app.get('/slow', async () => {
      const done = once(requests, 'done');
      requests.emit('begun');
      await done;
      return 'done';
    });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    const agent = new Agent({ keepAlive: true });
    const answer = new Promise<IncomingMessage>((resolve, reject) =>
      get(`${origin}/slow`, { agent }, resolve).on('error', reject),
    );
    await once(requests, 'begun');
    const closed = app.close();
    requests.emit('done');
    const response = await answer;
    expect(await text(response)).toBe('done');
    await closed;
    agent.destroy();
  });
});
