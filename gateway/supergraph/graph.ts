/** A graph that a gateway can serve, and how later ones enter it. */

import { createHash } from 'node:crypto';
import type { SubgraphCall } from '../transport/subgraph-call.ts';

export interface Graph {
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  /** Called once nobody needs its calls any more: it was replaced and all that was under way is answered, or it never went live. */
  readonly release?: () => Promise<void>;
}

/**
 * Takes over the graph that `make` answers. Never rejects: a graph that cannot be made or served is refused, and the last one
 * stays. Resolves when that is decided.
 */
export type Propose = (make: () => Promise<Graph>) => Promise<void>;

/** Proposes each later graph, until the function it answers is called. */
export type GraphChanges = (propose: Propose) => () => void;

/** Names a graph in logs and metrics: graphs that are the same have the same. */
export function versionOf({ supergraphSdl }: Graph): string {
  return createHash('sha256').update(supergraphSdl).digest('hex').slice(0, 12);
}
