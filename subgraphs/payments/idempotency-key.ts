/** Idempotency keys as clients choose them. */

import { PublicError } from '#platform/errors.ts';

/** Throws INVALID unless the key has 8 to 64 characters. */
export function parseKey(key: string): string {
  if (/^\S{8,64}$/.test(key)) return key;
  throw new PublicError('INVALID', 'idempotencyKey must have 8 to 64 characters and no blanks', {
    facts: { argument: 'idempotencyKey' },
  });
}
