/** The graph as the pages see it: an operation and its variables in, data out. */

import type { Language } from '#platform/language.ts';
import { PublicError, type ErrorCode } from '#platform/errors.ts';
import type { TypedDocumentString } from './generated/operations.ts';

export interface GraphRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How an operation gets to the gateway and its answer back: over HTTP, or within the process. */
export type Send = (request: GraphRequest) => Promise<{ readonly body: string }>;

export interface GraphAnswer<Data> {
  readonly data: Data;
  /** False where a part is missing, since a subgraph did not answer. */
  readonly isComplete: boolean;
}

/**
 * What a page is about; null where the catalogues have no such thing. Throws UNAVAILABLE where it is missing because a
 * subgraph did not answer: that is no reason to say that the page is gone.
 */
export function subjectOf<Subject>(subject: Subject | null, { isComplete }: { readonly isComplete: boolean }): Subject | null {
  if (subject === null && !isComplete) throw new PublicError('UNAVAILABLE', 'A part of the graph gives no answer');
  return subject;
}

export interface Graph {
  /** Throws the gateway's PublicError where it gives no data, and UNAVAILABLE when it gives no answer. */
  ask<Data, Variables>(operation: TypedDocumentString<Data, Variables>, variables: Variables): Promise<GraphAnswer<Data>>;
}

interface GraphError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> & { readonly code?: ErrorCode };
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphError[];
}

const TIMEOUT_MS = 15_000;

/** Sends operations to a gateway's address. */
export function sendTo(url: string): Send {
  return async ({ body, headers }) => {
    const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { body: await response.text() };
  };
}

/** Asks in the language of a page, under the id of the request for it. */
export function openGraph(send: Send, requestId: string, language: Language): Graph {
  const headers = { 'content-type': 'application/json', 'accept-language': language, 'x-request-id': requestId };

  async function answerOf<Data>(body: string): Promise<Body<Data>> {
    try {
      return JSON.parse((await send({ body, headers })).body) as Body<Data>;
    } catch (cause) {
      throw new PublicError('UNAVAILABLE', 'The gateway gives no answer', { cause });
    }
  }

  return {
    async ask<Data, Variables>(operation: TypedDocumentString<Data, Variables>, variables: Variables) {
      const { data, errors = [] } = await answerOf<Data>(JSON.stringify({ query: operation.toString(), variables }));
      if (data !== null && data !== undefined) return { data, isComplete: errors.length === 0 };
      const [error] = errors;
      throw new PublicError(error?.extensions?.code ?? 'UNAVAILABLE', error?.message ?? 'The gateway gives no data', {
        facts: error?.extensions ?? {},
      });
    },
  };
}
