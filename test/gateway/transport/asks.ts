/** What is asked of a subgraph in tests: a patient query by default, override what matters. */

import { Cancellation } from '#gateway/transport/cancellation.ts';
import { promised as promisedBy, type Ask, type Exchange, type Settle } from '#gateway/transport/exchange.ts';
import type { CallTerms } from '#gateway/transport/subgraph-call.ts';

export function terms(overrides: Partial<CallTerms> = {}): CallTerms {
  return {
    kind: 'query',
    headers: {},
    deadline: performance.now() + 30_000,
    cancellation: new Cancellation(),
    ...overrides,
  };
}

export function ask(overrides: Partial<Ask> = {}): Ask {
  return { ...terms(overrides), body: '{"query":"{ a }"}', ...overrides };
}

/** An exchange whose answers the test gives, in the order of the asks. */
export interface Open {
  readonly exchange: Exchange;
  readonly asks: Ask[];
  readonly answer: (at: number, text: string) => void;
  readonly fail: (at: number, error: Error) => void;
}

export function openExchange(): Open {
  const asks: Ask[] = [];
  const waiting: Settle[] = [];
  return {
    exchange: (given, settle) => {
      asks.push(given);
      waiting.push(settle);
    },
    asks,
    answer: (at, text) => waiting[at]?.(text),
    fail: (at, error) => waiting[at]?.(error),
  };
}

/** The exchange as a promise of the answer as it came, or of why there is none. */
export const promised = (exchange: Exchange): ((ask: Ask) => Promise<string>) =>
  promisedBy(
    exchange,
    (answer) => answer,
    (cause) => cause as Error,
  );
