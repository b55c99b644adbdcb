/** The request of a stream: what is asked for, and whether a page of another site could have sent it. */

import type { FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import { PublicError } from '#platform/errors.ts';
import type { StreamParams } from './streams.ts';

const params = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  // An empty name is none (GraphQL over HTTP, section 5.3).
  operationName: z
    .string()
    .nullish()
    .transform((name) => (name === '' ? null : name)),
});

function invalid(message: string): PublicError {
  return new PublicError('INVALID', message);
}

/** A page of another site can send a plain GET, but none of these headers without being asked first (as Apollo Server has it). */
function requireNoForgery({ headers }: FastifyRequest): void {
  const isAsked = ['x-apollo-operation-name', 'apollo-require-preflight'].some((name) => Boolean(headers[name]));
  if (!isAsked && headers['content-type'] !== 'application/json')
    throw invalid("Send a header 'apollo-require-preflight' with a GET, so that no other site can send it for you");
}

/** True when a request asks to change something, which GET must not. */
export function isMutation({ query, operationName }: StreamParams): boolean {
  try {
    const document = parse(query, { noLocation: true });
    return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  } catch {
    return false; // The engine says what is wrong with it.
  }
}

/** What the engine is asked. */
export function requestOf({ query, operationName, variables }: StreamParams) {
  return { document: query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

/** Reads what is asked for. Throws INVALID for what is no request. */
export function readParams(request: FastifyRequest): StreamParams {
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
