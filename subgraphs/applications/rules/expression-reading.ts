/** What an expression reads of a form, found without working it out: by that a form is put in order, and refused where it cannot be. */

import type { Text } from '#platform/language.ts';
import { ITERATING, OPERATORS, type Logic } from './expression.ts';

/** Names of properties from the root of the data; `*` stands for each item of a list. */
export type Place = readonly string[];

/** Every item of a list. */
export const EACH = '*';

/** The object that a field stands in. */
export const HERE = '$here';

interface Reading {
  readonly place: Place;
  /** Whether all that lies below is read, too: who counts a list does not look into its items. */
  readonly isWhole: boolean;
}

export interface Readings {
  readonly readings: readonly Reading[];
  /** What is wrong with the expression. */
  readonly faults: readonly Text[];
}

/** Where names lead from; null: to nothing of the form. `prefix` is what names of an item begin with, within `reduce`. */
export interface Scope {
  readonly root: Place | null;
  readonly here: Place | null;
  readonly isReduce: boolean;
}

const HERE_IN_LIST: Text = {
  de: `'${HERE}' führt innerhalb einer Liste nirgendwohin`,
  en: `'${HERE}' leads nowhere within a list`,
};
const ONE_OPERATOR: Text = { de: 'eine Operation hat genau einen Operator', en: 'an operation has exactly one operator' };

/** They see how many there are, not what they hold. */
const COUNTING: readonly string[] = ['count', 'filled'];

export const isOperation = (logic: Logic): logic is Readonly<Record<string, Logic>> =>
  typeof logic === 'object' && logic !== null && !Array.isArray(logic);

export const operandsOf = (args: Logic): readonly Logic[] => (Array.isArray(args) ? (args as readonly Logic[]) : [args]);

const below = (from: Place, names: readonly string[]): Place => [
  ...from,
  ...names.map((one) => (/^\d+$/.test(one) ? EACH : one)),
];

/** The place a name leads to, null for one of no place in the form, or what is wrong with it. */
export function placeOf(
  name: string,
  { root, here, isReduce }: Scope,
): { readonly place: Place | null } | { readonly fault: Text } {
  const names = name === '' ? [] : name.split('.');
  const [first, ...others] = names;
  if (isReduce) {
    if (first === 'accumulator') return { place: null };
    if (first !== 'current')
      return {
        fault: { de: `'${name}' ist weder current noch accumulator`, en: `'${name}' is neither current nor accumulator` },
      };
    return { place: root === null ? null : below(root, others) };
  }
  if (first !== HERE) return { place: root === null ? null : below(root, names) };
  return here === null ? { fault: HERE_IN_LIST } : { place: below(here, others) };
}

/** The variable of an operation `var`; null for other operations. */
function variableIn(logic: Logic): string | null {
  if (!isOperation(logic)) return null;
  const [name] = operandsOf(logic['var']);
  return typeof name === 'string' ? name : null;
}

/** The list of the form that is iterated over; null where it is made on the way. */
export function sourceOf(logic: Logic, scope: Scope): Place | null {
  const name = variableIn(logic);
  if (name !== null) {
    const found = placeOf(name, scope);
    return 'place' in found ? found.place : null;
  }
  return isOperation(logic) && 'filter' in logic ? sourceOf(operandsOf(logic['filter'])[0], scope) : null;
}

/** Reads an expression of a field that stands in the object at `here`. */
export function readExpression(logic: Logic, here: Place): Readings {
  const readings: Reading[] = [];
  const faults: Text[] = [];

  function readVariable(name: Logic, scope: Scope, isWhole: boolean): void {
    if (typeof name !== 'string') {
      faults.push({ de: "'var' nennt kein Feld", en: "'var' names no field" });
      return;
    }
    const found = placeOf(name, scope);
    if ('fault' in found) faults.push(found.fault);
    else if (found.place !== null) readings.push({ place: found.place, isWhole });
  }

  function iterate(operator: string, [list, each, ...others]: readonly Logic[], scope: Scope): void {
    const source = sourceOf(list, scope);
    const name = variableIn(list);
    if (name === null) read(list, scope);
    else readVariable(name, scope, false);
    const root = source === null ? null : [...source, EACH];
    read(each, { root, here: null, isReduce: operator === 'reduce' });
    for (const other of others) read(other, scope);
  }

  function read(given: Logic, scope: Scope): void {
    if (Array.isArray(given)) for (const part of given) read(part, scope);
    if (!isOperation(given)) return;
    const entries = Object.entries(given);
    const [operator, args] = entries[0] ?? ['', null];
    if (entries.length !== 1) faults.push(ONE_OPERATOR);
    else if (!OPERATORS.has(operator)) faults.push({ de: `'${operator}' ist kein Operator`, en: `'${operator}' is no operator` });
    else if (operator === 'var') {
      const [name, ...others] = operandsOf(args);
      readVariable(name, scope, true);
      for (const other of others) read(other, scope);
    } else if ((ITERATING as readonly string[]).includes(operator)) iterate(operator, operandsOf(args), scope);
    else
      for (const operand of operandsOf(args)) {
        const name = COUNTING.includes(operator) ? variableIn(operand) : null;
        if (name === null) read(operand, scope);
        else readVariable(name, scope, false);
      }
  }

  read(logic, { root: [], here, isReduce: false });
  return { readings, faults };
}
