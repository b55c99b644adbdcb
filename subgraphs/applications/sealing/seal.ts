/** Seals a statement and verifies seals: JWS (RFC 7515) over canonical JSON, in compact form. */

import { createHash } from 'node:crypto';
import { CompactSign, compactVerify, createLocalJWKSet, decodeProtectedHeader, errors } from 'jose';
import { PublicError } from '#platform/errors.ts';
import type { SealKeys } from '#platform/keys/seal-keys.ts';
import { canonicalJson } from './canonical.ts';

/** What kind of JWS it is, so that none made for anything else is taken for a seal. */
const TYPE = 'portalverbund-submission+jws';

export interface Seal {
  readonly jws: string;
  /** Of the statement, in hexadecimal. */
  readonly sha512: string;
  readonly keyId: string;
}

export interface Sealer {
  /** Seals a statement. Throws UNAVAILABLE while there is no key to do so. */
  seal(statement: object): Promise<Seal>;
}

/** A sealer over the keys of this installation; null: it has none. */
export function createSealer(keys: Pick<SealKeys, 'current'> | null): Sealer {
  const unavailable = (cause?: unknown): PublicError =>
    new PublicError('UNAVAILABLE', 'Applications cannot be sealed at present; the draft is kept, please submit it later', {
      cause: cause ?? new Error('there is no key that submissions are sealed with'),
    });
  return {
    seal: async (statement) => {
      if (keys === null) throw unavailable();
      const { kid, alg, key } = keys.current;
      const payload = Buffer.from(canonicalJson(statement));
      try {
        const jws = await new CompactSign(payload).setProtectedHeader({ alg, kid, typ: TYPE }).sign(key);
        return { jws, sha512: createHash('sha512').update(payload).digest('hex'), keyId: kid };
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
}

/** What is wrong with a seal by itself. */
export type SealFault = 'NO_SEAL' | 'UNKNOWN_KEY' | 'BAD_SIGNATURE' | 'OTHER_DIGEST' | 'NOT_CANONICAL';

export type Opened = { readonly statement: unknown } | { readonly fault: SealFault };

/** The statement of a seal, if its signature is that of a published key and its digest is right; else what is wrong. */
export async function openSeal({ jws, sha512, keyId }: Seal, jwks: SealKeys['jwks']): Promise<Opened> {
  try {
    const { typ, kid } = decodeProtectedHeader(jws);
    if (typ !== TYPE || kid !== keyId) return { fault: 'NO_SEAL' };
    const { payload } = await compactVerify(jws, createLocalJWKSet({ keys: [...jwks.keys] }), { algorithms: ['EdDSA', 'ES256'] });
    if (createHash('sha512').update(payload).digest('hex') !== sha512) return { fault: 'OTHER_DIGEST' };
    const text = Buffer.from(payload).toString('utf8');
    const statement: unknown = JSON.parse(text);
    return canonicalJson(statement) === text ? { statement } : { fault: 'NOT_CANONICAL' };
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return { fault: 'UNKNOWN_KEY' };
    if (error instanceof errors.JWSSignatureVerificationFailed) return { fault: 'BAD_SIGNATURE' };
    return { fault: 'NO_SEAL' };
  }
}
