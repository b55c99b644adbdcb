/** Paths of the answer: the client's words for places in fetched data. */

import { isObjectType } from 'graphql';
import { typeOf, type Field, type Selection } from '../compile/selection.ts';
import { isObject, type Data } from './merge.ts';

/** A place in the answer; null: the root. */
export interface Place {
  readonly parent: Place | null;
  readonly key: string | number;
}

export function pathOf(place: Place | null): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at !== null; at = at.parent) path.unshift(at.key);
  return path;
}

/** Keys of fetched data in the client's words, as far as they can be told. */
export function translate(
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

/** Where an object of fetched data is in the answer, and what is selected of it. */
export interface Located {
  readonly place: Place | null;
  readonly fields: readonly Field[];
}

/** Finds where fetched objects are in the answer, also where null has taken them out of it. */
export function locate(selection: Selection, root: Data): ReadonlyMap<object, Located> {
  const places = new Map<object, Located>();

  function visit(of: Selection, value: Data, place: Place | null): void {
    const type = isObjectType(of.type) ? of.type.name : typeOf(of, value);
    const fields = type === null ? null : of.fieldsOf(type);
    if (fields === null || places.has(value)) return;
    places.set(value, { place, fields });
    for (const field of fields) {
      if (field.selection !== null) visitAll(field.selection, value[field.dataKey], { parent: place, key: field.responseKey });
    }
  }

  function visitAll(of: Selection, value: unknown, place: Place): void {
    if (Array.isArray(value)) value.forEach((item, at) => visitAll(of, item, { parent: place, key: at }));
    else if (isObject(value)) visit(of, value, place);
  }

  visit(selection, root, null);
  return places;
}
