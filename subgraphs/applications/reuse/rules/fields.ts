/** The fields of a form: what is asked for, where it stands, and what stands around it. */

import type { Text } from '#platform/language.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** A place of the data: a field, or a group of them. */
export interface Place {
  /** JSON Pointer (RFC 6901) into the data; empty for the whole. */
  readonly pointer: string;
  readonly schema: Json;
  /** Whether the object it stands in demands it. */
  readonly isRequired: boolean;
  /** A group has places of its own below; a list is one field. */
  readonly isGroup: boolean;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const hasMembers = (schema: Json): boolean =>
  schema['type'] !== 'array' && Object.keys(objectIn(schema['properties'])).length > 0;

/** Every place below the top, groups before what they hold, in the order of the schema. */
export function placesOf(schema: Json, above = ''): readonly Place[] {
  const required = listIn(schema['required']);
  return Object.entries(objectIn(schema['properties'])).flatMap(([name, given]): readonly Place[] => {
    const member = objectIn(given);
    const pointer = `${above}/${escaped(name)}`;
    const isGroup = hasMembers(member);
    const place = { pointer, schema: member, isRequired: required.includes(name), isGroup };
    return isGroup ? [place, ...placesOf(member, pointer)] : [place];
  });
}

/** The schema a pointer leads to; null where it leads nowhere. A number or `*` leads into a list. */
export function schemaAt(schema: Json, pointer: string): Json | null {
  if (!pointer.startsWith('/')) return null;
  return pointer
    .slice(1)
    .split('/')
    .reduce<Json | null>((at, token) => {
      if (at === null) return null;
      const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
      if (at['type'] === 'array') return /^(\*|\d+)$/.test(name) ? objectIn(at['items']) : null;
      const members = objectIn(at['properties']);
      return Object.hasOwn(members, name) ? objectIn(members[name]) : null;
    }, schema);
}

/** True where a pointer is another one or leads below it. */
export const isWithin = (pointer: string, other: string): boolean => pointer === other || pointer.startsWith(`${other}/`);

/** A text in both languages; null for anything else. */
export function textIn(value: unknown): Text | null {
  const { de, en, ...further } = objectIn(value);
  return typeof de === 'string' && typeof en === 'string' && Object.keys(further).length === 0 ? { de, en } : null;
}

/** What people call a place: its title, else its name. */
export function labelOf({ pointer, schema }: Pick<Place, 'pointer' | 'schema'>): Text {
  return textIn(schema['title']) ?? { de: pointer, en: pointer };
}

export interface Page {
  readonly title: unknown;
  readonly fields: readonly string[];
}

/** The pages of a form, as far as they are any. */
export function pagesOf(uiSchema: Json): readonly Page[] {
  return listIn(uiSchema['pages'])
    .map(objectIn)
    .map(({ title, fields }) => ({
      title,
      // What is no pointer leads nowhere, and is told so by what it is.
      fields: listIn(fields).map((field) => (typeof field === 'string' ? field : JSON.stringify(field))),
    }));
}

/** Keywords that hold schemas of their own: one, a list, or one by name. */
export const ONE = [
  'additionalProperties',
  'items',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
];
export const SEVERAL = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
export const NAMED = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

/** The schemas within a schema that hold for the same value as it does (JSON Schema 2020-12, Core § 10.2). */
export function schemasBeside(schema: Json): readonly Json[] {
  const found = [
    ...['not', 'if', 'then', 'else'].map((keyword) => schema[keyword]),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listIn(schema[keyword])),
    ...Object.values(objectIn(schema['dependentSchemas'])),
  ];
  return found.filter(isObject);
}

/** Every schema within a schema, itself first, with the way to it. */
export function* schemasIn(
  schema: Json,
  path: readonly (string | number)[] = [],
): Generator<{ schema: Json; path: readonly (string | number)[] }> {
  yield { schema, path };
  for (const keyword of ONE) if (isObject(schema[keyword])) yield* schemasIn(schema[keyword], [...path, keyword]);
  for (const keyword of SEVERAL)
    for (const [index, one] of listIn(schema[keyword]).entries())
      if (isObject(one)) yield* schemasIn(one, [...path, keyword, index]);
  for (const keyword of NAMED)
    for (const [name, one] of Object.entries(objectIn(schema[keyword])))
      if (isObject(one)) yield* schemasIn(one, [...path, keyword, name]);
}
