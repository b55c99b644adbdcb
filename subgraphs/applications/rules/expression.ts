/** Expressions of forms: JSON Logic with decimals that add up and days that can be counted; what cannot be worked out is null. */

import Big from 'big.js';
import { defaultMethods, LogicEngine } from 'json-logic-engine';
import { Temporal } from 'temporal-polyfill';
import { readDay, type Day } from '#platform/values/day.ts';

/** JSON Logic (https://jsonlogic.com), with the operators of README.md. */
export type Logic = unknown;

type Method = (args: readonly unknown[]) => unknown;

/** Operators that look at each item of a list; within them `var` means the item. */
export const ITERATING = ['map', 'filter', 'all', 'some', 'none', 'reduce'] as const;

/** What the library does as we want it. */
const TAKEN = ['var', 'if', 'and', 'or', '!', '!!', 'in', 'cat', ...ITERATING] as const;

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** A number as the decimal it is written as; null for what is none. */
function decimal(value: unknown): Big | null {
  return typeof value === 'number' && Number.isFinite(value) ? Big(value) : null;
}

const numberOf = (value: Big | null): number | null => (value === null ? null : value.toNumber());

/** Reckons from left to right; null where an operand is missing. */
function reckon(args: readonly unknown[], operate: (one: Big, other: Big) => Big | null): number | null {
  const [first, ...others] = args.flat().map(decimal);
  let result = first ?? null;
  for (const other of others) result = result === null || other === null ? null : operate(result, other);
  return numberOf(result);
}

/** The sum of the numbers that are there. */
function add(args: readonly unknown[]): number | null {
  const operands = args.flat().filter((value) => !isNothing(value));
  return operands.length === 0 ? 0 : reckon(operands, (one, other) => one.plus(other));
}

/** Whether each two neighbours stand in an order; days compare as text does. */
const ordered =
  (holds: (one: string | number, other: string | number) => boolean): Method =>
  (args) =>
    args.length > 1 &&
    args.slice(1).every((other, index) => {
      const one = args[index];
      if (typeof one === 'number' && typeof other === 'number') return holds(one, other);
      return typeof one === 'string' && typeof other === 'string' && holds(one, other);
    });

const isSame = ([one, other]: readonly unknown[]): boolean => one === other || (isNothing(one) && isNothing(other));

const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? readDay(value) : null);

/** Completed years; who is born on 29 February completes one on 1 March (§ 188 Abs. 2 BGB). Null before the birth. */
function yearsBetween(birth: Day | null, day: Day | null): number | null {
  if (birth === null || day === null || day < birth) return null;
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(4) < birth.slice(4) ? 1 : 0);
}

function dayAfter(day: Day | null, duration: unknown): string | null {
  if (day === null || typeof duration !== 'string') return null;
  try {
    return Temporal.PlainDate.from(day).add(Temporal.Duration.from(duration)).toString();
  } catch {
    return null;
  }
}

function daysBetween(from: Day | null, to: Day | null): number | null {
  return from === null || to === null ? null : Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The day of the expression that is being worked out: nothing here waits, so there is one at a time. */
let today: Day;

const numbersIn = (args: readonly unknown[]): readonly number[] => args.flat().filter((value) => typeof value === 'number');

const OWN: Readonly<Record<string, Method>> = {
  '+': add,
  '-': (args) =>
    args.length === 1 ? reckon([0, ...args], (one, other) => one.minus(other)) : reckon(args, (one, other) => one.minus(other)),
  '*': (args) => reckon(args, (one, other) => one.times(other)),
  '/': (args) => reckon(args, (one, other) => (other.eq(0) ? null : one.div(other))),
  '%': (args) => reckon(args, (one, other) => (other.eq(0) ? null : one.mod(other))),
  round: ([value, places = 0]) =>
    Number.isInteger(places)
      ? numberOf(decimal(value)?.round(Math.min(10, Math.max(0, places as number)), Big.roundHalfUp) ?? null)
      : null,
  min: (args) => (numbersIn(args).length === 0 ? null : Math.min(...numbersIn(args))),
  max: (args) => (numbersIn(args).length === 0 ? null : Math.max(...numbersIn(args))),
  '==': isSame,
  '===': isSame,
  '!=': (args) => !isSame(args),
  '!==': (args) => !isSame(args),
  '<': ordered((one, other) => one < other),
  '<=': ordered((one, other) => one <= other),
  '>': ordered((one, other) => one > other),
  '>=': ordered((one, other) => one >= other),
  /** Whether something was entered: no empty text, no empty list. */
  filled: ([value]) => !isNothing(value) && value !== '' && !(Array.isArray(value) && value.length === 0),
  count: ([value]) => (Array.isArray(value) ? value.length : 0),
  today: () => today,
  age: ([birth, on = today]) => yearsBetween(dayIn(birth), dayIn(on)),
  days: ([from, to = today]) => daysBetween(dayIn(from), dayIn(to)),
  dayAfter: ([day, duration]) => dayAfter(dayIn(day), duration),
};

/** Ours alone, put around what is iterated over: what is no list counts as an empty one. */
const LIST: Method = ([value]) => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** The operators a form may use. */
export const OPERATORS: ReadonlySet<string> = new Set([...TAKEN, ...Object.keys(OWN)]);

const defaults = defaultMethods as Readonly<Record<string, unknown>>;

// Nothing of ours is worked out once and for all: the day changes.
const engine = new LogicEngine({
  ...Object.fromEntries(TAKEN.map((name) => [name, defaults[name]])),
  ...Object.fromEntries(
    Object.entries({ ...OWN, list: LIST }).map(([name, method]) => [name, { method, lazy: false, deterministic: false }]),
  ),
});

/** An expression that was made ready once. */
export interface Ready {
  readonly logic: Logic;
}

function prepared(logic: Logic): Logic {
  if (Array.isArray(logic)) return logic.map(prepared);
  if (typeof logic !== 'object' || logic === null) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([operator, given]: [string, unknown]) => {
      const args: Logic = prepared(given);
      // A list that an operator of ours gets alone is one operand, not all of them.
      if (!Array.isArray(args)) return [operator, Object.hasOwn(OWN, operator) ? [args] : args];
      const isIterating = (ITERATING as readonly string[]).includes(operator);
      return [operator, isIterating ? [{ list: [args[0] as Logic] }, ...(args.slice(1) as Logic[])] : args];
    }),
  );
}

/** Makes an expression ready to be worked out often. */
export function readyLogic(logic: Logic): Ready {
  return { logic: prepared(logic) };
}

/** What an expression comes to on a day: a JSON value, null where something it needs is missing or of another kind. */
export function evaluate({ logic }: Ready, scope: Readonly<Record<string, unknown>>, on: Day): unknown {
  today = on;
  try {
    const value = engine.run(logic, scope) as unknown;
    return value === undefined || Number.isNaN(value) ? null : value;
  } catch (error) {
    // The library throws what is no Error where data are of another kind than the operator wants.
    if (error instanceof Error) throw error;
    return null;
  }
}

/** Whether a condition holds. */
export function holds(ready: Ready, scope: Readonly<Record<string, unknown>>, on: Day): boolean {
  return Boolean(engine.truthy(evaluate(ready, scope, on)));
}
