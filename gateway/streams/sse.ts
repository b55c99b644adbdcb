/**
 * Server-sent events at `/graphql`: whoever accepts `text/event-stream` gets every answer as an event, in the distinct
 * connections mode of the GraphQL over SSE protocol.
 */

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { PublicError, type ErrorCode } from '#platform/errors.ts';
import { prefersEvents, sendEvents, type EventStreamOptions } from '#platform/event-stream.ts';
import { endable, isStream, streamOfOne, type Stream } from '#platform/stream.ts';
import type { Way } from '../way.ts';
import { atSessionEnd, type SessionEnd } from './expiry.ts';
import { isMutation, readParams } from './request.ts';
import { CHANGED, type EndReason, type StreamParams, type Streams } from './streams.ts';

export interface SseDeps {
  readonly streams: Streams;
  readonly now: () => Date;
  readonly timing?: EventStreamOptions;
}

const last = (code: ErrorCode, message: string): FormattedExecutionResult => ({ errors: [{ message, extensions: { code } }] });

const SIGNED_OUT: Readonly<Record<SessionEnd, FormattedExecutionResult>> = {
  expired: last('UNAUTHENTICATED', 'The token has expired'),
  revoked: last('UNAUTHENTICATED', 'The session has ended'),
};
const ENDED: Readonly<Record<EndReason, FormattedExecutionResult>> = {
  restart: last('UNAVAILABLE', CHANGED),
  shutdown: last('UNAVAILABLE', 'The gateway stops; subscribe again'),
};

/** Answers with a stream whoever wants one; null for whoever does not. */
export function eventStreams({ streams, now, timing = {} }: SseDeps): Way {
  async function send(request: FastifyRequest, reply: FastifyReply, answers: Stream<FormattedExecutionResult>): Promise<void> {
    const { stream, end } = endable(answers);
    const stopWaiting = atSessionEnd(request.viewer, now, (why) => end(SIGNED_OUT[why]));
    const stopListening = streams.onEnd((reason) => end(ENDED[reason]));
    await sendEvents(reply, stream, timing);
    stopWaiting();
    stopListening();
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { headers, viewer, ip: address, id: requestId } = request;
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
  }

  return (request, reply) => (prefersEvents(request.headers.accept) ? answer(request, reply) : null);
}
