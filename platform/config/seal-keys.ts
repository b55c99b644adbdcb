/** Seal keys as they are configured: a JSON Web Key Set, the key of new seals first. */

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { z } from 'zod';
import { thumbprint } from '../keys/thumbprint.ts';

const jwk = z.discriminatedUnion('kty', [
  z.object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    d: z.string().optional(),
    kid: z.string().min(1).optional(),
  }),
  z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string().optional(),
    kid: z.string().min(1).optional(),
  }),
]);
const keySet = z.object({ keys: z.array(jwk).min(1) });

export interface SealKeys {
  /** What new seals are made with. */
  readonly current: { readonly kid: string; readonly alg: 'EdDSA' | 'ES256'; readonly key: KeyObject };
  /** The public parts, the current one first, each with `kid`, `alg` and `use`. */
  readonly jwks: { readonly keys: readonly JWK[] };
}

interface ReadKey {
  readonly jwk: JWK & { readonly kid: string; readonly alg: 'EdDSA' | 'ES256' };
  /** Null where only the public part is given. */
  readonly privateKey: KeyObject | null;
}

/** A key under the name that is given, or its thumbprint. Throws unless its parts belong together. */
function readKey({ d, kid, ...key }: z.infer<typeof jwk>): ReadKey {
  const privateKey = d === undefined ? null : createPrivateKey({ key: { ...key, d }, format: 'jwk' });
  const exported = createPublicKey(privateKey ?? { key: { ...key }, format: 'jwk' }).export({ format: 'jwk' });
  if (exported.x !== key.x || ('y' in key && exported.y !== key.y)) throw new Error('the parts do not belong together');
  return { jwk: { ...key, kid: kid ?? thumbprint(key), alg: key.kty === 'OKP' ? 'EdDSA' : 'ES256', use: 'sig' }, privateKey };
}

/** The keys of a text; or what is wrong with it, without repeating any of it. */
export function parseSealKeys(text: string): SealKeys | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'must be a JSON Web Key Set, and this is no JSON';
  }
  const parsed = keySet.safeParse(json);
  if (!parsed.success) return 'must be a JSON Web Key Set of Ed25519 or P-256 keys';
  try {
    const read = parsed.data.keys.map(readKey);
    const keys = read.map((each) => each.jwk);
    const [current] = read;
    if (current === undefined || current.privateKey === null)
      return 'must begin with a private key, which new seals are made with';
    if (new Set(keys.map(({ kid }) => kid)).size < keys.length) return 'has two keys of one name';
    const { kid, alg } = current.jwk;
    return { current: { kid, alg, key: current.privateKey }, jwks: { keys } };
  } catch {
    return 'has a key whose parts are none or do not belong together';
  }
}

/** The same as a variable. */
export const sealKeys = z.string().transform((text, context) => {
  const keys = parseSealKeys(text);
  if (typeof keys !== 'string') return keys;
  context.addIssue(keys);
  return z.NEVER;
});
