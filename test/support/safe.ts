/** A document safe for tests: files in a folder of their own, keys that never change. */

import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { readConfig } from '#platform/config.ts';
import { parseMasterKeys, type MasterKeys } from '#platform/config/master-keys.ts';
import { SEAL_KEYS } from './sealing.ts';
import type { SafeSettings } from '#subgraphs/accounts/index.ts';

const masterKey = (name: string, fill: number): string => `${name}:${Buffer.alloc(32, fill).toString('base64')}`;

/** An environment with a master key and seal keys, so that none are made in a folder. */
export const SAFE_ENVIRONMENT = { NODE_ENV: 'test', SAFE_MASTER_KEYS: masterKey('test', 7), SEAL_KEYS } as const;

/** Master keys of these names, the current one first; the same name is always the same key. */
export function masterKeysOf(...names: readonly string[]): MasterKeys {
  const text = names.map((name) => masterKey(name, name.charCodeAt(0))).join();
  const keys = parseMasterKeys(text);
  if (typeof keys === 'string') throw new Error(keys);
  return keys;
}

/** Valid by default; override what matters. Without a scanner, as nobody has decided otherwise. */
export function safeSettings(overrides: Partial<SafeSettings> = {}): SafeSettings {
  return {
    ...readConfig(SAFE_ENVIRONMENT).safe,
    store: { kind: 'folder', folder: join(tmpdir(), 'portalverbund-documents') },
    masterKeys: masterKeysOf('test'),
    publicUrl: 'http://localhost:4000',
    linkSecret: 'x'.repeat(32),
    ...overrides,
  };
}
