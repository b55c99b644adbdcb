/**
 * Server-sent events at `/graphql`: whoever accepts `text/event-stream` gets every answer as an event, in the distinct
 * connections mode of the GraphQL over SSE protocol.
 */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode, parse, type FormattedExecutionResult } from 'graphql';
import { z } from 'zod';
import { PublicError, type ErrorCode } from '#platform/errors.ts';
import { prefersEvents, sendEvents, type EventStreamOptions } from '#platform/event-stream.ts';
import { endable, isStream, streamOfOne, type Stream } from '#platform/stream.ts';
import { atExpiry } from './expiry.ts';
import type { EndReason, StreamParams, Streams } from './streams.ts';

export interface SseDeps {
  readonly streams: Streams;
  readonly now: () => Date;
  readonly timing?: EventStreamOptions;
}

const params = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  // An empty name is none (GraphQL over HTTP, section 5.3).
  operationName: z
    .string()
    .nullish()
    .transform((name) => (name === '' ? null : name)),
});

const last = (code: ErrorCode, message: string): FormattedExecutionResult => ({ errors: [{ message, extensions: { code } }] });

const EXPIRED = last('UNAUTHENTICATED', 'The token has expired');
const ENDED: Readonly<Record<EndReason, FormattedExecutionResult>> = {
  restart: last('UNAVAILABLE', 'The graph has changed; subscribe again'),
  shutdown: last('UNAVAILABLE', 'The gateway stops; subscribe again'),
};

function invalid(message: string): PublicError {
  return new PublicError('INVALID', message);
}

/** A page of another site can send a plain GET, but none of these headers without being asked first (as Apollo Server has it). */
function requireNoForgery({ headers }: FastifyRequest): void {
  const isAsked = ['x-apollo-operation-name', 'apollo-require-preflight'].some((name) => Boolean(headers[name]));
  if (!isAsked && headers['content-type'] !== 'application/json')
    throw invalid("Send a header 'apollo-require-preflight' with a GET, so that no other site can send it for you");
}

function isMutation({ query, operationName }: StreamParams): boolean {
  try {
    const document = parse(query, { noLocation: true });
    return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  } catch {
    return false; // The engine says what is wrong with it.
  }
}

/** Throws INVALID for what is no request. */
function readParams(request: FastifyRequest): StreamParams {
  if (request.method !== 'GET') {
    const body = params.safeParse(request.body);
    if (!body.success) throw invalid('The body must be a GraphQL request in JSON');
    return body.data;
  }
  requireNoForgery(request);
  const given = request.query as Readonly<Record<string, string | undefined>>;
  try {
    return params.parse({ ...given, variables: JSON.parse(given['variables'] ?? 'null') as unknown });
  } catch {
    throw invalid('The address must hold a GraphQL request: a query, and variables in JSON');
  }
}

/** Answers with a stream whoever wants one; a step before the handler of `/graphql`, after the caller is known. */
export function eventStreams({ streams, now, timing = {} }: SseDeps) {
  async function send(request: FastifyRequest, reply: FastifyReply, answers: Stream<FormattedExecutionResult>): Promise<void> {
    const { stream, end } = endable(answers);
    const stopWaiting = atExpiry(request.viewer?.expiresAt, now, () => end(EXPIRED));
    const stopListening = streams.onEnd((reason) => end(ENDED[reason]));
    await sendEvents(reply, stream, timing);
    stopWaiting();
    stopListening();
  }

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { headers, viewer, ip: address, id: requestId } = request;
    if (!prefersEvents(headers.accept)) return undefined;
    let asked: StreamParams;
    try {
      asked = readParams(request);
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      return reply.code(400).send({ errors: [{ message: error.message, extensions: error.extensions }] });
    }
    if (request.method === 'GET' && isMutation(asked)) {
      const refused = last('INVALID', 'A mutation must be sent with POST');
      return reply.code(405).header('allow', 'POST').send(refused);
    }
    const begun = await streams.open(asked, { viewer, address, acceptLanguage: headers['accept-language'], requestId });
    await send(request, reply, isStream(begun) ? begun : streamOfOne(begun));
    return reply;
  };
}
