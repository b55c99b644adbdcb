/** One HTTP exchange on a connection of a pool, cheaper than `pool.request`: no stream for the body, no AbortSignal. */

import type { Dispatcher } from 'undici';
import { TIMEOUT_HEADER } from '#platform/endpoint.ts';
import { decode } from './content-encoding.ts';
import { NoAnswerError, type Ask, type Exchange } from './exchange.ts';

/** Whoever stands before the subgraph answers so when nobody is behind it. */
const NOBODY_THERE: readonly number[] = [502, 503, 504];

/** Statuses that speak of the call, not of the operation: the subgraph does not know the gateway, or has failed. */
function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status >= 500;
}

/** Gathers an answer. `settle` is called once, with the text or with the reason why there is none. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #settle: (outcome: string | Error) => void;
  readonly #mostBytes: number;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #encoding: string | string[] | undefined;
  #cancelled: Error | null = null;

  constructor(mostBytes: number, settle: (outcome: string | Error) => void) {
    this.#mostBytes = mostBytes;
    this.#settle = settle;
  }

  cancel(reason: Error): void {
    this.#cancelled = reason;
    this.#settle(reason);
    this.#controller?.abort(reason);
  }

  /** The request leaves the queue of the pool. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#cancelled !== null) controller.abort(this.#cancelled);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Readonly<Record<string, string | string[]>>): void {
    this.#status = status;
    this.#encoding = headers['content-encoding'];
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const status = this.#status;
    if (NOBODY_THERE.includes(status)) this.#settle(new NoAnswerError(String(status)));
    else if (isRefusal(status)) this.#settle(new Error(`an answer with status ${status}`));
    else this.#read();
  }

  #read(): void {
    try {
      const text = decode(this.#chunks, this.#encoding, this.#mostBytes);
      if (typeof text === 'string') this.#settle(text);
      else text.then(this.#settle, this.#settle);
    } catch (error) {
      this.#settle(error as Error);
    }
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error & { readonly code?: string }): void {
    this.#settle(this.#status === 0 ? new NoAnswerError(error.code ?? error.name, error) : error);
  }
}

export interface WireOptions {
  readonly url: URL;
  /** What the subgraph may compress its answer with; undefined: nothing is said. */
  readonly acceptEncoding: string | undefined;
  /** The largest answer, after it is decoded. */
  readonly mostBytes: number;
}

/** Sends what it is asked; the subgraph is told how long we wait. */
export function createWire(dispatcher: Dispatcher, { url, acceptEncoding, mostBytes }: WireOptions): Exchange {
  const { origin, pathname, search } = url;
  const path = pathname + search;
  return ({ body, headers, deadline, cancellation }: Ask, settle) => {
    if (cancellation.reason !== null) {
      settle(cancellation.reason);
      return;
    }
    const answer = new Answer(mostBytes, (outcome) => {
      stopListening();
      settle(outcome);
    });
    const stopListening = cancellation.onCancel((reason) => answer.cancel(reason));
    const timeLeft = Math.max(1, Math.round(deadline - performance.now()));
    const sent = ['content-type', 'application/json', 'accept', 'application/json', TIMEOUT_HEADER, String(timeLeft)];
    if (acceptEncoding !== undefined) sent.push('accept-encoding', acceptEncoding);
    for (const name in headers) {
      const value = headers[name];
      if (value !== undefined) sent.push(name, value);
    }
    dispatcher.dispatch({ origin, path, method: 'POST', headers: sent, body }, answer);
  };
}
