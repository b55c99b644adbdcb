/**
 * The graph that is live. A new one is built and warmed up beside it and then takes its place from one request to the next; the
 * old one answers what it has begun. Whatever is wrong with a new one, the last good one stays.
 */

import type { ApolloGatewayShape } from '../engine/behind-apollo-server.ts';
import { createChosenEngine, type ChosenEngine, type ChosenEngineOptions, type SchemaUpdate } from '../engine/choose.ts';
import type { Engine } from '../engine/engine.ts';
import { warmUp } from '../engine/warm-up.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { versionOf, type Graph, type Propose } from './graph.ts';
import type { GraphMetrics } from './metrics.ts';

export interface LiveGraphOptions extends Omit<ChosenEngineOptions, 'supergraphSdl' | 'calls'> {
  readonly metrics: GraphMetrics;
}

export interface LiveGraph {
  /** The engine that is live now, in the shape Apollo Server takes, which stops it in the end. */
  readonly gateway: ApolloGatewayShape;
  /** Our engine that is live now; null where Apollo's serves. */
  readonly own: () => Engine | null;
  /** The call to a subgraph of the graph that is live now. */
  readonly callOf: (subgraph: string) => SubgraphCall | undefined;
  readonly propose: Propose;
  /** Hears that another graph is live, before its predecessor is closed. */
  readonly onSwap: (listener: () => void) => void;
}

interface Serving {
  readonly graph: Graph;
  readonly version: string;
  readonly engine: ChosenEngine;
}

/** Throws UnsupportedSupergraphError, and what else an engine cannot be built for. */
export async function createLiveGraph(first: Graph, { metrics, ...options }: LiveGraphOptions): Promise<LiveGraph> {
  const { log } = options;
  const updates = new Set<(update: SchemaUpdate) => void>();
  const swaps = new Set<() => void>();
  const closing = new Set<Promise<void>>();
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  /** The end of the line: graphs are replaced one after the other. */
  let line: Promise<void> = Promise.resolve();

  async function serve(graph: Graph): Promise<Serving> {
    const { supergraphSdl, calls } = graph;
    return { graph, version: versionOf(graph), engine: await createChosenEngine({ ...options, supergraphSdl, calls }) };
  }

  let live = await serve(first);
  metrics.live(live.version);

  function close({ engine, graph, version }: Serving): Promise<void> {
    const closed = (async () => {
      await engine.close();
      await graph.release?.();
    })()
      .catch((error: unknown) => log.error({ version, err: error }, 'a graph could not be closed'))
      .finally(() => closing.delete(closed));
    closing.add(closed);
    return closed;
  }

  function swap(next: Serving): void {
    const old = live;
    live = next;
    metrics.live(next.version);
    for (const tell of updates) tell(next.engine.update);
    for (const tell of swaps) tell();
    void close(old);
  }

  /** Answers null where nothing is new. */
  async function build(make: () => Promise<Graph>): Promise<Serving | null> {
    const graph = await make();
    try {
      if (graph.supergraphSdl !== live.graph.supergraphSdl) return await serve(graph);
    } catch (error) {
      await graph.release?.();
      throw error;
    }
    await graph.release?.();
    return null;
  }

  async function replace(make: () => Promise<Graph>): Promise<void> {
    if (isStopping()) return;
    const begin = performance.now();
    const { version } = live;
    let next: Serving | null;
    try {
      next = await build(make);
    } catch (error) {
      if (isStopping()) return;
      metrics.refused();
      log.error({ version, err: error }, 'a new graph is refused; the last one stays live');
      return;
    }
    if (next === null) return;
    const { own } = next.engine;
    const ready = own === null || live.engine.own === null ? 0 : await warmUp(own, live.engine.own, log, stopping.signal);
    if (isStopping()) {
      await close(next);
      return;
    }
    swap(next);
    const ms = Math.round(performance.now() - begin);
    log.warn({ version: next.version, replaced: version, warmedUp: ready, ms }, 'a new graph is live');
  }

  return {
    own: () => live.engine.own,
    callOf: (subgraph) => live.graph.calls.get(subgraph),
    propose: (make) => (line = line.then(() => replace(make))),
    onSwap: (listener) => void swaps.add(listener),
    gateway: {
      onSchemaLoadOrUpdate: (callback) => {
        updates.add(callback);
        callback(live.engine.update);
        return () => void updates.delete(callback);
      },
      load: () => Promise.resolve({ executor: (request) => live.engine.execute(request) }),
      stop: async () => {
        stopping.abort();
        await line;
        await Promise.all([...closing, close(live)]);
      },
    },
  };
}
