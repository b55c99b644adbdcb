/** A field of a form as one of XDatenfelder: its type and bounds, and in words what those have no place for. */

import { toXmlPattern } from '../form/pattern.ts';
import { NO_CONSTRAINTS, type CodeValue, type Constraints, type DataType, type Field } from '../model.ts';
import { FORMATS } from '../rules/statements.ts';
import { further, isObject, isScalar, listIn, objectIn, PROGRAMMED, textIn, WORDS, type Json, type Scalar } from './json.ts';

/** What of a field is said in a rule. */
export type Saying =
  | { readonly kind: 'equals'; readonly value: Scalar }
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'notInFuture' };

type Body = Pick<Field, 'inputKind' | 'dataType' | 'constraints' | 'content' | 'values' | 'maxSize' | 'mediaTypes'>;

export interface FieldParts {
  readonly body: Body;
  readonly sayings: readonly Saying[];
}

/** Hears what of a field finds no place. */
type Lose = (kind: string) => void;

const PLAIN: Body = {
  inputKind: 'input',
  dataType: 'text',
  constraints: NO_CONSTRAINTS,
  content: null,
  values: [],
  maxSize: null,
  mediaTypes: [],
};

const bound = (value: unknown): string | null => (typeof value === 'number' || typeof value === 'string' ? String(value) : null);

/** Codes to choose from, as `oneOf` with titles or as `enum`; null when there are none, or some that are no text. */
export function choicesIn(schema: Json): readonly CodeValue[] | null {
  const listed = listIn(schema['enum']).map((code) => ({ code, name: code }));
  const titled = listIn(schema['oneOf']).map((one) => ({ code: objectIn(one)['const'], name: objectIn(one)['title'] }));
  const all = listed.length > 0 ? listed : titled;
  const sound = all.flatMap(({ code, name }): readonly CodeValue[] => {
    const text = typeof code === 'string' && code.trim() === code && code !== '' ? code : null;
    return text === null ? [] : [{ code: text, name: textIn(name) ?? text, help: null }];
  });
  return all.length > 0 && sound.length === all.length ? sound : null;
}

function textOf(schema: Json, lose: Lose): { readonly dataType: DataType; readonly constraints: Constraints } {
  const found = typeof schema['pattern'] === 'string' ? toXmlPattern(schema['pattern']) : null;
  if (schema['pattern'] !== undefined && found === null) lose('patterns that refer back');
  if (found?.strange === true) lose('patterns with signs XML Schema does not know');
  return {
    dataType: found?.isLatin === true ? 'text_latin' : 'text',
    constraints: {
      ...NO_CONSTRAINTS,
      minLength: bound(schema['minLength']),
      maxLength: bound(schema['maxLength']),
      pattern: found?.pattern ?? null,
    },
  };
}

const MOMENTS: Readonly<Record<string, DataType>> = { date: 'date', time: 'time', 'date-time': 'datetime' };

function string(schema: Json, lose: Lose): FieldParts {
  const format = typeof schema['format'] === 'string' ? schema['format'] : null;
  const choices = choicesIn(schema);
  if (choices === null && (schema['enum'] !== undefined || schema['oneOf'] !== undefined)) lose('choices that are no codes');
  const moment = format === null ? undefined : MOMENTS[format];
  const { dataType, constraints } = textOf(schema, lose);
  if (format !== null && moment === undefined && !FORMATS.has(format)) lose(`format ${format}`);
  const sayings: readonly Saying[] = [
    ...(format !== null && FORMATS.has(format) ? [{ kind: 'format', format } as const] : []),
    ...(schema['notInFuture'] === true ? [{ kind: 'notInFuture' } as const] : []),
  ];
  if (choices !== null) return { body: { ...PLAIN, inputKind: 'select', values: choices }, sayings };
  if (moment === undefined) return { body: { ...PLAIN, dataType, constraints }, sayings };
  if (schema['pattern'] !== undefined || schema['minLength'] !== undefined || schema['maxLength'] !== undefined)
    lose('lengths and patterns of days and times');
  const days = { minValue: bound(schema['formatMinimum']), maxValue: bound(schema['formatMaximum']) };
  return { body: { ...PLAIN, dataType: moment, constraints: { ...NO_CONSTRAINTS, ...days } }, sayings };
}

function number(schema: Json, lose: Lose): FieldParts {
  const isMoney = schema['type'] === 'number' && schema['multipleOf'] === 0.01;
  if (schema['multipleOf'] !== undefined && !isMoney) lose('multipleOf');
  if (schema['enum'] !== undefined || schema['oneOf'] !== undefined) lose('choices that are no codes');
  const dataType = isMoney ? 'num_currency' : schema['type'] === 'integer' ? 'num_int' : 'num';
  const limits = { minValue: bound(schema['minimum']), maxValue: bound(schema['maximum']) };
  return { body: { ...PLAIN, dataType, constraints: { ...NO_CONSTRAINTS, ...limits } }, sayings: [] };
}

/** A document, of which any types and size may be demanded. */
function file(schema: Json, lose: Lose): FieldParts {
  const rule = objectIn(schema['attachment']);
  const mediaTypes = listIn(rule['mediaTypes']).filter((one) => typeof one === 'string');
  for (const keyword of further(schema, [...WORDS, ...PROGRAMMED, 'type', 'format', 'attachment'])) lose(keyword);
  return { body: { ...PLAIN, dataType: 'file', mediaTypes, maxSize: bound(rule['maxBytes']) }, sayings: [] };
}

const COMMON = [...WORDS, ...PROGRAMMED, 'type', 'const', 'default', 'readOnly', 'enum', 'oneOf', 'allOf'];
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format', 'notInFuture', 'formatMinimum', 'formatMaximum'],
  number: ['minimum', 'maximum', 'multipleOf'],
  integer: ['minimum', 'maximum', 'multipleOf'],
  boolean: [],
};

function preset(schema: Json, { body, sayings }: FieldParts): FieldParts {
  const fixed = schema['const'];
  const value = fixed ?? schema['default'];
  const content = isScalar(value) ? String(value) : null;
  if (schema['readOnly'] === true) return { body: { ...body, inputKind: 'locked', content }, sayings };
  const said = isScalar(fixed) ? [...sayings, { kind: 'equals', value: fixed } as const] : sayings;
  return { body: { ...body, content: isScalar(schema['default']) ? String(schema['default']) : null }, sayings: said };
}

/** Null for what is no field: a group, a list, or nothing XDatenfelder knows. */
export function fieldParts(schema: Json, lose: Lose): FieldParts | null {
  const { type } = schema;
  if (schema['attachment'] !== undefined) return file(schema, lose);
  const known = typeof type === 'string' ? KNOWN[type] : undefined;
  if (known === undefined) return null;
  for (const keyword of further(schema, [...COMMON, ...known])) lose(keyword);
  // What a rule said beside the field's own bounds (form.ts, `joined`).
  const beside = listIn(schema['allOf']).filter(isObject);
  if (beside.some((one) => further(one, ['type', 'const', 'errorMessage']).length > 0)) lose('allOf');
  const parts = type === 'string' ? string(schema, lose) : type === 'boolean' ? bool(schema, lose) : number(schema, lose);
  const consts = beside.flatMap((one): readonly Saying[] =>
    isScalar(one['const']) ? [{ kind: 'equals', value: one['const'] }] : [],
  );
  const { body, sayings } = preset(schema, parts);
  return { body, sayings: [...sayings, ...consts] };
}

function bool(schema: Json, lose: Lose): FieldParts {
  if (schema['enum'] !== undefined || schema['oneOf'] !== undefined) lose('choices that are no codes');
  return { body: { ...PLAIN, dataType: 'bool' }, sayings: [] };
}
