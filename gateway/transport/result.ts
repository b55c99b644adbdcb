/** What a subgraph answers, whichever way it comes: a GraphQL result, or nothing that would be one. */

import type { FormattedExecutionResult } from 'graphql';
import { z } from 'zod';
import { PublicError } from '#platform/errors.ts';

/** What a GraphQL answer must be: data, or errors that say why there are none. */
const resultBody = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z.array(z.looseObject({ message: z.string() })).optional(),
  })
  .refine(({ data, errors }) => (data !== null && data !== undefined) || (errors !== undefined && errors.length > 0));

/** A GraphQL answer in JSON. Throws when it is none. */
export function readResult(json: string): FormattedExecutionResult {
  return resultBody.parse(JSON.parse(json)) as FormattedExecutionResult;
}

/** For the client: that a subgraph is away. `cause` is for the log. */
export function unavailable(subgraph: string, cause: unknown): PublicError {
  return new PublicError('UNAVAILABLE', `The subgraph ${subgraph} does not answer`, { cause, facts: { subgraph } });
}
