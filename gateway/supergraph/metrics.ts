/** What metrics tell of the graph: which one is live, how often it was replaced, and how often a new one was refused. */

import { Counter, Gauge, type Registry } from 'prom-client';

export interface GraphMetrics {
  /** A graph is live, the first one or one that replaced another. */
  readonly live: (version: string) => void;
  readonly refused: () => void;
}

export function createGraphMetrics(registry: Registry): GraphMetrics {
  const registers = [registry];
  const info = new Gauge({
    name: 'gateway_graph_info',
    help: 'The graph that is live, by the hash of its supergraph; of several workers, how many serve it',
    labelNames: ['version'],
    registers,
  });
  const swaps = new Counter({ name: 'gateway_graph_swaps_total', help: 'Graphs that replaced another one', registers });
  const refusals = new Counter({ name: 'gateway_graph_refusals_total', help: 'New graphs that were refused', registers });
  let isFirst = true;
  return {
    live: (version) => {
      info.reset();
      info.set({ version }, 1);
      if (!isFirst) swaps.inc();
      isFirst = false;
    },
    refused: () => refusals.inc(),
  };
}
