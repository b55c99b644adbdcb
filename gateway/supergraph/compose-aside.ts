/** Composition beside the event loop and within a time limit, for a gateway that is serving. */

import { Worker } from 'node:worker_threads';
import { OperatorError } from '#platform/errors.ts';
import type { SubgraphContract } from './compose.ts';
import type { Composed, Composition } from './compose-worker.ts';

/** A design that takes longer grows too fast to go live. */
const TIME_MS = 60_000;

/** Thrown when contracts do not compose, with every fault, or not in time. */
export class NotComposedError extends OperatorError {
  constructor(message: string) {
    super(message);
    this.name = 'NotComposedError';
  }
}

/** The supergraph of the subgraphs, and what in it will not grow. Throws NotComposedError; also when `signal` is aborted. */
export async function composeAside(
  contracts: readonly SubgraphContract[],
  signal: AbortSignal,
  timeMs = TIME_MS,
): Promise<Composition> {
  const module = new URL('./compose-worker.ts', import.meta.url).href;
  const entry = new URL('../../platform/typescript-worker.mjs', import.meta.url);
  const worker = new Worker(entry, { workerData: { module, contracts } });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeMs)]);
  try {
    const composed = await new Promise<Composed>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new NotComposedError('The thread that composes has stopped')));
      limit.addEventListener('abort', () => {
        reject(new NotComposedError(`The subgraphs do not compose within ${timeMs / 1_000} seconds`));
      });
    });
    if ('fault' in composed) throw new NotComposedError(composed.fault);
    return composed;
  } finally {
    await worker.terminate();
  }
}
