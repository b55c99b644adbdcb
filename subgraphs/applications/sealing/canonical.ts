/** JSON in its one canonical form (RFC 8785), and its digest. */

import { createHash } from 'node:crypto';
import serialize from 'canonicalize';

/** Throws for what is no JSON. */
export function canonicalJson(value: unknown): string {
  // The package is CommonJS, and exports the function itself, whatever its types say.
  const text = (serialize as unknown as (input: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError('what is to be sealed is no JSON');
  return text;
}

const digestOf = (text: string): string => createHash('sha512').update(text).digest('hex');

/** SHA-512 of a value in canonical JSON, in hexadecimal. */
export const sha512OfJson = (value: unknown): string => digestOf(canonicalJson(value));
