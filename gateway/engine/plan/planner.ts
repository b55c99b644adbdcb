/**
 * Plans operations so that none holds up others: with the Rust planner, in this process what takes a moment, and in one that can
 * be killed what takes longer; with Apollo's what the Rust planner cannot plan.
 */

import { createHash } from 'node:crypto';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { createApolloPlanner } from './apollo-planner.ts';
import { createWidening } from './interface-objects.ts';
import type { QueryPlan } from './plan.ts';
import { createPlanningQueue, type PlanningQueue } from './queue.ts';
import { createQuickPlanner, type QuickPlanner } from './quick-planner.ts';
import { createRestore } from './required-plan.ts';
import { startRustPlanner } from './rust-planner.ts';
import type { SupergraphFacts } from './supergraph.ts';
import { evenUnions } from './union-members.ts';

export interface Planner {
  /** Labels of progressive overrides, and the percentages among them: the two decide which plan a caller gets. */
  readonly overrides: { readonly labels: readonly string[]; readonly percentages: readonly number[] };
  /**
   * Plans an operation that is valid against the API schema. Throws QUERY_TOO_COSTLY when that takes too long, UNAVAILABLE when
   * too many wait, and an Error for what neither planner can plan.
   */
  readonly plan: (operation: string, override: Override) => Promise<QueryPlan>;
  close(): Promise<void>;
}

/** Which fields on the move between subgraphs have moved for a caller. */
export interface Override {
  readonly labels: ReadonlySet<string>;
  /** Where the caller stands among all, 0 to 100: a field that moved for a larger share than this has moved for her. */
  readonly percentage: number;
}

export interface PlanningTask {
  readonly operation: string;
  readonly labels: readonly string[];
  readonly percentage: number;
}

export interface Planners {
  readonly quick: QuickPlanner;
  /** Takes its time, in a process of its own. */
  readonly patient: PlanningQueue<PlanningTask, QueryPlan>;
  /** Plans what the others cannot plan. */
  readonly second: PlanningQueue<string, QueryPlan>;
  /** Whether an operation is for the second planner from the start: the others would plan it, and drop arguments from a context. */
  readonly isContextual: SupergraphFacts['isContextual'];
  /** Puts a plan in the words of the subgraphs: the planners see a supergraph that was changed for them. */
  readonly restore: {
    readonly first: (plan: QueryPlan, operation: string) => QueryPlan;
    readonly second: (plan: QueryPlan) => QueryPlan;
  };
  readonly log: Logger;
}

/** How many operations that take long, or too long, are remembered, and for how long. */
const REMEMBERED = 10_000;
const REMEMBERED_MS = 300_000;

/** Plans with the first of the planners that can. An operation that took too long is refused at once for five minutes. */
export function combinePlanners({ quick, patient, second, isContextual, restore, log }: Planners): Planner['plan'] {
  // The clock as it is now, not when the cache's module was loaded: a test sets it.
  const known = new LRUCache<string, 'slow' | PublicError>({ max: REMEMBERED, ttl: REMEMBERED_MS, perf: performance });

  async function planFirst(key: string, task: PlanningTask): Promise<QueryPlan> {
    const plan = known.has(key) ? null : await quick(task);
    if (plan !== null) return plan;
    known.set(key, 'slow');
    return patient.plan(task);
  }

  async function planEither(key: string, task: PlanningTask): Promise<QueryPlan> {
    if (isContextual(task.operation)) return restore.second(await second.plan(task.operation));
    try {
      return restore.first(await planFirst(key, task), task.operation);
    } catch (error) {
      if (error instanceof PublicError) throw error;
      // Known faults: fields behind an interface object that only its implementations have; requirements of an entity that was
      // reached through the subgraph which has them.
      log.info({ err: error }, "the planner cannot plan an operation; Apollo's plans it");
      const plan = await second.plan(task.operation);
      // Apollo's planner has an empty plan for what no subgraph can be asked; an answer of nulls would hide that.
      if (plan.node === undefined) throw error;
      return restore.second(plan);
    }
  }

  return async (operation, { labels, percentage }) => {
    // Which overrides are on makes no difference to how long an operation takes that would matter.
    const key = createHash('sha256').update(operation).digest('base64');
    const verdict = known.get(key);
    if (verdict instanceof PublicError) throw verdict;
    try {
      return await planEither(key, { operation, labels: [...labels], percentage });
    } catch (error) {
      if (error instanceof PublicError && error.code === 'QUERY_TOO_COSTLY') known.set(key, error);
      throw error;
    }
  };
}

/** Builds the planner of a supergraph; throws when it is none. `timeLimit` is in milliseconds. */
export function createPlanner(supergraphSdl: string, facts: SupergraphFacts, timeLimit: number, log: Logger): Planner {
  const { isContextual, required, satisfies } = facts;
  const plain = required.fields.size === 0 ? supergraphSdl : print(required.supergraph);
  const even = evenUnions(required.supergraph);
  const evened = even === null ? plain : print(even.supergraph);
  const restore = createRestore(required, satisfies);
  const widen = createWidening(facts);
  const planner = new QueryPlanner(evened);
  const patient = createPlanningQueue(() => startRustPlanner(evened), { timeLimit, log });
  const second = createApolloPlanner(plain, timeLimit, log);
  return {
    overrides: { labels: planner.overrideLabels, percentages: planner.overridePercentages },
    plan: combinePlanners({
      quick: createQuickPlanner(planner),
      patient,
      second,
      restore: {
        first: (plan, operation) => {
          const wide = widen(plan, operation);
          return restore(even?.restore(wide) ?? wide);
        },
        second: restore,
      },
      isContextual,
      log,
    }),
    close: async () => {
      await Promise.all([patient.close(), second.close()]);
    },
  };
}
