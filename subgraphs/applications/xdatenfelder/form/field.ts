/** A field as JSON Schema, by the mapping of the federal converter (README): its type, its bounds, its choices. */

import type { Text } from '#platform/language.ts';
import { readDay } from '#platform/values/day.ts';
import type { Localisable } from '../../rules/forms.ts';
import type { CodeValue, Field } from '../model.ts';
import { latin, toJsonPattern } from './pattern.ts';
import { expecting, lengthWords, rangeWords, WORDS } from './words.ts';

/** Hears what of a field is not checked. */
export type Note = (kind: string) => void;

interface Kind {
  readonly schema: Localisable;
  readonly expected: readonly (Text | null)[];
}

/** A count in a bound, null for what is none. */
function countIn(value: string | null, note: Note): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  note('a length that is no number');
  return null;
}

/** A number in a bound, with a comma or a point. */
export function numberIn(value: string | null): number | null {
  const text = value?.replace(',', '.') ?? '';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function bounds<Value>(min: Value | null, max: Value | null, [low, high]: readonly [string, string]): Localisable {
  return { ...(min === null ? {} : { [low]: min }), ...(max === null ? {} : { [high]: max }) };
}

function text({ constraints, dataType }: Field, note: Note): Kind {
  const [min, max] = [countIn(constraints.minLength, note), countIn(constraints.maxLength, note)];
  const own = constraints.pattern === null ? null : toJsonPattern(constraints.pattern);
  if (constraints.pattern !== null && own === null) note('a pattern that cannot be run');
  const isLatin = dataType === 'text_latin';
  const pattern = isLatin ? latin(own) : own;
  return {
    schema: { type: 'string', ...bounds(min, max, ['minLength', 'maxLength']), ...(pattern === null ? {} : { pattern }) },
    expected: [lengthWords({ min, max }), isLatin ? WORDS.latin : null, own === null ? null : WORDS.pattern],
  };
}

function number({ constraints, dataType }: Field, note: Note): Kind {
  const [min, max] = [numberIn(constraints.minValue), numberIn(constraints.maxValue)];
  if ((constraints.minValue !== null && min === null) || (constraints.maxValue !== null && max === null))
    note('a bound that is no number');
  if (constraints.pattern !== null) note('a pattern for a number');
  const kinds = {
    num: [{ type: 'number' }, WORDS.num],
    num_int: [{ type: 'integer' }, WORDS.num_int],
    num_currency: [{ type: 'number', multipleOf: 0.01 }, WORDS.num_currency],
  } as const;
  const [schema, words] = kinds[dataType as keyof typeof kinds];
  return { schema: { ...schema, ...bounds(min, max, ['minimum', 'maximum']) }, expected: [words, rangeWords({ min, max })] };
}

const FORMATS = { date: 'date', time: 'time', datetime: 'date-time' } as const;

/** Bounds of days and times are those of ajv-formats, beyond the standard: JSON Schema knows none. */
function moment({ constraints, dataType }: Field, note: Note): Kind {
  const type = dataType as keyof typeof FORMATS;
  const isSound = (value: string | null): value is string => value !== null && (type !== 'date' || readDay(value) !== null);
  const [min, max] = [constraints.minValue, constraints.maxValue].map((value) => {
    if (value !== null && (!isSound(value) || type !== 'date')) note('a bound that is no day');
    return isSound(value) && type === 'date' ? value : null;
  }) as [string | null, string | null];
  if (constraints.pattern !== null) note('a pattern for a day or time');
  return {
    schema: { type: 'string', format: FORMATS[type], ...bounds(min, max, ['formatMinimum', 'formatMaximum']) },
    expected: [WORDS[type], rangeWords({ min, max })],
  };
}

const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

/** A document of the safe, by its id; the file itself travels beside the data (FIT-Connect: attachment). */
export function attachment(mediaTypes: readonly string[], maxSize: number | null): Localisable {
  const known = [...new Set(mediaTypes)].filter((type) => MEDIA_TYPE.test(type));
  const rule = {
    ...(known.length === 0 ? {} : { mediaTypes: known }),
    ...(maxSize === null || maxSize < 1 ? {} : { maxBytes: maxSize }),
  };
  return { type: 'string', format: 'uuid', attachment: rule };
}

function plain(field: Field, note: Note): Kind {
  switch (field.dataType) {
    case 'text':
    case 'text_latin':
      return text(field, note);
    case 'date':
    case 'time':
    case 'datetime':
      return moment(field, note);
    case 'num':
    case 'num_int':
    case 'num_currency':
      return number(field, note);
    case 'bool':
      return { schema: { type: 'boolean' }, expected: [] };
    case 'file':
    case 'obj':
      if (field.mediaTypes.some((type) => !MEDIA_TYPE.test(type))) note('a media type that is none');
      return { schema: attachment(field.mediaTypes, countIn(field.maxSize, note)), expected: [WORDS.file] };
  }
}

const choice = (values: readonly CodeValue[], wordsOf: (value: CodeValue) => Text): Kind => ({
  schema: { type: 'string', oneOf: values.map((value) => ({ const: value.code, title: wordsOf(value) })) },
  expected: [],
});

/** Inhalt as a value of the field's type; null where it is none. */
export function valueIn({ dataType }: Pick<Field, 'dataType'>, content: string | null): string | number | boolean | null {
  switch (dataType) {
    case 'bool':
      return { true: true, wahr: true, '1': true, false: false, falsch: false, '0': false }[content?.toLowerCase() ?? ''] ?? null;
    case 'num':
    case 'num_int':
    case 'num_currency':
      return numberIn(content);
    case 'file':
    case 'obj':
      return null;
    case 'text':
    case 'text_latin':
    case 'date':
    case 'time':
    case 'datetime':
      return content;
  }
}

function preset(field: Field, note: Note): Localisable {
  const value = valueIn(field, field.content);
  if (field.content !== null && value === null) note('content that is no value of its type');
  const isFixed = field.inputKind === 'hidden' || field.inputKind === 'locked';
  if (!isFixed) return value === null ? {} : { default: value };
  return { readOnly: true, ...(value === null ? {} : { const: value, default: value }) };
}

/** The schema without title and help. `values` are what may be chosen. */
export function fieldSchema(
  field: Field,
  values: readonly CodeValue[] | null,
  wordsOf: (value: CodeValue) => Text,
  note: Note,
): Localisable {
  if (field.constraints.other !== null) note('a constraint in words');
  const { schema, expected } = values === null ? plain(field, note) : choice(values, wordsOf);
  const words = expecting(expected);
  return { ...schema, ...(words === null ? {} : { errorMessage: words }), ...preset(field, note) };
}
