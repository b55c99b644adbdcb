/**
 * Puts the answer together with all the care of the specification (§6.4.3, §6.4.4): values checked, nulls carried up to where
 * null may be, every hole explained once, at the client's own path. writer.ts does the same for clean data, and faster.
 */

import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLFormattedError,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import type { Refusal } from '../../policy/authorization.ts';
import type { Requirement } from '../../policy/requirements.ts';
import { typeOf, type Field, type Selection } from '../compile/selection.ts';
import { plainName } from '../plan/required-fields.ts';
import type { Failures } from './failures.ts';
import { isObject, type Data } from './merge.ts';

export interface Projection {
  readonly data: Data | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** A value that could not be given, and why has been said already. */
const FAILED = Symbol('failed');

interface Place {
  readonly parent: Place | null;
  readonly key: string | number;
}

/** Where a value lies in fetched data. */
interface Source {
  readonly container: object;
  readonly key: string | number;
}

function pathOf(place: Place | null): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at !== null; at = at.parent) path.unshift(at.key);
  return path;
}

/** Keys of fetched data in the client's words, as far as they can be told. */
function translate(
  field: Field,
  rest: readonly (string | number)[],
  schemaTypes: (selection: Selection) => readonly string[],
): (string | number)[] {
  const path: (string | number)[] = [];
  let current = field;
  for (const segment of rest) {
    if (typeof segment === 'number') {
      path.push(segment);
      continue;
    }
    const selection: Selection | null = current.selection;
    if (selection === null) break;
    const fields: Field[] = schemaTypes(selection).flatMap((type) => selection.fieldsOf(type) ?? []);
    const next = fields.find(({ dataKey }) => dataKey === segment);
    if (next === undefined) break;
    current = next;
    path.push(next.responseKey);
  }
  return path;
}

const plainKey = (key: string | number): string | number => (typeof key === 'string' ? plainName(key) : key);

/** Projects fetched data along the selection of the operation. */
export function project(
  root: Data,
  selection: Selection,
  failures: Failures,
  refusalOf: (requirement: Requirement) => Refusal,
  possibleTypes: (selection: Selection) => readonly string[],
): Projection {
  const errors: GraphQLFormattedError[] = [];
  const refused = new Set<Field | string>();
  const places = new Map<object, { readonly place: Place | null; readonly fields: readonly Field[] }>();

  function fail(
    message: string,
    place: Place,
    extensions: Readonly<Record<string, unknown>> = { code: 'INTERNAL' },
  ): typeof FAILED {
    errors.push({ message, path: pathOf(place), extensions });
    return FAILED;
  }

  function refuse(what: Field | string, requirement: Requirement, place: Place): typeof FAILED {
    if (!refused.has(what)) {
      const { message, extensions } = refusalOf(requirement);
      fail(message, place, extensions);
    }
    refused.add(what);
    return FAILED;
  }

  /** True when something is known to have gone wrong here; tells it, unless it has been told. */
  function explain({ container, key }: Source, isHole: boolean, field: Field, place: Place): boolean {
    const located = failures.explain(container, key, isHole);
    if (located === null) return false;
    if (located !== 'known') {
      const { failure, rest } = located;
      failure.told = true;
      const path = [...pathOf(place), ...translate(field, rest, possibleTypes)];
      errors.push({ message: failure.message, path, extensions: failure.extensions });
    }
    return true;
  }

  function leaf(type: GraphQLLeafType, value: unknown, place: Place): unknown {
    try {
      return type.serialize(value);
    } catch {
      // The value itself is not repeated: it may be one that clients must not see.
      return fail(isEnumType(type) ? `The value is none of the enum ${type.name}` : `The value is no ${type.name}`, place);
    }
  }

  function object(of: Selection, value: Data, place: Place): unknown {
    for (const failure of failures.ofEntity(value)) {
      failure.told = true;
      fail(failure.message, place, failure.extensions);
    }
    const type = isObjectType(of.type) ? of.type.name : typeOf(of, value);
    if (type === null) return null;
    const refusal = of.refusalOf(type);
    if (refusal !== null) return refuse(type, refusal, place);
    const fields = of.fieldsOf(type);
    // A type that clients do not know is, to them, nothing.
    if (fields === null) return null;
    const result: Data = {};
    for (const field of fields) {
      const at = { parent: place, key: field.responseKey };
      const completed = field.name === '__typename' ? type : complete(field, value, at);
      if (completed === FAILED) {
        if (isNonNullType(field.type)) return FAILED;
        result[field.responseKey] = null;
      } else result[field.responseKey] = completed;
    }
    return result;
  }

  function complete(field: Field, container: Data, place: Place): unknown {
    if (field.refusal !== null) return refuse(field, field.refusal, place);
    return value(field.type, { container, key: field.dataKey }, field, place);
  }

  function value(type: GraphQLOutputType, source: Source, field: Field, place: Place): unknown {
    if (isNonNullType(type)) {
      const completed = value(type.ofType, source, field, place);
      if (completed !== null) return completed;
      return fail(`Cannot return null for non-nullable field ${field.parent}.${field.name}.`, place);
    }
    const found = (source.container as Record<string | number, unknown>)[source.key];
    const isHole = found === null || found === undefined;
    if (failures.any && explain(source, isHole, field, place) && isHole) return FAILED;
    if (isHole) return null;
    if (isListType(type)) {
      if (!Array.isArray(found)) return fail(`The value of ${field.parent}.${field.name} is no list`, place);
      const items: unknown[] = [];
      for (let at = 0; at < found.length; at++) {
        const item = value(type.ofType, { container: found, key: at }, field, { parent: place, key: at });
        if (item === FAILED && isNonNullType(type.ofType)) return FAILED;
        items.push(item === FAILED ? null : item);
      }
      return items;
    }
    if (isLeafType(type)) return leaf(type, found, place);
    if (field.selection === null || typeof found !== 'object' || Array.isArray(found)) {
      return fail(`The value of ${field.parent}.${field.name} is no object`, place);
    }
    return object(field.selection, found as Data, place);
  }

  /** Notes where fetched objects are in the answer, also where null has taken them out of it. */
  function locate(of: Selection, value: Data, place: Place | null): void {
    const type = isObjectType(of.type) ? of.type.name : typeOf(of, value);
    const fields = type === null ? null : of.fieldsOf(type);
    if (fields === null || places.has(value)) return;
    places.set(value, { place, fields });
    for (const field of fields) {
      if (field.selection !== null) locateAll(field.selection, value[field.dataKey], { parent: place, key: field.responseKey });
    }
  }

  function locateAll(of: Selection, value: unknown, place: Place): void {
    if (Array.isArray(value)) value.forEach((item, at) => locateAll(of, item, { parent: place, key: at }));
    else if (isObject(value)) locate(of, value, place);
  }

  const data: Data = {};
  let isNull = false;
  for (const field of selection.fieldsOf(selection.type.name) ?? []) {
    const place = { parent: null, key: field.responseKey };
    const completed = field.name === '__typename' ? selection.type.name : complete(field, root, place);
    if (completed === FAILED && isNonNullType(field.type)) isNull = true;
    data[field.responseKey] = completed === FAILED ? null : completed;
  }
  const untold = failures.untold();
  if (untold.length > 0) locate(selection, root, null);
  for (const { failure, container, keys } of untold) {
    const { message, extensions } = failure;
    const found = container === null ? undefined : places.get(container);
    const [key, ...rest] = keys;
    if (found === undefined || key === undefined) errors.push({ message, extensions });
    else {
      const field = found.fields.find(({ dataKey }) => dataKey === key);
      const path = field === undefined ? keys.map(plainKey) : [field.responseKey, ...translate(field, rest, possibleTypes)];
      errors.push({ message, path: [...pathOf(found.place), ...path], extensions });
    }
  }
  return { data: isNull ? null : data, errors };
}
