/** The call to a subgraph, wherever it runs: in this process, or over HTTP with a deadline and a limit on the answer. */

import type { FormattedExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { z } from 'zod';
import type { CallHeaders, SubgraphEndpoint } from '#platform/endpoint.ts';
import { PublicError } from '#platform/errors.ts';

/** Calls a subgraph. The answer belongs to the caller, who may write in it: it is never shared between calls. */
export interface SubgraphCall extends SubgraphEndpoint {
  /** The same for an operation that is JSON already, where the subgraph is reached by JSON. */
  readonly text?: (body: string, headers: CallHeaders) => Promise<FormattedExecutionResult>;
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 16_777_216;
const CONNECTIONS = 32;

/** What a GraphQL answer must be: data, or errors that say why there are none. */
const resultBody = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z.array(z.looseObject({ message: z.string() })).optional(),
  })
  .refine(({ data, errors }) => (data !== null && data !== undefined) || (errors !== undefined && errors.length > 0));

/** Statuses that speak of the call, not of the operation: the subgraph does not know the gateway, or has failed. */
function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status >= 500;
}

function unavailable(subgraph: string, cause: unknown): PublicError {
  return new PublicError('UNAVAILABLE', `The subgraph ${subgraph} does not answer`, { cause, facts: { subgraph } });
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
      return resultBody.parse(JSON.parse(answered)) as FormattedExecutionResult;
    } catch (cause) {
      throw unavailable(subgraph, cause);
    }
  };
  return {
    call: Object.assign<SubgraphEndpoint, object>((operation, headers) => text(JSON.stringify(operation), headers), { text }),
    close: () => pool.close(),
  };
}

/** A subgraph of this process. What is no deliberate error of its own says that it is unavailable. */
export function connectEndpoint(subgraph: string, endpoint: SubgraphEndpoint): SubgraphCall {
  return async (operation, headers) => {
    try {
      return await endpoint(operation, headers);
    } catch (cause) {
      throw unavailable(subgraph, cause);
    }
  };
}
