/** Plans in this process what takes a moment only; breaks off what takes longer, for others wait for their turn. */

import type { QueryPlanner } from '@graphql-hive/router-query-planner';
import { PublicError } from '#platform/errors.ts';
import type { QueryPlan } from './plan.ts';
import type { PlanningTask } from './planner.ts';

/** Null when planning takes longer than a moment. Throws UNAVAILABLE when too many wait, and an Error for what cannot be planned. */
export type QuickPlanner = (task: PlanningTask) => Promise<QueryPlan | null>;

const MOMENT_MS = 100;
/** Half of the threads that Node has for files, names, compression and signatures. */
const AT_ONCE = 2;
const MOST_WAITING = 100;

/** Plans with `planner`, which stops soon when its signal is aborted. */
export function createQuickPlanner(planner: Pick<QueryPlanner, 'planAsync'>): QuickPlanner {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running < AT_ONCE) {
      running++;
      return;
    }
    if (waiting.length >= MOST_WAITING) throw new PublicError('UNAVAILABLE', 'Too many operations are being planned');
    // Who ends hands her place on.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }

  return async ({ operation, labels, percentage }) => {
    await turn();
    const moment = new AbortController();
    const timer = setTimeout(() => moment.abort(), MOMENT_MS);
    try {
      return await planner.planAsync(operation, null, new Set(labels), percentage, moment.signal);
    } catch (error) {
      if (moment.signal.aborted) return null;
      throw error;
    } finally {
      clearTimeout(timer);
      leave();
    }
  };
}
