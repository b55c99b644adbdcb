/** Plans operations off the event loop and within a time limit: with the Rust planner, and with Apollo's what that cannot plan. */

import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';
import { parse, print } from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { createApolloPlanner } from './apollo-planner.ts';
import { evenUnions } from './union-members.ts';

export interface Planner {
  /** Labels of progressive overrides, and the percentages among them: the two decide which plan a caller gets. */
  readonly overrides: { readonly labels: readonly string[]; readonly percentages: readonly number[] };
  /**
   * Plans an operation that is valid against the API schema. Throws QUERY_TOO_COSTLY when that takes too long, and an Error for
   * what neither planner can plan.
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

const TOO_COSTLY = 'The operation takes too long to plan';

/** Builds the planner of a supergraph; throws when it is none. `timeLimit` is in milliseconds. */
export function createPlanner(supergraphSdl: string, timeLimit: number, log: Logger): Planner {
  const even = evenUnions(parse(supergraphSdl, { noLocation: true }));
  const planner = new QueryPlanner(even === null ? supergraphSdl : print(even.supergraph));
  const second = createApolloPlanner(supergraphSdl, timeLimit);

  async function planFirst(operation: string, { labels, percentage }: Override): Promise<QueryPlan> {
    const limit = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const expiry = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        limit.abort();
        reject(new PublicError('QUERY_TOO_COSTLY', TOO_COSTLY));
      }, timeLimit);
    });
    try {
      return await Promise.race([planner.planAsync(operation, null, new Set(labels), percentage, limit.signal), expiry]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    overrides: { labels: planner.overrideLabels, percentages: planner.overridePercentages },
    plan: async (operation, override) => {
      try {
        const plan = await planFirst(operation, override);
        return even === null ? plan : even.restore(plan);
      } catch (error) {
        if (error instanceof PublicError) throw error;
        // Known faults: fields behind an interface object that only its implementations have; requirements of an entity that was
        // reached through the subgraph which has them.
        log.info({ err: error }, "the planner cannot plan an operation; Apollo's plans it");
        const plan = await second.plan(operation);
        // Apollo's planner has an empty plan for what no subgraph can be asked; an answer of nulls would hide that.
        if (plan.node === undefined) throw error;
        return plan;
      }
    },
    close: () => second.close(),
  };
}
