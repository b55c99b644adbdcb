/** A link of a chain of records, as commands print it and take it again. */

import type { Link } from '#platform/chain.ts';
import { PublicError } from '#platform/errors.ts';

/** Throws INVALID. */
export function readLink(text: string): Link {
  const [, position, digest] = /^(\d{1,18}):([\da-f]{64})$/.exec(text) ?? [];
  if (position === undefined || digest === undefined)
    throw new PublicError('INVALID', `'${text}' is no link: <position>:<digest>, as this command prints it.`);
  return { position: BigInt(position), digest };
}
