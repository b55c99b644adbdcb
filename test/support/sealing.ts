/** Keys that submissions are sealed with in tests: anew in each process. */

import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { parseSealKeys, type SealKeys } from '#platform/config/seal-keys.ts';
import type { SealingSettings } from '#subgraphs/applications/index.ts';

/** A new private key as JWK. */
export function newSealKey(kid: string, kind: 'Ed25519' | 'P-256' = 'Ed25519'): JWK {
  const pair = kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
  return { ...(pair.privateKey.export({ format: 'jwk' }) as JWK), kid };
}

/** The keys of a set. Throws for what is none. */
export function sealKeysOf(...keys: readonly JWK[]): SealKeys {
  const read = parseSealKeys(JSON.stringify({ keys }));
  if (typeof read === 'string') throw new Error(read);
  return read;
}

const KEY = newSealKey('test');

/** As they are configured. */
export const SEAL_KEYS = JSON.stringify({ keys: [KEY] });

/** Valid by default; override what matters. */
export function sealingSettings(overrides: Partial<SealingSettings> = {}): SealingSettings {
  return { keys: sealKeysOf(KEY), publicUrl: 'http://localhost:4000', linkSecret: 'x'.repeat(32), ...overrides };
}
