/** Apollo's planner for what the Rust planner cannot plan: in a thread that is started when it is first needed. */

import { Worker } from 'node:worker_threads';
import type { QueryPlan as ApolloPlan } from '@apollo/query-planner';
import { PublicError } from '#platform/errors.ts';
import { translatePlan } from './apollo-plan.ts';
import type { PlanningAnswer, PlanningRequest } from './apollo-planner-worker.ts';
import type { QueryPlan } from './plan.ts';

export interface ApolloPlanner {
  /** Throws QUERY_TOO_COSTLY when planning takes too long, an Error for what cannot be planned, UnsupportedPlanError. */
  plan(document: string): Promise<QueryPlan>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** False while it starts. */
  hasAnswered: boolean;
}

/** `timeLimit` is in milliseconds; the start of the thread is not counted, for it is nobody's fault. */
export function createApolloPlanner(supergraphSdl: string, timeLimit: number): ApolloPlanner {
  let thread: Thread | null = null;
  let ids = 0;

  function abandon(abandoned: Thread, error: Error): void {
    if (thread === abandoned) thread = null;
    for (const { reject, timer } of abandoned.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    abandoned.waiting.clear();
    void abandoned.worker.terminate();
  }

  function start(): Thread {
    const module = new URL('./apollo-planner-worker.ts', import.meta.url).href;
    const entry = new URL('../../../platform/typescript-worker.mjs', import.meta.url);
    const started: Thread = {
      worker: new Worker(entry, { workerData: { module, supergraphSdl } }),
      waiting: new Map(),
      hasAnswered: false,
    };
    started.worker.unref();
    started.worker.on('message', (answer: PlanningAnswer) => {
      started.hasAnswered = true;
      const request = started.waiting.get(answer.id);
      if (request === undefined) return;
      started.waiting.delete(answer.id);
      clearTimeout(request.timer);
      if ('fault' in answer) {
        request.reject(new Error(answer.fault));
        return;
      }
      try {
        request.resolve(translatePlan(JSON.parse(answer.plan) as ApolloPlan));
      } catch (error) {
        request.reject(error as Error);
      }
    });
    started.worker.on('error', (error) => abandon(started, error));
    started.worker.on('exit', () => abandon(started, new Error('the planning thread has stopped')));
    return started;
  }

  return {
    plan: (document) => {
      const current = (thread ??= start());
      const { worker, waiting, hasAnswered } = current;
      return new Promise((resolve, reject) => {
        const id = ids++;
        // The planner cannot be interrupted, so its thread is given up; whoever else waits for it gives up, too.
        const timer = setTimeout(
          () => abandon(current, new PublicError('QUERY_TOO_COSTLY', 'The operation takes too long to plan')),
          hasAnswered ? timeLimit : timeLimit + START_MS,
        );
        waiting.set(id, { resolve, reject, timer });
        worker.postMessage({ id, document } satisfies PlanningRequest);
      });
    },
    close: async () => {
      const closing = thread;
      if (closing === null) return;
      abandon(closing, new Error('the planning thread has stopped'));
      await closing.worker.terminate();
    },
  };
}

const START_MS = 30_000;
