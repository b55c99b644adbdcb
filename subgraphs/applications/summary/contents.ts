/** What an application says, in the words of its form: page after page, field after field, each value as a person reads it. */

import type { Language, Text } from '#platform/language.ts';
import { readLeika } from '#platform/values/leika.ts';
import type { Localisable } from '../rules/forms.ts';

/** A part of the summary: a page of the form, a group in it, or one of a list. */
export interface Section {
  readonly level: 2 | 3;
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** The data and the form in one language. */
export interface Filled {
  readonly jsonSchema: Localisable;
  readonly uiSchema: Localisable;
  readonly data: unknown;
  readonly language: Language;
  /** What ids in the data stand for: attachments, places of an event. */
  readonly names: ReadonlyMap<string, string>;
}

type Told = Pick<Filled, 'language' | 'names'>;

const WORDS = {
  YES: { de: 'ja', en: 'yes' },
  NO: { de: 'nein', en: 'no' },
  FURTHER: { de: 'Weitere Angaben', en: 'Further information' },
} as const satisfies Record<string, Text>;

const isObject = (value: unknown): value is Localisable => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (value: unknown): Localisable => (isObject(value) ? value : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const namesOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

const schemaAt = (schema: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((at, name) => objectIn(objectIn(at)['properties'])[name], schema);
const valueAt = (data: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), data);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A day as people write it; other texts as they are. */
function dayIn(value: string, language: Language): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === '') return value;
  return language === 'de' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}

/** The title that a form gives a choice. */
function choiceOf(schema: Localisable, value: unknown): string | null {
  const choices = [...listIn(schema['oneOf']), ...listIn(schema['anyOf'])].map(objectIn);
  const titled = choices.find((choice) => choice['const'] === value);
  return titled === undefined ? null : textIn(titled['title']);
}

function numberIn(schema: Localisable, value: number, language: Language): string {
  // Amounts of money are whole cents.
  const digits = schema['multipleOf'] === 0.01 ? 2 : 0;
  return value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: 10,
  });
}

/** One value in words. */
function wordsOf(given: unknown, value: unknown, told: Told): string {
  const { language, names } = told;
  const schema = objectIn(given);
  const choice = choiceOf(schema, value);
  if (choice !== null) return choice;
  if (typeof value === 'boolean') return (value ? WORDS.YES : WORDS.NO)[language];
  if (typeof value === 'number') return numberIn(schema, value, language);
  if (typeof value === 'string')
    return schema['format'] === 'date' ? dayIn(value, language) : (names.get(value.toLowerCase()) ?? value);
  if (Array.isArray(value)) return value.map((item) => wordsOf(schema['items'], item, told)).join('\n');
  return JSON.stringify(value);
}

const labelOf = (schema: unknown, name: string): string => textIn(objectIn(schema)['title']) ?? name;

/** What a field comes to: facts of its own, and sections for each of a list of groups. */
function partsOf(
  schema: unknown,
  name: string,
  value: unknown,
  told: Told,
): { facts: Section['facts']; below: readonly Section[] } {
  if (isEmpty(value)) return { facts: [], below: [] };
  if (isObject(value)) {
    const parts = Object.entries(value).map(([key, member]) => partsOf(schemaAt(schema, [key]), key, member, told));
    return { facts: parts.flatMap(({ facts }) => facts), below: parts.flatMap(({ below }) => below) };
  }
  if (Array.isArray(value) && value.some(isObject)) {
    const title = labelOf(schema, name);
    const below = value.flatMap((item: unknown, index): readonly Section[] => {
      const { facts, below: deeper } = partsOf(objectIn(schema)['items'], name, item, told);
      return [{ level: 3, title: `${title} ${index + 1}`, facts }, ...deeper];
    });
    return { facts: [], below };
  }
  return { facts: [[labelOf(schema, name), wordsOf(schema, value, told)]], below: [] };
}

/** The data without what stands at these places. */
function without(data: unknown, places: ReadonlySet<string>, at = ''): unknown {
  if (!isObject(data)) return data;
  const left = Object.entries(data).flatMap(([key, value]) => {
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (places.has(place)) return [];
    const rest = without(value, places, place);
    return isObject(rest) && Object.keys(rest).length === 0 ? [] : [[key, rest] as const];
  });
  return Object.fromEntries(left);
}

/** What was applied for: with its LeiKa key, where it has one. */
export const serviceInWords = ({ name, leikaKey }: { readonly name: string; readonly leikaKey: string }): string =>
  readLeika(leikaKey) === null ? name : `${name} (${leikaKey})`;

/** The pages of the form in order, with what was entered; what stands on no page comes at the end, so that nothing is left out. */
export function sectionsOf({ jsonSchema, uiSchema, data, ...told }: Filled): readonly Section[] {
  const pages = listIn(uiSchema['pages']).map(objectIn);
  const placed = pages.flatMap(({ fields }) => listIn(fields).flatMap((field) => textIn(field) ?? []));
  const groupOf = (names: readonly string[]): string | null =>
    names.length < 2 ? null : textIn(objectIn(schemaAt(jsonSchema, names.slice(0, -1)))['title']);
  const found = pages.flatMap(({ title, fields }, index): readonly Section[] => {
    const sections: { group: string | null; facts: (readonly [string, string])[]; below: Section[] }[] = [];
    for (const pointer of listIn(fields).flatMap((field) => textIn(field) ?? [])) {
      const names = namesOf(pointer);
      const { facts, below } = partsOf(schemaAt(jsonSchema, names), names.at(-1) ?? '', valueAt(data, names), told);
      if (facts.length + below.length === 0) continue;
      const group = groupOf(names);
      let last = sections.at(-1);
      if (last?.group !== group || last.below.length > 0) sections.push((last = { group, facts: [], below: [] }));
      last.facts.push(...facts);
      last.below.push(...below);
    }
    if (sections.length === 0) return [];
    const page: Section = { level: 2, title: textIn(title) ?? String(index + 1), facts: [] };
    return [
      page,
      ...sections.flatMap(({ group, facts, below }): readonly Section[] => [{ level: 3, title: group ?? '', facts }, ...below]),
    ];
  });
  const { facts, below } = partsOf(jsonSchema, '', without(data, new Set(placed)), told);
  if (facts.length + below.length === 0) return found;
  return [...found, { level: 2, title: WORDS.FURTHER[told.language], facts }, ...below];
}
