/** Failures that no place in the answer has told: they happened in fields that the client did not ask for, or were lost with null. */

import type { GraphQLFormattedError } from 'graphql';
import type { Selection } from '../compile/selection.ts';
import { plainName } from '../plan/required-fields.ts';
import type { Failures } from './failures.ts';
import type { Data } from './merge.ts';
import { locate, pathOf, translate } from './path.ts';

/** Names that the planners made are none that clients know. */
const plainKey = (key: string | number): string | number => (typeof key === 'string' ? plainName(key) : key);

/**
 * Tells them. `whole` is the selection with what is answered later: what that will tell is left to it. For an answer in one piece
 * it is the same.
 */
export function untoldErrors(
  root: Data,
  selection: Selection,
  whole: Selection,
  failures: Pick<Failures, 'untold'>,
  possibleTypes: (selection: Selection) => readonly string[],
): readonly GraphQLFormattedError[] {
  const untold = failures.untold();
  if (untold.length === 0) return [];
  const places = locate(selection, root);
  const all = whole === selection ? places : locate(whole, root);
  return untold.flatMap(({ failure: { message, extensions }, container, keys }): GraphQLFormattedError[] => {
    const found = container === null ? undefined : places.get(container);
    const later = container === null ? undefined : all.get(container);
    const [key, ...rest] = keys;
    const field = found?.fields.find(({ dataKey }) => dataKey === key);
    if (field === undefined && later?.fields.some(({ dataKey }) => dataKey === key) === true) return [];
    if (found === undefined || key === undefined) return [{ message, extensions }];
    const path = field === undefined ? keys.map(plainKey) : [field.responseKey, ...translate(field, rest, possibleTypes)];
    return [{ message, path: [...pathOf(found.place), ...path], extensions }];
  });
}
