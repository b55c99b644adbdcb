/** Keys of simulated authorities and services, as FIT-Connect demands them: RSA of 4096 bits, one for each purpose. */

import { generateKeyPair } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { readOrCreateSecret } from '#platform/keys/secret-file.ts';

export type RsaJwk = JWK & { readonly kid: string };

export interface KeyPair {
  readonly kid: string;
  readonly publicKey: RsaJwk;
  readonly privateKey: RsaJwk;
}

const generate = promisify(generateKeyPair);

/** A pair of one purpose; takes a second or so, so make several at a time. */
export async function makeKey(purpose: 'encryption' | 'signature', kid: string, bits = 4096): Promise<KeyPair> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: bits });
  const alg = purpose === 'encryption' ? 'RSA-OAEP-256' : 'PS512';
  const describe = (key: JWK, operation: string): RsaJwk => ({ ...key, kid, alg, key_ops: [operation] });
  return {
    kid,
    publicKey: describe(publicKey.export({ format: 'jwk' }), purpose === 'encryption' ? 'wrapKey' : 'verify'),
    privateKey: describe(privateKey.export({ format: 'jwk' }), purpose === 'encryption' ? 'unwrapKey' : 'sign'),
  };
}

/** Made once on a machine, as it takes seconds: they open nothing but what tests seal. */
const CACHE = new URL('../../../node_modules/.cache/portalverbund/fit-connect-keys.json', import.meta.url).pathname;

export type Keys = Readonly<Record<'encryption' | 'nextEncryption' | 'signature' | 'service' | 'portal', KeyPair>>;

async function makeKeys(): Promise<Keys> {
  const [encryption, nextEncryption, signature, service, portal] = await Promise.all([
    makeKey('encryption', 'authority-encrypt'),
    makeKey('encryption', 'authority-encrypt-2'),
    makeKey('signature', 'authority-verify'),
    makeKey('signature', 'service-verify'),
    makeKey('signature', 'portal-verify'),
  ]);
  return { encryption, nextEncryption, signature, service, portal };
}

/** The keys of a simulated FIT-Connect, the same at each call. */
export async function simulatedKeys(): Promise<Keys> {
  const found = await readFile(CACHE, 'utf8').catch(() => null);
  if (found !== null) return JSON.parse(found) as Keys;
  const made = JSON.stringify(await makeKeys());
  return JSON.parse(await readOrCreateSecret(CACHE, () => made)) as Keys;
}
