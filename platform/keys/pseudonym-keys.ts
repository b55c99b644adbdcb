/**
 * The master keys of pairwise pseudonyms. The first is every owner's that names no other; a new one is put behind it and named for
 * one owner after the other, since with its key all ids that an owner has stored change.
 */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ConfigError, type Config } from '../config.ts';
import { parseMasterKeys, type MasterKeys } from '../config/master-keys.ts';
import { readOrCreateSecret } from './secret-file.ts';

const FILE = 'pseudonym-keys';

/**
 * The configured keys; outside production else those of the data folder, made at the first call. Throws ConfigError when
 * there are none in production, or when the file is damaged.
 */
export async function readPseudonymKeys({
  production,
  dataDir,
  pseudonymKeys,
}: Pick<Config, 'production' | 'dataDir' | 'pseudonymKeys'>): Promise<MasterKeys> {
  if (pseudonymKeys !== null) return pseudonymKeys;
  if (production) throw new ConfigError(['PSEUDONYM_KEYS is needed in production where there are PARTNERS']);
  const path = join(dataDir, FILE);
  const text = await readOrCreateSecret(path, () => `first:${randomBytes(32).toString('base64')}\n`);
  const keys = parseMasterKeys(text);
  if (typeof keys === 'string') throw new ConfigError([`${path} ${keys}; without its keys partners see other ids of everybody`]);
  return keys;
}
