/** Refuses operations that fragments blow up beyond what could be written without them, before anything is planned. */

import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '#platform/errors.ts';
import type { GatewayContext } from '../context.ts';
import { countFields } from '../policy/size.ts';

const TOO_COSTLY: ErrorCode = 'QUERY_TOO_COSTLY';

/** `most`: fields an operation may have once its fragments are written out. */
export function limitSize(most: number): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation }) => {
          if (operation === undefined || countFields(document, operation) <= most) return Promise.resolve();
          const extensions = { code: TOO_COSTLY, http: { status: 400 } };
          return Promise.reject(
            new GraphQLError(`The operation has more than ${most} fields, fragments written out`, { extensions }),
          );
        },
      }),
  };
}
