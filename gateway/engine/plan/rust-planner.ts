/** The Rust planner in a process of its own: native code stops for no thread, but a process can be killed. */

import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import type { QueryPlan } from './plan.ts';
import type { PlanningTask } from './planner.ts';
import type { StoppablePlanner } from './queue.ts';
import type { ProcessAnswer, ProcessRequest } from './rust-planner-process.ts';

/** Behind whatever answers requests, but not so far that a busy machine never comes to it. */
const LOW_PRIORITY = 5;

function giveWay(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY);
  } catch {
    // It has ended already.
  }
}

/** Starts a planner of the supergraph. It plans one operation at a time. */
export function startRustPlanner(supergraphSdl: string): StoppablePlanner<PlanningTask, QueryPlan> {
  const module = new URL('./rust-planner-process.ts', import.meta.url).href;
  const entry = new URL('../../../platform/typescript-worker.mjs', import.meta.url);
  // Neither our flags nor our environment: it needs no secret.
  const child = fork(entry, [module], { execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  giveWay(child);
  child.unref();
  child.channel?.unref();
  let answered: ((answer: ProcessAnswer) => void) | undefined;
  const send = (request: ProcessRequest): Promise<ProcessAnswer> =>
    new Promise((resolve, reject) => {
      answered = resolve;
      child.send(request, (error) => {
        if (error !== null) reject(error);
      });
    });
  child.on('message', (answer: ProcessAnswer) => answered?.(answer));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.on('error', () => resolve());
  });
  const ready = Promise.race([
    send({ supergraphSdl }).then((answer) => {
      if ('fault' in answer) throw new Error(answer.fault);
    }),
    ended.then((): never => {
      throw new Error('the planning process has ended');
    }),
  ]);
  return {
    ready,
    plan: async (task) => {
      const answer = await send(task);
      if ('fault' in answer) throw new Error(answer.fault);
      return JSON.parse(answer.plan) as QueryPlan;
    },
    ended,
    stop: () => {
      // Whoever waits for its end keeps this process alive.
      child.ref();
      child.kill('SIGKILL');
    },
  };
}
