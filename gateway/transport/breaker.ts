/** Stops asking a subgraph that is out, so that callers are told at once and it can come back in peace (circuit breaker). */

import type { Logger } from '#platform/log.ts';
import { NoAnswerError, TimeoutError, type Exchange } from './exchange.ts';

/** How many exchanges in a row must fail. Faults of one operation come among answers to others, and so never open it. */
const FAILURES = 10;
/** How long nobody asks before one caller may try. */
const PAUSE_MS = 5_000;

/** The subgraph was not asked. */
export class CircuitOpenError extends Error {
  constructor() {
    super(`not asked: ${FAILURES} exchanges in a row had no answer`);
    this.name = 'CircuitOpenError';
  }
}

export interface BreakerOptions {
  readonly subgraph: string;
  readonly log: Logger;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

/**
 * Open after ten exchanges in a row without any answer; what comes then fails with CircuitOpenError. After five seconds one
 * exchange is a trial: it closes the circuit, or keeps it open for as long again. Any answer counts as life, even a bad one:
 * else whoever knows a query that fails could shut a subgraph for all.
 */
export function withBreaker(exchange: Exchange, { subgraph, log, now = () => performance.now() }: BreakerOptions): Exchange {
  let failures = 0;
  let closed = true;
  let nextTrial = 0;

  function succeed(): void {
    failures = 0;
    if (closed) return;
    closed = true;
    log.warn({ subgraph }, 'a subgraph answers again, the circuit is closed');
  }
  function fail(error: Error, isTrial: boolean): void {
    failures += 1;
    if (isTrial) nextTrial = now() + PAUSE_MS;
    if (!closed || failures < FAILURES) return;
    closed = false;
    nextTrial = now() + PAUSE_MS;
    log.warn({ subgraph, err: error }, 'a subgraph is out, the circuit is open');
  }

  return (ask, settle) => {
    const isTrial = !closed;
    if (isTrial) {
      if (now() < nextTrial) {
        settle(new CircuitOpenError());
        return;
      }
      nextTrial = Infinity;
    }
    exchange(ask, (outcome) => {
      if (outcome instanceof NoAnswerError || (outcome instanceof TimeoutError && outcome.ofSubgraph)) fail(outcome, isTrial);
      // Nothing is known of what nobody waited for.
      else if (outcome !== ask.cancellation.reason) succeed();
      else if (isTrial) nextTrial = 0;
      settle(outcome);
    });
  };
}
