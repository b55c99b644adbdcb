/** What is expected of a value that does not fit, in words for whoever fills in a form: no pattern, no name of a format or a type. */

import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Language, Text } from '#platform/language.ts';
import { germanDay, readDay } from '#platform/values/day.ts';

/** By the name of the type in JSON Schema. */
const TYPES: Readonly<Record<string, Text>> = {
  string: { de: 'Bitte einen Text angeben', en: 'please give a text' },
  integer: { de: 'Bitte eine ganze Zahl angeben', en: 'please give a whole number' },
  number: { de: 'Bitte eine Zahl angeben', en: 'please give a number' },
  boolean: { de: 'Bitte ja oder nein angeben', en: 'please give yes or no' },
  array: { de: 'Bitte eine Liste angeben', en: 'please give a list' },
  object: { de: 'Bitte die Angaben dieser Gruppe machen', en: 'please fill in this group' },
};

/** By the name of the format in JSON Schema. */
const FORMATS: Readonly<Record<string, Text>> = {
  date: { de: 'Bitte ein gültiges Datum angeben', en: 'please give a valid date' },
  time: { de: 'Bitte eine gültige Uhrzeit angeben', en: 'please give a valid time' },
  'date-time': { de: 'Bitte einen gültigen Tag mit Uhrzeit angeben', en: 'please give a valid day and time' },
  email: { de: 'Bitte eine gültige E-Mail-Adresse angeben', en: 'please give a valid email address' },
  uri: { de: 'Bitte eine gültige Internetadresse angeben', en: 'please give a valid web address' },
  uuid: { de: 'Bitte eine gültige Kennung angeben', en: 'please give a valid identifier' },
};

/** By the keyword of JSON Schema; `{}` stands for the limit. */
const LIMITS: Readonly<Record<string, Text>> = {
  minimum: { de: 'Bitte mindestens {} angeben', en: 'please give at least {}' },
  maximum: { de: 'Bitte höchstens {} angeben', en: 'please give at most {}' },
  exclusiveMinimum: { de: 'Bitte mehr als {} angeben', en: 'please give more than {}' },
  exclusiveMaximum: { de: 'Bitte weniger als {} angeben', en: 'please give less than {}' },
  multipleOf: { de: 'Bitte ein Vielfaches von {} angeben', en: 'please give a multiple of {}' },
  minLength: { de: 'Bitte mindestens {} Zeichen angeben', en: 'please give at least {} characters' },
  maxLength: { de: 'Bitte höchstens {} Zeichen angeben', en: 'please give at most {} characters' },
  minItems: { de: 'Bitte mindestens {} Einträge machen', en: 'please make at least {} entries' },
  maxItems: { de: 'Bitte höchstens {} Einträge machen', en: 'please make at most {} entries' },
  minProperties: { de: 'Bitte mindestens {} dieser Angaben machen', en: 'please fill in at least {} of these' },
  maxProperties: { de: 'Bitte höchstens {} dieser Angaben machen', en: 'please fill in at most {} of these' },
  formatMinimum: { de: 'Bitte frühestens {} angeben', en: 'please give {} at the earliest' },
  formatMaximum: { de: 'Bitte spätestens {} angeben', en: 'please give {} at the latest' },
  formatExclusiveMinimum: { de: 'Bitte später als {} angeben', en: 'please give what is later than {}' },
  formatExclusiveMaximum: { de: 'Bitte früher als {} angeben', en: 'please give what is earlier than {}' },
};

/** The same where the limit is one. */
const LIMITS_OF_ONE: Readonly<Record<string, Text>> = {
  minLength: { de: 'Bitte mindestens ein Zeichen angeben', en: 'please give at least one character' },
  maxLength: { de: 'Bitte höchstens ein Zeichen angeben', en: 'please give at most one character' },
  minItems: { de: 'Bitte mindestens einen Eintrag machen', en: 'please make at least one entry' },
  maxItems: { de: 'Bitte höchstens einen Eintrag machen', en: 'please make at most one entry' },
  minProperties: { de: 'Bitte mindestens eine dieser Angaben machen', en: 'please fill in at least one of these' },
  maxProperties: { de: 'Bitte höchstens eine dieser Angaben machen', en: 'please fill in at most one of these' },
};

const IN_FORM: Text = { de: 'Bitte in der vorgeschriebenen Form angeben', en: 'please give it in the prescribed form' };
/** Of a field that takes a document, whatever its id looks like. */
const DOCUMENT: Text = { de: 'Bitte ein Dokument angeben', en: 'please give a document' };
const ENTRY: Text = { de: 'Ein erwarteter Eintrag fehlt', en: 'an entry that is expected is missing' };

/** A number or a text as people write it: with a comma, or day, month and year, in German. */
export function written(value: unknown, language: Language): string {
  const text = String(value);
  if (language === 'en') return text;
  const day = readDay(text);
  if (day !== null) return germanDay(day);
  return typeof value === 'number' ? text.replace('.', ',') : text;
}

function limitOf({ keyword, params }: ErrorObject, language: Language): string | undefined {
  const limit: unknown = params['limit'] ?? params['multipleOf'];
  const words = (limit === 1 ? LIMITS_OF_ONE[keyword] : undefined) ?? LIMITS[keyword];
  return words?.[language].replace('{}', () => written(limit, language));
}

/** Undefined for what fails for another reason than the kind, the form or the size of a value. */
export function expectationOf(error: ErrorObject, language: Language): string | undefined {
  const { keyword, params, parentSchema } = error;
  if (parentSchema?.['attachment'] !== undefined) return DOCUMENT[language];
  if (keyword === 'pattern') return IN_FORM[language];
  if (keyword === 'contains') return ENTRY[language];
  if (keyword === 'format') return (FORMATS[String(params['format'])] ?? IN_FORM)[language];
  if (keyword !== 'type') return limitOf(error, language);
  // Several types come as a list; what else might stand there is no help to whoever fills in the form.
  const type = String(params['type'])
    .split(',')
    .find((one) => Object.hasOwn(TYPES, one));
  return type === undefined ? undefined : TYPES[type]?.[language];
}
