/**
 * A stream as server-sent events, in the distinct connections mode of the GraphQL over SSE protocol
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). graphql-sse's own handler queues all that a client has not
 * read yet; here the stream waits for its reader.
 */

import type { FastifyReply } from 'fastify';
import { bestQuality, isJson, readAccept } from './accept.ts';
import { remembered } from './remembered.ts';
import { sendStream, type Framing, type StreamAnswerOptions } from './stream-answer.ts';
import type { Stream } from './stream.ts';

const EVENT_STREAM = 'text/event-stream';
const PING_MS = 12_000;
const PING = ':\n\n';

export interface EventStreamOptions extends StreamAnswerOptions {
  /** How often a silent connection gets a sign of life. */
  readonly pingMs?: number | undefined;
}

const eventsAreBest = remembered((accept: string): boolean => {
  const known = readAccept(accept).filter((range) => range.type === EVENT_STREAM || isJson(range));
  return known.find(({ quality }) => quality === bestQuality(known))?.type === EVENT_STREAM;
});

/** True when an `Accept` header prefers an event stream: several clients name it behind JSON in every request. */
export function prefersEvents(accept: string | undefined): boolean {
  return accept !== undefined && eventsAreBest(accept);
}

const EVENTS: Framing<object> = {
  headers: {
    'content-type': `${EVENT_STREAM}; charset=utf-8`,
    // The connection is as old as its stream, and a closing server must not wait for another request on it.
    connection: 'close',
  },
  opening: PING,
  frame: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  closing: 'event: complete\ndata:\n\n',
};

/** Sends results as they come, and completes, on the terms of `sendStream`. Never throws. */
export async function sendEvents(
  reply: FastifyReply,
  results: Stream<object>,
  { pingMs = PING_MS, stallMs }: EventStreamOptions = {},
): Promise<void> {
  const { raw } = reply;
  const pings = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(PING);
  }, pingMs);
  await sendStream(reply, results, EVENTS, { stallMs });
  clearInterval(pings);
}
