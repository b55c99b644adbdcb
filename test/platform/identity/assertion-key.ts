/** Keys for tests. */

import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { parsePrivateJwk } from '#platform/keys.ts';

/** An Ed25519 key of its own for each call, as a configuration would bring it. */
export function makeAssertionKey(): JWK {
  return parsePrivateJwk(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
}
