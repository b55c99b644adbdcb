/** The parts of a plan, as the Rust planner writes it; the only shape that the compiler reads. */

import type { FetchNodePathSegment } from '@graphql-hive/router-query-planner';

export type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  KeyRenamer,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';

/** Where the value of a variable lies, seen from what a fetch is about. */
export interface ContextValue {
  readonly variable: string;
  /** How many fields to go up. */
  readonly up: number;
  readonly path: readonly FetchNodePathSegment[];
}

/** What a fetch has whose variables are filled from objects on the way to what it is about (`@fromContext`): Apollo's planner has such. */
export interface Contextual {
  readonly contextValues: readonly ContextValue[];
}
