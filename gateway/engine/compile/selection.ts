/**
 * What a client selects, worked out by runtime type: for each selection set and each type a value may have, the fields of the
 * answer in their order. `@skip` and `@include` are decided, fragments are gone, refused fields are marked.
 *
 * Fields lie in fetched data under keys of our own, not under the client's aliases: a field under its name, or under a name made
 * for it when arguments or types would collide. So an alias can never hide a key that another fetch needs, and a leaf asked for
 * twice is fetched once.
 */

import {
  getNamedType,
  GraphQLScalarType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Refusals } from '../../policy/authorization.ts';
import type { Requirement } from '../../policy/requirements.ts';
import type { SupergraphFacts } from '../plan/supergraph.ts';
import type { ValidOperation } from './document.ts';

/** The most fields, over all runtime types, that an operation may spell out; beyond, fragments multiply it too far. */
const MOST_FIELDS = 50_000;

/** A field of the answer on one runtime type. */
export interface Field {
  readonly responseKey: string;
  readonly name: string;
  /** Where the value lies in fetched data. */
  readonly dataKey: string;
  readonly parent: string;
  readonly type: GraphQLOutputType;
  /** For composite types. */
  readonly selection: Selection | null;
  /** The demand that the caller does not meet. */
  readonly refusal: Requirement | null;
}

export interface Selection {
  readonly type: GraphQLCompositeType;
  /** The fields for a runtime type; null when the value cannot be of it. */
  fieldsOf(type: string): readonly Field[] | null;
  /**
   * For interfaces that some subgraph knows as one object type, when nobody asks which type a value is of: a type that stands for
   * all, so that no call has to find out. Null elsewhere.
   */
  readonly standIn: string | null;
  /** Why values of a runtime type may not be seen at all. */
  refusalOf(type: string): Requirement | null;
}

/** A selection set and the type it is written on. */
export interface Part {
  readonly type: GraphQLNamedType;
  readonly set: SelectionSetNode;
}

/** Everything that depends on the operation, its conditions and what is refused, and on nothing else. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly valid: ValidOperation;
  readonly refusals: Refusals;
  readonly interfaceObjects: ReadonlySet<string>;
  isIncluded(node: SelectionNode): boolean;
  fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined;
  /** The key of a field in fetched data; `type` is the type its selection set is written on. */
  dataKeyOf(node: FieldNode, type: GraphQLNamedType): string;
}

/** Stands for the result of introspection, which is JSON already. */
const INTROSPECTION = new GraphQLScalarType({ name: '__Introspection' });

const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/** Two fields may share a key in fetched data only when their values are of one shape. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isLeafType(type) ? type.name : '*';
}

function createDataKeys(
  { operation }: ValidOperation,
  fieldOf: SelectionContext['fieldOf'],
  schema: GraphQLSchema,
  required: ReadonlySet<string>,
): SelectionContext['dataKeyOf'] {
  const known = new WeakMap<FieldNode, string>();
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const mutation = operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : null;

  function keyOf(node: FieldNode, type: GraphQLNamedType): string {
    const name = node.name.value;
    const given = (node.arguments ?? []).map((argument) => print(argument)).sort();
    const field = fieldOf(type, name);
    const shape = field === undefined ? '' : shapeOf(field.type);
    // Every root field of a mutation runs once for each key in the response; and an object that one key loses to an error within
    // it must not be lost to the other.
    const isOwn = type === mutation || node.selectionSet !== undefined;
    const place = isOwn ? (node.alias?.value ?? name) : '';
    const identity = [name, shape, place, ...given].join(' ');
    const key = keys.get(identity);
    if (key !== undefined) return key;
    const isPlain = given.length === 0 && !taken.has(name) && !required.has(name);
    const made = isPlain ? name : `_${keys.size}_${name}`;
    taken.add(made);
    keys.set(identity, made);
    return made;
  }

  return (node, type) => {
    const key = known.get(node) ?? keyOf(node, type);
    known.set(node, key);
    return key;
  };
}

/** `conditions` are the coerced values of the variables that `@skip` and `@include` look at. */
export function createSelectionContext(
  { apiSchema: schema, fieldsRequiredWithArguments, interfaceObjects }: SupergraphFacts,
  valid: ValidOperation,
  conditions: Readonly<Record<string, unknown>>,
  refusals: Refusals,
): SelectionContext {
  const query = schema.getQueryType();
  const fieldOf: SelectionContext['fieldOf'] = (type, name) => {
    if (type === query && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (type === query && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return 'getFields' in type ? (type.getFields()[name] as GraphQLField<unknown, unknown> | undefined) : undefined;
  };
  return {
    schema,
    valid,
    refusals,
    interfaceObjects,
    fieldOf,
    dataKeyOf: createDataKeys(valid, fieldOf, schema, fieldsRequiredWithArguments),
    isIncluded: ({ directives }) =>
      directives?.every(({ name, arguments: given }) => {
        if (name.value !== 'skip' && name.value !== 'include') return true;
        const value = given?.[0]?.value;
        const holds = value?.kind === Kind.VARIABLE ? conditions[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
        return (holds === true) === (name.value === 'include');
      }) ?? true,
  };
}

/** What the fragments of a selection set come to: the type they are written on and their selections. */
export function fragmentOf(context: SelectionContext, selection: SelectionNode, type: GraphQLNamedType): Part | null {
  if (selection.kind === Kind.FIELD) return null;
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.valid.fragments.get(selection.name.value);
  const condition = fragment?.typeCondition?.name.value;
  const on = condition === undefined ? type : context.schema.getType(condition);
  return fragment === undefined || on === undefined ? null : { type: on, set: fragment.selectionSet };
}

/** True when a value of `parent` is always of `type`, too. */
export function isAlways(schema: GraphQLSchema, type: GraphQLNamedType, parent: GraphQLCompositeType): boolean {
  return type === parent || (isAbstractType(type) && !isUnionType(parent) && schema.isSubType(type, parent));
}

/** True when an interface object may stay what it is: nothing of the selection depends on the type of the value. */
export function isIndifferent(context: SelectionContext, parent: GraphQLCompositeType, parts: readonly Part[]): boolean {
  if (!context.interfaceObjects.has(parent.name) || context.refusals.any) return false;
  return parts.every(({ type, set }) =>
    set.selections.every((node) => {
      if (!context.isIncluded(node)) return true;
      if (node.kind === Kind.FIELD) return node.name.value !== '__typename';
      const fragment = fragmentOf(context, node, type);
      return fragment === null || (isAlways(context.schema, fragment.type, parent) && isIndifferent(context, parent, [fragment]));
    }),
  );
}

/** An interface object is a type of its own where the interface has no implementations: nothing else can stand for it. */
type RuntimeType = GraphQLObjectType | GraphQLInterfaceType;

function applies(schema: GraphQLSchema, condition: GraphQLNamedType, type: RuntimeType): boolean {
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}

interface Collected {
  readonly node: FieldNode;
  readonly on: GraphQLNamedType;
  readonly parts: Part[];
  refusal: Requirement | null;
}

/** The selection of the operation's root. Throws QUERY_TOO_COSTLY when fragments multiply beyond measure. */
export function selectionOf(context: SelectionContext): Selection {
  const { schema, valid, refusals } = context;
  const known = new Map<string, Selection>();
  const numbers = new Map<SelectionSetNode, number>();
  let fields = 0;

  /** CollectFields of the specification (§6.3.2), for one runtime type. */
  function collect(type: RuntimeType, part: Part, collected: Map<string, Collected>, visited: Set<SelectionSetNode>): void {
    if (visited.has(part.set)) return;
    visited.add(part.set);
    for (const node of part.set.selections) {
      if (!context.isIncluded(node)) continue;
      const fragment = fragmentOf(context, node, part.type);
      if (fragment !== null && applies(schema, fragment.type, type)) collect(type, fragment, collected, visited);
      if (node.kind !== Kind.FIELD) continue;
      const responseKey = node.alias?.value ?? node.name.value;
      const field = context.fieldOf(part.type, node.name.value);
      const entry = collected.get(responseKey) ?? { node, on: part.type, parts: [], refusal: null };
      collected.set(responseKey, entry);
      if (field === undefined) continue;
      const result = getNamedType(field.type);
      entry.refusal ??=
        refusals.ofField(type.name, node.name.value, result.name) ?? refusals.ofField(part.type.name, node.name.value);
      if (node.selectionSet !== undefined) entry.parts.push({ type: result, set: node.selectionSet });
    }
  }

  function fieldsOf(type: RuntimeType, parts: readonly Part[]): readonly Field[] {
    const collected = new Map<string, Collected>();
    const visited = new Set<SelectionSetNode>();
    for (const part of parts) collect(type, part, collected, visited);
    fields += collected.size;
    if (fields > MOST_FIELDS) throw new PublicError('QUERY_TOO_COSTLY', 'The operation selects too many fields');
    return [...collected].map(([responseKey, { node, on, parts: selected, refusal }]): Field => {
      const name = node.name.value;
      if (isIntrospection(name) && type === schema.getQueryType()) {
        const dataKey = `__introspection_${responseKey}`;
        return { responseKey, name, dataKey, parent: type.name, type: INTROSPECTION, selection: null, refusal: null };
      }
      const field = type.getFields()[name];
      if (field === undefined) {
        const typename = { responseKey, name: '__typename', dataKey: '__typename', parent: type.name, type: INTROSPECTION };
        return { ...typename, selection: null, refusal: null };
      }
      const result = getNamedType(field.type);
      const selection = isCompositeType(result) ? select(result, selected) : null;
      return { responseKey, name, dataKey: context.dataKeyOf(node, on), parent: type.name, type: field.type, selection, refusal };
    });
  }

  function select(type: GraphQLCompositeType, parts: readonly Part[]): Selection {
    const key = `${type.name} ${parts
      .map(({ set }) => {
        const number = numbers.get(set) ?? numbers.size;
        numbers.set(set, number);
        return number;
      })
      .join()}`;
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const byType = new Map<string, readonly Field[] | null>();
    const standIn =
      isAbstractType(type) && isIndifferent(context, type, parts) ? (schema.getPossibleTypes(type)[0] ?? type).name : null;
    const selection: Selection = {
      type,
      fieldsOf: (name) => {
        let found = byType.get(name);
        if (found !== undefined) return found;
        const runtime = schema.getType(name);
        const possible = isObjectType(runtime) && (runtime === type || (isAbstractType(type) && schema.isSubType(type, runtime)));
        if (possible) found = fieldsOf(runtime, parts);
        else found = isInterfaceType(runtime) && name === standIn ? fieldsOf(runtime, parts) : null;
        // Names that are no types come from a subgraph; remembering them would let it fill the memory.
        if (runtime !== undefined) byType.set(name, found);
        return found;
      },
      standIn,
      refusalOf: (name) => refusals.ofType(name),
    };
    known.set(key, selection);
    return selection;
  }

  const root = schema.getRootType(valid.operation.operation);
  if (root === undefined || root === null) throw new PublicError('INVALID', 'The graph has no such operations');
  return select(root, [{ type: root, set: valid.operation.selectionSet }]);
}

/** The runtime type of a value; null when a subgraph does not say. */
export function typeOf({ type, standIn }: Selection, value: object): string | null {
  const { __typename: name } = value as { readonly __typename?: unknown };
  if (standIn !== null && (name === undefined || name === type.name)) return standIn;
  return typeof name === 'string' ? name : null;
}
