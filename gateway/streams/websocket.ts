/** WebSockets at `/graphql`, under the protocol `graphql-transport-ws` (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md). */

import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, parse, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { PublicError } from '#platform/errors.ts';
import { ACTING_HEADER } from '#platform/identity/representation.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Logger } from '#platform/log.ts';
import { isStream } from '#platform/stream.ts';
import { atSessionEnd, type SessionEnd } from './expiry.ts';
import type { FindActing } from '../acting.ts';
import { createSlots, type Limits } from './limits.ts';
import { runSocket, type OpenSocket, type SocketTiming } from './socket.ts';
import type { EndReason, Streams } from './streams.ts';

export interface WebSocketDeps {
  readonly streams: Streams;
  /** Who the text of an `Authorization` header says is calling. Throws UNAUTHENTICATED for a bad token. */
  readonly verifyToken: (authorization: string | undefined) => Promise<Viewer | null>;
  /** For whom a connection may act, where it says so; left out, nobody acts for anybody. */
  readonly findActing?: FindActing;
  /** Web origins whose pages may connect; what is no browser names none. */
  readonly origins: readonly string[];
  readonly now: () => Date;
  readonly log: Logger;
  readonly limits?: Limits;
  readonly timing?: SocketTiming & { readonly initMs: number };
}

const PATH = '/graphql';
const MOST_BYTES = 1_048_576;
/** Sockets by address; the streams on them are counted by account. */
const LIMITS: Limits = { perClient: 100, total: 10_000 };
const TIMING = { initMs: 10_000, pingMs: 12_000, stallMs: 30_000 };

/** RFC 6585 §4. */
const TOO_MANY = 429;
/** RFC 6455 §7.4.1, and the registry for the last one. */
const GOING_AWAY = 1001;
const SERVICE_RESTART = 1012;
const TRY_AGAIN_LATER = 1013;
/** With a new token a client may come again by itself (4403); after a session has ended somebody has to sign in (4401). */
const SIGNED_OUT: Readonly<Record<SessionEnd, readonly [code: number, reason: string]>> = {
  expired: [CloseCode.Forbidden, 'The token has expired'],
  revoked: [CloseCode.Unauthorized, 'The session has ended'],
};
const ENDED: Readonly<Record<EndReason, readonly [code: number, reason: string]>> = {
  restart: [SERVICE_RESTART, 'The graph has changed'],
  shutdown: [GOING_AWAY, 'The gateway stops'],
};

interface Extra {
  readonly request: IncomingMessage;
  readonly socket: OpenSocket;
  viewer: Viewer | null;
  isClosed: boolean;
  /** Calls off what is to happen when the token ends. */
  stopWaiting: () => void;
}
type Connection = Context<Record<string, unknown> | undefined, Extra>;

/** The library reads a document to learn whether to subscribe; ours has been answered by then. */
const STREAMED = parse('subscription { __typename }');

/** What `connection_init` says, as browsers cannot send headers, or what the header says. */
function sentAs(header: string, { connectionParams = {}, extra }: Connection): unknown {
  const sent = Object.entries(connectionParams).find(([name]) => name.toLowerCase() === header)?.[1];
  return typeof sent === 'string' ? sent : extra.request.headers[header];
}

function refuse(connection: Duplex, status: number): void {
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** An error that arrives as it is. */
function asGraphQLError(error: GraphQLFormattedError): GraphQLError {
  const { message, path, extensions } = error;
  return Object.assign(new GraphQLError(message, { path, extensions }), { toJSON: () => error });
}

/** Takes WebSockets on the server. They end with all other streams. */
export function serveWebSockets(app: FastifyInstance, deps: WebSocketDeps): void {
  const { streams, verifyToken, findActing, origins, now, log, limits = LIMITS, timing = TIMING } = deps;
  const slots = createSlots(limits);
  const { clientAddress } = app;

  const protocol = makeServer<Record<string, unknown> | undefined, Extra>({
    connectionInitWaitTimeout: timing.initMs,
    onConnect: async (connection) => {
      const { extra } = connection;
      try {
        const viewer = await verifyToken(sentAs('authorization', connection) as string | undefined);
        extra.viewer =
          findActing === undefined ? viewer : await findActing(viewer, sentAs(ACTING_HEADER, connection), randomUUID());
      } catch (error) {
        if (!(error instanceof PublicError)) throw error;
        log.info({ err: error.cause }, error.message);
        if (error.code !== 'UNAVAILABLE') return false;
        extra.socket.end(TRY_AGAIN_LATER, error.message);
      }
      if (extra.isClosed) return false;
      extra.stopWaiting = atSessionEnd(extra.viewer, now, (why) => extra.socket.end(...SIGNED_OUT[why]));
      return true;
    },
    onClose: ({ extra }) => {
      extra.isClosed = true;
      extra.stopWaiting();
    },
    onSubscribe: async ({ extra: { request, viewer } }, _id, payload) => {
      const acceptLanguage = request.headers['accept-language'];
      const caller = { viewer, address: clientAddress(request), acceptLanguage, requestId: randomUUID() };
      const begun = await streams.open(payload, caller);
      if (!isStream(begun) && begun.data === undefined) return (begun.errors ?? []).map(asGraphQLError);
      return { schema: streams.schema(), document: STREAMED, contextValue: begun };
    },
    subscribe: ({ contextValue }) => contextValue as never,
    onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
  });

  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, handleProtocols, clientTracking: false });

  /** The status a request is refused with; null: it may go on. */
  function refusalOf({ url, headers: { origin } }: IncomingMessage): number | null {
    if (new URL(url ?? '/', 'http://localhost').pathname !== PATH) return 404;
    // No cookie signs anybody in, so no page could act for its visitor; but none of another site may use her connection either.
    return origin === undefined || origins.includes(origin) ? null : 403;
  }

  function accept(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    connection.on('error', (error) => log.info({ err: error }, 'a connection failed'));
    const refusal = refusalOf(request);
    if (refusal !== null) {
      refuse(connection, refusal);
      return;
    }
    try {
      connection.once('close', slots.take(clientAddress(request)));
    } catch {
      refuse(connection, TOO_MANY);
      return;
    }
    server.handleUpgrade(request, connection, head, (socket) => {
      const extra = (opened: OpenSocket): Extra => {
        return { request, socket: opened, viewer: null, isClosed: false, stopWaiting: () => undefined };
      };
      const opened = runSocket(protocol, socket, connection, extra, timing, log);
      socket.once(
        'close',
        streams.onEnd((reason) => opened.end(...ENDED[reason])),
      );
    });
  }

  app.server.on('upgrade', accept);
}
