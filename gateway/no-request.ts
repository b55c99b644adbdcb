/**
 * What is no GraphQL request, and is told so before anybody reads it as one: another method, another charset than JSON has, a body
 * that is too large or no JSON. The answer is in the form of GraphQL all the same, so that every client can read it.
 */

import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { JSON_TYPE, responseTypeFor } from './response-type.ts';

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, message: string): void {
  void reply.code(status).header('cache-control', 'no-store');
  void reply.type(responseTypeFor(request.headers.accept) ?? JSON_TYPE);
  void reply.send(JSON.stringify({ errors: [{ message, extensions: { code: 'INVALID' } }] }));
}

/** A hook that refuses every request, for the methods that are none of GraphQL over HTTP. */
export const refuseMethod: onRequestHookHandler = (request, reply) => {
  void reply.header('allow', 'GET, POST');
  refuse(request, reply, 405, `GraphQL is asked with GET or POST, not with ${request.method}`);
};

/** A hook that refuses bodies that say they are not in UTF-8, the one charset of JSON (RFC 8259, section 8.1). */
export const requireUtf8: onRequestHookHandler = (request, reply, done) => {
  const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) done();
  else refuse(request, reply, 415, `The body must be in UTF-8, not in ${charset.slice(0, 40)}`);
};

/** For bodies that could not be read. Throws again what is no fault of the request. */
export function refuseBody(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode: status = 500, message } = error;
  if (status < 400 || status >= 500) throw error;
  refuse(request, reply, status, status === 415 ? 'The body must be JSON, with the content type application/json' : message);
}
