/**
 * A bounded queue before a planner that can be stopped: one operation is planned at a time, so that whoever takes too long, or
 * takes the planner down, harms nobody else in the queue.
 */

import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';

/** A planner in a place of its own. */
export interface StoppablePlanner<Task, Plan> {
  /** Fulfilled once it can plan; rejects when it never will. */
  readonly ready: Promise<void>;
  /** Rejects for what cannot be planned. May stay open when the planner ends. */
  plan(task: Task): Promise<Plan>;
  /** Fulfilled when it is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it at once, whatever it is doing. */
  stop(): void;
}

export interface PlanningQueue<Task, Plan> {
  /**
   * Throws QUERY_TOO_COSTLY when planning takes too long or ends the planner, UNAVAILABLE when too many wait or the planner does
   * not start, and an Error for what cannot be planned.
   */
  plan(task: Task): Promise<Plan>;
  /** Whoever waits is told UNAVAILABLE. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** For planning, in milliseconds; the start of the planner is not counted, for it is nobody's fault. Who waits does so for twice as long. */
  readonly timeLimit: number;
  readonly log: Logger;
  readonly mostWaiting?: number;
}

interface Waiting<Task, Plan> {
  readonly task: Task;
  readonly resolve: (plan: Plan) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

const MOST_WAITING = 8;
const START_MS = 60_000;
/** A planner without work is kept for so long, and then gives its memory back. */
const IDLE_MS = 300_000;

const busy = (): PublicError => new PublicError('UNAVAILABLE', 'Too many operations are being planned');
const closing = (): PublicError => new PublicError('UNAVAILABLE', 'The gateway is stopping');
const notStarted = (cause: unknown): PublicError => new PublicError('UNAVAILABLE', 'Nothing can be planned now', { cause });
const tooCostly = (cause: string): PublicError =>
  new PublicError('QUERY_TOO_COSTLY', 'The operation takes too long to plan', { cause: new Error(cause) });

/** What `promise` comes to, unless that takes longer than `milliseconds`. */
async function within<Value>(promise: Promise<Value>, milliseconds: number, late: () => Error): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    clearTimeout(timer);
  }
}

/** `start` is called when a planner is first needed, and again after one has ended. */
export function createPlanningQueue<Task, Plan>(
  start: () => StoppablePlanner<Task, Plan>,
  { timeLimit, log, mostWaiting = MOST_WAITING }: QueueOptions,
): PlanningQueue<Task, Plan> {
  const waiting: Waiting<Task, Plan>[] = [];
  let planner: StoppablePlanner<Task, Plan> | null = null;
  let working = false;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;
  /** Ends the wait for the plan that is being made. */
  let giveUp: (error: Error) => void = () => undefined;

  function started(): StoppablePlanner<Task, Plan> {
    if (planner !== null) return planner;
    const current = start();
    planner = current;
    current.ready.catch(() => current.stop());
    void current.ended.then(() => {
      if (planner !== current) return;
      planner = null;
      giveUp(tooCostly('the planner has ended'));
    });
    return current;
  }

  async function planNow(task: Task): Promise<Plan> {
    const current = started();
    try {
      await within(current.ready, START_MS, () => new Error(`no start within ${START_MS} ms`));
    } catch (error) {
      current.stop();
      throw closed ? closing() : notStarted(error);
    }
    const lost = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    try {
      return await within(Promise.race([current.plan(task), lost]), timeLimit, () => tooCostly(`not within ${timeLimit} ms`));
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      if (closed) throw closing();
      log.warn({ err: error }, 'an operation could not be planned; its planner is started anew');
      current.stop();
      planner = null;
      started();
      throw error;
    }
  }

  async function work(): Promise<void> {
    working = true;
    clearTimeout(idle);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      clearTimeout(next.timer);
      await planNow(next.task).then(next.resolve, next.reject);
    }
    working = false;
    idle = setTimeout(() => planner?.stop(), IDLE_MS).unref();
  }

  return {
    plan: (task) =>
      new Promise((resolve, reject) => {
        if (closed || waiting.length >= mostWaiting) {
          reject(closed ? closing() : busy());
          return;
        }
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(entry), 1);
          reject(busy());
        }, 2 * timeLimit);
        const entry: Waiting<Task, Plan> = { task, resolve, reject, timer };
        waiting.push(entry);
        if (!working) void work();
      }),
    close: async () => {
      closed = true;
      clearTimeout(idle);
      for (const { reject, timer } of waiting.splice(0)) {
        clearTimeout(timer);
        reject(closing());
      }
      const last = planner;
      last?.stop();
      await last?.ended;
    },
  };
}
