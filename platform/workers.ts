/** A program as several processes on one port, so that it uses several cores. */

import cluster from 'node:cluster';
import type { Logger } from './log.ts';
import { superviseWorkers } from './workers/supervise.ts';
import { startWorker } from './workers/worker.ts';

type Start = () => Promise<() => Promise<void>>;

/**
 * Runs `start` in `count` processes, or in this one alone where that is one; call it in a program whose file can be run again as
 * it is. Resolves when all serve, with how to stop them. Throws what `start` throws, WorkerEndedError for another process.
 */
export function runWorkers(count: number, log: Logger, start: Start): ReturnType<Start> {
  if (cluster.isWorker) return startWorker(start);
  return count === 1 ? start() : superviseWorkers(count, log);
}
