/** One of the ways a request for `/graphql` may be answered, once its caller is known. */

import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers a request, or says by null that it is for the next way. */
export type Way = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | null;
