/** What is different in another version of a form: every difference, each at its place. */

import { isDeepStrictEqual } from 'node:util';
import type { Text } from '#platform/language.ts';
import { isObject, labelOf, listIn, objectIn, pagesOf, placesOf, textIn, type Json, type Place } from './fields.ts';
import { both, licenceInWords, pricingInWords, schemaInWords } from './schema-words.ts';
import type { Publication } from './types.ts';

export type DifferenceKind =
  | 'FIELD_ADDED'
  | 'FIELD_REMOVED'
  | 'REQUIRED'
  | 'OPTIONAL'
  | 'TYPE'
  | 'LIMITS'
  | 'CHOICES'
  | 'TEXT'
  | 'CONDITIONS'
  | 'ORDER'
  | 'PRESENTATION'
  | 'PRICE'
  | 'SERVICES'
  | 'LICENCE';

export interface Difference {
  readonly kind: DifferenceKind;
  /** JSON Pointer into the data; empty for the form as a whole. */
  readonly path: string;
  /** What people call that place. */
  readonly label: Text;
  /** As it was; null where nothing was, or there is no more to say than that it is another. */
  readonly before: Text | null;
  readonly after: Text | null;
}

type Compared = Pick<Publication, 'title' | 'description' | 'leikaKeys' | 'licence' | 'jsonSchema' | 'uiSchema' | 'pricing'>;

const WORDS = ['title', 'description', 'errorMessage'];
const STRUCTURE = ['properties', 'required', ...WORDS];
const KINDS: readonly (readonly [DifferenceKind, readonly string[]])[] = [
  ['TYPE', ['type', 'format', 'items', 'contentMediaType', 'readOnly']],
  ['CHOICES', ['oneOf', 'enum', 'const']],
  [
    'LIMITS',
    [
      ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'pattern'],
      ...['minItems', 'maxItems', 'uniqueItems', 'formatMinimum', 'formatMaximum', 'notInFuture'],
    ],
  ],
];

const FORM: Text = { de: 'Formular', en: 'Form' };
const part = (schema: Json, keys: readonly string[]): Json =>
  Object.fromEntries(keys.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]] as const])));
const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

/** Names that are demanded of an object that does not have them. */
const strayRequired = (schema: Json): readonly unknown[] => {
  const members = objectIn(schema['properties']);
  return listIn(schema['required']).filter((name) => typeof name !== 'string' || !Object.hasOwn(members, name));
};

/** Differences of what a place demands and how it is called, without what lies below it. */
function* ofSchemas(before: Json, after: Json, path: string, label: Text, isGroup: boolean): Generator<Difference> {
  const changed = (kind: DifferenceKind, keys: readonly string[]): readonly Difference[] => {
    const differing = keys.filter((key) => !isSame(before[key], after[key]));
    if (differing.length === 0) return [];
    return [{ kind, path, label, before: schemaInWords(part(before, differing)), after: schemaInWords(part(after, differing)) }];
  };
  yield* changed('TEXT', WORDS);
  const kinds = isGroup ? [] : KINDS;
  for (const [kind, keys] of kinds) yield* changed(kind, keys);
  // What a group holds and demands is told of at the places below it.
  const known = isGroup ? STRUCTURE : [...WORDS, ...kinds.flatMap(([, keys]) => keys)];
  const others = [...Object.keys(before), ...Object.keys(after)].filter((key) => !known.includes(key));
  const isStray = isGroup && !isSame(strayRequired(before), strayRequired(after));
  if (isStray || others.some((key) => !isSame(before[key], after[key])))
    yield { kind: 'CONDITIONS', path, label, before: null, after: null };
}

/** What each entry of a list of groups holds; null for other places. */
function membersOf({ schema: { type, items } }: Place): Json | null {
  return type === 'array' && isObject(items) && isObject(items['properties']) ? items : null;
}

/** A list of groups for itself: what its entries hold is told of at their places. */
const withoutMembers = (list: Json): Json => Object.fromEntries(Object.entries(list).filter(([key]) => key !== 'items'));

function* ofPlaces(before: readonly Place[], after: readonly Place[]): Generator<Difference> {
  const next = new Map(after.map((place) => [place.pointer, place]));
  const kept = new Set<string>();
  for (const old of before) {
    const now = next.get(old.pointer);
    const label = labelOf(now ?? old);
    const path = old.pointer;
    if (now?.isGroup !== old.isGroup) {
      yield { kind: 'FIELD_REMOVED', path, label: labelOf(old), before: null, after: null };
      continue;
    }
    kept.add(path);
    if (now.isRequired !== old.isRequired)
      yield { kind: now.isRequired ? 'REQUIRED' : 'OPTIONAL', path, label, before: null, after: null };
    const [items, others] = [membersOf(old), membersOf(now)];
    if (items === null || others === null) yield* ofSchemas(old.schema, now.schema, path, label, now.isGroup);
    else {
      yield* ofSchemas(withoutMembers(old.schema), withoutMembers(now.schema), path, label, false);
      yield* ofPlaces(placesOf(items, `${path}/*`), placesOf(others, `${path}/*`));
      yield* ofSchemas(items, others, `${path}/*`, label, true);
    }
  }
  for (const place of after)
    if (!kept.has(place.pointer)) {
      const demand: Text = place.isRequired ? { de: 'Pflichtangabe', en: 'required' } : { de: 'freiwillig', en: 'optional' };
      yield { kind: 'FIELD_ADDED', path: place.pointer, label: labelOf(place), before: null, after: demand };
    }
}

const lines = (texts: readonly Text[]): Text | null =>
  texts.length === 0 ? null : { de: texts.map(({ de }) => de).join(' | '), en: texts.map(({ en }) => en).join(' | ') };

function* ofPages(before: Json, after: Json): Generator<Difference> {
  const [old, now] = [pagesOf(before), pagesOf(after)];
  const titles = (pages: typeof old): Text | null => lines(pages.map(({ title }) => textIn(title) ?? both('–')));
  const whole = { path: '', label: FORM };
  if (!isSame(titles(old), titles(now))) yield { kind: 'TEXT', ...whole, before: titles(old), after: titles(now) };
  const known = (pages: typeof old, others: typeof old): readonly (readonly string[])[] =>
    pages
      .map(({ fields }) => fields.filter((field) => others.some((page) => page.fields.includes(field))))
      .filter((page) => page.length > 0);
  if (!isSame(known(old, now), known(now, old))) yield { kind: 'ORDER', ...whole, before: null, after: null };
  const rest = (ui: Json): unknown => ({
    ...ui,
    pages: listIn(ui['pages']).map((page) => (isObject(page) ? { ...page, title: null, fields: null } : page)),
  });
  const isOtherwise = !isSame(rest(before), rest(after));
  const isPlaced = isSame(
    old.map(({ fields }) => fields),
    now.map(({ fields }) => fields),
  );
  const isAdding = !isSame(old.flatMap(({ fields }) => fields).toSorted(), now.flatMap(({ fields }) => fields).toSorted());
  const isMoved = !isPlaced && !isAdding && isSame(known(old, now), known(now, old));
  if (isOtherwise || isMoved) yield { kind: 'PRESENTATION', ...whole, before: null, after: null };
}

/** Every difference between two versions of a form, in the order in which it is filled in; none where they are the same. */
export function differencesOf(before: Compared, after: Compared): readonly Difference[] {
  const whole = { path: '', label: FORM };
  const found: Difference[] = [];
  for (const word of ['title', 'description'] as const)
    if (!isSame(before[word], after[word])) found.push({ kind: 'TEXT', ...whole, before: before[word], after: after[word] });
  const services = (form: Compared): Text => both(form.leikaKeys.toSorted().join(', '));
  if (!isSame(services(before), services(after)))
    found.push({ kind: 'SERVICES', ...whole, before: services(before), after: services(after) });
  if (!isSame(before.licence, after.licence))
    found.push({ kind: 'LICENCE', ...whole, before: licenceInWords(before.licence), after: licenceInWords(after.licence) });
  found.push(...ofPlaces(placesOf(before.jsonSchema), placesOf(after.jsonSchema)));
  found.push(...ofSchemas(before.jsonSchema, after.jsonSchema, '', FORM, true));
  found.push(...ofPages(before.uiSchema, after.uiSchema));
  if (!isSame(before.pricing, after.pricing)) {
    const charged = ({ pricing, jsonSchema }: Compared): Text => pricingInWords(pricing, jsonSchema);
    found.push({ kind: 'PRICE', ...whole, before: charged(before), after: charged(after) });
  }
  const isOther = !isSame([before.jsonSchema, before.uiSchema], [after.jsonSchema, after.uiSchema]);
  return found.length === 0 && isOther ? [{ kind: 'PRESENTATION', ...whole, before: null, after: null }] : found;
}
