/** A gateway whose graph a test can replace. */

import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import type { EngineName } from '#gateway/engine/choose.ts';
import { createGateway } from '#gateway/server.ts';
import type { Graph, Propose } from '#gateway/supergraph/graph.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import { createHttpServer } from '#platform/http.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';
import { createSmallGraph, type SmallSubgraph } from '../engine/small-graph.ts';

const signer = { sign: () => 'signed', jwks: { keys: [] } };

/** A graph that notes when it is released. */
export interface NotedGraph extends Graph {
  readonly released: () => boolean;
}

export async function graphOf(subgraphs: Readonly<Record<string, SmallSubgraph>>): Promise<NotedGraph> {
  const { engine, supergraphSdl, calls } = await createSmallGraph(subgraphs);
  await engine.close();
  let released = false;
  return {
    supergraphSdl,
    calls,
    released: () => released,
    release: () => {
      released = true;
      return Promise.resolve();
    },
  };
}

/** Towns that know their name, and whatever else is given to them. */
export function towns(fields = '', values: object = {}, subscriptions: SmallSubgraph = { sdl: '' }): Promise<NotedGraph> {
  const town = { name: 'Winterberg', ...values };
  return graphOf({
    towns: {
      sdl: `type Query { town: Town } type Town { name: String ${fields} } ${subscriptions.sdl}`,
      resolvers: { Query: { town: () => town }, ...subscriptions.resolvers },
    },
  });
}

/** The same graph, whose calls wait until they are let through. */
export function held(graph: NotedGraph): { readonly graph: NotedGraph; readonly asked: () => number; readonly let: () => void } {
  let asked = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const calls = [...graph.calls].map(([name, call]): [string, SubgraphCall] => [
    name,
    async (operation, terms) => {
      asked += 1;
      await gate;
      return call(operation, terms);
    },
  ]);
  return { graph: { ...graph, calls: new Map(calls) }, asked: () => asked, let: () => open() };
}

export interface ChangingGateway {
  readonly app: FastifyInstance;
  readonly recording: RecordingLog;
  readonly propose: Propose;
  /** Takes a graph over. */
  readonly swap: (graph: Graph) => Promise<void>;
  /** The body of the answer. */
  readonly ask: (query: string) => Promise<{ data?: unknown; errors?: readonly { extensions: Record<string, unknown> }[] }>;
}

/** Ends with the test. */
export async function changingGateway(first: Graph, engine: EngineName = 'own'): Promise<ChangingGateway> {
  const recording = recordLog();
  const { log } = recording;
  const app = createHttpServer({ log, checkReady: () => Promise.resolve() });
  let propose: Propose = () => Promise.reject(new Error('nobody follows'));
  await createGateway({
    app,
    ...first,
    changes: (given) => {
      propose = given;
      return () => undefined;
    },
    verifyToken: () => Promise.resolve(null),
    signer,
    engine,
    origins: [],
    now: () => new Date(),
    log,
  });
  onTestFinished(() => app.close());
  return {
    app,
    recording,
    propose,
    swap: (graph) => propose(() => Promise.resolve(graph)),
    ask: async (query) => (await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json(),
  };
}
