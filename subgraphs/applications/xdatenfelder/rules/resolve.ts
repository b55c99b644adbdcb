/** Finds what a rule speaks of: elements by their ids, values by their type. Whatever is not certain is null. */

import type { CodeValue, Field } from '../model.ts';
import { valueIn } from '../form/field.ts';
import type { Path, Place, Tree } from '../form/tree.ts';
import type { Reference, Value } from './statements.ts';

const startsWith = (path: Path, beginning: Path): boolean => beginning.every((id, index) => path[index] === id);
const endsWith = (path: Path, end: Path): boolean => end.every((id, index) => path[path.length - end.length + index] === id);

/** The only element of these ids within `above`; null when there is none or more than one. */
function findWithin({ places }: Tree, ids: Path, above: Path): Place | null {
  const [found, second] = places.filter(
    ({ path }) => path.length > above.length && startsWith(path, above) && endsWith(path, ids),
  );
  return found === undefined || second !== undefined ? null : found;
}

/** The element a rule names, first near the rule, then anywhere: a group that is reused has its rules in each place. */
export function findElement(tree: Tree, { ids }: Reference, owner: Path): Place | null {
  const own = tree.at(owner);
  const start = own?.element.type === 'field' ? owner.slice(0, -1) : owner;
  for (let length = start.length; length >= 0; length -= 1) {
    const above = start.slice(0, length);
    const all = tree.places.filter(({ path }) => startsWith(path, above) && endsWith(path, ids));
    if (all.length > 0) return findWithin(tree, ids, above);
  }
  return null;
}

/** The value a field has to hold, as it stands in data; null when the rule names none that it may hold. */
export function findValue(
  field: Field,
  choices: readonly CodeValue[] | null,
  { code, label }: Value,
): string | number | boolean | null {
  if (choices === null) return valueIn(field, code ?? label);
  const wanted = code ?? label;
  const byCode = choices.find((choice) => choice.code === wanted);
  if (byCode !== undefined) return byCode.code;
  const [byName, second] = choices.filter(({ name }) => name === label);
  return code === null && second === undefined ? (byName?.code ?? null) : null;
}
