/** Composes in a thread of its own: composition may take seconds, and the event loop has requests to answer. */

import '../engine/telemetry-off.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { composeSupergraph, type SubgraphContract } from './compose.ts';

export type Composed = { readonly supergraphSdl: string } | { readonly fault: string };

const { contracts } = workerData as { readonly contracts: readonly SubgraphContract[] };

function compose(): Composed {
  try {
    return { supergraphSdl: composeSupergraph(contracts) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(compose());
