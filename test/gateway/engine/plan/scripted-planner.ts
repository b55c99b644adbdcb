/** A planner that plans and ends when a test says so. */

import type { StoppablePlanner } from '#gateway/engine/plan/queue.ts';

export interface ScriptedPlanner {
  readonly planner: StoppablePlanner<string, string>;
  /** What it was asked to plan and has not answered. */
  readonly asked: string[];
  readonly stopped: () => boolean;
  becomeReady(): void;
  answer(): void;
  fail(error: Error): void;
  /** As a process that somebody killed. */
  crash(): void;
}

function open<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void; reject: (error: Error) => void } {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

export function createScriptedPlanner(): ScriptedPlanner {
  const ready = open<undefined>();
  const ended = open<undefined>();
  const asked: string[] = [];
  let plan = open<string>();
  let stopped = false;
  const end = (): void => {
    ready.reject(new Error('it has ended'));
    ended.resolve(undefined);
  };
  return {
    planner: {
      ready: ready.promise,
      plan: (task) => {
        asked.push(task);
        plan = open<string>();
        return plan.promise;
      },
      ended: ended.promise,
      stop: () => {
        stopped = true;
        end();
      },
    },
    asked,
    stopped: () => stopped,
    becomeReady: () => ready.resolve(undefined),
    answer: () => plan.resolve(`plan of ${asked.shift()}`),
    fail: (error) => {
      asked.shift();
      plan.reject(error);
    },
    crash: end,
  };
}

/** Starts one planner after another and remembers them. */
export function createScript(): { readonly started: ScriptedPlanner[]; readonly start: () => StoppablePlanner<string, string> } {
  const started: ScriptedPlanner[] = [];
  return {
    started,
    start: () => {
      const scripted = createScriptedPlanner();
      started.push(scripted);
      return scripted.planner;
    },
  };
}
