import { request, type IncomingMessage } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import { prefersEvents, sendEvents, type EventStreamOptions } from '#platform/event-stream.ts';
import { streamOf, streamOfOne, type Stream } from '#platform/stream.ts';
import { until, watchedStream } from '../support/streams.ts';

describe('a request', () => {
  test.each([
    ['text/event-stream', true],
    ['text/event-stream; charset=utf-8, */*', true],
    ['Text/Event-Stream', true],
    ['text/event-stream, application/json', true],
    ['application/json;q=0.5, text/event-stream', true],
    ['application/graphql-response+json, application/json, text/event-stream, multipart/mixed', false],
    ['text/event-stream;q=0.5, application/json', false],
    ['text/event-stream;q=0', false],
    ['application/json', false],
    ['*/*', false],
    ['', false],
    [undefined, false],
  ])('with accept: %s prefers an event stream: %s', (accept, expected) => {
    expect(prefersEvents(accept)).toBe(expected);
  });
});

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

/** Serves a stream on a port of its own and answers how to ask for it. */
async function serve(results: Stream<object>, options: EventStreamOptions = {}): Promise<() => Promise<IncomingMessage>> {
  app = fastify();
  app.get('/', async (_request, reply) => {
    void reply.header('x-request-id', 'request-1');
    await sendEvents(reply, results, options);
  });
  const url = await app.listen({ port: 0 });
  return () =>
    new Promise((resolve, reject) => {
      request(url, { agent: false }, resolve).on('error', reject).end();
    });
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return text;
}

describe('an event stream', () => {
  test('sends each result as it comes, and completes', async () => {
    const ask = await serve(streamOfOne({ data: { text: 'zwei\nZeilen ä' } }));
    const response = await ask();
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': 'request-1',
    });
    expect(await textOf(response)).toBe(
      ':\n\nevent: next\ndata: {"data":{"text":"zwei\\nZeilen ä"}}\n\nevent: complete\ndata:\n\n',
    );
  });

  test('gives signs of life while there is nothing to tell', async () => {
    const ask = await serve(watchedStream(() => ({}), 0).stream, { pingMs: 20 });
    const response = await ask();
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await until(() => text.startsWith(':\n\n:\n\n:\n\n'));
    response.destroy();
  });

  test('is cut without a completion when its source fails', async () => {
    const ask = await serve(streamOf({ next: () => Promise.reject(new Error('gone')), close: () => Promise.resolve() }));
    await expect(textOf(await ask())).rejects.toThrow('aborted');
  });

  test('closes its source when the client leaves, even while nothing happens', async () => {
    const { stream, closed } = watchedStream(() => ({}), 1);
    const response = await (await serve(stream))();
    response.destroy();
    await closed;
  });

  test('takes no more from its source than the connection holds while the client does not read, and then cuts it', async () => {
    const kilobytes = 64;
    const { stream, taken, closed } = watchedStream(() => ({ data: 'x'.repeat(kilobytes * 1_024) }));
    const ask = await serve(stream, { stallMs: 500 });
    const response = await ask();
    response.pause();
    await closed;
    // What the system buffers on both ends of the connection is some megabytes; unread, the stream would have gone on for ever.
    expect(taken() * kilobytes).toBeLessThan(32_768);
    response.destroy();
  });

  test('goes on when a slow client reads again', async () => {
    const last = 400;
    const { stream, taken } = watchedStream((index) => ({ index, data: 'x'.repeat(65_536) }), last + 1);
    const response = await (await serve(stream, { stallMs: 20_000 }))();
    response.pause();
    let before = -1;
    while (taken() !== before) {
      before = taken();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(before).toBeLessThan(last);
    let text = '';
    response
      .setEncoding('utf8')
      .on('data', (chunk: string) => (text = (text + chunk).slice(-200_000)))
      .resume();
    await until(() => text.includes(`{"index":${last},`));
    response.destroy();
  });
});
