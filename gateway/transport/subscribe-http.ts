/**
 * A subscription at a subgraph that runs elsewhere: server-sent events, read no faster than somebody takes them. graphql-sse's
 * own client reads ahead without end, so that a slow reader would fill our memory with what the subgraph sends.
 */

import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { FormattedExecutionResult } from 'graphql';
import { Pool, type Dispatcher } from 'undici';
import type { SubgraphSubscribe } from '#platform/endpoint.ts';
import { streamOf, type Stream } from '#platform/stream.ts';
import { readResult, unavailable } from './result.ts';

const TIMEOUT_MS = 10_000;
/** Subgraphs give a sign of life every twelve seconds. */
const SILENCE_MS = 40_000;
const MOST_CHARACTERS = 16_777_216;

type Result = FormattedExecutionResult;

/** The events of a body. Throws when one is no event of ours, or too large, and when the body ends before it is complete. */
function eventsOf(body: Dispatcher.ResponseData['body'], mostCharacters: number): Stream<Result> {
  const decoder = new TextDecoder();
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  const events: EventSourceMessage[] = [];
  let fault: Error | undefined;
  const parser = createParser({
    onEvent: (event) => events.push(event),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') fault = error;
    },
    maxBufferSize: mostCharacters,
  });

  async function nextEvent(): Promise<EventSourceMessage> {
    for (;;) {
      const event = events.shift();
      if (event !== undefined) return event;
      if (fault !== undefined) throw fault;
      const chunk = await chunks.next();
      if (chunk.done === true) throw new Error('the stream ends before it is complete');
      parser.feed(decoder.decode(chunk.value, { stream: true }));
    }
  }

  return streamOf<Result>({
    next: async () => {
      const { event, data } = await nextEvent();
      if (event === 'complete') return { done: true, value: undefined };
      return { done: false, value: readResult(data) };
    },
    close: () => {
      body.on('error', () => undefined).destroy(); // What it says of being cut off, nobody asked for.
      return Promise.resolve();
    },
  });
}

export interface SubscriptionLimits {
  /** How long a subscription may take to begin. */
  readonly timeoutMs?: number;
  /** How long the subgraph may give no sign of life. */
  readonly silenceMs?: number;
  /** The largest event. */
  readonly mostCharacters?: number;
}

export interface HttpSubscriptions {
  readonly subscribe: SubgraphSubscribe;
  readonly close: () => Promise<void>;
}

/** Subscriptions at a URL. They throw UNAVAILABLE, naming the subgraph, when there is no event stream, or no longer. */
export function connectSubscriptions(
  subgraph: string,
  url: string,
  { timeoutMs = TIMEOUT_MS, silenceMs = SILENCE_MS, mostCharacters = MOST_CHARACTERS }: SubscriptionLimits = {},
): HttpSubscriptions {
  const { origin, pathname, search } = new URL(url);
  // A pool of their own: streams hold their connections, and calls must not wait for them.
  const pool = new Pool(origin, { connections: null, connectTimeout: timeoutMs });
  return {
    subscribe: async (operation, headers) => {
      try {
        const {
          statusCode,
          headers: answered,
          body,
        } = await pool.request({
          method: 'POST',
          path: pathname + search,
          headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
          body: JSON.stringify(operation),
          headersTimeout: timeoutMs,
          bodyTimeout: silenceMs,
        });
        if (statusCode !== 200 || !String(answered['content-type']).startsWith('text/event-stream')) {
          await body.dump();
          throw new Error(`an answer with status ${statusCode} that is no event stream`);
        }
        const events = eventsOf(body, mostCharacters);
        return streamOf<Result>({
          next: () =>
            events.next().catch((cause: unknown) => {
              throw unavailable(subgraph, cause);
            }),
          close: () => events.return(undefined),
        });
      } catch (cause) {
        throw unavailable(subgraph, cause);
      }
    },
    close: () => pool.destroy(),
  };
}
