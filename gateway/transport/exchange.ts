/** What lies under a call: one exchange with a subgraph, and the layers around it. */

import type { CallTerms } from './subgraph-call.ts';

/** A body that is sent on the terms of a call, or of several that share it. */
export interface Ask<Body = string> extends CallTerms {
  readonly body: Body;
}

/**
 * The ask for a body on the terms of a call. Written out, field by field: V8 gives each object that is spread and then added to a
 * hidden class of its own, which took 3 µs a call and made all that reads it slower.
 */
export function askFor<Body>(body: Body, { kind, headers, deadline, cancellation }: CallTerms): Ask<Body> {
  return { kind, headers, deadline, cancellation, body };
}

/** Takes the answer, or why there is none. Is called once at the most. */
export type Settle<Answer = string> = (outcome: Answer | Error) => void;

/**
 * Once the ask is cancelled nobody waits for what comes; what can be stopped is, and need not settle. The layers call back and make
 * no promises: seven promises a call, one for each layer, cost as much as the timer, the sharing and the breaker together.
 */
export type Exchange<Body = string, Answer = string> = (ask: Ask<Body>, settle: Settle<Answer>) => void;

/**
 * The exchange as one promise, for whoever waits at the outer end. What `read` makes of the answer is what she gets; `explain`
 * says why there is nothing, when there was no answer or `read` threw.
 */
export function promised<Body, Answer, Result>(
  exchange: Exchange<Body, Answer>,
  read: (answer: Answer) => Result,
  explain: (cause: unknown) => Error,
): (ask: Ask<Body>) => Promise<Result> {
  return (ask) =>
    new Promise((resolve, reject) => {
      exchange(ask, (outcome) => {
        try {
          if (outcome instanceof Error) reject(explain(outcome));
          else resolve(read(outcome));
        } catch (error) {
          reject(explain(error));
        }
      });
    });
}

export type Layer<Body = string, Answer = string> = (inner: Exchange<Body, Answer>) => Exchange<Body, Answer>;

/** No answer has begun: the connection failed, or whoever stands before the subgraph says that it is not there. */
export class NoAnswerError extends Error {
  /** Of the connection, such as `ECONNREFUSED`, or the status. */
  readonly code: string;

  constructor(code: string, cause?: Error) {
    super(`no answer (${code})`, { cause });
    this.name = 'NoAnswerError';
    this.code = code;
  }
}

/** Time is up. */
export class TimeoutError extends Error {
  /** True when the subgraph had all the time it is given; else the request as a whole has taken too long. */
  readonly ofSubgraph: boolean;

  constructor(ms: number, ofSubgraph: boolean) {
    super(`no answer within ${Math.max(0, Math.round(ms))} ms`);
    this.name = 'TimeoutError';
    this.ofSubgraph = ofSubgraph;
  }
}
