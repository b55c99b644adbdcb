/**
 * Takes out of fetches what they ask of entities by a key that was only made for the planner (union-members.ts). No object has it,
 * so that nobody is asked by it alone; but it may stand beside what is asked for real, and the subgraph knows nothing of it.
 */

import { Kind, parse, print, visit, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';
import type { BatchFetchNode, FetchNode, RequiresSelection } from './plan.ts';
import { withoutUnused } from './unused.ts';

/** What is left of what entities are asked by, and the types that are gone. */
interface Sorted {
  readonly requires: RequiresSelection[];
  readonly gone: ReadonlySet<string>;
}

function sort(requires: readonly RequiresSelection[], key: string): Sorted {
  const gone = new Set<string>();
  const kept = requires.filter((each) => {
    const isPretended =
      each.kind === 'InlineFragment' && each.selections.some((inner) => inner.kind === 'Field' && inner.name === key);
    if (isPretended) gone.add(each.typeCondition);
    return !isPretended;
  });
  return { requires: kept, gone };
}

/** The operation without the types that are gone, by the key of what asks for them; null: without all of it. */
function without(operation: string, goneOf: ReadonlyMap<string, ReadonlySet<string> | null>): string {
  const document: DocumentNode = parse(operation, { noLocation: true });
  const conditions = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.typeCondition.name.value] as const] : [],
    ),
  );
  const conditionOf = (node: SelectionNode): string => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return conditions.get(node.name.value) ?? '';
    return node.kind === Kind.INLINE_FRAGMENT ? (node.typeCondition?.name.value ?? '') : '';
  };
  const restored = (field: FieldNode): FieldNode | null => {
    const gone = goneOf.get((field.alias ?? field.name).value);
    if (gone === undefined) return field;
    if (gone === null || field.selectionSet === undefined) return null;
    const selections = field.selectionSet.selections.filter((node) => !gone.has(conditionOf(node)));
    return { ...field, selectionSet: { ...field.selectionSet, selections } };
  };
  const fewer = visit(document, {
    OperationDefinition: (node) => {
      const selections = node.selectionSet.selections.flatMap((each): SelectionNode[] => {
        const kept = each.kind === Kind.FIELD ? restored(each) : each;
        return kept === null ? [] : [kept];
      });
      return { ...node, selectionSet: { ...node.selectionSet, selections } };
    },
  });
  return print(withoutUnused(fewer));
}

/** The fetch without what it asks by `key`; as it is where it asks for nothing else, for then it is never sent. */
export function withoutPretended(fetch: FetchNode | BatchFetchNode, key: string): FetchNode | BatchFetchNode {
  if (!fetch.operation.includes('_entities')) return fetch;
  if (fetch.kind === 'Fetch') {
    const { requires, gone } = sort(fetch.requires ?? [], key);
    if (gone.size === 0 || requires.length === 0) return fetch;
    return { ...fetch, requires, operation: without(fetch.operation, new Map([['_entities', gone]])) };
  }
  const goneOf = new Map<string, ReadonlySet<string> | null>();
  const aliases = fetch.entityBatch.aliases.flatMap((group) => {
    const { requires, gone } = sort(group.requires, key);
    if (gone.size > 0) goneOf.set(group.alias, requires.length === 0 ? null : gone);
    return requires.length === 0 ? [] : [{ ...group, requires }];
  });
  if (goneOf.size === 0 || aliases.length === 0) return fetch;
  return { ...fetch, operation: without(fetch.operation, goneOf), entityBatch: { ...fetch.entityBatch, aliases } };
}
