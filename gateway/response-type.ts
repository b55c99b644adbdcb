/** The media type of an answer, as the `Accept` header has it (GraphQL over HTTP, section 6.2). */

import Negotiator from 'negotiator';
import { remembered } from '#platform/remembered.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What Apollo Server offers, in its order of preference. */
const OFFERED = [JSON_TYPE, RESPONSE_TYPE];

const negotiated = remembered((accept) => new Negotiator({ headers: { accept } }).mediaType(OFFERED) ?? '');

/** The media type for an `Accept` header; undefined when nothing fits. */
export function responseTypeFor(accept = '*/*'): string | undefined {
  const type = negotiated(accept);
  return type === '' ? undefined : type;
}
