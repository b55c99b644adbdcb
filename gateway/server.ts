/** The one public endpoint: the steps of a request in their order. Opens no port and reads no environment. */

import './engine/telemetry-off.ts';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { Background } from '#platform/background.ts';
import { PublicError, type ErrorCode } from '#platform/errors.ts';
import type { AssertionSigner } from '#platform/identity/assertion.ts';
import { ACTING_HEADER } from '#platform/identity/representation.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Logger } from '#platform/log.ts';
import { createActing } from './acting.ts';
import { clientOf, createContext, type GatewayContext } from './context.ts';
import { stringifyResult } from './engine/behind-apollo-server.ts';
import type { EngineName } from './engine/choose.ts';
import { refuseBody, refuseMethod, requireUtf8 } from './no-request.ts';
import { knownOperationTypes } from './policy/known-operation-types.ts';
import { playground } from './playground/playground.ts';
import { openAccessLog } from './privacy/access-log.ts';
import { deliverBy } from './privacy/deliver.ts';
import { createErasureMetrics } from './privacy/erasure/metrics.ts';
import { createErasureWorker } from './privacy/erasure/worker.ts';
import { createExportWorker } from './privacy/export/worker.ts';
import { createKeeper } from './privacy/keeper.ts';
import { createAskSubgraph } from './privacy/subgraph-request.ts';
import { maskError, reportErrors } from './plugins/mask-errors.ts';
import { operationName } from './plugins/operation-name.ts';
import { status } from './plugins/status.ts';
import { createShortPath } from './short-path.ts';
import { answersInParts } from './streams/multipart.ts';
import { eventStreams } from './streams/sse.ts';
import { createStreams } from './streams/streams.ts';
import { serveWebSockets } from './streams/websocket.ts';
import type { Graph, GraphChanges } from './supergraph/graph.ts';
import { createLiveGraph } from './supergraph/live-graph.ts';
import { createGraphMetrics } from './supergraph/metrics.ts';

/** With the graph to begin with. */
export interface GatewayDeps extends Graph {
  /** The server to put the routes on. */
  readonly app: FastifyInstance;
  /** Where later graphs come from; none: the first one stays. */
  readonly changes?: GraphChanges;
  /** Who the `Authorization` header says is calling. Throws UNAUTHENTICATED for a bad token. */
  readonly verifyToken: (header: string | undefined) => Promise<Viewer | null>;
  readonly signer: AssertionSigner;
  readonly engine: EngineName;
  /** Whether clients may read the schema; they may where nothing is said. */
  readonly introspection?: boolean;
  /** Web origins whose pages may open WebSockets. */
  readonly origins: readonly string[];
  /** Folder of this machine for what the access log still has to take; none: no log is kept. */
  readonly accessLogFolder?: string;
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

const STATUSES: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, INVALID: 400 };

function refuse(reply: FastifyReply, error: PublicError): void {
  if (error.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer error="invalid_token"');
  void reply
    .code(STATUSES[error.code] ?? 503)
    .type('application/json')
    .send({ errors: [{ message: error.message, extensions: error.extensions }] });
}

/** Puts `/graphql`, `/playground` and the keys of the gateway on the server. Stops with it. Answers what is to be done beside. */
export async function createGateway(deps: GatewayDeps): Promise<readonly Background[]> {
  const { app, changes, verifyToken, signer, engine, introspection = true, origins, accessLogFolder, now, log } = deps;
  const metrics = createGraphMetrics(app.metrics);
  if (engine === 'apollo' && accessLogFolder !== undefined) log.warn("Apollo's engine keeps no access log");
  const ask = createAskSubgraph((name) => live.callOf(name), signer);
  const keeper = createKeeper(ask);
  const accessLog =
    accessLogFolder === undefined
      ? undefined
      : await openAccessLog({ folder: accessLogFolder, deliver: deliverBy(keeper), now, log });
  const live = await createLiveGraph(deps, {
    engine,
    introspection,
    accessLog,
    log,
    maxTokens: MOST_TOKENS,
    maxFields: MOST_FIELDS,
    metrics,
  });
  const findActing = createActing((name) => live.callOf(name), signer);
  const apollo = new ApolloServer<GatewayContext>({
    gateway: live.gateway,
    stringifyResult,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
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
      // Apollo's page loads its script from the vendor; ours is the playground.
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  const streams = createStreams({ engine: live.own, signer, findActing, log });
  live.onSwap(() => streams.end('restart'));
  const stopFollowing = changes?.(live.propose);
  app.addHook('preClose', (done) => {
    stopFollowing?.();
    streams.end('shutdown');
    done();
  });
  serveWebSockets(app, { streams, verifyToken, findActing, origins, now, log });

  app.decorateRequest('viewer', null);
  const signIn: preHandlerHookHandler = (request, reply, done) => {
    const identify = async (): Promise<Viewer | null> => {
      const viewer = await verifyToken(request.headers.authorization);
      const acting = request.headers[ACTING_HEADER];
      if (acting === undefined && (viewer === null || viewer.organisations.length === 0)) return viewer;
      return findActing(viewer, acting, request.id);
    };
    identify().then(
      (viewer) => {
        request.viewer = viewer;
        done();
      },
      (error: unknown) => {
        if (!(error instanceof PublicError)) {
          done(error as Error);
          return;
        }
        log.info({ requestId: request.id, err: error.cause }, error.message);
        refuse(reply, error);
      },
    );
  };
  const contextOf = (request: FastifyRequest, { raw }: FastifyReply): GatewayContext => {
    const { viewer, headers, id } = request;
    const acceptLanguage = headers['accept-language'];
    return createContext(signer, { viewer, acceptLanguage, requestId: id, cancellation: clientOf(raw) });
  };
  const events = eventStreams({ streams, now });
  const shortPath = createShortPath(live.own, contextOf, log);
  const longWay = fastifyApolloHandler(apollo, { context: (...request) => Promise.resolve(contextOf(...request)) });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    onRequest: requireUtf8,
    errorHandler: refuseBody,
    preHandler: [signIn, answersInParts({ streams })],
    handler: (request, reply) => events(request, reply) ?? shortPath(request, reply) ?? longWay.call(app, request, reply),
  });
  app.route({ url: '/graphql', method: ['PUT', 'PATCH', 'DELETE'], onRequest: refuseMethod, handler: () => undefined });
  app.get('/.well-known/jwks.json', () => signer.jwks);
  await app.register(playground, { prefix: '/playground' });
  // Without an access log there are no accounts either that anybody could have asked an export of.
  if (accessLog === undefined) return [];
  const reportOverdue = createErasureMetrics(app.metrics);
  return [
    accessLog.delivery,
    createExportWorker({ engine: live.own, ask: keeper, signer, log }),
    createErasureWorker({ engine: live.own, ask, keeper, reportOverdue, log }),
  ];
}
