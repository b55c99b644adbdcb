/** Asks a query once more when its connection broke before an answer began, or a proxy found nobody behind it. */

import { NoAnswerError, type Ask, type Exchange } from './exchange.ts';

/**
 * An idle connection may be closed by the subgraph in the moment it is used again; the statuses come while one of several
 * instances is being replaced. Who refuses connections, or does not answer in time, is not asked twice.
 */
const PASSING: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', '502', '503', '504'];

const SHORTEST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 100;

function mayAskAgain({ kind }: Ask, outcome: string | Error): boolean {
  return outcome instanceof NoAnswerError && kind === 'query' && PASSING.includes(outcome.code);
}

/** Mutations are never repeated: nobody can tell whether the first one had its effect. */
export function withRetry(exchange: Exchange): Exchange {
  return (ask, settle) => {
    exchange(ask, (outcome) => {
      // Callers who failed at the same moment must not come back at the same moment.
      const pause = SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS);
      if (!mayAskAgain(ask, outcome) || performance.now() + pause >= ask.deadline) {
        settle(outcome);
        return;
      }
      setTimeout(() => {
        if (ask.cancellation.reason === null) exchange(ask, settle);
        else settle(ask.cancellation.reason);
      }, pause);
    });
  };
}
