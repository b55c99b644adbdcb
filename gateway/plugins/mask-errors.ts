/** The last look at every error: public codes go out in our own terms, all else is masked. */

import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { PublicError, type ErrorCode } from '#platform/errors.ts';
import { acrValuesReaching } from '#platform/identity/acr.ts';
import type { Logger } from '#platform/log.ts';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';
import type { GatewayContext } from '../context.ts';

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

/** Faults of the request that Apollo Server gives no code: those of persisted queries. */
const CODELESS: readonly string[] = ['provided sha does not match query', 'Unsupported persisted query version'];

/** The code of what is masked, here and in our subgraphs. */
const INTERNAL = 'INTERNAL';

/** What may stand beside `code`; stack traces and upstream details may not. */
const FACTS = ['argument', 'arguments', 'type', 'required', 'current', 'retryAfter', 'subgraph'] as const;

function factsOf(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(FACTS.filter((name) => name in extensions).map((name) => [name, extensions[name]]));
}

/** What a client does about a trust level that is too low: sign in again with these `acr_values`. What was begun is kept meanwhile. */
function stepUpOf(code: string, required: unknown): Record<string, unknown> {
  const level = TRUST_LEVELS.find((one) => one === required);
  return code === 'TRUST_LEVEL_REQUIRED' && level !== undefined ? { stepUp: { acrValues: acrValuesReaching(level) } } : {};
}

/** The code a client may read; null for what is masked. */
function publicCodeOf({ message, extensions }: GraphQLFormattedError): string | null {
  const code = extensions?.['code'];
  if (FAULTS_OF_REQUEST.includes(code) || CODELESS.includes(message)) return 'INVALID';
  return typeof code === 'string' && PUBLIC.includes(code) ? code : null;
}

/** Formats an error for Apollo Server. */
export function maskError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path, extensions = {} } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const code = publicCodeOf(formatted);
  if (code === null) return { message: 'Internal error', ...place, extensions: { code: INTERNAL } };
  const subgraph = typeof extensions['serviceName'] === 'string' ? { subgraph: extensions['serviceName'] } : {};
  return {
    message,
    ...place,
    extensions: { ...subgraph, ...factsOf(extensions), ...stepUpOf(code, extensions['required']), code },
  };
}

/** Logs what is masked, and the causes of what is not. A subgraph of ours has logged its own failure under the same request id. */
function report(log: Logger, requestId: string, error: GraphQLError): void {
  const cause = unwrapResolverError(error);
  const original = cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause;
  const { path, extensions } = error as Partial<GraphQLError>; // An engine may hand on what it caught as it is.
  if (original instanceof PublicError) {
    if (original.cause !== undefined) log.warn({ requestId, path, err: original.cause }, original.message);
  } else if (
    publicCodeOf({ message: error.message, ...(extensions && { extensions }) }) === null &&
    extensions?.['code'] !== INTERNAL
  ) {
    log.error({ requestId, path, err: original instanceof Error ? original : error }, 'the gateway failed');
  }
}

/** Gives a client who reports a masked error the id it is logged under. */
function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.extensions?.['code'] === INTERNAL ? { ...error, extensions: { code: INTERNAL, requestId } } : error;
}

/** Logs failures under the id of their request, and gives the client that id with each masked error. */
export function reportErrors(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { requestId } }) => {
          for (const error of errors) report(log, requestId, error);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue: { requestId } }) => {
          if (body.kind === 'single' && body.singleResult.errors !== undefined) {
            body.singleResult.errors = body.singleResult.errors.map((error) => withRequestId(error, requestId));
          }
          return Promise.resolve();
        },
      }),
  };
}

/** The same last look at an answer that does not go through Apollo Server. */
export function maskResult(
  { errors, ...rest }: FormattedExecutionResult,
  log: Logger,
  requestId: string,
): FormattedExecutionResult {
  if (errors === undefined) return rest;
  const masked = errors.map((error) => {
    report(log, requestId, new GraphQLError(error.message, { path: error.path, extensions: error.extensions }));
    return withRequestId(maskError(error), requestId);
  });
  return { ...rest, errors: masked };
}
