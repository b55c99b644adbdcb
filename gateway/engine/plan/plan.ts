/** The parts of a plan, as the Rust planner writes it; the only shape that the compiler reads. */

export type {
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  KeyRenamer,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
