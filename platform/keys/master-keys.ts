/**
 * The master keys of the document safe: the first wraps what is new, the others only open what they wrapped before. So a
 * new one is put in front, everything is wrapped anew, and the old one is dropped.
 */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ConfigError, type Config } from '../config.ts';
import { parseMasterKeys, type MasterKeys } from '../config/master-keys.ts';
import { readOrCreateSecret } from './secret-file.ts';

export type { MasterKeys };

const FILE = 'master-keys';

/**
 * The configured keys; outside production else those of the data folder, made at the first call. Throws ConfigError when
 * there are none in production, or when the file is damaged.
 */
export async function readMasterKeys({
  production,
  dataDir,
  safe,
}: Pick<Config, 'production' | 'dataDir' | 'safe'>): Promise<MasterKeys> {
  if (safe.masterKeys !== null) return safe.masterKeys;
  if (production) throw new ConfigError(['SAFE_MASTER_KEYS is needed in production']);
  const path = join(dataDir, FILE);
  const text = await readOrCreateSecret(path, () => `first:${randomBytes(32).toString('base64')}\n`);
  const keys = parseMasterKeys(text);
  if (typeof keys === 'string') throw new ConfigError([`${path} ${keys}; without its keys no document can be read`]);
  return keys;
}
