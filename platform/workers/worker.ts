/** What a process knows of the others it serves one port with; it may be alone. */

import cluster from 'node:cluster';
import type { Registry } from 'prom-client';
import { createMailbox, type Mailbox } from './mailbox.ts';

export const QUESTIONS = {
  /** To the primary: notice that this worker serves. */
  started: 'started',
  /** To the primary: have all workers been ready? */
  ready: 'ready',
  /** To the primary: the metrics of all workers, as text. */
  metrics: 'metrics',
  /** To a worker: its own metrics. */
  report: 'report',
} as const;

const primary: Mailbox | null = cluster.isWorker ? createMailbox(process) : null;

/** Throws while some worker cannot serve yet. */
export async function allWorkersReady(): Promise<void> {
  if (primary !== null && (await primary.ask(QUESTIONS.ready)) !== true) throw new Error('not all workers are ready');
}

/** Runs `start` and tells the primary when that is done. */
export async function startWorker<Started>(start: () => Promise<Started>): Promise<Started> {
  const started = await start();
  await primary?.ask(QUESTIONS.started);
  return started;
}

/** Shares the metrics of this process with the others; answers how to read those of all. */
export function shareMetrics(registry: Registry): () => Promise<string> {
  if (primary === null) return () => registry.metrics();
  primary.answer(QUESTIONS.report, () => registry.getMetricsAsJSON());
  return async () => String(await primary.ask(QUESTIONS.metrics));
}
