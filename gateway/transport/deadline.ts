/** Gives each caller her time: the subgraph's, or what is left of her request's when that is less. */

import { Cancellation } from './cancellation.ts';
import { TimeoutError, type Exchange } from './exchange.ts';

/**
 * Fails with TimeoutError when time is up. A query is given up when its client has gone; a mutation goes on, since whoever sent it
 * is concerned by what it does nevertheless.
 */
export function withinTime<Body, Answer>(timeoutMs: number, exchange: Exchange<Body, Answer>): Exchange<Body, Answer> {
  return (ask) =>
    new Promise((resolve, reject) => {
      const now = performance.now();
      const ms = Math.min(timeoutMs, ask.deadline - now);
      if (ms <= 0) throw new TimeoutError(ms, false);
      const cancellation = new Cancellation();
      cancellation.onCancel(reject);
      // Timers of one length lie in one list of Node's, so that setting and clearing one costs next to nothing.
      const timer = setTimeout(() => cancellation.cancel(new TimeoutError(ms, ms === timeoutMs)), ms);
      const isQuery = ask.kind === 'query';
      const stopListening = isQuery ? ask.cancellation.onCancel((reason) => cancellation.cancel(reason)) : null;
      exchange({ ...ask, deadline: now + ms, cancellation }).then(
        (answer) => {
          clearTimeout(timer);
          stopListening?.();
          resolve(answer);
        },
        (error: unknown) => {
          const failure = error as Error;
          clearTimeout(timer);
          stopListening?.();
          reject(failure);
        },
      );
    });
}
