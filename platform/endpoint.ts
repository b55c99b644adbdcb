/** How a subgraph is called, in the process or over HTTP alike: an operation and headers in, a result out. */

import type { FastifyPluginAsync } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { z } from 'zod';
import { PublicError } from './errors.ts';
import { ASSERTION_HEADER, type AssertionVerifier } from './identity/assertion.ts';
import { readLanguage } from './language.ts';
import type { Operation, Subgraph } from './subgraph.ts';

export const REQUEST_ID_HEADER = 'x-request-id';

/** Header names in lower case. */
export type CallHeaders = Readonly<Record<string, string | undefined>>;

/** Runs an operation for whomever the assertion names. Throws UNAUTHENTICATED without a valid one. */
export type SubgraphEndpoint = (operation: Operation, headers: CallHeaders) => Promise<FormattedExecutionResult>;

export function createEndpoint(subgraph: Subgraph, verify: AssertionVerifier): SubgraphEndpoint {
  return async (operation, headers) => {
    const viewer = await verify(headers[ASSERTION_HEADER]);
    const language = readLanguage(headers['accept-language']);
    return subgraph.execute(operation, { viewer, language, requestId: headers[REQUEST_ID_HEADER] ?? 'none' });
  };
}

const operationBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function errorResult(error: PublicError): FormattedExecutionResult {
  return { errors: [{ message: error.message, extensions: { ...error.extensions } }] };
}

/** What a subgraph that runs alone serves: `POST /graphql` for the gateway, and its contract, which is public, at `/sdl`. */
export function endpointRoutes(endpoint: SubgraphEndpoint, sdl: string): FastifyPluginAsync {
  return async (app) => {
    app.get('/sdl', (_request, reply) => reply.type('text/plain; charset=utf-8').send(sdl));
    app.post('/graphql', async (request, reply) => {
      const body = operationBody.safeParse(request.body);
      if (!body.success) {
        return reply.code(400).send(errorResult(new PublicError('INVALID', 'The body must be a GraphQL request in JSON')));
      }
      const { query, variables, operationName } = body.data;
      const operation = { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
      try {
        return await endpoint(operation, request.headers as CallHeaders);
      } catch (error) {
        if (error instanceof PublicError && error.code === 'UNAUTHENTICATED') return reply.code(401).send(errorResult(error));
        throw error;
      }
    });
    return Promise.resolve();
  };
}
