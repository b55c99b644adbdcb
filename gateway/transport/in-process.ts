/** A subgraph of this process: the same terms as over HTTP, without the wire. */

import type { FormattedExecutionResult } from 'graphql';
import { TIMEOUT_HEADER, type SubgraphEndpoint, type SubgraphSubscribe } from '#platform/endpoint.ts';
import type { Operation } from '#platform/subgraph.ts';
import { withinTime } from './deadline.ts';
import { askFor, promised, type Exchange } from './exchange.ts';
import { unavailable } from './result.ts';
import { TIMEOUT_MS, type SubgraphCall } from './subgraph-call.ts';

export interface InProcessOptions {
  /** The longest a call may take. */
  readonly timeoutMs?: number | undefined;
}

/**
 * What is no deliberate error of the subgraph says that it is unavailable. Answers are objects here, not text, so that they are
 * not shared; there is no connection that could break, and nothing that a second try or a breaker would help with.
 */
export function connectEndpoint(
  subgraph: string,
  endpoint: SubgraphEndpoint,
  { timeoutMs = TIMEOUT_MS }: InProcessOptions = {},
): SubgraphCall {
  const send: Exchange<Operation, FormattedExecutionResult> = ({ body, headers, deadline }, settle) => {
    const ms = Math.max(1, Math.round(deadline - performance.now()));
    endpoint(body, { ...headers, [TIMEOUT_HEADER]: String(ms) }).then(settle, settle);
  };
  const explain = (cause: unknown): Error => unavailable(subgraph, cause);
  const ask = promised(withinTime(timeoutMs, send), (answer) => answer, explain);
  const fail = (cause: unknown): never => {
    throw explain(cause);
  };
  const { subscribe } = endpoint;
  return Object.assign<SubgraphCall, Pick<SubgraphCall, 'subscribe'>>(
    (operation, terms) => ask(askFor(operation, terms)),
    subscribe === undefined ? {} : { subscribe: (...given: Parameters<SubgraphSubscribe>) => subscribe(...given).catch(fail) },
  );
}
