/** A stream as the body of an HTTP answer, pulled no faster than its client reads. */

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Stream } from './stream.ts';

const STALL_MS = 30_000;

/** How values become a body. */
export interface Framing<Value> {
  readonly headers: OutgoingHttpHeaders;
  readonly opening: string;
  readonly frame: (value: Value) => string;
  readonly closing: string;
}

export interface StreamAnswerOptions {
  /** How long a reader may take nothing before she is cut off. */
  readonly stallMs?: number | undefined;
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
 * Sends values as they come, and the closing after them. The stream is closed when the client leaves or stops reading; when the
 * stream throws, the connection is cut without a closing. Never throws.
 */
export async function sendStream<Value>(
  reply: FastifyReply,
  values: Stream<Value>,
  { headers, opening, frame, closing }: Framing<Value>,
  { stallMs = STALL_MS }: StreamAnswerOptions = {},
): Promise<void> {
  const { raw } = reply.hijack();
  const close = (): void => void values.return(undefined).catch(() => undefined); // Nobody is left to be told.
  if (raw.destroyed) {
    close(); // The client left while the stream was being begun.
    return;
  }
  raw.on('close', close);
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'cache-control': 'no-store',
    // Proxies that collect answers would hold back what is there.
    'x-accel-buffering': 'no',
    ...headers,
  });
  raw.write(opening);
  try {
    for await (const value of values) if (!raw.write(frame(value))) await drained(raw, stallMs);
    raw.end(closing);
  } catch {
    raw.destroy();
  }
}
