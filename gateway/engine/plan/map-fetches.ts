/** Changes the fetches of a plan, wherever they stand. */

import type { BatchFetchNode, FetchNode, PlanNode, QueryPlan } from './plan.ts';

type AnyFetch = FetchNode | BatchFetchNode;

function mapNode(node: PlanNode, change: (fetch: AnyFetch) => AnyFetch): PlanNode {
  const map = (child: PlanNode): PlanNode => mapNode(child, change);
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return change(node);
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(map) };
    case 'Flatten':
      return { ...node, node: map(node.node) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return { ...node, ...(ifClause && { ifClause: map(ifClause) }), ...(elseClause && { elseClause: map(elseClause) }) };
    }
    case 'Subscription': {
      const primary = change(node.primary);
      return primary.kind === 'Fetch' ? { ...node, primary } : node;
    }
    case 'Defer':
      return node; // No operation with `@defer` is given to a planner.
  }
}

/** The plan with `change` applied to each of its fetches. What is no fetch of entities must stay none. */
export function mapFetches(plan: QueryPlan, change: (fetch: AnyFetch) => AnyFetch): QueryPlan {
  return plan.node === undefined ? plan : { ...plan, node: mapNode(plan.node, change) };
}
