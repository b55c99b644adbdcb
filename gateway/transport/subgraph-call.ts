/** The call to a subgraph, wherever it runs: an operation in, a GraphQL answer out, or UNAVAILABLE. */

import type { FormattedExecutionResult } from 'graphql';
import type { CallHeaders, SubgraphSubscribe } from '#platform/endpoint.ts';
import type { Operation } from '#platform/subgraph.ts';
import type { Cancellation } from './cancellation.ts';

/** For whom a call is made, and for how long. */
export interface CallTerms {
  /** A query may be asked twice and its answer shared; a mutation never. */
  readonly kind: 'query' | 'mutation';
  /** Who asks, in which language, under which request id. */
  readonly headers: CallHeaders;
  /** When the request must be answered, in milliseconds of `performance.now()`. */
  readonly deadline: number;
  /** Cancelled when the client has gone. */
  readonly cancellation: Cancellation;
}

/**
 * Calls a subgraph. The answer belongs to the caller, who may write in it: no two callers get the same objects.
 * Throws UNAVAILABLE, naming the subgraph, when there is no GraphQL answer in time.
 */
export interface SubgraphCall {
  (operation: Operation, terms: CallTerms): Promise<FormattedExecutionResult>;
  /** The same for an operation that is JSON already, where the subgraph is reached by JSON. */
  readonly text?: (body: string, terms: CallTerms) => Promise<FormattedExecutionResult>;
  /** Begins a subscription, where the subgraph streams. */
  readonly subscribe?: SubgraphSubscribe;
}

/** The longest a call may take where nothing else is said. */
export const TIMEOUT_MS = 10_000;
