/** The last look at every error: public codes go out in our own terms, all else is masked. */

import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PublicError, type ErrorCode } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';

const PUBLIC: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TRUST_LEVEL_REQUIRED',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'QUERY_TOO_COSTLY',
  'UNKNOWN_OPERATION',
  // Clients that send hashes of queries wait for these two.
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] satisfies readonly (ErrorCode | `PERSISTED_QUERY_${string}`)[];

/** Faults of the request by Apollo's names. */
const FAULTS_OF_REQUEST: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
];

/** What may stand beside `code`; stack traces and upstream details may not. */
const FACTS = ['argument', 'type', 'required', 'current', 'retryAfter', 'subgraph', 'requestId'] as const;

function factsOf(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(FACTS.filter((name) => name in extensions).map((name) => [name, extensions[name]]));
}

/** Formats an error for Apollo Server. */
export function maskErrors(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return ({ message, locations, path, extensions = {} }, error) => {
    const cause = unwrapResolverError(error);
    const original = cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const code = FAULTS_OF_REQUEST.includes(extensions['code']) ? 'INVALID' : extensions['code'];
    if (original instanceof PublicError && original.cause !== undefined)
      log.warn({ path, err: original.cause }, original.message);
    if (typeof code === 'string' && PUBLIC.includes(code)) {
      const subgraph = typeof extensions['serviceName'] === 'string' ? { subgraph: extensions['serviceName'] } : {};
      return { message, ...place, extensions: { ...subgraph, ...factsOf(extensions), code } };
    }
    // A subgraph has logged its own failure already, under the same request id.
    if (code !== 'INTERNAL') log.error({ path, err: original }, 'the gateway failed');
    return { message: 'Internal error', ...place, extensions: { ...factsOf(extensions), code: 'INTERNAL' } };
  };
}
