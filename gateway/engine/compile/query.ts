/** The query of a call: its text, the beginning of a body with it, and what it answers. */

import { Kind, parse, type FragmentDefinitionNode, type OperationTypeNode, type SelectionSetNode } from 'graphql';

export interface Query {
  readonly query: string;
  /** The beginning of the body of the call: the query as JSON. */
  readonly head: string;
  /** The top-level keys that it answers, by the key of its group, or `''` at the root. Read when it fails. */
  readonly answers: (group: string) => ReadonlySet<string>;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What a query asks for: at its root, and by the names of its fragments. */
export interface AskedSelections {
  readonly kind: OperationTypeNode | undefined;
  readonly root: SelectionSetNode | undefined;
  readonly fragments: Fragments;
}

export function readSelections(query: string): AskedSelections {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  let kind: OperationTypeNode | undefined;
  for (const definition of parse(query, { noLocation: true }).definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) ({ selectionSet: root, operation: kind } = definition);
  }
  return { kind, root, fragments };
}

/** What is asked for under the key of a group, or at the root for `''`. */
export function selectionOf({ root }: AskedSelections, group: string): SelectionSetNode | undefined {
  if (group === '') return root;
  for (const node of root?.selections ?? []) {
    if (node.kind === Kind.FIELD && (node.alias?.value ?? node.name.value) === group) return node.selectionSet;
  }
  return undefined;
}

/** The keys of a selection set, through its fragments. */
function keysOf(set: SelectionSetNode | undefined, fragments: Fragments, keys = new Set<string>()): Set<string> {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) keys.add(selection.alias?.value ?? selection.name.value);
    else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      keysOf(fragment?.selectionSet, fragments, keys);
    }
  }
  return keys;
}

function readAnswers(query: string): Query['answers'] {
  return (group) => {
    const asked = readSelections(query);
    return keysOf(selectionOf(asked, group), asked.fragments);
  };
}

export function queryOf(query: string): Query {
  return { query, head: `{"query":${JSON.stringify(query)}`, answers: readAnswers(query) };
}
