/** Where the answer and each of its deferred fragments look in fetched data. */

import { getNamedType, isAbstractType, Kind, type GraphQLNamedType, type SelectionNode, type SelectionSetNode } from 'graphql';
import { below, both, ROOT, runtimeTypes, type DataPlace, type Types } from './places.ts';
import { fragmentOf, type SelectionContext } from './selection-context.ts';

export interface Need extends DataPlace {
  /** False for what may well be fetched by nobody: type names, and what is refused. */
  readonly isFetched: boolean;
}

/** A fragment that may be deferred. */
export interface FragmentNeeds {
  readonly needs: Need[];
  /** For each occurrence, the fragments around it that may be deferred, from the outside in. */
  readonly occurrences: (readonly SelectionNode[])[];
}

export interface Needs {
  /** Of what is not deferred. */
  readonly primary: readonly Need[];
  /** From the outside in. */
  readonly fragments: ReadonlyMap<SelectionNode, FragmentNeeds>;
}

/** Collects the needs of an operation whose size has been checked; `mayDefer` are the fragments to look at apart. */
export function needsOf(context: SelectionContext, mayDefer: (node: SelectionNode) => boolean): Needs {
  const { schema, valid, refusals } = context;
  const primary: Need[] = [];
  const fragments = new Map<SelectionNode, FragmentNeeds>();

  function add(need: Need, around: readonly SelectionNode[]): void {
    const owner = around.at(-1);
    (owner === undefined ? primary : (fragments.get(owner)?.needs ?? [])).push(need);
  }

  function isRefused(type: GraphQLNamedType, types: ReadonlySet<string>, field: string, result: string): boolean {
    if (!refusals.any) return false;
    return [type.name, ...types].some((name) => refusals.ofField(name, field, result) !== null || refusals.ofType(name) !== null);
  }

  function walk(
    set: SelectionSetNode,
    type: GraphQLNamedType,
    types: ReadonlySet<string>,
    at: DataPlace,
    around: readonly SelectionNode[],
    isReached = true,
  ): void {
    for (const node of set.selections) {
      if (!context.isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) {
        const field = context.fieldOf(type, node.name.value);
        if (field === undefined || field.name.startsWith('__')) continue;
        const result = getNamedType(field.type);
        const place = below(at, context.dataKeyOf(node, type), types);
        const isFetched = isReached && !isRefused(type, types, field.name, result.name);
        add({ ...place, isFetched }, around);
        if (node.selectionSet === undefined) continue;
        const inner = runtimeTypes(schema, result);
        if (isAbstractType(result)) add({ ...below(place, '__typename', inner), isFetched: false }, around);
        walk(node.selectionSet, result, inner, place, around, isFetched);
        continue;
      }
      const fragment = fragmentOf(context, node, type);
      if (fragment === null) continue;
      const narrowed: Types = both(types, runtimeTypes(schema, fragment.type));
      if (narrowed === null || narrowed.size === 0) continue;
      if (mayDefer(node)) {
        const known = fragments.get(node) ?? { needs: [], occurrences: [] };
        fragments.set(node, known);
        known.occurrences.push(around);
        walk(fragment.set, fragment.type, narrowed, at, [...around, node], isReached);
      } else walk(fragment.set, fragment.type, narrowed, at, around, isReached);
    }
  }

  const root = schema.getRootType(valid.operation.operation);
  if (root) walk(valid.operation.selectionSet, root, new Set([root.name]), ROOT, []);
  return { primary, fragments };
}
