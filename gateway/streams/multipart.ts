/**
 * Answers in parts at `/graphql`: whoever accepts `multipart/mixed` gets what is deferred after the rest, in the format that clients
 * name `deferSpec=20220824`. What is not deferred, or not understood, is left to the handler of all other requests.
 */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { bestQuality, isJson, readAccept, type MediaRange } from '#platform/accept.ts';
import { PublicError } from '#platform/errors.ts';
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

/** True when a client takes an answer in parts at least as readily as one in JSON. */
export function acceptsParts(accept: string | undefined): boolean {
  if (accept === undefined || !/multipart\/mixed/i.test(accept)) return false; // Nearly every request.
  const ranges = readAccept(accept);
  const quality = bestQuality(ranges.filter(isInParts));
  return quality > 0 && quality >= bestQuality(ranges.filter(isJson));
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

/** What is asked for, when some of it may be deferred. */
function readDeferring(request: FastifyRequest): StreamParams | null {
  try {
    const asked = readParams(request);
    if (isPersisted(request) || !/\bdefer\b/.test(asked.query) || (request.method === 'GET' && isMutation(asked))) return null;
    return asked;
  } catch (error) {
    if (error instanceof PublicError) return null;
    throw error;
  }
}

/** Answers in parts whoever takes them; a step before the handler of `/graphql`, after the caller is known. */
export function answersInParts({ streams, timing = {} }: MultipartDeps) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { headers, viewer, ip: address, id: requestId } = request;
    const asked = acceptsParts(headers.accept) ? readDeferring(request) : null;
    if (asked === null) return undefined;
    const caller = { viewer, address, acceptLanguage: headers['accept-language'], requestId };
    const parts = await streams.openInParts(asked, caller);
    if (parts === null) return undefined;
    await sendStream(reply, parts, MULTIPART, timing);
    return reply;
  };
}
