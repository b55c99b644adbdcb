/** Places of a form: how they are pointed at, how often they stand, and how words call what stands there. */

import type { Occurrence } from '../model.ts';
import type { Value } from '../rules/statements.ts';
import type { Names } from './conditions.ts';
import { choicesIn } from './field.ts';
import { further, listIn, objectIn, PROGRAMMED, WORDS, type Json, type Scalar } from './json.ts';

const LIST = [...WORDS, ...PROGRAMMED, 'readOnly', 'type', 'items', 'minItems', 'maxItems'];

/** JSON Pointer (RFC 6901) of a place, without the numbers of lists. */
export const pointerOf = (names: Names): string =>
  names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What repeats in a list, or the thing itself. */
export const itemsOf = (schema: Json): Json => (schema['type'] === 'array' ? objectIn(schema['items']) : schema);

/** Words do not carry quotation marks, line ends or double blanks. */
const isSayable = (text: string): boolean => text === text.replace(/\s+/g, ' ').trim() && text !== '' && !/["„“”]/.test(text);

const isPlainCode = (code: string): boolean => /^[\p{L}\p{N}_+-]+$/u.test(code);

/** How a value of a field is called. */
export function inWords(schema: Json, value: Scalar): Value | null {
  if (typeof value === 'boolean') return { code: value ? 'wahr' : 'falsch', label: null };
  if (typeof value === 'number') return { code: String(value), label: null };
  const choice = choicesIn(schema)?.find(({ code }) => code === value);
  if (!isSayable(value)) return null;
  return { code: value, label: choice !== undefined && isPlainCode(value) ? choice.name : null };
}

/** How often it may stand; `lose` hears of what Anzahl cannot say. */
export function occurrenceOf(schema: Json, isRequired: boolean, lose: (kind: string) => void): Occurrence {
  if (schema['type'] !== 'array') return { min: isRequired ? 1 : 0, max: 1 };
  for (const keyword of further(schema, LIST)) lose(keyword);
  const min = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
  const max = typeof schema['maxItems'] === 'number' ? schema['maxItems'] : null;
  if (isRequired && min === 0) lose('lists that must be there, but may be empty');
  if (!isRequired && min > 0) lose('lists that may be missing, but not be short');
  if (max !== null && max < 2) lose('lists of at most one');
  return { min: isRequired ? min : 0, max };
}

/** The words of a list, which are those of what repeats. */
export const titled = (list: Json): Json =>
  Object.fromEntries(['title', 'description'].flatMap((key) => (list[key] === undefined ? [] : [[key, list[key]] as const])));

/** The schema of what lies below an object. */
export function schemaAt(object: Json, names: Names): Json {
  return names.reduce<Json>((schema, name) => objectIn(objectIn(itemsOf(schema)['properties'])[name]), object);
}

/** Whether an object is a group of which exactly one member is chosen. */
export function isChoiceOf(object: Json): boolean {
  const names = Object.keys(objectIn(object['properties']));
  const chosen = listIn(object['oneOf']).map((one) => listIn(objectIn(one)['required']));
  if (names.length === 0 || chosen.length !== names.length || listIn(object['required']).length > 0) return false;
  return names.every((name, index) => chosen[index]?.length === 1 && chosen[index][0] === name);
}
