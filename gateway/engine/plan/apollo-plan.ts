/** A plan of Apollo's planner in the shape that the compiler reads. */

import type {
  FetchNode as ApolloFetch,
  PlanNode as ApolloNode,
  QueryPlan as ApolloPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { UnsupportedPlanError } from '../compile/unsupported.ts';
import type {
  Contextual,
  ContextValue,
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from './plan.ts';

/** `... on Type` stands for a condition, everything else for a key. */
function segmentOf(part: string): FetchNodePathSegment {
  const type = /^\.\.\. on (\w+)$/.exec(part)?.[1];
  return type === undefined ? { Key: part } : { TypenameEquals: [type] };
}

function rewritesOf(rewrites: ApolloFetch['inputRewrites']): FetchRewrite[] {
  return (rewrites ?? []).map((rewrite): FetchRewrite => {
    const path = rewrite.path.filter((part) => part !== '@').map(segmentOf);
    return rewrite.kind === 'ValueSetter'
      ? { ValueSetter: { path, setValueTo: String(rewrite.setValueTo) } }
      : { KeyRenamer: { path, renameKeyTo: rewrite.renameKeyTo } };
  });
}

/** What the entity is asked for lies under its alias already; renaming it is left to the rewrites. */
function requiresOf(selections: readonly QueryPlanSelectionNode[]): RequiresSelection[] {
  return selections.flatMap((selection): RequiresSelection[] => {
    const nested = requiresOf(selection.selections ?? []);
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection;
      return typeCondition === undefined ? nested : [{ kind: 'InlineFragment', typeCondition, selections: nested }];
    }
    return [{ kind: 'Field', name: selection.alias ?? selection.name, ...(nested.length > 0 && { selections: nested }) }];
  });
}

function segmentsOf(path: readonly (string | number)[]): FlattenNodePathSegment[] {
  return path.map((part): FlattenNodePathSegment => (part === '@' ? '@' : { Field: String(part) }));
}

/** `..` stands for the way up, by one field each. */
function contextValuesOf(rewrites: ApolloFetch['contextRewrites']): ContextValue[] {
  return (rewrites ?? []).map(({ path, renameKeyTo }) => {
    const up = path.findLastIndex((part) => part === '..') + 1;
    return { variable: renameKeyTo, up, path: path.slice(up).map(segmentOf) };
  });
}

function fetchOf(node: ApolloFetch): FetchNode & Contextual {
  return {
    kind: 'Fetch',
    serviceName: node.serviceName,
    operationKind: node.operationKind,
    operation: node.operation,
    variableUsages: node.variableUsages ?? [],
    inputRewrites: rewritesOf(node.inputRewrites),
    outputRewrites: rewritesOf(node.outputRewrites),
    contextValues: contextValuesOf(node.contextRewrites),
    ...(node.requires && { requires: requiresOf(node.requires) }),
  };
}

function nodeOf(node: ApolloNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(nodeOf) };
    case 'Flatten':
      return { kind: 'Flatten', path: segmentsOf(node.path), node: nodeOf(node.node) };
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      return {
        kind: 'Condition',
        condition,
        ...(ifClause && { ifClause: nodeOf(ifClause) }),
        ...(elseClause && { elseClause: nodeOf(elseClause) }),
      };
    }
    case 'Fetch':
      return fetchOf(node);
    case 'Defer':
      throw new UnsupportedPlanError('a deferred part');
  }
}

/** Translates a plan. Throws UnsupportedPlanError. */
export function translatePlan({ node }: ApolloPlan): QueryPlan {
  if (node === undefined) return { kind: 'QueryPlan' };
  if (node.kind !== 'Subscription') return { kind: 'QueryPlan', node: nodeOf(node) };
  const source: PlanNode = { kind: 'Subscription', primary: fetchOf(node.primary) };
  const nodes = node.rest === undefined ? [source] : [source, nodeOf(node.rest)];
  return { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } };
}
