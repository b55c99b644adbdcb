/** Plans operations off the event loop and within a time limit: with the Rust planner, and with Apollo's what that cannot plan. */

import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';
import { print } from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { createApolloPlanner } from './apollo-planner.ts';
import { createRestore } from './required-plan.ts';
import type { SupergraphFacts } from './supergraph.ts';

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
export function createPlanner(
  supergraphSdl: string,
  { isContextual, required, satisfies }: Pick<SupergraphFacts, 'isContextual' | 'required' | 'satisfies'>,
  timeLimit: number,
  log: Logger,
): Planner {
  const planned = required.fields.size === 0 ? supergraphSdl : print(required.supergraph);
  const planner = new QueryPlanner(planned);
  const second = createApolloPlanner(planned, timeLimit);
  const restore = createRestore(required, satisfies);

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
      // The Rust planner would plan it, and drop the arguments.
      if (isContextual(operation)) return restore(await second.plan(operation));
      try {
        return restore(await planFirst(operation, override));
      } catch (error) {
        if (error instanceof PublicError) throw error;
        // Known faults: fields behind an interface object that only its implementations have; requirements of an entity that was
        // reached through the subgraph which has them.
        log.info({ err: error }, "the planner cannot plan an operation; Apollo's plans it");
        return restore(await second.plan(operation));
      }
    },
    close: () => second.close(),
  };
}
