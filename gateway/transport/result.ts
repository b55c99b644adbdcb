/** What a subgraph answers, whichever way it comes: a GraphQL result, or nothing that would be one. */

import type { FormattedExecutionResult } from 'graphql';
import { PublicError } from '#platform/errors.ts';

type Unchecked = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unchecked => typeof value === 'object' && value !== null && !Array.isArray(value);

function areErrors(value: unknown): value is readonly Unchecked[] {
  return Array.isArray(value) && value.every((error) => isObject(error) && typeof error['message'] === 'string');
}

/** What a GraphQL answer must be: data, or errors that say why there are none. */
function isResult(value: unknown): value is FormattedExecutionResult {
  if (!isObject(value)) return false;
  const { data, errors } = value;
  if (errors !== undefined && !areErrors(errors)) return false;
  if (data === undefined || data === null) return errors !== undefined && errors.length > 0;
  return isObject(data);
}

/** The parser's own words repeat some of the text, which must not come into a log. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('an answer that is no JSON');
  }
}

/** A GraphQL answer in JSON. Throws when it is none. */
export function readResult(json: string): FormattedExecutionResult {
  const value = parsed(json);
  if (!isResult(value)) throw new Error('an answer that is no GraphQL result');
  return value;
}

/** For the client: that a subgraph is away. `cause` is for the log. */
export function unavailable(subgraph: string, cause: unknown): PublicError {
  return new PublicError('UNAVAILABLE', `The subgraph ${subgraph} does not answer`, { cause, facts: { subgraph } });
}
