/** What names a key that has no name of its own. */

import { createHash } from 'node:crypto';
import type { JWK } from 'jose';

/** RFC 7638 §3: the digest of the required members in alphabetical order. */
export function thumbprint({ crv, kty, x, y }: JWK): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}
