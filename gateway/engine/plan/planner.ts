/** Plans operations with the Rust planner: off the event loop, within a time limit, each plan once however many wait for it. */

import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';
import { PublicError } from '#platform/errors.ts';

export interface Planner {
  /** Labels of progressive overrides, and the percentages among them: the two decide which plan a caller gets. */
  readonly overrides: { readonly labels: readonly string[]; readonly percentages: readonly number[] };
  /**
   * Plans an operation that is valid against the API schema. Throws QUERY_TOO_COSTLY when that takes too long, and whatever the
   * planner throws for what it cannot plan.
   */
  plan(operation: string, override: Override): Promise<QueryPlan>;
}

/** Which fields on the move between subgraphs have moved for a caller. */
export interface Override {
  readonly labels: ReadonlySet<string>;
  /** Where the caller stands among all, 0 to 100: a field that moved for a larger share than this has moved for her. */
  readonly percentage: number;
}

const TOO_COSTLY = 'The operation takes too long to plan';

/** Builds the planner of a supergraph; throws when it is none. `timeLimit` is in milliseconds. */
export function createPlanner(supergraphSdl: string, timeLimit: number): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  return {
    overrides: { labels: planner.overrideLabels, percentages: planner.overridePercentages },
    plan: async (operation, { labels, percentage }) => {
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
    },
  };
}
