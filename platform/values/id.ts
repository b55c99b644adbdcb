/** Ids: UUIDs made in the application, the same string in SQL, code, GraphQL and URLs. */

import { v5, v7, validate } from 'uuid';
import { PublicError } from '../errors.ts';

declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Namespace of ids that are derived from a name, so that every process derives the same. */
const NAMESPACE = 'c9d0a7b2-6b0e-5c55-9f4e-3a1f6f0a9d11';

/** A new id; later ids sort after earlier ones (UUID version 7, RFC 9562 §5.7). */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}

/** The id that belongs to a name, for example `authority:municipality:059580048048` (UUID version 5, RFC 9562 §5.5). */
export function derivedId<Kind extends string>(name: string): Id<Kind> {
  // As bytes: what people send may have half a surrogate pair in it, which the package refuses in text.
  return v5(new TextEncoder().encode(name), NAMESPACE) as Id<Kind>;
}

/** Null when the text is no UUID. */
export function readId<Kind extends string>(text: string): Id<Kind> | null {
  return validate(text) ? (text.toLowerCase() as Id<Kind>) : null;
}

/** Throws INVALID, naming the argument, when the text is no UUID. */
export function parseId<Kind extends string>(text: string, argument: string): Id<Kind> {
  const id = readId<Kind>(text);
  if (id === null) throw new PublicError('INVALID', `${argument} is no valid id`, { facts: { argument } });
  return id;
}
