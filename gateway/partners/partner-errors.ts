/** What is left of the errors of a partner: where, and which of our codes. Its own words may hold anything, of anybody. */

import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '#platform/errors.ts';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';

const WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  UNAUTHENTICATED: 'Sign in to do this',
  FORBIDDEN: 'This is not allowed',
  TRUST_LEVEL_REQUIRED: 'A higher trust level is needed to do this',
  NOT_FOUND: 'There is no such thing',
  INVALID: 'The request is not valid',
  CONFLICT: 'This does not fit to what has happened meanwhile',
  RATE_LIMITED: 'Too many requests',
  UNAVAILABLE: 'The service does not answer now',
};

type Unchecked = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unchecked => typeof value === 'object' && value !== null;
const isCode = (code: unknown): code is keyof typeof WORDS => typeof code === 'string' && Object.hasOwn(WORDS, code);

/** What a client needs to go on, each only in the form that it has. */
function factsOf(code: ErrorCode, { retryAfter, required }: Unchecked): Unchecked {
  if (code === 'RATE_LIMITED' && Number.isSafeInteger(retryAfter)) return { retryAfter };
  if (code === 'TRUST_LEVEL_REQUIRED' && TRUST_LEVELS.some((level) => level === required)) return { required };
  return {};
}

/** The path as far as it consists of keys of the answer, and of places in lists. */
function pathOf(path: unknown, keys: ReadonlySet<string>): readonly (string | number)[] {
  if (!Array.isArray(path)) return [];
  const isKnown = (part: unknown): boolean => (typeof part === 'string' ? keys.has(part) : Number.isSafeInteger(part));
  const end = path.findIndex((part) => !isKnown(part));
  return (end < 0 ? path : path.slice(0, end)) as (string | number)[];
}

/** The errors of an answer; `keys` are those that the answer may have. */
export function errorsOf({ errors }: FormattedExecutionResult, keys: ReadonlySet<string>): readonly GraphQLFormattedError[] {
  const told: readonly unknown[] = Array.isArray(errors) ? errors : [];
  return told.filter(isObject).map(({ path: given, extensions }): GraphQLFormattedError => {
    const facts = isObject(extensions) ? extensions : {};
    const { code } = facts;
    const path = pathOf(given, keys);
    const place = path.length === 0 ? {} : { path };
    if (!isCode(code)) return { message: 'The partner failed', ...place, extensions: { code: 'INTERNAL' } };
    return { message: WORDS[code] ?? '', ...place, extensions: { code, ...factsOf(code, facts) } };
  });
}
