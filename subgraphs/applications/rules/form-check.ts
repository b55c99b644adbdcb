/** Checks data against a form: every fault at once, each at its place and in the language of the person. */

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import localize from 'ajv-i18n';
import { LRUCache } from 'lru-cache';
import type { Language, Problem, Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { localise, type FormVersion, type Localisable } from './forms.ts';

/** The package exports its languages themselves, whatever its types say. */
const describe = localize as unknown as Readonly<Record<Language, (errors: ErrorObject[]) => void>>;

/** Compiled forms kept: all of ours in both languages, several versions of each. */
const COMPILED = 200;

interface Moment {
  readonly today: Day;
}

const WORDS = {
  REQUIRED: { de: 'Bitte ausfüllen', en: 'please fill in' },
  CHOICE: { de: 'Bitte einen der angebotenen Werte wählen', en: 'please choose one of the values offered' },
  UNEXPECTED: { de: 'Bitte leer lassen', en: 'please leave empty' },
  UNKNOWN_FIELD: { de: 'Dieses Feld gehört nicht zum Formular', en: 'this field is not part of the form' },
  IN_FUTURE: { de: 'Der Tag darf nicht in der Zukunft liegen', en: 'the day must not be in the future' },
} as const satisfies Record<string, Text>;

/** What is expected, by the name of the type in JSON Schema. */
const TYPES: Readonly<Record<string, Text>> = {
  string: { de: 'Bitte einen Text angeben', en: 'please give a text' },
  integer: { de: 'Bitte eine ganze Zahl angeben', en: 'please give a whole number' },
  number: { de: 'Bitte eine Zahl angeben', en: 'please give a number' },
  boolean: { de: 'Bitte ja oder nein angeben', en: 'please give yes or no' },
  array: { de: 'Bitte eine Liste angeben', en: 'please give a list' },
  object: { de: 'Bitte die Angaben dieser Gruppe machen', en: 'please fill in this group' },
};

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
  not: 'UNEXPECTED',
};

function codeOf({ keyword, data }: ErrorObject): string {
  if (keyword === 'minLength' && data === '') return 'REQUIRED';
  return CODES[keyword] ?? keyword.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function isSchema(value: unknown): value is Localisable {
  return typeof value === 'object' && value !== null;
}

/** The name of the property that is missing or too many; null for other faults. */
function propertyOf({ params }: ErrorObject): string | null {
  const named: unknown = params['missingProperty'] ?? params['additionalProperty'];
  return typeof named === 'string' ? named : null;
}

function pathOf(error: ErrorObject): readonly string[] {
  const tokens = error.instancePath.split('/').slice(1);
  const property = propertyOf(error);
  return [
    'data',
    ...tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')),
    ...(property === null ? [] : [property]),
  ];
}

/** The schema that names the field the fault is about. */
function fieldOf(error: ErrorObject): Localisable {
  const { parentSchema } = error;
  const property = propertyOf(error);
  if (property === null || !isSchema(parentSchema)) return isSchema(parentSchema) ? parentSchema : {};
  const field = isSchema(parentSchema['properties']) ? parentSchema['properties'][property] : undefined;
  return isSchema(field) ? field : {};
}

function generalWords(error: ErrorObject, code: string, language: Language): string {
  if (code in WORDS) return WORDS[code as keyof typeof WORDS][language];
  const expected: unknown = error.keyword === 'type' ? error.params['type'] : undefined;
  const words = typeof expected === 'string' ? TYPES[expected]?.[language] : undefined;
  return words ?? error.message ?? code;
}

/** The form's own words for what is wrong with a value beat the general ones. */
function messageOf(error: ErrorObject, code: string, language: Language): string {
  const { title, errorMessage } = fieldOf(error);
  const own = code === 'REQUIRED' || code === 'IN_FUTURE' ? undefined : errorMessage;
  const words = typeof own === 'string' ? own : generalWords(error, code, language);
  return typeof title === 'string' ? `${title}: ${words}` : words;
}

/** A choice that fits none of its values fails once, not once a value; a condition fails by what it demands. */
function isConsequence(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword === 'if') return true;
  return errors.some(
    (other) =>
      (other.keyword === 'oneOf' || other.keyword === 'anyOf') &&
      other.instancePath === error.instancePath &&
      error.schemaPath.startsWith(`${other.schemaPath}/`),
  );
}

function problemsOf(errors: ErrorObject[], language: Language): readonly Problem[] {
  describe[language](errors);
  const first = new Map<string, Problem>();
  for (const error of errors.filter((candidate) => !isConsequence(candidate, errors))) {
    const path = pathOf(error);
    const code = codeOf(error);
    const key = JSON.stringify(path);
    if (!first.has(key)) first.set(key, { code, path, message: messageOf(error, code, language) });
  }
  return [...first.values()];
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    passContext: true,
    strictTypes: true,
    // Amounts are multiples of 0.01, which no binary fraction is exactly.
    multipleOfPrecision: 4,
  });
  formats.default(ajv);
  ajv.addKeyword({ keyword: 'errorMessage', schemaType: 'string' });
  ajv.addKeyword({
    keyword: 'notInFuture',
    type: 'string',
    schemaType: 'boolean',
    validate(this: Moment, demanded: boolean, day: string) {
      return !demanded || day <= this.today;
    },
  });
  return ajv;
}

/** Compiles a schema in a language. Throws an Error that says what is wrong with it. */
export function compile(jsonSchema: Localisable, language: Language): ValidateFunction {
  return createAjv().compile(localise(jsonSchema, language));
}

export interface FormChecks {
  /** The faults of data, at most one a field; none when it may be submitted. */
  check(
    form: Pick<FormVersion, 'id' | 'version' | 'jsonSchema'>,
    data: unknown,
    language: Language,
    today: Day,
  ): readonly Problem[];
}

/** Checks that compile each version of a form once a language; a published version never changes. */
export function createFormChecks(): FormChecks {
  const compiled = new LRUCache<string, ValidateFunction>({ max: COMPILED });
  return {
    check: ({ id, version, jsonSchema }, data, language, today) => {
      const key = `${id}/${version}/${language}`;
      const validate = compiled.get(key) ?? compile(jsonSchema, language);
      compiled.set(key, validate);
      const moment: Moment = { today };
      return validate.call(moment, data) ? [] : problemsOf(validate.errors ?? [], language);
    },
  };
}
