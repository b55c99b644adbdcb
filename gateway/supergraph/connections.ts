/** Connections to subgraphs that run elsewhere: graphs that know the same address share one, and the last one closes it. */

import type { HttpSubgraph } from '../transport/http.ts';

export interface Connections {
  /** Takes a connection, opened when it is the first one to that address. */
  readonly take: (name: string, url: string) => HttpSubgraph;
}

export function createConnections(connect: (name: string, url: string) => HttpSubgraph): Connections {
  const open = new Map<string, { readonly subgraph: HttpSubgraph; holders: number }>();
  return {
    take: (name, url) => {
      const key = `${name} ${url}`;
      const held = open.get(key) ?? { subgraph: connect(name, url), holders: 0 };
      open.set(key, held);
      held.holders += 1;
      const { subgraph } = held;
      return {
        call: subgraph.call,
        close: async () => {
          held.holders -= 1;
          if (held.holders > 0) return;
          open.delete(key);
          await subgraph.close();
        },
      };
    },
  };
}
