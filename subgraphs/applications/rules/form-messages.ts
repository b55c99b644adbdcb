/** Faults of data as problems: each at its place, with its code, and in the language of the person. */

import type { ErrorObject } from 'ajv/dist/2020.js';
import localize from 'ajv-i18n';
import type { Language, Problem, Text } from '#platform/language.ts';
import { DOCUMENT_WORDS, wordsOfDocument, type DocumentFault, type DocumentRule } from './attachments.ts';
import { expectationOf } from './form-expectations.ts';
import { isObject, namesOf } from './form-fields.ts';
import type { Localisable } from './forms.ts';

/** The package exports its languages themselves, whatever its types say. */
const describe = localize as unknown as Readonly<Record<Language, (errors: ErrorObject[]) => void>>;

const WORDS = {
  REQUIRED: { de: 'Bitte ausfüllen', en: 'please fill in' },
  CHOICE: { de: 'Bitte einen der angebotenen Werte wählen', en: 'please choose one of the values offered' },
  UNEXPECTED: { de: 'Bitte leer lassen', en: 'please leave empty' },
  UNKNOWN_FIELD: { de: 'Dieses Feld gehört nicht zum Formular', en: 'this field is not part of the form' },
  IN_FUTURE: { de: 'Der Tag darf nicht in der Zukunft liegen', en: 'the day must not be in the future' },
  DUPLICATE: { de: 'Diese Angabe kommt schon einmal vor', en: 'this has been stated before' },
  COMPUTED: {
    de: 'Dieser Wert wird berechnet und kann nicht eingegeben werden',
    en: 'this value is computed and cannot be entered',
  },
  ...DOCUMENT_WORDS,
} as const satisfies Record<string, Text>;

/** Keywords whose own words beat the general ones; the others take their name as their code. */
const CODES: Readonly<Record<string, string>> = {
  required: 'REQUIRED',
  dependentRequired: 'REQUIRED',
  enum: 'CHOICE',
  oneOf: 'CHOICE',
  anyOf: 'CHOICE',
  const: 'CHOICE',
  notInFuture: 'IN_FUTURE',
  additionalProperties: 'UNKNOWN_FIELD',
  unevaluatedProperties: 'UNKNOWN_FIELD',
  not: 'UNEXPECTED',
  uniqueBy: 'DUPLICATE',
  uniqueItems: 'DUPLICATE',
};

/** Codes of which the form's own words would not tell what is wrong. */
const ALWAYS_GENERAL: readonly string[] = [
  ...['REQUIRED', 'TYPE', 'IN_FUTURE', 'COMPUTED', 'DUPLICATE'],
  ...Object.keys(DOCUMENT_WORDS),
];

export function codeOf({ keyword, data, params }: ErrorObject): string {
  if (keyword === 'minLength' && data === '') return 'REQUIRED';
  if (keyword === 'pattern' && typeof data === 'string' && data.trim() === '') return 'REQUIRED';
  if (keyword === 'attachment') return params['fault'] as DocumentFault;
  return CODES[keyword] ?? keyword.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The name of the property that is missing or too many; null for other faults. */
function propertyOf({ params }: ErrorObject): string | null {
  const named: unknown = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  return typeof named === 'string' ? named : null;
}

/** Names that lead to what a fault is about. */
export function placeOf(error: ErrorObject): readonly string[] {
  const property = propertyOf(error);
  return [...namesOf(error.instancePath), ...(property === null ? [] : [property])];
}

/** The schema that names the field the fault is about. */
function fieldOf(error: ErrorObject): Localisable {
  const { parentSchema } = error;
  const property = propertyOf(error);
  if (property === null || !isObject(parentSchema)) return isObject(parentSchema) ? parentSchema : {};
  const field = isObject(parentSchema['properties']) ? parentSchema['properties'][property] : undefined;
  return isObject(field) ? field : {};
}

/** What leads from the root of a form to a place: the schema there, and what each item of a list on the way is called. */
function describedAt(
  root: Localisable,
  names: readonly string[],
): { readonly field: Localisable; readonly items: readonly string[] } {
  const items: string[] = [];
  let schema: unknown = root;
  for (const name of names) {
    const parent: Localisable = isObject(schema) ? schema : {};
    if (isObject(parent['items']) && /^\d+$/.test(name)) {
      schema = parent['items'];
      // Items without a name of their own go by that of their list.
      const title = parent['items']['title'] ?? parent['title'];
      if (typeof title === 'string') items.push(`${title} ${Number(name) + 1}`);
    } else schema = isObject(parent['properties']) ? parent['properties'][name] : undefined;
  }
  return { field: isObject(schema) ? schema : {}, items };
}

function generalWords(error: ErrorObject, code: string, language: Language): string {
  if (error.keyword === 'attachment')
    return wordsOfDocument(code as DocumentFault, error.params['rule'] as DocumentRule, language);
  if (code in WORDS) return WORDS[code as keyof typeof WORDS][language];
  return expectationOf(error, language) ?? error.message ?? code;
}

/** The form's own words for what is wrong with a value beat the general ones. */
function messageOf(error: ErrorObject, code: string, language: Language, root: Localisable): string {
  const described = describedAt(root, placeOf(error));
  const { title = described.field['title'], errorMessage } = fieldOf(error);
  const own = ALWAYS_GENERAL.includes(code) ? undefined : errorMessage;
  const words = typeof own === 'string' ? own : generalWords(error, code, language);
  const last = /^\d+$/.test(placeOf(error).at(-1) ?? '') ? undefined : title;
  return [...described.items, ...(typeof last === 'string' ? [last] : []), words].join(': ');
}

const isChoice = ({ keyword }: ErrorObject): boolean => keyword === 'oneOf' || keyword === 'anyOf';

/** Faults by the places that lead to them: thousands are looked through once, and not once each. */
function grouped(errors: readonly ErrorObject[], placesOf: (error: ErrorObject) => Iterable<string>): Map<string, ErrorObject[]> {
  const groups = new Map<string, ErrorObject[]>();
  for (const error of errors)
    for (const place of placesOf(error)) {
      const group = groups.get(place);
      if (group === undefined) groups.set(place, [error]);
      else group.push(error);
    }
  return groups;
}

/** A choice that fits none of its values fails once, not once a value; a condition fails by what it demands. */
export function withoutConsequences(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = grouped(errors.filter(isChoice), ({ instancePath }) => [instancePath]);
  return errors.filter(({ keyword, instancePath, schemaPath }) => {
    const here = choices.get(instancePath) ?? [];
    return keyword !== 'if' && !here.some((choice) => schemaPath.startsWith(`${choice.schemaPath}/`));
  });
}

/** Nothing is there yet where these fail, or not enough. */
const MISSING: readonly string[] = ['required', 'dependentRequired', 'minItems', 'minProperties', 'contains'];

/** Every place that a fault lies at or below. */
function* placesAbove({ instancePath }: ErrorObject): Generator<string> {
  for (let end = instancePath.length; end >= 0; end = end === 0 ? -1 : instancePath.lastIndexOf('/', end - 1))
    yield instancePath.slice(0, end);
}

/** Without what is only not there yet: a choice, too, none of whose ways has all it needs. */
export function withoutMissing(errors: readonly ErrorObject[], all: readonly ErrorObject[]): ErrorObject[] {
  const places = new Set(errors.filter(isChoice).map(({ instancePath }) => instancePath));
  const below = grouped(all, (error) => [...placesAbove(error)].filter((place) => places.has(place)));
  return errors.filter((error) => {
    if (MISSING.includes(error.keyword) || codeOf(error) === 'REQUIRED') return false;
    if (!isChoice(error)) return true;
    const within = (below.get(error.instancePath) ?? []).filter(({ schemaPath }) =>
      schemaPath.startsWith(`${error.schemaPath}/`),
    );
    return within.length === 0 || !within.every(({ keyword }) => MISSING.includes(keyword));
  });
}

/** Faults in the words of a language, at most one a field. `root` is the schema in that language. */
export function problemsOf(errors: ErrorObject[], language: Language, root: Localisable): readonly Problem[] {
  describe[language](errors);
  const first = new Map<string, Problem>();
  for (const error of errors) {
    const path = ['data', ...placeOf(error)];
    const code = codeOf(error);
    const key = JSON.stringify(path);
    if (!first.has(key)) first.set(key, { code, path, message: messageOf(error, code, language, root) });
  }
  return [...first.values()];
}

/** A computed field for which something else was sent. */
export function computedProblem(names: readonly string[], language: Language, root: Localisable): Problem {
  const { field, items } = describedAt(root, names);
  const title = field['title'];
  const words = [...items, ...(typeof title === 'string' ? [title] : []), WORDS.COMPUTED[language]];
  return { code: 'COMPUTED', path: ['data', ...names], message: words.join(': ') };
}
