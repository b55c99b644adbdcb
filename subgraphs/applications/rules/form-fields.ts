/** The fields of a form: every property its schema describes, at its place, with what is said of when it is asked for and what it comes to. */

import type { Logic } from './expression.ts';
import { EACH, type Place } from './expression-reading.ts';
import type { Localisable } from './forms.ts';

export interface FormField {
  readonly place: Place;
  readonly schema: Localisable;
  /** Names of all properties beside it, itself among them. */
  readonly siblings: readonly string[];
  /** The conditions under which it is asked for, all of which have to hold; its page's come first. */
  readonly conditions: readonly Logic[];
  /** What it comes to; undefined where a person fills it in. */
  readonly compute: Logic;
}

export const isObject = (value: unknown): value is Localisable =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectIn = (value: unknown): Localisable => (isObject(value) ? value : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** The names of a JSON Pointer (RFC 6901). */
export function namesOf(pointer: string): Place {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Names as a JSON Pointer. */
export function pointerOf(names: Place): string {
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The schema at a place; null where the form describes nothing. */
export function schemaAt(root: Localisable, place: Place): Localisable | null {
  let schema: unknown = root;
  for (const name of place) {
    const { properties, items }: Localisable = objectIn(schema);
    if (name === EACH) schema = items;
    else schema = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!isObject(schema)) return null;
  }
  return objectIn(schema);
}

/** The condition of each page that has one, by the pointers of its fields. */
export function pageConditions(uiSchema: Localisable): ReadonlyMap<string, Logic> {
  const conditions = new Map<string, Logic>();
  for (const page of listIn(uiSchema['pages'])) {
    const { showWhen, fields } = objectIn(page);
    if (showWhen === undefined) continue;
    for (const field of listIn(fields)) if (typeof field === 'string') conditions.set(field, showWhen);
  }
  return conditions;
}

/** All fields, each after the group it stands in. */
export function fieldsOf(jsonSchema: Localisable, uiSchema: Localisable): readonly FormField[] {
  const ofPage = pageConditions(uiSchema);
  const found: FormField[] = [];

  function walk(schema: Localisable, place: Place): void {
    const properties = objectIn(schema['properties']);
    const siblings = Object.keys(properties);
    for (const name of siblings) {
      const property = objectIn(properties[name]);
      const at = [...place, name];
      const conditions = [ofPage.get(pointerOf(at)), property['showWhen']].filter((one) => one !== undefined);
      found.push({ place: at, schema: property, siblings, conditions, compute: property['compute'] });
      walk(property, at);
    }
    if (isObject(schema['items'])) walk(schema['items'], [...place, EACH]);
  }

  walk(jsonSchema, []);
  return found;
}
