/** The HTTP server every process has: request ids, security headers, health, metrics, and no error text that leaks. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { createClientAddress, type TrustedProxies } from './client-address.ts';
import { outageOf } from './database/outage.ts';
import { REQUEST_ID_HEADER } from './endpoint.ts';
import type { Logger } from './log.ts';
import { securityHeaders } from './security-headers.ts';
import { shareMetrics } from './workers/worker.ts';

/** The largest request body, in bytes. */
const BODY_LIMIT = 1_048_576;

export interface HttpOptions {
  readonly log: Logger;
  /** Answers when the process can serve; throws while it cannot. */
  readonly checkReady: () => Promise<void>;
  /** Who may say in `X-Forwarded-For` whose request it hands on; nobody by default. */
  readonly trustedProxies?: TrustedProxies;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What this process tells at `/metrics`; others may add to it. */
    readonly metrics: Registry;
    /** The address of the client, also where no request of Fastify's is made of it. */
    readonly clientAddress: (request: IncomingMessage) => string;
  }
}

/** Takes over a caller's request id only when it is harmless in logs and headers. */
function requestId(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : randomUUID();
}

function registerMetrics(app: FastifyInstance): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const metrics = shareMetrics(registry);
  app.decorate('metrics', registry);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await metrics()));
}

function registerHealth(app: FastifyInstance, checkReady: () => Promise<void>, log: Logger): void {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await checkReady();
      return { status: 'ok' };
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}

/** A Fastify server that listens to nothing yet. Routes may set a content security policy of their own. */
export function createHttpServer({ log, checkReady, trustedProxies = [] }: HttpOptions): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: (request) => requestId(request.headers[REQUEST_ID_HEADER]),
    forceCloseConnections: 'idle',
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
  });
  app.decorate('clientAddress', createClientAddress(trustedProxies));
  const headers = securityHeaders();
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers).header(REQUEST_ID_HEADER, request.id);
    done();
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const outage = outageOf(error);
    const status = outage === null ? (error.statusCode ?? 500) : 503;
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'a request failed');
    const told = outage?.message ?? (status >= 500 ? 'Internal error' : error.message);
    void reply.code(status).send({ error: told, requestId: request.id });
  });
  registerMetrics(app);
  registerHealth(app, checkReady, log);
  return app;
}
