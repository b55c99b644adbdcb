/**
 * The keys that submissions are sealed with: the first signs, all of them are published, so that what an earlier one signed can be
 * verified for as long as it is kept. So a new one is put in front, and of the others the public part is enough.
 */

import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { ConfigError, type Config } from '../config.ts';
import { parseSealKeys, type SealKeys } from '../config/seal-keys.ts';
import { readOrCreateSecret } from './secret-file.ts';

export type { SealKeys };

const FILE = 'seal-keys.json';

function generate(): string {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return `${JSON.stringify({ keys: [key] }, null, 2)}\n`;
}

/**
 * The configured keys; outside production else those of the data folder, made at the first call. Throws ConfigError when
 * there are none in production, or when the text or the file is damaged.
 */
export async function readSealKeys({
  production,
  dataDir,
  sealKeys,
}: Pick<Config, 'production' | 'dataDir' | 'sealKeys'>): Promise<SealKeys> {
  if (sealKeys !== null) return sealKeys;
  if (production) throw new ConfigError(['SEAL_KEYS is needed in production']);
  const path = join(dataDir, FILE);
  const keys = parseSealKeys(await readOrCreateSecret(path, generate));
  if (typeof keys === 'string')
    throw new ConfigError([`${path} ${keys}; without its keys no seal made with them can be verified`]);
  return keys;
}
