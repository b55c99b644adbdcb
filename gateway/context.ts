/** What the gateway knows of one request: who asks, in which language, how long she waits, and what each subgraph is told of it. */

import type { ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER, type CallHeaders } from '#platform/endpoint.ts';
import { ASSERTION_HEADER, type AssertionSigner } from '#platform/identity/assertion.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { readLanguage, type Language } from '#platform/language.ts';
import { Cancellation } from './transport/cancellation.ts';

/** How long a request may take. What is not there by then is left out, with an error in its place. */
const REQUEST_TIME_MS = 30_000;

export interface GatewayContext {
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
  /** When the request must be answered, in milliseconds of `performance.now()`. */
  readonly deadline: number;
  /** Cancelled when the client goes away. */
  readonly cancellation: Cancellation;
  /** What a subgraph is told of the request. */
  headersFor(subgraph: string): CallHeaders;
}

export interface ContextSource {
  readonly viewer: Viewer | null;
  readonly acceptLanguage: string | undefined;
  readonly requestId: string;
  /** See `clientOf`. */
  readonly cancellation: Cancellation;
}

/** Cancelled when the client closes its connection before it has the answer. */
export function clientOf(response: ServerResponse): Cancellation {
  const cancellation = new Cancellation();
  // Comes once; `once` would add and remove a listener of its own for each request.
  response.on('close', () => {
    if (!response.writableEnded) cancellation.cancel(new Error('the client has gone'));
  });
  return cancellation;
}

/** Begins the time of a request. */
export function createContext(signer: AssertionSigner, source: ContextSource): GatewayContext {
  const { viewer, requestId, cancellation } = source;
  const language = readLanguage(source.acceptLanguage);
  return {
    viewer,
    language,
    requestId,
    deadline: performance.now() + REQUEST_TIME_MS,
    cancellation,
    headersFor(subgraph) {
      const assertion = signer.sign(viewer, subgraph);
      return { [ASSERTION_HEADER]: `Bearer ${assertion}`, 'accept-language': language, [REQUEST_ID_HEADER]: requestId };
    },
  };
}
