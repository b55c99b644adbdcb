/** An operation in its executable form: made once for each combination of conditions and refusals, and run many times. */

import { executeSync, Kind, OperationTypeNode, type ExecutionResult, type FieldNode, type GraphQLSchema } from 'graphql';
import type { Refusals } from '../../policy/authorization.ts';
import type { MergeRules } from '../execute/merge.ts';
import type { QueryPlan } from '../plan/plan.ts';
import type { Override, Planner } from '../plan/planner.ts';
import type { SupergraphFacts } from '../plan/supergraph.ts';
import type { PersonalData } from '../../privacy/personal-data.ts';
import { compileDeferral, type Deferral } from './deferral.ts';
import type { ValidOperation } from './document.ts';
import { outlineOf } from './outline.ts';
import { compileReads, type PersonalRead } from './reads.ts';
import { createSelectionContext, fragmentOf, type SelectionContext } from './selection-context.ts';
import { selectionOf, type Selection } from './selection.ts';
import { compileSteps, compileSubscription, type FetchStep, type Step, type StepsContext } from './steps.ts';
import { createTraces, type Traced } from './traces.ts';
import { compileWriter, type WriteObject } from './writer.ts';

export interface CompiledOperation {
  readonly kind: OperationTypeNode;
  readonly selection: Selection;
  /** Where the events of a subscription come from; null for other operations, and when no subgraph has anything to say. */
  readonly source: FetchStep | null;
  /** What is fetched for the operation, or for each event; null when no subgraph has anything to say. */
  readonly steps: Step | null;
  readonly write: WriteObject;
  /** What is answered later; null: nothing. Then `selection` and `steps` are those of the whole answer. */
  readonly deferral: Deferral | null;
  readonly merging: MergeRules;
  /** What is read of people, to be told to the access log; null: nothing, or there is none. */
  readonly reads: readonly PersonalRead[] | null;
  /** True when some field is refused: then the answer is never clean. */
  readonly refused: boolean;
  /** The fields of introspection by their keys in fetched data; null when there are none. */
  readonly introspect: ((variables: Readonly<Record<string, unknown>>) => Record<string, unknown>) | null;
}

export interface Variant {
  /** Coerced variables; only those that `@skip` and `@include` look at are read. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly refusals: Refusals;
  readonly override: Override;
  /** Whether the client takes deferred fragments later. */
  readonly inParts: boolean;
}

function introspectionFields(context: SelectionContext, schema: GraphQLSchema): FieldNode[] {
  const { operation } = context.valid;
  const query = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !query) return [];
  const found: FieldNode[] = [];
  const visit = (set = operation.selectionSet): void => {
    for (const node of set.selections) {
      if (!context.isIncluded(node)) continue;
      if (node.kind === Kind.FIELD && (node.name.value === '__schema' || node.name.value === '__type')) found.push(node);
      const fragment = fragmentOf(context, node, query);
      if (fragment !== null) visit(fragment.set);
    }
  };
  visit();
  return found;
}

/** Introspection is answered from the schema of the clients, by graphql-js. */
function compileIntrospection(context: SelectionContext, schema: GraphQLSchema): CompiledOperation['introspect'] {
  const selections = introspectionFields(context, schema);
  if (selections.length === 0) return null;
  const { operation, fragments } = context.valid;
  const only = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  const document = { kind: Kind.DOCUMENT, definitions: [only, ...fragments.values()] } as const;
  return (variableValues) => {
    const { data }: ExecutionResult = executeSync({ schema, document, variableValues });
    return Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [`__introspection_${key}`, value]));
  };
}

function compileFetches(
  kind: OperationTypeNode,
  plans: readonly QueryPlan[],
  context: StepsContext,
): Pick<CompiledOperation, 'source' | 'steps'> {
  const [first, ...others] = plans.flatMap(({ node }) => node ?? []);
  if (first === undefined) return { source: null, steps: null };
  if (kind === OperationTypeNode.SUBSCRIPTION) return compileSubscription(first, context);
  if (others.length === 0) return { source: null, steps: compileSteps(first, context) };
  const steps = [first, ...others].flatMap((node) => compileSteps(node, context) ?? []);
  return { source: null, steps: { kind: 'sequence', steps } };
}

/** Compiles a valid operation; `traced` is what the access log is to hear of. Throws what the planner throws, QUERY_TOO_COSTLY, and UnsupportedPlanError. */
export async function compileOperation(
  valid: ValidOperation,
  { conditions, refusals, override, inParts }: Variant,
  facts: SupergraphFacts,
  plan: Planner['plan'],
  traced: (PersonalData & Traced) | null,
): Promise<CompiledOperation> {
  const { apiSchema, satisfies } = facts;
  const context = createSelectionContext(facts, valid, conditions, refusals);
  const traces = traced === null ? null : createTraces(context, traced);
  const outline = outlineOf(context, traces);
  const plans = await Promise.all(outline.documents.map((document) => plan(document, override)));
  const compiling = { satisfies, variables: outline.variables, conditions };
  const { source, steps } = compileFetches(valid.operation.operation, plans, compiling);
  const reads =
    traced === null || traces === null ? [] : compileReads([source, steps], { data: traced, keysOf: traces.keysOf, satisfies });
  const mayDefer = inParts && source === null && steps !== null;
  const deferral = mayDefer ? compileDeferral(context, conditions, steps, facts) : null;
  const selection = deferral === null ? selectionOf(context) : selectionOf(context, (node) => deferral.parts.has(node));
  return {
    kind: valid.operation.operation,
    selection,
    source,
    steps: deferral === null ? steps : deferral.steps,
    deferral,
    write: compileWriter(selection),
    merging: { objectTypes: facts.objectTypes, apart: outline.documents.some(facts.isContextual) },
    reads: reads.length === 0 ? null : reads,
    refused: refusals.any,
    introspect: compileIntrospection(context, apiSchema),
  };
}
