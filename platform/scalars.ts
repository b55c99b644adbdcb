/** Our scalars: what is let in and what goes out, the same in every subgraph and at the gateway. */

import { GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { PublicError } from './errors.ts';
import { readDay } from './values/day.ts';
import { readLeika } from './values/leika.ts';
import { readAmount } from './values/money.ts';
import { readRegion } from './values/region.ts';

/** A scalar that is text on the wire; `read` answers null for text that is none. */
function textScalar(name: string, expected: string, read: (text: string) => string | null): GraphQLScalarType<string, string> {
  const readText = (value: unknown): string | null => (typeof value === 'string' ? read(value) : null);
  const parse = (value: unknown): string => {
    const parsed = readText(value);
    if (parsed === null) throw new PublicError('INVALID', `${name} must be ${expected}`, { facts: { type: name } });
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => readText(value) ?? fail(name),
  });
}

/** A value of our own that is none is a bug, not a fault of the client. */
function fail(name: string): never {
  throw new TypeError(`a resolver answered what is no ${name}`);
}

const matching =
  (pattern: RegExp) =>
  (text: string): string | null =>
    pattern.test(text) ? text : null;

function readUrl(text: string): string | null {
  // The URL parser drops tabs and line breaks without a word; nothing that prints the text does.
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text) ? text : null;
}

function readInstant(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  if (readDay(text.slice(0, 10)) === null) return null; // Date would make 1 March of 30 February.
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? readInstant(value) : null;
  if (instant === null)
    throw new PublicError('INVALID', 'DateTime must be an instant in ISO 8601 with time zone', { facts: { type: 'DateTime' } });
  return instant;
}

const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
  // The gateway passes on what a subgraph has serialized already.
  serialize: (value) => {
    const instant = value instanceof Date ? value : readInstant(String(value));
    return instant === null || Number.isNaN(instant.getTime()) ? fail('DateTime') : instant.toISOString();
  },
});

/** Deeper than anything that is filled in or designed, and far from what exhausts whoever walks through it. */
const DEEPEST_JSON = 100;

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Level by level, so that however deep the value is, this comes to an end. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEEPEST_JSON) return true;
    level = level.flatMap((each): unknown[] => Object.values(each)).filter(isNested);
  }
  return false;
}

function parseJson(value: unknown): unknown {
  if (isTooDeep(value))
    throw new PublicError('INVALID', `JSON must not be nested deeper than ${DEEPEST_JSON} levels`, { facts: { type: 'JSON' } });
  return value;
}

const JSONValue = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  parseValue: parseJson,
  parseLiteral: (node: ValueNode, variables) => parseJson(valueFromASTUntyped(node, variables)),
});

export const scalars = {
  LeikaKey: textScalar('LeikaKey', 'a LeiKa key: 14 digits that begin with 99', readLeika),
  RegionKey: textScalar('RegionKey', 'a regional key (ARS): 2, 3, 5, 9 or 12 digits', readRegion),
  PostalCode: textScalar('PostalCode', 'a German postal code: 5 digits', matching(/^\d{5}$/)),
  Date: textScalar('Date', 'a day of the calendar: YYYY-MM-DD', readDay),
  DateTime,
  Decimal: textScalar('Decimal', 'a decimal number as text with at most two decimals', (text) =>
    readAmount(text) === null ? null : text,
  ),
  CurrencyCode: textScalar('CurrencyCode', 'an ISO 4217 code: three capital letters', matching(/^[A-Z]{3}$/)),
  Duration: textScalar(
    'Duration',
    'an ISO 8601 duration',
    matching(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/),
  ),
  Url: textScalar('Url', 'an absolute http or https URL', readUrl),
  Locale: textScalar('Locale', 'a language tag such as de or en', matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  JSON: JSONValue,
} as const;
