/** Gives each caller her time: the subgraph's, or what is left of her request's when that is less. */

import { Cancellation } from './cancellation.ts';
import { TimeoutError, type Ask, type Exchange, type Settle } from './exchange.ts';

/** Waits for the first outcome of several. A class: a closure with a name costs 1 µs a call where tsx names it. */
class Wait<Answer> {
  readonly cancellation = new Cancellation();
  readonly #settle: Settle<Answer>;
  readonly #timer: NodeJS.Timeout;
  readonly #stopListening: (() => void) | null;
  #isOver = false;

  constructor({ kind, cancellation }: Ask<unknown>, ms: number, ofSubgraph: boolean, settle: Settle<Answer>) {
    this.#settle = settle;
    // Timers of one length lie in one list of Node's, so that setting and clearing one costs next to nothing.
    this.#timer = setTimeout(() => this.#giveUp(new TimeoutError(ms, ofSubgraph)), ms);
    this.#stopListening = kind === 'query' ? cancellation.onCancel((reason) => this.#giveUp(reason)) : null;
  }

  #giveUp(reason: Error): void {
    this.cancellation.cancel(reason);
    this.end(reason);
  }

  end(outcome: Answer | Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#stopListening?.();
    this.#settle(outcome);
  }
}

/**
 * Fails with TimeoutError when time is up. A query is given up when its client has gone; a mutation goes on, since whoever sent it
 * is concerned by what it does nevertheless.
 */
export function withinTime<Body, Answer>(timeoutMs: number, exchange: Exchange<Body, Answer>): Exchange<Body, Answer> {
  return (ask, settle) => {
    const now = performance.now();
    const ms = Math.min(timeoutMs, ask.deadline - now);
    if (ms <= 0) {
      settle(new TimeoutError(ms, false));
      return;
    }
    const wait = new Wait(ask, ms, ms === timeoutMs, settle);
    exchange({ ...ask, deadline: now + ms, cancellation: wait.cancellation }, (outcome) => wait.end(outcome));
  };
}
