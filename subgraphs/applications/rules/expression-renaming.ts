/** Expressions under other names of the fields: what they say stays the same. */

import { ITERATING, type Logic } from './expression.ts';
import { EACH, isOperation, operandsOf, placeOf, sourceOf, type Place, type Scope } from './expression-reading.ts';

/** Thrown when an expression names what has no other name. */
export class Unnamed extends Error {}

/** The new name of what lies at a place (its last name), null where there is none. */
export type Naming = (place: Place) => string | null;

const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** The name of a variable, each step of it by its new name; words of ours and numbers stay. */
function renamedVariable(name: string, scope: Scope, newName: Naming): string {
  const found = placeOf(name, scope);
  if ('fault' in found) throw new Unnamed(found.fault.en);
  const names = name === '' ? [] : name.split('.');
  const { place } = found;
  if (place === null) {
    const isOwn = scope.isReduce ? names.length <= 1 || names[0] === 'accumulator' : names.length === 0;
    // Within a list that is made on the way nobody knows what the names stand for.
    if (!isOwn) throw new Unnamed(name);
    return name;
  }
  // The place ends in what the names lead to; what stands before is a word of ours.
  const start = place.length - names.length;
  return names
    .map((one, index) => {
      const end = start + index + 1;
      const isWord = index === 0 && ((scope.isReduce && one === 'current') || (!scope.isReduce && one === '$here'));
      if (isWord || isNumber(one)) return one;
      const renamed = newName(place.slice(0, end));
      if (renamed === null) throw new Unnamed(one);
      return renamed;
    })
    .join('.');
}

/**
 * The expression of a field in the object at `here`, under other names. Throws Unnamed where a name leads to nothing that has one, as within
 * a list that is made on the way.
 */
export function renameFields(logic: Logic, here: Place, newName: Naming): Logic {
  function variable(args: Logic, scope: Scope): Logic {
    const [name, ...others] = operandsOf(args);
    if (typeof name !== 'string') throw new Unnamed('var');
    const renamed = renamedVariable(name, scope, newName);
    return Array.isArray(args) ? [renamed, ...others.map((one) => rename(one, scope))] : renamed;
  }

  function iteration(operator: string, args: Logic, scope: Scope): Logic {
    const [list, each, ...others] = operandsOf(args);
    const source = sourceOf(list, scope);
    const inner = { root: source === null ? null : [...source, EACH], here: null, isReduce: operator === 'reduce' };
    return [rename(list, scope), rename(each, inner), ...others.map((one) => rename(one, scope))];
  }

  function rename(given: Logic, scope: Scope): Logic {
    if (Array.isArray(given)) return given.map((part) => rename(part, scope));
    if (!isOperation(given)) return given;
    const renamed = Object.entries(given).map(([operator, args]): readonly [string, Logic] => {
      if (operator === 'var') return [operator, variable(args, scope)];
      const isIterating = (ITERATING as readonly string[]).includes(operator);
      return [operator, isIterating ? iteration(operator, args, scope) : rename(args, scope)];
    });
    return Object.fromEntries(renamed);
  }

  return rename(logic, { root: [], here, isReduce: false });
}
