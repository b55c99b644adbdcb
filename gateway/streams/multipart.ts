/**
 * Answers in parts at `/graphql`: whoever accepts `multipart/mixed` gets what is deferred after the rest, in the format that clients
 * name `deferSpec=20220824`. What is not deferred, or not understood, is left to the handler of all other requests.
 */

import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { bestQuality, isJson, readAccept, type MediaRange } from '#platform/accept.ts';
import { PublicError } from '#platform/errors.ts';
import { remembered } from '#platform/remembered.ts';
import { sendStream, type Framing, type StreamAnswerOptions } from '#platform/stream-answer.ts';
import type { PartialResult } from '../engine/engine.ts';
import { isMutation, readParams } from './request.ts';
import type { StreamParams, Streams } from './streams.ts';

export interface MultipartDeps {
  readonly streams: Streams;
  readonly timing?: StreamAnswerOptions;
}

const SPEC = '20220824';

/** Clients that name no version mean this one; any other parameter names a protocol that is not ours. */
function isInParts({ type, parameters }: MediaRange): boolean {
  if (type !== 'multipart/mixed') return false;
  return [...parameters].every(([name, value]) => name === 'boundary' || (name === 'deferspec' && value === SPEC));
}

const readTaking = remembered((accept: string): 'never' | 'too' | 'only' => {
  const ranges = readAccept(accept);
  const quality = bestQuality(ranges.filter(isInParts));
  if (quality === 0 || quality < bestQuality(ranges.filter(isJson))) return 'never';
  return ranges.some((range) => isJson(range) || range.type === '*/*' || range.type === 'application/*') ? 'too' : 'only';
});

/** How a client takes an answer in parts: not at all, as readily as one in JSON, or nothing else. */
export function takesParts(accept: string | undefined): 'never' | 'too' | 'only' {
  return accept === undefined ? 'never' : readTaking(accept);
}

/** RFC 2046 §5.1.1, with a boundary that is `-`. Each part is followed by its delimiter, so that it is known to be whole at once. */
const MULTIPART: Framing<PartialResult> = {
  headers: { 'content-type': `multipart/mixed; boundary="-"; deferSpec=${SPEC}` },
  opening: '\r\n---\r\n',
  frame: (part) =>
    `content-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(part)}\r\n---${part.hasNext ? '' : '--'}\r\n`,
  closing: '',
};

/** Hashes of queries are kept where all other requests are answered. */
function isPersisted({ method, body, query }: FastifyRequest): boolean {
  const { extensions } = (method === 'GET' ? query : body) as { readonly extensions?: unknown };
  return extensions !== undefined && extensions !== null;
}

/** What is asked for, when it is for us to answer. */
function readAsked(request: FastifyRequest, takes: 'too' | 'only'): StreamParams | null {
  try {
    const asked = readParams(request);
    if (isPersisted(request) || (request.method === 'GET' && isMutation(asked))) return null;
    return takes === 'only' || /\bdefer\b/.test(asked.query) ? asked : null;
  } catch (error) {
    if (error instanceof PublicError) return null;
    throw error;
  }
}

/** Answers in parts whoever takes them; a step before the handler of `/graphql`, after the caller is known. */
export function answersInParts({ streams, timing = {} }: MultipartDeps): preHandlerHookHandler {
  /** False when there is nothing to answer in parts. */
  async function answer(request: FastifyRequest, reply: FastifyReply, asked: StreamParams, isOnly: boolean): Promise<boolean> {
    const { headers, viewer, ip: address, id: requestId } = request;
    const caller = { viewer, address, acceptLanguage: headers['accept-language'], requestId };
    const parts = await streams.openInParts(asked, caller, isOnly);
    if (parts === null) return false;
    await sendStream(reply, parts, MULTIPART, timing);
    return true;
  }

  return (request, reply, done) => {
    const takes = takesParts(request.headers.accept);
    const asked = takes === 'never' ? null : readAsked(request, takes);
    if (asked === null) {
      done();
      return;
    }
    answer(request, reply, asked, takes === 'only').then((isAnswered) => {
      if (!isAnswered) done();
    }, done);
  };
}
