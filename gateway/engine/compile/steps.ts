/** A plan as steps to execute: which subgraph is asked what, about which entities, and where the answers belong. */

import type {
  Contextual,
  ContextValue,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '../plan/plan.ts';
import { compileContextual, type ContextualStep } from './contextual.ts';
import { queryOf, type Query } from './query.ts';
import { compileRepresentation, type RepresentationContext, type WriteRepresentation } from './representation.ts';
import { UnsupportedPlanError } from './unsupported.ts';

export type Step = FetchStep | ContextualStep | SequenceStep | ParallelStep;

export interface SequenceStep {
  readonly kind: 'sequence';
  readonly steps: readonly Step[];
}

export interface ParallelStep {
  readonly kind: 'parallel';
  readonly steps: readonly Step[];
}

/** A variable of the client in the operation of a subgraph. */
export interface PassedVariable {
  readonly name: string;
  /** What the client calls it. */
  readonly from: string;
}

export interface FetchStep extends Query {
  readonly kind: 'fetch';
  readonly subgraph: string;
  readonly operationKind: 'query' | 'mutation';
  readonly variables: readonly PassedVariable[];
  /** Where the answer belongs; none: at the root. */
  readonly path: Path;
  readonly rewrites: readonly FetchRewrite[];
  /** For fetches of entities: what is asked about which. */
  readonly groups: readonly EntityGroup[];
}

/** Entities that are asked the same. */
export interface EntityGroup {
  /** Where the answer has them. */
  readonly key: string;
  readonly variable: string;
  readonly paths: readonly Path[];
  /** What a representation is written from. */
  readonly requires: readonly RequiresSelection[];
  readonly write: WriteRepresentation;
  readonly rewrites: readonly FetchRewrite[];
}

export type Path = readonly PathSegment[];
export type PathSegment =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'type'; readonly satisfied: (type: string) => boolean };

export interface StepsContext extends RepresentationContext {
  /** The client's names of variables, by their names in the plan. */
  readonly variables: ReadonlyMap<string, string>;
  /** The coerced variables that the plan may depend on. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

function compilePath(segments: readonly FlattenNodePathSegment[], context: StepsContext): PathSegment[] {
  return segments.map((segment): PathSegment => {
    if (segment === '@') return { kind: 'items' };
    if ('Field' in segment) return { kind: 'key', key: segment.Field };
    const known = new Map<string, boolean>();
    const satisfied = (type: string): boolean => {
      const found = known.get(type) ?? segment.TypeCondition.some((condition) => context.satisfies(type, condition));
      if (known.size < 1_000) known.set(type, found);
      return found;
    };
    return { kind: 'type', satisfied };
  });
}

interface Fetched {
  readonly serviceName: string;
  readonly operationKind?: string;
  readonly operation: string;
  readonly variableUsages?: readonly string[];
}

function fetchStep(
  { serviceName, operationKind, operation, variableUsages = [] }: Fetched,
  details: Pick<FetchStep, 'path' | 'rewrites' | 'groups'>,
  context: StepsContext,
): FetchStep {
  return {
    kind: 'fetch',
    subgraph: serviceName,
    // What is no query for certain is never asked twice.
    operationKind: operationKind === 'query' ? 'query' : 'mutation',
    ...queryOf(operation),
    variables: variableUsages.map((name) => ({ name, from: context.variables.get(name) ?? name })),
    ...details,
  };
}

const contextValuesOf = (node: PlanNode | (PlanNode & Contextual)): readonly ContextValue[] =>
  'contextValues' in node ? node.contextValues : [];

/** Compiles a node of a plan; null when there is nothing to do. Throws UnsupportedPlanError for what it does not know. */
export function compileSteps(node: PlanNode | undefined, context: StepsContext, at: Path = []): Step | null {
  const representation = (requires: readonly RequiresSelection[], rewrites: readonly FetchRewrite[] = []): WriteRepresentation =>
    compileRepresentation(requires, rewrites, context);
  const all = (nodes: readonly PlanNode[]): Step[] => nodes.flatMap((child) => compileSteps(child, context, at) ?? []);
  if (node === undefined) return null;
  const contextValues = contextValuesOf(node);
  const compiled = (fetch: FetchStep): Step => (contextValues.length === 0 ? fetch : compileContextual(fetch, at, contextValues));
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: all(node.nodes) };
    case 'Parallel':
      return { kind: 'parallel', steps: all(node.nodes) };
    case 'Flatten':
      return compileSteps(node.node, context, [...at, ...compilePath(node.path, context)]);
    case 'Condition': {
      const holds = context.conditions[node.condition] === true;
      return compileSteps(holds ? node.ifClause : node.elseClause, context, at);
    }
    case 'Fetch': {
      const rewrites = node.outputRewrites ?? [];
      if (node.requires === undefined) return compiled(fetchStep(node, { path: at, rewrites, groups: [] }, context));
      const group: EntityGroup = {
        key: '_entities',
        variable: 'representations',
        paths: [at],
        requires: node.requires,
        write: representation(node.requires, node.inputRewrites),
        rewrites,
      };
      return compiled(fetchStep(node, { path: [], rewrites: [], groups: [group] }, context));
    }
    case 'BatchFetch': {
      const groups = node.entityBatch.aliases.map((alias): EntityGroup => ({
        key: alias.alias,
        variable: alias.representationsVariableName,
        paths: alias.paths.map((path) => [...at, ...compilePath(path, context)]),
        requires: alias.requires,
        write: representation(alias.requires, alias.inputRewrites),
        rewrites: alias.outputRewrites ?? [],
      }));
      return compiled(fetchStep(node, { path: [], rewrites: [], groups }, context));
    }
    case 'Subscription':
    case 'Defer':
      throw new UnsupportedPlanError(`a node of the kind ${node.kind}`);
  }
}

export interface CompiledSubscription {
  /** The subscription at the subgraph that tells the events. */
  readonly source: FetchStep;
  /** What is fetched for each event; null: nothing. */
  readonly steps: Step | null;
}

/** Compiles the plan of a subscription. Throws UnsupportedPlanError for a plan that begins with none, or holds another one. */
export function compileSubscription(plan: PlanNode, context: StepsContext): CompiledSubscription {
  const [first, ...rest] = plan.kind === 'Sequence' ? plan.nodes : [plan];
  if (first?.kind !== 'Subscription') throw new UnsupportedPlanError('a subscription without a source');
  const { primary } = first;
  return {
    source: fetchStep(primary, { path: [], rewrites: primary.outputRewrites ?? [], groups: [] }, context),
    steps: compileSteps(rest.length > 1 ? { kind: 'Sequence', nodes: rest } : rest[0], context),
  };
}
