/**
 * How large an operation is once its fragments are written out: a few hundred characters of them can stand for millions of fields. And how
 * deep it is nested: whatever plans and answers it goes as deep, and must not run out of stack.
 */

import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { ErrorCode } from '#platform/errors.ts';

/** Ten times as deep as anything that is asked for, and a fifth of what exhausts the stack. */
const DEEPEST = 200;

interface Size {
  readonly fields: number;
  /** Levels of fields, one within the other. */
  readonly depth: number;
}

function refusal(message: string): GraphQLError {
  const code: ErrorCode = 'QUERY_TOO_COSTLY';
  return new GraphQLError(message, { extensions: { code } });
}

/** Why a valid operation is refused before anything is planned: it has more than `most` fields, or is nested too deeply. Null when it is not. */
export function sizeRefusal(document: DocumentNode, operation: OperationDefinitionNode, most: number): GraphQLError | null {
  const { fields, depth } = sizeOf(document, operation);
  if (fields > most) return refusal(`The operation has more than ${most} fields, fragments written out`);
  return depth > DEEPEST ? refusal(`The operation is nested more than ${DEEPEST} levels deep, fragments written out`) : null;
}

/** Measures a valid operation, each fragment as often as it is spread. Linear in the length of the document. */
export function sizeOf(document: DocumentNode, operation: OperationDefinitionNode): Size {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [],
    ),
  );
  const known = new Map<string, Size>();

  function ofFragment(name: string): Size {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    const size = of(fragments.get(name));
    known.set(name, size);
    return size;
  }

  function of(selectionSet: SelectionSetNode | undefined): Size {
    let [fields, depth] = [0, 0];
    for (const selection of selectionSet?.selections ?? []) {
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      const within = selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : of(selection.selectionSet);
      fields += own + within.fields;
      depth = Math.max(depth, own + within.depth);
    }
    return { fields, depth };
  }

  return of(operation.selectionSet);
}
