/**
 * What has to be fetched for an operation, as documents for the planner: without fragment definitions, conditions, aliases of
 * the client, introspection and refused fields; with `__typename` wherever a value may be of several types.
 */

import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  print,
  visit,
  type ASTNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Traces } from './traces.ts';
import { fragmentOf, isAlways, isIndifferent, type Part, type SelectionContext } from './selection-context.ts';

/** Names of variables that the planners and the compiler use themselves, and the names that get out of their way. */
const PLANNERS_OWN = /^_*(representations|batch_reps|contextualArgument)(_\d+)*$/;

const innerName = (name: string): string => (PLANNERS_OWN.test(name) ? `_${name}` : name);

export interface Outline {
  /** To be planned and run one after the other; none when no subgraph has anything to say. */
  readonly documents: readonly string[];
  /** The client's names of variables, by their names in the document. */
  readonly variables: ReadonlyMap<string, string>;
}

interface Wanted {
  readonly node: FieldNode;
  readonly type: GraphQLNamedType;
  readonly parts: Part[];
}

interface Gathered {
  readonly fields: Map<string, Wanted>;
  /** By the type they narrow to. */
  readonly fragments: Map<GraphQLNamedType, Part[]>;
  readonly visited: Set<SelectionSetNode>;
}

/** The most fields a document for the planner may spell out. */
const MOST_FIELDS = 20_000;

/** Writes the documents to plan; `traces` says what is to be fetched beside. Throws QUERY_TOO_COSTLY when fragments multiply beyond measure. */
export function outlineOf(context: SelectionContext, traces: Traces | null): Outline {
  const { schema, valid, refusals } = context;
  const { operation } = valid;
  const variables = new Map<string, string>();
  for (const { variable } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    variables.set(innerName(name), name);
  }
  const renamed = [...variables].some(([outside, inside]) => outside !== inside);
  let spelledOut = 0;

  function printed(node: ASTNode): string {
    const named = visit(node, {
      Variable: (variable) => {
        const name = innerName(variable.name.value);
        return renamed ? { ...variable, name: { ...variable.name, value: name } } : undefined;
      },
    });
    return print(named);
  }

  function gather(parent: GraphQLCompositeType, part: Part, gathered: Gathered): void {
    const { fields, fragments, visited } = gathered;
    if (visited.has(part.set)) return;
    visited.add(part.set);
    for (const node of part.set.selections) {
      if (!context.isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) {
        const field = context.fieldOf(part.type, node.name.value);
        if (field === undefined || field.name.startsWith('__')) continue;
        const result = getNamedType(field.type);
        const refused =
          refusals.ofField(parent.name, field.name, result.name) ?? refusals.ofField(part.type.name, field.name) ?? null;
        if (refused !== null) continue;
        const key = context.dataKeyOf(node, part.type);
        const wanted = fields.get(key) ?? { node, type: result, parts: [] };
        fields.set(key, wanted);
        if (node.selectionSet !== undefined) wanted.parts.push({ type: result, set: node.selectionSet });
        continue;
      }
      const fragment = fragmentOf(context, node, part.type);
      if (fragment === null) continue;
      const { type } = fragment;
      if (isAlways(schema, type, parent)) {
        gather(parent, fragment, gathered);
      } else if (!isObjectType(parent)) {
        fragments.set(type, [...(fragments.get(type) ?? []), fragment]);
      }
    }
  }

  /** The selections of `parent`. */
  function body(parent: GraphQLCompositeType, parts: readonly Part[]): string[] {
    if (isAbstractType(parent) && refusals.any) {
      // What is refused on one type may be allowed on another, so each is asked on its own.
      const types = schema.getPossibleTypes(parent).filter(({ name }) => refusals.ofType(name) === null);
      return ['__typename', ...types.flatMap((type) => spread(type, body(type, parts)))];
    }
    const gathered: Gathered = { fields: new Map(), fragments: new Map(), visited: new Set() };
    for (const part of parts) gather(parent, part, gathered);
    const trace = traces !== null && isObjectType(parent) ? traces.selectionFor(parent, parts) : null;
    if (trace !== null) gather(parent, { type: parent, set: trace }, gathered);
    const { fields, fragments } = gathered;
    spelledOut += fields.size;
    if (spelledOut > MOST_FIELDS) throw new PublicError('QUERY_TOO_COSTLY', 'The operation selects too many fields');
    const texts = [...fields].map(([key, { node, type, parts: selected }]) => {
      const name = node.name.value;
      const given = node.arguments?.map((argument) => printed(argument)) ?? [];
      const head = `${key === name ? '' : `${key}: `}${name}${given.length === 0 ? '' : `(${given.join(', ')})`}`;
      if (!isCompositeType(type)) return head;
      const selections = body(type, selected);
      return `${head} { ${selections.length === 0 ? '__typename' : selections.join(' ')} }`;
    });
    const narrowed = [...fragments].flatMap(([type, selected]) => {
      if (!isCompositeType(type)) return [];
      const selections = body(type, selected);
      // The planner, which could go to the union itself in another subgraph, stays with a member whose `__typename` it takes here.
      return spread(type, isUnionType(parent) && selections.length > 0 ? ['__typename', ...selections] : selections);
    });
    return isAbstractType(parent) && !isIndifferent(context, parent, parts)
      ? ['__typename', ...texts, ...narrowed]
      : [...texts, ...narrowed];
  }

  function spread(type: GraphQLNamedType, selections: readonly string[]): string[] {
    return selections.length === 0 ? [] : [`... on ${type.name} { ${selections.join(' ')} }`];
  }

  function documentOf(selections: readonly string[]): string {
    const text = selections.join(' ');
    const definitions = (operation.variableDefinitions ?? [])
      .filter(({ variable }) => new RegExp(`\\$${innerName(variable.name.value)}\\b`).test(text))
      .map((definition) => printed({ ...definition, directives: [] }));
    return `${operation.operation}${definitions.length === 0 ? '' : `(${definitions.join(', ')})`} { ${text} }`;
  }

  const root = schema.getRootType(operation.operation);
  const selections = root ? body(root, [{ type: root, set: operation.selectionSet }]) : [];
  if (selections.length === 0) return { documents: [], variables };
  // Each field of a mutation is complete, with all that hangs on it, before the next one runs (§6.2.2).
  const isSerial = operation.operation === OperationTypeNode.MUTATION;
  return { documents: isSerial ? selections.map((each) => documentOf([each])) : [documentOf(selections)], variables };
}
