/** How large an operation is once its fragments are written out: a few hundred characters of them can stand for millions of fields. */

import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { ErrorCode } from '#platform/errors.ts';

/** Why a valid operation is refused before anything is planned: it has more than `most` fields. Null when it has not. */
export function sizeRefusal(document: DocumentNode, operation: OperationDefinitionNode, most: number): GraphQLError | null {
  if (countFields(document, operation) <= most) return null;
  const code: ErrorCode = 'QUERY_TOO_COSTLY';
  return new GraphQLError(`The operation has more than ${most} fields, fragments written out`, { extensions: { code } });
}

/** Counts the fields of a valid operation, each fragment as often as it is spread. Linear in the length of the document. */
export function countFields(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [],
    ),
  );
  const known = new Map<string, number>();

  function ofFragment(name: string): number {
    const counted = known.get(name);
    if (counted !== undefined) return counted;
    const selectionSet = fragments.get(name);
    const count = selectionSet === undefined ? 0 : of(selectionSet);
    known.set(name, count);
    return count;
  }

  function of(selectionSet: SelectionSetNode): number {
    let count = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) count += of(selection.selectionSet);
      else count += 1 + (selection.selectionSet === undefined ? 0 : of(selection.selectionSet));
    }
    return count;
  }

  return of(operation.selectionSet);
}
