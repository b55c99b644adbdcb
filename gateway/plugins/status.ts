/**
 * GraphQL over HTTP, section 6.4: who reads `application/json` takes any status but 200 for a word of some proxy, and does not look
 * for GraphQL's errors. So every answer of that type to a well-formed request has status 200. In `application/graphql-response+json`
 * an answer without data has none of the statuses of success.
 */

import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';
import { RESPONSE_TYPE, responseTypeFor } from '../response-type.ts';

/** Apollo Server's codes for a request that is none; it gives no code at all to persisted queries with a wrong hash or version. */
const MALFORMED: readonly unknown[] = ['BAD_REQUEST', undefined];

/** The status of an answer of that type without data to a well-formed request. */
export const statusOfRefusal = (type: string | undefined): 200 | 400 => (type === RESPONSE_TYPE ? 400 : 200);

/** Gives answers without data the status that goes with their type; a request that is none keeps its 400. */
export function status(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request, response: { http, body }, errors = [] }) => {
          const isRefused = body.kind === 'single' && body.singleResult.data === undefined;
          const isSoft = http.status === undefined || http.status === 200 || http.status === 400;
          if (isRefused && isSoft && errors.every(({ extensions }) => !MALFORMED.includes(extensions['code'])))
            http.status = statusOfRefusal(responseTypeFor(request.http?.headers.get('accept')));
          return Promise.resolve();
        },
      }),
  };
}
