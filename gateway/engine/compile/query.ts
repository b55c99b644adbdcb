/** The query of a call: its text, the beginning of a body with it, and what it answers. */

import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export interface Query {
  readonly query: string;
  /** The beginning of the body of the call: the query as JSON. */
  readonly head: string;
  /** The top-level keys that it answers, by the key of its group, or `''` at the root. Read when it fails. */
  readonly answers: (group: string) => ReadonlySet<string>;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

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
    const fragments = new Map<string, FragmentDefinitionNode>();
    let root: SelectionSetNode | undefined;
    for (const definition of parse(query, { noLocation: true }).definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
    }
    if (group === '') return keysOf(root, fragments);
    const entities = root?.selections.find(
      (selection) => selection.kind === Kind.FIELD && (selection.alias?.value ?? selection.name.value) === group,
    );
    return keysOf(entities?.kind === Kind.FIELD ? entities.selectionSet : undefined, fragments);
  };
}

export function queryOf(query: string): Query {
  return { query, head: `{"query":${JSON.stringify(query)}`, answers: readAnswers(query) };
}
