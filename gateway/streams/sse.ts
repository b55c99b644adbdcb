/**
 * Server-sent events at `/graphql`: whoever accepts `text/event-stream` gets every answer as an event, in the distinct
 * connections mode of the GraphQL over SSE protocol.
 */

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { PublicError, type ErrorCode } from '#platform/errors.ts';
import { prefersEvents, sendEvents, type EventStreamOptions } from '#platform/event-stream.ts';
import { endable, isStream, streamOfOne, type Stream } from '#platform/stream.ts';
import { atExpiry } from './expiry.ts';
import { isMutation, readParams } from './request.ts';
import type { EndReason, StreamParams, Streams } from './streams.ts';

export interface SseDeps {
  readonly streams: Streams;
  readonly now: () => Date;
  readonly timing?: EventStreamOptions;
}

const last = (code: ErrorCode, message: string): FormattedExecutionResult => ({ errors: [{ message, extensions: { code } }] });

const EXPIRED = last('UNAUTHENTICATED', 'The token has expired');
const ENDED: Readonly<Record<EndReason, FormattedExecutionResult>> = {
  restart: last('UNAVAILABLE', 'The graph has changed; subscribe again'),
  shutdown: last('UNAVAILABLE', 'The gateway stops; subscribe again'),
};

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
