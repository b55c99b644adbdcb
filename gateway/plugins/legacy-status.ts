/**
 * GraphQL over HTTP, section 6.4.1: a client that does not know `application/graphql-response+json` takes any status but 200
 * for a word of some proxy, and does not look for GraphQL's errors. To it every answer to a well-formed request has status 200.
 */

import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

export const RESPONSE_TYPE = 'application/graphql-response+json';

/** True for a client that, by its `Accept` header, looks for GraphQL's errors under status 200 only. */
export function isLegacy(accept: string | undefined): boolean {
  return accept?.includes(RESPONSE_TYPE) !== true;
}

/** Turns the status of a refused operation into 200 for clients of `application/json`; a request that is none keeps its 400. */
export function legacyStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request, response: { http }, errors = [] }) => {
          const wellFormed = errors.every(({ extensions }) => extensions['code'] !== 'BAD_REQUEST');
          if (isLegacy(request.http?.headers.get('accept')) && wellFormed && http.status === 400) http.status = 200;
          return Promise.resolve();
        },
      }),
  };
}
