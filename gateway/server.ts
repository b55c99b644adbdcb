/** The one public endpoint: the steps of a request in their order. Opens no port and reads no environment. */

import './engine/telemetry-off.ts';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PublicError } from '#platform/errors.ts';
import type { AssertionSigner } from '#platform/identity/assertion.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Logger } from '#platform/log.ts';
import { clientOf, createContext, type GatewayContext } from './context.ts';
import { stringifyResult } from './engine/behind-apollo-server.ts';
import { createChosenEngine, type EngineName } from './engine/choose.ts';
import { refuseBody, refuseMethod, requireUtf8 } from './no-request.ts';
import { knownOperationTypes } from './policy/known-operation-types.ts';
import { playground } from './playground/playground.ts';
import { maskError, reportErrors } from './plugins/mask-errors.ts';
import { operationName } from './plugins/operation-name.ts';
import { status } from './plugins/status.ts';
import { createShortPath } from './short-path.ts';
import { eventStreams } from './streams/sse.ts';
import { createStreams } from './streams/streams.ts';
import { serveWebSockets } from './streams/websocket.ts';
import type { SubgraphCall } from './transport/subgraph-call.ts';

export interface GatewayDeps {
  /** The server to put the routes on. */
  readonly app: FastifyInstance;
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  /** Who the `Authorization` header says is calling. Throws UNAUTHENTICATED for a bad token. */
  readonly verifyToken: (header: string | undefined) => Promise<Viewer | null>;
  readonly signer: AssertionSigner;
  readonly engine: EngineName;
  /** Web origins whose pages may open WebSockets. */
  readonly origins: readonly string[];
  readonly now: () => Date;
  readonly log: Logger;
}

/** The most tokens a query may have. */
const MOST_TOKENS = 5_000;
/** The most fields it may have once its fragments are written out. */
const MOST_FIELDS = 5_000;

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

async function refuse(reply: FastifyReply, error: PublicError): Promise<void> {
  const unauthenticated = error.code === 'UNAUTHENTICATED';
  if (unauthenticated) void reply.header('www-authenticate', 'Bearer error="invalid_token"');
  await reply
    .code(unauthenticated ? 401 : 503)
    .type('application/json')
    .send({ errors: [{ message: error.message, extensions: error.extensions }] });
}

/** Puts `/graphql`, `/playground` and the keys of the gateway on the server. Stops with it. */
export async function createGateway(deps: GatewayDeps): Promise<void> {
  const { app, supergraphSdl, calls, verifyToken, signer, engine, origins, now, log } = deps;
  const chosen = { engine, supergraphSdl, calls, log, maxTokens: MOST_TOKENS, maxFields: MOST_FIELDS };
  const { gateway, own } = await createChosenEngine(chosen);
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    stringifyResult,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [knownOperationTypes],
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    formatError: maskError,
    logger: log,
    plugins: [
      reportErrors(log),
      operationName(),
      status(),
      ApolloServerPluginDrainHttpServer({ httpServer: app.server }),
      // Apollo's page loads its script from the vendor; ours is the playground.
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  const streams = createStreams({ engine: () => own, signer, log });
  app.addHook('preClose', (done) => {
    streams.end('shutdown');
    done();
  });
  serveWebSockets(app, { streams, verifyToken, origins, now, log });

  app.decorateRequest('viewer', null);
  const signIn = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    try {
      request.viewer = await verifyToken(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      log.info({ requestId: request.id, err: error.cause }, error.message);
      await refuse(reply, error);
    }
  };
  const contextOf = (request: FastifyRequest, { raw }: FastifyReply): GatewayContext => {
    const { viewer, headers, id } = request;
    const acceptLanguage = headers['accept-language'];
    return createContext(signer, { viewer, acceptLanguage, requestId: id, cancellation: clientOf(raw) });
  };
  const shortPath = own === null ? null : createShortPath(own, contextOf, log);
  const longWay = fastifyApolloHandler(apollo, { context: (...request) => Promise.resolve(contextOf(...request)) });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    onRequest: requireUtf8,
    errorHandler: refuseBody,
    preHandler: [signIn, eventStreams({ streams, now })],
    handler: (request, reply) => shortPath?.(request, reply) ?? longWay.call(app, request, reply),
  });
  app.route({ url: '/graphql', method: ['PUT', 'PATCH', 'DELETE'], onRequest: refuseMethod, handler: () => undefined });
  app.get('/.well-known/jwks.json', () => signer.jwks);
  await app.register(playground, { prefix: '/playground' });
}
