/** A small graph with subscriptions, served as streams on a port of its own. */

import type { AddressInfo } from 'node:net';
import { createStreams, type Streams, type StreamsDeps } from '#gateway/streams/streams.ts';
import { answersInParts, type MultipartDeps } from '#gateway/streams/multipart.ts';
import { eventStreams, type SseDeps } from '#gateway/streams/sse.ts';
import { serveWebSockets, type WebSocketDeps } from '#gateway/streams/websocket.ts';
import type { TrustedProxies } from '#platform/client-address.ts';
import { PublicError } from '#platform/errors.ts';
import { createHttpServer } from '#platform/http.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';
import { watchedStream, type WatchedStream } from '#test/support/streams.ts';
import { citizen } from '#test/support/viewers.ts';
import { createSmallGraph, type SmallGraph } from '../engine/small-graph.ts';

export const now = (): Date => new Date();
/** How long the token `short` is good for. */
const SHORT_MS = 300;

interface Served {
  readonly url: string;
  readonly socketUrl: string;
  readonly streams: Streams;
  readonly recording: RecordingLog;
  /** Every stream that was begun at the source, in order. */
  readonly sources: WatchedStream<object>[];
  /** What subgraphs were asked. */
  readonly asked: SmallGraph['asked'];
  /** Has the subgraph of the names answer nothing until the returned function is called. */
  readonly holdNames: () => () => void;
  readonly close: () => Promise<void>;
}

export interface ServedOptions {
  readonly limits?: StreamsDeps['limits'];
  /** Who signs in, in place of those of this file. */
  readonly signIn?: (header: string | undefined) => Promise<Viewer | null>;
  readonly trustedProxies?: TrustedProxies;
  readonly sse?: SseDeps['timing'];
  readonly multipart?: MultipartDeps['timing'];
  readonly socket?: Partial<Pick<WebSocketDeps, 'limits' | 'timing'>>;
}

/** Who signs in with which token. */
function verifyToken(header: string | undefined): Promise<Viewer | null> {
  if (header === undefined) return Promise.resolve(null);
  const subject = header.replace('Bearer ', '');
  if (subject === 'bad') return Promise.reject(new PublicError('UNAUTHENTICATED', 'The token is not valid'));
  if (subject === 'unknown') return Promise.reject(new PublicError('UNAVAILABLE', 'The identity provider cannot be reached'));
  const expiresAt = new Date(now().getTime() + (subject === 'short' ? SHORT_MS : 3_600_000));
  return Promise.resolve(citizen({ subject, expiresAt }));
}

/**
 * `ticks(to)` counts up to a number and then is silent; `broken` fails in each event; `mine` is for who is signed in. Close
 * it in the end.
 */
export async function serve({
  limits,
  signIn = verifyToken,
  trustedProxies = [],
  sse,
  multipart,
  socket,
}: ServedOptions = {}): Promise<Served> {
  const recording = recordLog();
  const sources: WatchedStream<object>[] = [];
  const begin = (to: number): WatchedStream<object>['stream'] => {
    const source = watchedStream((index) => ({ id: String(index) }), to);
    sources.push(source);
    return source.stream;
  };
  let names = Promise.resolve();
  const tick = { resolve: (event: object) => event };
  const graph = await createSmallGraph(
    {
      clock: {
        sdl: `
          type Query { zero: Tick nothing: Tick few: [Tick!]! }
          type Mutation { wind: Int rewind: Tick }
          type Subscription { ticks(to: Int = 1000000000): Tick mine: Tick @authenticated broken: Int }
          type Tick @key(fields: "id") { id: ID! text(size: Int = 0): String }
        `,
        resolvers: {
          Query: { zero: () => ({ id: '0' }), few: () => [{ id: '1' }, { id: '2' }] },
          Mutation: { wind: () => 1, rewind: () => ({ id: '0' }) },
          Subscription: {
            ticks: { subscribe: (_: unknown, { to }: { to: number }) => begin(to), ...tick },
            mine: { subscribe: () => begin(1), ...tick },
            broken: {
              subscribe: () => begin(1),
              resolve: () => {
                throw new Error('Mustermann is broken');
              },
            },
          },
          Tick: { text: (_: unknown, { size }: { size: number }) => 'x'.repeat(size) },
        },
      },
      names: {
        sdl: 'type Tick @key(fields: "id") { id: ID! name: String wrong: Int! }',
        resolvers: {
          Tick: {
            name: ({ id }: { id: string }) => names.then(() => `tick ${id}`),
            wrong: () => {
              throw new Error('Mustermann is wrong');
            },
          },
        },
      },
    },
    { log: recording.log },
  );
  const signer = { sign: () => 'signed', jwks: { keys: [] } };
  const { log } = recording;
  const streams = createStreams({ engine: () => graph.engine, signer, log, ...(limits && { limits }) });
  const app = createHttpServer({ log, checkReady: () => Promise.resolve(), trustedProxies });
  const events = eventStreams({ streams, now, ...(sse && { timing: sse }) });
  app.decorateRequest('viewer', null);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: [
      async (request) => {
        request.viewer = await signIn(request.headers.authorization);
      },
      answersInParts({ streams, ...(multipart && { timing: multipart }) }),
    ],
    handler: (...asked) => events(...asked) ?? { answered: 'without a stream' },
  });
  app.addHook('preClose', (done) => {
    streams.end('shutdown');
    done();
  });
  serveWebSockets(app, { streams, verifyToken: signIn, origins: ['https://portal.example'], now, log, ...socket });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    socketUrl: `ws://127.0.0.1:${port}/graphql`,
    streams,
    recording,
    sources,
    asked: graph.asked,
    holdNames: () => {
      let release = (): void => undefined;
      names = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    close: async () => {
      await app.close();
      await graph.engine.close();
    },
  };
}

/** Serves as `serve`, and closes after the test. Call `use` within tests. */
export function useServed(after: (close: () => Promise<void>) => void): (options?: ServedOptions) => Promise<Served> {
  const open: Served[] = [];
  after(async () => {
    for (const served of open.splice(0)) await served.close();
  });
  return async (options) => {
    const served = await serve(options);
    open.push(served);
    return served;
  };
}
