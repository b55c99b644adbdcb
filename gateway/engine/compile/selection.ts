/**
 * What a client selects, worked out by runtime type: for each selection set and each type a value may have, the fields of the
 * answer in their order. `@skip` and `@include` are decided, fragments are gone, refused fields are marked.
 */

import {
  getNamedType,
  GraphQLScalarType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Requirement } from '../../policy/requirements.ts';
import { fragmentOf, isIndifferent, type Part, type SelectionContext } from './selection-context.ts';

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

/** A fragment that is answered later, on one runtime type. */
export interface DeferredFragment {
  readonly node: SelectionNode;
  /** What it selects; its type is the runtime type. */
  readonly selection: Selection;
}

export interface Selection {
  readonly type: GraphQLCompositeType;
  /** The fields for a runtime type; null when the value cannot be of it. */
  fieldsOf(type: string): readonly Field[] | null;
  /** The deferred fragments for a runtime type. */
  deferredOf(type: string): readonly DeferredFragment[];
  /**
   * For interfaces that some subgraph knows as one object type, when nobody asks which type a value is of: a type that stands for
   * all, so that no call has to find out. Null elsewhere.
   */
  readonly standIn: string | null;
  /** Why values of a runtime type may not be seen at all. */
  refusalOf(type: string): Requirement | null;
}

/** Stands for the result of introspection, which is JSON already. */
const INTROSPECTION = new GraphQLScalarType({ name: '__Introspection' });

const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

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

/** What is selected on one runtime type, as it is being collected. */
interface Collection {
  readonly fields: Map<string, Collected>;
  readonly deferred: Map<SelectionNode, Part>;
  readonly visited: Set<SelectionSetNode>;
}

interface Selected {
  readonly fields: readonly Field[];
  readonly deferred: readonly DeferredFragment[];
}

/**
 * The selection of the operation's root, without the fragments that are deferred. Throws QUERY_TOO_COSTLY when fragments multiply
 * beyond measure.
 */
export function selectionOf(context: SelectionContext, isDeferred: (node: SelectionNode) => boolean = () => false): Selection {
  const { schema, valid, refusals } = context;
  const known = new Map<string, Selection>();
  const numbers = new Map<SelectionSetNode, number>();
  let fields = 0;

  /** CollectFields of the specification (§6.3.2), for one runtime type. */
  function collect(type: RuntimeType, part: Part, collection: Collection): void {
    const { fields: collected, deferred, visited } = collection;
    if (visited.has(part.set)) return;
    visited.add(part.set);
    for (const node of part.set.selections) {
      if (!context.isIncluded(node)) continue;
      const fragment = fragmentOf(context, node, part.type);
      if (fragment !== null && applies(schema, fragment.type, type)) {
        if (isDeferred(node)) deferred.set(node, fragment);
        else collect(type, fragment, collection);
      }
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

  function selectedOn(type: RuntimeType, parts: readonly Part[]): Selected {
    const collection: Collection = { fields: new Map(), deferred: new Map(), visited: new Set() };
    for (const part of parts) collect(type, part, collection);
    const { fields: collected, deferred, visited } = collection;
    // What is selected at once, too, is not deferred.
    const later = [...deferred].filter(([, { set }]) => !visited.has(set));
    return {
      fields: fieldsOf(type, collected),
      deferred: later.map(([node, part]): DeferredFragment => ({ node, selection: select(type, [part]) })),
    };
  }

  function fieldsOf(type: RuntimeType, collected: ReadonlyMap<string, Collected>): readonly Field[] {
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
    const byType = new Map<string, Selected | null>();
    const standIn =
      isAbstractType(type) && isIndifferent(context, type, parts) ? (schema.getPossibleTypes(type)[0] ?? type).name : null;
    const selected = (name: string): Selected | null => {
      let found = byType.get(name);
      if (found !== undefined) return found;
      const runtime = schema.getType(name);
      const possible = isObjectType(runtime) && (runtime === type || (isAbstractType(type) && schema.isSubType(type, runtime)));
      if (possible) found = selectedOn(runtime, parts);
      else found = isInterfaceType(runtime) && name === standIn ? selectedOn(runtime, parts) : null;
      // Names that are no types come from a subgraph; remembering them would let it fill the memory.
      if (runtime !== undefined) byType.set(name, found);
      return found;
    };
    const selection: Selection = {
      type,
      fieldsOf: (name) => selected(name)?.fields ?? null,
      deferredOf: (name) => selected(name)?.deferred ?? [],
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
