/** The media type of an answer, as the `Accept` header has it (GraphQL over HTTP, section 6.2). */

import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What Apollo Server offers, in its order of preference. */
const OFFERED = [JSON_TYPE, RESPONSE_TYPE];
const MOST_KNOWN = 1_000;
const known = new LRUCache<string, { readonly type: string | undefined }>({ max: MOST_KNOWN });

/** The media type for an `Accept` header; undefined when nothing fits. */
export function responseTypeFor(accept = '*/*'): string | undefined {
  let found = known.get(accept);
  if (found === undefined) {
    found = { type: new Negotiator({ headers: { accept } }).mediaType(OFFERED) };
    known.set(accept, found);
  }
  return found.type;
}
