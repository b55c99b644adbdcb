/** Apollo's planner for what the Rust planner cannot plan: in a thread that is started when it is first needed. */

import { Worker } from 'node:worker_threads';
import type { QueryPlan as ApolloPlan } from '@apollo/query-planner';
import type { Logger } from '#platform/log.ts';
import { translatePlan } from './apollo-plan.ts';
import type { PlanningAnswer } from './apollo-planner-worker.ts';
import type { QueryPlan } from './plan.ts';
import { createPlanningQueue, type PlanningQueue, type StoppablePlanner } from './queue.ts';

/** Plans documents, one at a time. Its `plan` throws UnsupportedPlanError besides. */
export type ApolloPlanner = PlanningQueue<string, QueryPlan>;

function startThread(supergraphSdl: string): StoppablePlanner<string, QueryPlan> {
  const module = new URL('./apollo-planner-worker.ts', import.meta.url).href;
  const entry = new URL('../../../platform/typescript-worker.mjs', import.meta.url);
  const worker = new Worker(entry, { workerData: { module, supergraphSdl } });
  worker.unref();
  const answer = (): Promise<PlanningAnswer> => new Promise((resolve) => worker.once('message', resolve));
  let fault: unknown = new Error('the planning thread has ended');
  worker.on('error', (error) => {
    fault = error;
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const lost = ended.then((): never => {
    throw fault;
  });
  return {
    ready: Promise.race([answer(), lost]).then(() => undefined),
    plan: async (document) => {
      worker.postMessage(document);
      const answered = await answer();
      if ('fault' in answered) throw new Error(answered.fault);
      return translatePlan(JSON.parse(answered.plan) as ApolloPlan);
    },
    ended,
    stop: () => {
      // Whoever waits for its end keeps this process alive.
      worker.ref();
      void worker.terminate();
    },
  };
}

/** `timeLimit` is in milliseconds, as that of a queue. */
export function createApolloPlanner(supergraphSdl: string, timeLimit: number, log: Logger): ApolloPlanner {
  return createPlanningQueue(() => startThread(supergraphSdl), { timeLimit, log });
}
