/** An operation in its executable form: made once for each combination of conditions and refusals, and run many times. */

import { executeSync, Kind, OperationTypeNode, type ExecutionResult, type FieldNode, type GraphQLSchema } from 'graphql';
import type { Refusals } from '../../policy/authorization.ts';
import type { MergeRules } from '../execute/merge.ts';
import type { Override, Planner } from '../plan/planner.ts';
import type { SupergraphFacts } from '../plan/supergraph.ts';
import type { ValidOperation } from './document.ts';
import { createLayers, ONE_LAYER } from './layers.ts';
import { outlineOf } from './outline.ts';
import { createSelectionContext, fragmentOf, selectionOf, type Selection, type SelectionContext } from './selection.ts';
import { compileSteps, type Step } from './steps.ts';
import { compileWriter, type WriteObject } from './writer.ts';

export interface CompiledOperation {
  readonly kind: OperationTypeNode;
  readonly selection: Selection;
  /** Null when no subgraph has anything to say. */
  readonly steps: Step | null;
  readonly write: WriteObject;
  readonly merging: MergeRules;
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
}

const NOTHING: ReadonlySet<string> = new Set();

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

/** Compiles a valid operation. Throws what the planner throws, QUERY_TOO_COSTLY, and UnsupportedPlanError. */
export async function compileOperation(
  valid: ValidOperation,
  { conditions, refusals, override }: Variant,
  facts: SupergraphFacts,
  plan: Planner['plan'],
): Promise<CompiledOperation> {
  const { apiSchema, satisfies } = facts;
  const context = createSelectionContext(facts, valid, conditions, refusals);
  const isQuery = valid.operation.operation === OperationTypeNode.QUERY;
  const layers = isQuery ? createLayers(facts) : ONE_LAYER;
  const outline = outlineOf(context, layers);
  const selection = selectionOf(context);
  const plans = await Promise.all(outline.documents.map((document) => plan(document, override)));
  const replaced = layers.count > 1 ? facts.fieldsRequiredWithArguments : NOTHING;
  const compiling = { satisfies, variables: outline.variables, conditions };
  const steps = plans.flatMap(({ node }) => compileSteps(node, compiling) ?? []);
  const [first] = steps;
  return {
    kind: valid.operation.operation,
    selection,
    steps: first === undefined || steps.length === 1 ? (first ?? null) : { kind: 'sequence', steps },
    write: compileWriter(selection),
    merging: { objectTypes: facts.objectTypes, replaced },
    refused: refusals.any,
    introspect: compileIntrospection(context, apiSchema),
  };
}
