/**
 * A stream as the answer to an HTTP request: server-sent events in the distinct connections mode of the GraphQL over SSE protocol
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). graphql-sse's own handler queues all that a client has not
 * read yet; here the stream waits for its reader.
 */

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { remembered } from './remembered.ts';
import type { Stream } from './stream.ts';

const EVENT_STREAM = 'text/event-stream';
const PING_MS = 12_000;
const STALL_MS = 30_000;

export interface EventStreamOptions {
  /** How often a silent connection gets a sign of life. */
  readonly pingMs?: number | undefined;
  /** How long a reader may take nothing before she is cut off. */
  readonly stallMs?: number | undefined;
}

const QUALITY = /;\s*q=([\d.]+)/;

const eventsAreBest = remembered((accept: string): boolean => {
  const ranges = accept.split(',').map((range) => {
    const type = range.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return { type, quality: Number(QUALITY.exec(range)?.[1] ?? 1) };
  });
  const known = ranges.filter(({ type, quality }) => quality > 0 && (type === EVENT_STREAM || type.endsWith('json')));
  const best = known.reduce((most, { quality }) => Math.max(most, quality), 0);
  return known.find(({ quality }) => quality === best)?.type === EVENT_STREAM;
});

/** True when an `Accept` header prefers an event stream: several clients name it behind JSON in every request. */
export function prefersEvents(accept: string | undefined): boolean {
  return accept !== undefined && eventsAreBest(accept);
}

/** Waits until what was written has been taken. Cuts the connection when that takes too long. */
function drained(raw: ServerResponse, stallMs: number): Promise<void> {
  if (raw.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => raw.destroy(), stallMs);
    const done = (): void => {
      clearTimeout(timer);
      raw.off('drain', done).off('close', done);
      resolve();
    };
    raw.on('drain', done).on('close', done);
  });
}

/**
 * Sends results as they come, and completes. The stream is closed when the client leaves or stops reading; when the stream
 * throws, the connection is cut without a completion. Never throws.
 */
export async function sendEvents(
  reply: FastifyReply,
  results: Stream<object>,
  { pingMs = PING_MS, stallMs = STALL_MS }: EventStreamOptions = {},
): Promise<void> {
  const { raw } = reply.hijack();
  const close = (): void => void results.return(undefined).catch(() => undefined); // Nobody is left to be told.
  if (raw.destroyed) {
    close(); // The client left while the stream was being begun.
    return;
  }
  const pings = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(':\n\n');
  }, pingMs);
  raw.on('close', close);
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': `${EVENT_STREAM}; charset=utf-8`,
    'cache-control': 'no-store',
    // The connection is as old as its stream, and a closing server must not wait for another request on it.
    connection: 'close',
    // Proxies that collect answers would hold events back.
    'x-accel-buffering': 'no',
  });
  raw.write(':\n\n');
  try {
    for await (const result of results) {
      if (!raw.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`)) await drained(raw, stallMs);
    }
    raw.end('event: complete\ndata:\n\n');
  } catch {
    raw.destroy();
  } finally {
    clearInterval(pings);
  }
}
