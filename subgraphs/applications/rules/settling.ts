/** Settles data of a form: what is not asked for goes, what is computed comes, and nothing else changes. */

import { isDeepStrictEqual } from 'node:util';
import type { Day } from '#platform/values/day.ts';
import { evaluate, holds } from './expression.ts';
import { EACH, HERE, type Place } from './expression-reading.ts';
import { namesOf, pointerOf } from './form-fields.ts';
import type { FormLogic, Task } from './form-logic.ts';

type Json = Readonly<Record<string, unknown>>;
type Mutable = Record<string, unknown>;

export interface Settled {
  /** Without what is not asked for, and with what is computed. */
  readonly data: Json;
  /** Pointers of what is not asked for, whether it was there or not. */
  readonly hidden: ReadonlySet<string>;
  /** What each computed field comes to, by its pointer; undefined: it is to be empty. */
  readonly computed: ReadonlyMap<string, unknown>;
}

const isObject = (value: unknown): value is Mutable => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A group that data may have, one for each item of a list; `group` is undefined where it is not there. */
interface Instance {
  readonly names: Place;
  readonly group: Mutable | undefined;
}

function* instancesOf(value: unknown, rest: Place, names: Place): Generator<Instance> {
  const [name, ...further] = rest;
  if (name === undefined) yield { names, group: isObject(value) ? value : undefined };
  else if (name !== EACH) {
    const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    yield* instancesOf(member, further, [...names, name]);
  } else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* instancesOf(item, further, [...names, String(index)]);
}

/** The group at names; where nothing is there it is made, if wanted. Undefined where there is none, or something else. */
function groupAt(data: Mutable, names: Place, isWanted: boolean): Mutable | undefined {
  let found: unknown = data;
  for (const name of names) {
    if (typeof found !== 'object' || found === null) return undefined;
    if (!Object.hasOwn(found, name)) {
      if (!isWanted || Array.isArray(found)) return undefined;
      put(found as Mutable, name, {});
    }
    found = (found as Mutable)[name];
  }
  return isObject(found) ? found : undefined;
}

/** Puts a value at names; undefined takes it away. */
function put(group: Mutable, name: string, value: unknown): void {
  // No other way leaves a name like `__proto__` a mere name.
  if (value === undefined) Reflect.deleteProperty(group, name);
  else Object.defineProperty(group, name, { value, writable: true, enumerable: true, configurable: true });
}

/** True for what is not asked for, by itself or with the group it stands in. */
export function isHidden(hidden: ReadonlySet<string>, names: Place): boolean {
  return hidden.size > 0 && names.some((_, index) => hidden.has(pointerOf(names.slice(0, index + 1))));
}

const templateOf = (names: Place): string => pointerOf(names.map((name) => (/^\d+$/.test(name) ? EACH : name)));

/** A group of which nothing is asked for is not asked for itself; an item of a list and the form stay. */
function hideEmptied(data: Mutable, logic: FormLogic, hidden: Set<string>): void {
  for (const pointer of hidden) {
    const names = namesOf(pointer).slice(0, -1);
    const last = names.at(-1);
    if (last === undefined || /^\d+$/.test(last)) continue;
    const members = logic.members.get(templateOf(names)) ?? [];
    if (!members.every((name) => hidden.has(pointerOf([...names, name])))) continue;
    // A set visits what is added to it meanwhile: the group above comes next.
    hidden.add(pointerOf(names));
    const group = groupAt(data, names.slice(0, -1), false);
    if (group !== undefined) put(group, last, undefined);
  }
}

/** Works out the conditions and computed fields of a form in their order, over a copy of the data. */
export function settle(logic: FormLogic, given: Json, today: Day): Settled {
  const hidden = new Set<string>();
  const computed = new Map<string, unknown>();
  if (logic.tasks.length === 0) return { data: given, hidden, computed };
  const data = structuredClone(given) as Mutable;

  function settleOne({ place, when, compute, isAmongComputed }: Task): void {
    const name = place.at(-1) ?? '';
    for (const { names, group } of instancesOf(data, place.slice(0, -1), [])) {
      const pointer = pointerOf([...names, name]);
      const scope = { ...data, [HERE]: group ?? {} };
      const isShown = (when === null || holds(when, scope, today)) && !isHidden(hidden, names);
      if (!isShown) {
        hidden.add(pointer);
        if (group !== undefined) put(group, name, undefined);
      }
      if (compute === null) continue;
      const value = isShown ? (evaluate(compute, scope, today) ?? undefined) : undefined;
      computed.set(pointer, value);
      const target = group ?? (value !== undefined && isAmongComputed ? groupAt(data, names, true) : undefined);
      if (target !== undefined) put(target, name, value);
    }
  }

  for (const task of logic.tasks) settleOne(task);
  hideEmptied(data, logic, hidden);
  return { data, hidden, computed };
}

/** What lies at a JSON Pointer; undefined: nothing. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const name of namesOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Json)[name];
  }
  return value;
}

export interface Draft {
  /** What was entered, with computed fields as they are; what is not asked for just now stays. */
  readonly data: Json;
  /** Pointers of computed fields for which something else was sent, that was not kept before either. */
  readonly contested: readonly string[];
}

/** What becomes of the data of a draft. `before` is what was kept so far: sending back an older value of a computed field is no fault. */
export function settleDraft(logic: FormLogic, given: Json, before: unknown, today: Day): Draft {
  if (logic.tasks.length === 0) return { data: given, contested: [] };
  const settled = settle(logic, given, today);
  const data = structuredClone(given) as Mutable;
  const contested: string[] = [];
  for (const [pointer, value] of settled.computed) {
    const sent = valueAt(given, pointer);
    if (sent !== undefined && !isDeepStrictEqual(sent, value) && !isDeepStrictEqual(sent, valueAt(before, pointer)))
      contested.push(pointer);
    const names = namesOf(pointer);
    const name = names.at(-1) ?? '';
    // A group that came into being with its computed fields does so here, too.
    const group = groupAt(data, names.slice(0, -1), valueAt(settled.data, pointer) !== undefined);
    if (group !== undefined) put(group, name, value);
  }
  return { data, contested };
}

export type Values = readonly (readonly [pointer: string, value: unknown])[];

/** A copy of data with values at JSON Pointers, groups made where there are none; undefined takes a value out. */
export function withValues(given: Json, values: Values): Json {
  const data = structuredClone(given) as Mutable;
  for (const [pointer, value] of values) {
    const names = namesOf(pointer);
    const group = groupAt(data, names.slice(0, -1), value !== undefined);
    if (group !== undefined) put(group, names.at(-1) ?? '', value);
  }
  return data;
}
