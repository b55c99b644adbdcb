/** GraphQL over HTTP, section 5.3: an empty name of an operation is none. */

import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

/** Takes empty names away before anybody looks for the operation, so that a mutation under one is still refused with GET. */
export function operationName(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: ({ request }) => {
      if (request.operationName === '') delete request.operationName;
      return Promise.resolve();
    },
  };
}
