/** The primary: forks workers, puts another one in the place of each that ends, and speaks for all of them. */

import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { OperatorError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { QUESTIONS } from './worker.ts';

/** Thrown when a worker ends before all could serve; it has said why itself. */
export class WorkerEndedError extends OperatorError {
  constructor() {
    super('A worker ended before it could serve');
    this.name = 'WorkerEndedError';
  }
}

/** A worker that has lived so long did not die of its start. */
const SETTLED_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** How long a worker may take to answer what it has begun; a request takes thirty seconds at most. */
const DRAIN_MS = 40_000;

/** How long nobody takes the place of a worker, after so many that died young, in a row. */
export function pauseAfter(deaths: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** deaths, LONGEST_PAUSE_MS);
}

function end(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) {
      resolve();
      return;
    }
    const timer = setTimeout(() => worker.process.kill('SIGKILL'), DRAIN_MS);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    worker.process.kill('SIGTERM');
  });
}

/**
 * Forks this very program `count` times. Resolves when all can serve, with how to stop them: they finish what they have begun.
 * Throws WorkerEndedError.
 */
export async function superviseWorkers(count: number, log: Logger): Promise<() => Promise<void>> {
  const all = new Set<Worker>();
  const ready = new Map<Worker, Mailbox>();
  const pauses = new Set<NodeJS.Timeout>();
  let isStopping = false;
  let begun: () => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  let haveBegun = false;

  async function metrics(): Promise<string> {
    const reports = await Promise.allSettled([...ready.values()].map(({ ask }) => ask(QUESTIONS.report)));
    const told = reports.flatMap((report) => (report.status === 'fulfilled' ? [report.value as object] : []));
    return AggregatorRegistry.aggregate(told).metrics();
  }

  function fork(deaths: number): void {
    const worker = cluster.fork();
    const born = performance.now();
    const mailbox = createMailbox(worker);
    all.add(worker);
    mailbox.answer(QUESTIONS.started, () => {
      ready.set(worker, mailbox);
      if (ready.size === count) begun();
    });
    mailbox.answer(QUESTIONS.ready, () => haveBegun);
    mailbox.answer(QUESTIONS.metrics, metrics);
    worker.once('exit', (code, signal) => {
      all.delete(worker);
      ready.delete(worker);
      if (isStopping) return;
      if (!haveBegun) {
        failed(new WorkerEndedError());
        return;
      }
      const young = performance.now() - born < SETTLED_MS ? deaths + 1 : 0;
      const pauseMs = pauseAfter(young);
      log.error({ pid: worker.process.pid, code, signal, pauseMs }, 'a worker has ended, another one takes its place');
      const pause = setTimeout(() => {
        pauses.delete(pause);
        fork(young);
      }, pauseMs);
      pauses.add(pause);
    });
  }

  async function stop(): Promise<void> {
    isStopping = true;
    for (const pause of pauses) clearTimeout(pause);
    await Promise.all([...all].map(end));
  }

  const start = new Promise<void>((resolve, reject) => {
    begun = resolve;
    failed = reject;
  });
  for (let each = 0; each < count; each += 1) fork(0);
  try {
    await start;
  } catch (error) {
    await stop();
    throw error;
  }
  haveBegun = true;
  // Whoever is about to start reads everything anew anyway.
  process.on('SIGHUP', () => {
    for (const worker of ready.keys()) worker.process.kill('SIGHUP');
  });
  return stop;
}
