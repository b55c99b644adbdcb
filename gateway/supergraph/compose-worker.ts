/** Composes in a thread of its own: composition may take seconds, and the event loop has requests to answer. */

import '../engine/telemetry-off.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { composeSupergraph, type SubgraphContract } from './compose.ts';
import { findGrowth, type GrowthWarning } from './growth.ts';

export interface Composition {
  readonly supergraphSdl: string;
  readonly growth: readonly GrowthWarning[];
}

export type Composed = Composition | { readonly fault: string };

const { contracts } = workerData as { readonly contracts: readonly SubgraphContract[] };

function compose(): Composed {
  try {
    const supergraphSdl = composeSupergraph(contracts);
    return { supergraphSdl, growth: findGrowth(supergraphSdl) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(compose());
