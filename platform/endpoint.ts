/** How a subgraph is called, in the process or over HTTP alike: an operation and headers in, a result out. */

import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { z } from 'zod';
import { PublicError } from './errors.ts';
import { prefersEvents, sendEvents } from './event-stream.ts';
import { ASSERTION_HEADER, type AssertionVerifier } from './identity/assertion.ts';
import { readLanguage } from './language.ts';
import { isStream, streamOfOne, type Stream } from './stream.ts';
import type { Operation, Subgraph, SubgraphRequest } from './subgraph.ts';

export const REQUEST_ID_HEADER = 'x-request-id';

/** How many milliseconds the caller will wait. Envoy tells it so, too: behind a service mesh its word comes in the same header. */
export const TIMEOUT_HEADER = 'x-envoy-expected-rq-timeout-ms';

/** Header names in lower case. */
export type CallHeaders = Readonly<Record<string, string | undefined>>;

/** Begins a subscription for whomever the assertion names. An answer that is no stream says why there is none. */
export type SubgraphSubscribe = (
  operation: Operation,
  headers: CallHeaders,
) => Promise<FormattedExecutionResult | Stream<FormattedExecutionResult>>;

/** Runs an operation for whomever the assertion names. Throws UNAUTHENTICATED without a valid one, UNAVAILABLE when it is too late. */
export interface SubgraphEndpoint {
  (operation: Operation, headers: CallHeaders): Promise<FormattedExecutionResult>;
  readonly subscribe?: SubgraphSubscribe;
}

/** When the caller stops waiting, by `performance.now()`; never when she does not say. */
function readDeadline(header: string | undefined): number {
  return header !== undefined && /^\d{1,9}$/.test(header) ? performance.now() + Number(header) : Infinity;
}

/** Nothing is begun that nobody waits for: neither work nor, above all, a change that its client has been told has failed. */
export function createEndpoint(subgraph: Subgraph, verify: AssertionVerifier): SubgraphEndpoint {
  const requestOf = async (headers: CallHeaders): Promise<SubgraphRequest> => {
    const deadline = readDeadline(headers[TIMEOUT_HEADER]);
    const viewer = await verify(headers[ASSERTION_HEADER]);
    if (performance.now() >= deadline) throw new PublicError('UNAVAILABLE', 'The time for this operation is up');
    const language = readLanguage(headers['accept-language']);
    return { viewer, language, requestId: headers[REQUEST_ID_HEADER] ?? 'none' };
  };
  const execute: SubgraphEndpoint = async (operation, headers) => subgraph.execute(operation, await requestOf(headers));
  const subscribe: SubgraphSubscribe = async (operation, headers) => subgraph.subscribe(operation, await requestOf(headers));
  return Object.assign(execute, { subscribe });
}

const operationBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function errorResult(error: PublicError): FormattedExecutionResult {
  return { errors: [{ message: error.message, extensions: { ...error.extensions } }] };
}

/** Streams answers, and cuts those still open when the server closes: without a completion, so that the gateway knows. */
function createStreaming(app: FastifyInstance): (reply: FastifyReply, results: Stream<object>) => Promise<void> {
  const open = new Set<FastifyReply>();
  app.addHook('preClose', (done) => {
    for (const { raw } of open) raw.destroy();
    done();
  });
  return async (reply, results) => {
    open.add(reply);
    await sendEvents(reply, results);
    open.delete(reply);
  };
}

/**
 * What a subgraph that runs alone serves: `POST /graphql` for the gateway, with subscriptions as server-sent events, and its
 * contract, which is public, at `/sdl`; whoever knows it already is told no more than that (RFC 9110 §13.1.2).
 */
export function endpointRoutes(endpoint: SubgraphEndpoint, sdl: string): FastifyPluginAsync {
  return async (app) => {
    const stream = createStreaming(app);
    const etag = `"${createHash('sha256').update(sdl).digest('base64url')}"`;
    app.get('/sdl', ({ headers }, reply) => {
      void reply.header('etag', etag);
      if (headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('text/plain; charset=utf-8').send(sdl);
    });
    app.post('/graphql', async (request, reply) => {
      const body = operationBody.safeParse(request.body);
      if (!body.success) {
        return reply.code(400).send(errorResult(new PublicError('INVALID', 'The body must be a GraphQL request in JSON')));
      }
      const { query, variables, operationName } = body.data;
      const operation = { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
      const headers = request.headers as CallHeaders;
      try {
        if (endpoint.subscribe === undefined || !prefersEvents(headers['accept'])) return await endpoint(operation, headers);
        const begun = await endpoint.subscribe(operation, headers);
        await stream(reply, isStream(begun) ? begun : streamOfOne(begun));
        return undefined;
      } catch (error) {
        if (!(error instanceof PublicError)) throw error;
        return reply.code(error.code === 'UNAUTHENTICATED' ? 401 : 503).send(errorResult(error));
      }
    });
    return Promise.resolve();
  };
}
