/** A subgraph at a URL: a pool of connections, and what lies between a caller and the wire. */

import { isIPv4 } from 'node:net';
import type { FormattedExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { Logger } from '#platform/log.ts';
import type { Operation } from '#platform/subgraph.ts';
import { withBreaker } from './breaker.ts';
import { ACCEPTED_ENCODING } from './content-encoding.ts';
import { withinTime } from './deadline.ts';
import { askFor, promised, type Layer } from './exchange.ts';
import { withRetry } from './retry.ts';
import { withSharing } from './share.ts';
import { readResult, unavailable } from './result.ts';
import { TIMEOUT_MS, type CallTerms, type SubgraphCall } from './subgraph-call.ts';
import { connectSubscriptions } from './subscribe-http.ts';
import { createWire } from './wire.ts';

const MOST_BYTES = 16_777_216;
/** Each carries one exchange at a time; more callers wait for a free one. */
const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 3_000;

export interface HttpSubgraph {
  readonly call: SubgraphCall;
  /** Waits for calls that are under way; streams end. */
  readonly close: () => Promise<void>;
}

export interface HttpOptions {
  readonly log: Logger;
  /** The longest a call may take. */
  readonly timeoutMs?: number | undefined;
  /** The largest answer, decompressed. */
  readonly mostBytes?: number;
  /** Whether the answer may be compressed; where nothing is said, it may on its way between machines. */
  readonly compress?: boolean;
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));
}

/** Connects a subgraph; nothing is sent before the first call. */
export function connectHttp(subgraph: string, address: string, options: HttpOptions): HttpSubgraph {
  const url = new URL(address);
  const { log, timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES, compress = !isThisMachine(url.hostname) } = options;
  const pool = new Pool(url.origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    maxResponseSize: mostBytes,
    // Our own clock stops calls; two more for each call would add to it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  // From the caller to the wire: each caller has her own time, callers share, what is shared may be tried twice, each try counts.
  const layers: readonly Layer[] = [
    (inner) => withinTime(timeoutMs, inner),
    (inner) => withSharing(inner, { subgraph, log }),
    (inner) => withRetry(inner),
    (inner) => withBreaker(inner, { subgraph, log }),
  ];
  const wire = createWire(pool, { url, acceptEncoding: compress ? ACCEPTED_ENCODING : undefined, mostBytes });
  const exchange = layers.reduceRight((inner, layer) => layer(inner), wire);
  // Each caller reads the text for herself: the answer is hers to write in.
  const ask = promised(exchange, readResult, (cause) => unavailable(subgraph, cause));
  const text = (body: string, terms: CallTerms): Promise<FormattedExecutionResult> => ask(askFor(body, terms));
  const call = (operation: Operation, terms: CallTerms): Promise<FormattedExecutionResult> =>
    text(JSON.stringify(operation), terms);
  const subscriptions = connectSubscriptions(subgraph, address);
  const { subscribe } = subscriptions;
  return {
    call: Object.assign(call, { text, subscribe }),
    close: async () => {
      await Promise.all([pool.close(), subscriptions.close()]);
    },
  };
}
