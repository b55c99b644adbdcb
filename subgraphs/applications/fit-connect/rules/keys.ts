/** The keys of a destination: what FIT-Connect demands of them, checked before anything is encrypted or believed. */

import type { JWK } from 'jose';

export type KeyFault =
  'NOT_RSA' | 'WRONG_ALGORITHM' | 'WRONG_USE' | 'TOO_SHORT' | 'WRONG_EXPONENT' | 'OTHER_KID' | 'PRIVATE' | 'NO_CERTIFICATE';

export interface KeyDemand {
  readonly kid: string;
  readonly alg: 'RSA-OAEP-256' | 'PS512';
  readonly operation: 'wrapKey' | 'verify';
  /** Whether a key must bring its certificates (`x5c`), as production destinations do. */
  readonly certificates: 'required' | 'optional';
}

const LEAST_BITS = 4096;

/** Length of a modulus in bits. */
function bitsOf(modulus: string): number {
  const bytes = Buffer.from(modulus, 'base64url');
  const first = bytes.findIndex((byte) => byte !== 0);
  if (first === -1) return 0;
  return (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24;
}

/** What is wrong with a key; null when it may be used. RSA of 4096 bits with the exponent 65537, for this one purpose. */
export function keyFault(jwk: JWK, { kid, alg, operation, certificates }: KeyDemand): KeyFault | null {
  if (jwk.kty !== 'RSA' || typeof jwk.n !== 'string') return 'NOT_RSA';
  if (jwk.d !== undefined) return 'PRIVATE';
  if (jwk.alg !== alg) return 'WRONG_ALGORITHM';
  const use = operation === 'wrapKey' ? 'enc' : 'sig';
  if (jwk.use !== undefined && jwk.use !== use) return 'WRONG_USE';
  if (jwk.key_ops === undefined ? jwk.use === undefined : jwk.key_ops.some((each) => each !== operation)) return 'WRONG_USE';
  if (jwk.e !== 'AQAB') return 'WRONG_EXPONENT';
  if (bitsOf(jwk.n) < LEAST_BITS) return 'TOO_SHORT';
  if (jwk.kid !== kid) return 'OTHER_KID';
  if (certificates === 'required' && (jwk.x5c ?? []).length === 0) return 'NO_CERTIFICATE';
  return null;
}

/** The parts of a key that make it one, without what would forbid our library to use it. */
export function bareKey({ kty, n, e }: JWK): JWK {
  return { kty, n, e } as JWK;
}
