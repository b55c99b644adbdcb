/**
 * The short path: an operation that the engine has answered before goes to it straight, past Apollo Server's pipeline. It skips
 * work, no policy: validity, size and authorization are the engine's, sign-in the server's. Whatever is new, or asked in any other
 * way than as JSON by POST, is none of its business.
 */

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Logger } from '#platform/log.ts';
import type { GatewayContext } from './context.ts';
import type { Engine } from './engine/engine.ts';
import { writeResult } from './engine/behind-apollo-server.ts';
import { maskResult } from './plugins/mask-errors.ts';
import { statusOfRefusal } from './plugins/status.ts';
import { responseTypeFor } from './response-type.ts';
import type { Way } from './way.ts';

const MOST_KNOWN = 1_000;

type Body = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

/** The hash of an automatic persisted query (version 1); null when `extensions` hold anything else. */
function hashOf(extensions: unknown): string | null {
  if (!isObject(extensions) || Object.keys(extensions).length !== 1) return null;
  const { persistedQuery } = extensions;
  if (!isObject(persistedQuery) || persistedQuery['version'] !== 1) return null;
  const { sha256Hash } = persistedQuery;
  return typeof sha256Hash === 'string' ? sha256Hash : null;
}

/** `live` answers our engine that is live now; null: another one serves, and there is no short path to it. */
export function createShortPath(
  live: () => Engine | null,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => GatewayContext,
  log: Logger,
): Way {
  const persisted = new LRUCache<string, string>({ max: MOST_KNOWN });

  /** The document a body asks for; null when the long way must find it. */
  function documentOf({ query, extensions }: Body): string | null {
    if (isAbsent(extensions)) return typeof query === 'string' ? query : null;
    const hash = hashOf(extensions);
    if (hash === null) return null;
    if (isAbsent(query)) return persisted.get(hash) ?? null;
    // The long way checks the hash and keeps it for all processes; here it is kept beside, to be found next time.
    if (typeof query === 'string' && createHash('sha256').update(query).digest('hex') === hash) persisted.set(hash, query);
    return null;
  }

  async function answer(
    engine: Engine,
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    operation: { document: string; operationName: string | undefined; variables: Body | undefined },
  ): Promise<string> {
    const { document, operationName, variables } = operation;
    const result = await engine.execute({ document, operationName, variables, context: contextOf(request, reply), asText: true });
    void reply.header('cache-control', 'no-store').type(type);
    const errors = result.errors === undefined ? undefined : maskResult({ errors: result.errors }, log, request.id).errors;
    void reply.code(result.text !== undefined ? 200 : statusOfRefusal(type));
    return writeResult(result.text, errors);
  }

  return (request, reply) => {
    const { body, headers } = request;
    if (request.method !== 'POST' || !isObject(body)) return null;
    const { operationName, variables } = body;
    if (!isAbsent(operationName) && typeof operationName !== 'string') return null;
    if (!isAbsent(variables) && !isObject(variables)) return null;
    const type = responseTypeFor(headers.accept);
    if (type === undefined) return null;
    const document = documentOf(body);
    const name = operationName ?? undefined;
    const engine = live();
    if (document === null || engine?.knows(document, name) !== true) return null;
    return answer(engine, request, reply, type, { document, operationName: name, variables: variables ?? undefined });
  };
}
