/** The call to a subgraph, wherever it runs: in this process, or over HTTP with a deadline and a limit on the answer. */

import type { FormattedExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { CallHeaders, SubgraphEndpoint, SubgraphSubscribe } from '#platform/endpoint.ts';
import { readResult, unavailable } from './result.ts';
import { connectSubscriptions } from './subscribe-http.ts';

/** Calls a subgraph. The answer belongs to the caller, who may write in it: it is never shared between calls. */
export interface SubgraphCall extends SubgraphEndpoint {
  /** The same for an operation that is JSON already, where the subgraph is reached by JSON. */
  readonly text?: (body: string, headers: CallHeaders) => Promise<FormattedExecutionResult>;
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 16_777_216;
const CONNECTIONS = 32;

/** Statuses that speak of the call, not of the operation: the subgraph does not know the gateway, or has failed. */
function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status >= 500;
}

async function readBody(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) throw new RangeError(`an answer of more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export interface HttpSubgraph {
  readonly call: SubgraphCall;
  readonly close: () => Promise<void>;
}

export interface HttpLimits {
  /** The longest a call may take. */
  readonly timeoutMs?: number;
  /** The largest answer. */
  readonly mostBytes?: number;
}

/** A subgraph at a URL. Calls throw UNAVAILABLE, naming the subgraph, when it does not give a GraphQL answer in time. */
export function connectHttp(
  subgraph: string,
  url: string,
  { timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES }: HttpLimits = {},
): HttpSubgraph {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const text = async (body: string, headers: CallHeaders): Promise<FormattedExecutionResult> => {
    try {
      const answer = await pool.request({
        method: 'POST',
        path: pathname + search,
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const answered = await readBody(answer.body, mostBytes);
      if (isRefusal(answer.statusCode)) throw new Error(`an answer with status ${answer.statusCode}`);
      return readResult(answered);
    } catch (cause) {
      throw unavailable(subgraph, cause);
    }
  };
  const subscriptions = connectSubscriptions(subgraph, url);
  const { subscribe } = subscriptions;
  return {
    call: Object.assign<SubgraphEndpoint, object>((operation, headers) => text(JSON.stringify(operation), headers), {
      text,
      subscribe,
    }),
    close: async () => {
      await Promise.all([pool.close(), subscriptions.close()]);
    },
  };
}

/** A subgraph of this process. What is no deliberate error of its own says that it is unavailable. */
export function connectEndpoint(subgraph: string, endpoint: SubgraphEndpoint): SubgraphCall {
  const fail = (cause: unknown): never => {
    throw unavailable(subgraph, cause);
  };
  const { subscribe } = endpoint;
  return Object.assign<SubgraphEndpoint, object>(
    (operation, headers) => endpoint(operation, headers).catch(fail),
    subscribe === undefined ? {} : { subscribe: (...given: Parameters<SubgraphSubscribe>) => subscribe(...given).catch(fail) },
  );
}
