/** The query of a call: its text, the beginning of a body with it, and what it answers. */

import { Kind, parse, type SelectionSetNode } from 'graphql';

export interface Query {
  readonly query: string;
  /** The beginning of the body of the call: the query as JSON. */
  readonly head: string;
  /** The top-level keys that it answers, by the key of its group, or `''` at the root. Read when it fails. */
  readonly answers: (group: string) => ReadonlySet<string>;
}

/** The keys of a selection set, through its fragments. */
function keysOf(set: SelectionSetNode | undefined, keys = new Set<string>()): Set<string> {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) keys.add(selection.alias?.value ?? selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) keysOf(selection.selectionSet, keys);
  }
  return keys;
}

function readAnswers(query: string): Query['answers'] {
  return (group) => {
    const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (group === '') return keysOf(operation?.selectionSet);
    const entities = operation?.selectionSet.selections.find(
      (selection) => selection.kind === Kind.FIELD && (selection.alias?.value ?? selection.name.value) === group,
    );
    return keysOf(entities?.kind === Kind.FIELD ? entities.selectionSet : undefined);
  };
}

export function queryOf(query: string): Query {
  return { query, head: `{"query":${JSON.stringify(query)}`, answers: readAnswers(query) };
}
