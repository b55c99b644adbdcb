/** What a schema, a licence or a price says, in words for editors who compare two versions of a form. */

import type { Language, Text } from '#platform/language.ts';
import { written } from '../../rules/form-expectations.ts';
import { isObject, labelOf, listIn, objectIn, placesOf, schemaAt, textIn, type Json } from './fields.ts';
import type { Licence } from './types.ts';

export const both = (text: string): Text => ({ de: text, en: text });

/** `{}` stands for the value; where there is none, the keyword says all. */
const KEYWORDS: Readonly<Record<string, Text>> = {
  minLength: { de: 'mindestens {} Zeichen', en: 'at least {} characters' },
  maxLength: { de: 'höchstens {} Zeichen', en: 'at most {} characters' },
  minimum: { de: 'mindestens {}', en: 'at least {}' },
  maximum: { de: 'höchstens {}', en: 'at most {}' },
  exclusiveMinimum: { de: 'mehr als {}', en: 'more than {}' },
  exclusiveMaximum: { de: 'weniger als {}', en: 'less than {}' },
  multipleOf: { de: 'Vielfache von {}', en: 'multiples of {}' },
  pattern: { de: 'nach dem Muster {}', en: 'by the pattern {}' },
  minItems: { de: 'mindestens {} Einträge', en: 'at least {} entries' },
  maxItems: { de: 'höchstens {} Einträge', en: 'at most {} entries' },
  formatMinimum: { de: 'frühestens {}', en: '{} at the earliest' },
  formatMaximum: { de: 'spätestens {}', en: '{} at the latest' },
  type: both('{}'),
  format: both('{}'),
  const: { de: 'nur {}', en: 'only {}' },
  enum: both('{}'),
  oneOf: both('{}'),
  title: both('{}'),
  description: both('{}'),
  errorMessage: both('{}'),
  items: { de: 'Einträge: {}', en: 'entries: {}' },
};

/** Keywords that are true or false: what they say where they are true. */
const FLAGS: Readonly<Record<string, Text>> = {
  uniqueItems: { de: 'kein Eintrag doppelt', en: 'no entry twice' },
  notInFuture: { de: 'nicht in der Zukunft', en: 'not in the future' },
  readOnly: { de: 'nicht auszufüllen', en: 'not to be filled in' },
};

/** Types and formats. */
const NAMES: Readonly<Record<string, Text>> = {
  string: { de: 'Text', en: 'text' },
  integer: { de: 'ganze Zahl', en: 'whole number' },
  number: { de: 'Zahl', en: 'number' },
  boolean: { de: 'ja oder nein', en: 'yes or no' },
  array: { de: 'Liste', en: 'list' },
  object: { de: 'Gruppe', en: 'group' },
  date: { de: 'Datum', en: 'date' },
  time: { de: 'Uhrzeit', en: 'time' },
  'date-time': { de: 'Tag und Uhrzeit', en: 'day and time' },
  email: { de: 'E-Mail-Adresse', en: 'e-mail address' },
  uri: { de: 'Internetadresse', en: 'web address' },
  uuid: { de: 'Kennung', en: 'identifier' },
};

const inGerman = (number: unknown): string => String(number).replace('.', ',');

const joined = (texts: readonly Text[], by: string): Text => ({
  de: texts.map(({ de }) => de).join(by),
  en: texts.map(({ en }) => en).join(by),
});

function valueInWords(key: string, value: unknown): Text {
  if (key === 'items' && isObject(value)) return schemaInWords(value) ?? both('–');
  if ((key === 'type' || key === 'format') && typeof value === 'string') return NAMES[value] ?? both(value);
  const choices = key === 'oneOf' ? listIn(value) : [];
  if (choices.length > 0)
    return joined(
      choices.map((choice) => textIn(objectIn(choice)['title']) ?? both(JSON.stringify(choice))),
      ', ',
    );
  if (typeof value === 'string' || typeof value === 'number') return { de: written(value, 'de'), en: written(value, 'en') };
  return textIn(value) ?? both(JSON.stringify(value));
}

function keywordInWords(key: string, value: unknown): Text {
  const flag = value === true ? FLAGS[key] : undefined;
  if (flag !== undefined) return flag;
  const said = valueInWords(key, value);
  const fill = (language: Language): string => (KEYWORDS[key] ?? both(`${key} {}`))[language].replace('{}', () => said[language]);
  return { de: fill('de'), en: fill('en') };
}

/** All that it says; null for one that says nothing. What lies below a group is told by the names of its fields. */
export function schemaInWords({ properties, ...schema }: Json): Text | null {
  const fields = isObject(properties) ? placesOf({ properties }).map(labelOf) : [];
  const said = Object.entries(schema)
    .filter(([key]) => fields.length === 0 || KEYWORDS[key] !== undefined)
    .map(([key, value]) => keywordInWords(key, value));
  const parts = [...said, ...(fields.length === 0 ? [] : [joined(fields, ', ')])];
  return parts.length === 0 ? null : joined(parts, '; ');
}

export function licenceInWords({ spdx, terms, cost, period }: Licence): Text {
  const { de, en } = spdx === null ? (terms ?? both('')) : both(spdx);
  if (cost === null) return { de, en };
  const often = period === 'YEARLY' ? { de: ' jährlich', en: ' a year' } : both('');
  return { de: `${de}, ${inGerman(cost)} €${often.de}`, en: `${en}, €${cost}${often.en}` };
}

function chargeInWords(given: unknown, schema: Json): Text {
  const { fee, otherwise, minimum, maximum, freeWhen, when, quantity, less, upTo } = objectIn(given);
  const pointer = typeof quantity === 'string' ? quantity : null;
  const counted = pointer === null ? null : labelOf({ pointer, schema: schemaAt(schema, pointer) ?? {} });
  const parts: readonly (readonly [unknown, string, string])[] = [
    [fee, '{}', '{}'],
    [minimum, 'mindestens {}', 'at least {}'],
    [maximum, 'höchstens {}', 'at most {}'],
    [freeWhen, 'frei unter einer Bedingung', 'free under a condition'],
    [otherwise, ', sonst {}', ', otherwise {}'],
    [counted, ` mal „${counted?.de ?? ''}“`, ` times ‘${counted?.en ?? ''}’`],
    [pointer === null ? quantity : undefined, ' mal eine berechnete Menge', ' times a computed number'],
    [less, ', ohne die ersten {}', ', without the first {}'],
    [upTo, ', höchstens {}', ', at most {}'],
    [when, ' unter einer Bedingung', ' under a condition'],
  ];
  return joined(
    parts
      .filter(([value]) => value !== undefined && value !== null)
      .map(([value, de, en]) => ({ de: de.replace('{}', () => String(value)), en: en.replace('{}', () => String(value)) })),
    '',
  );
}

/** Which fees are charged, and how often. */
export const pricingInWords = (pricing: unknown, schema: Json): Text =>
  joined(
    listIn(pricing).map((charge) => chargeInWords(charge, schema)),
    ' + ',
  );
