/** Master keys as they are configured: `name:key`, with commas or line breaks between. */

import type { KeyObject } from 'node:crypto';
import { createSecretKey } from 'node:crypto';
import { z } from 'zod';

export interface MasterKeys {
  /** Name of the key that wraps what is new. */
  readonly current: string;
  readonly byName: ReadonlyMap<string, KeyObject>;
}

const ENTRY = /^([\w.-]{1,40}):([A-Za-z0-9+/_-]{43}=?)$/;

/** The keys of a text, the current one first; or what is wrong with it, without repeating any of it. */
export function parseMasterKeys(text: string): MasterKeys | string {
  const byName = new Map<string, KeyObject>();
  let current: string | undefined;
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  for (const [index, entry] of entries.entries()) {
    const [, name = '', encoded = ''] = ENTRY.exec(entry) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (key.length !== 32) return `must have a name, a colon and 32 bytes in base64 in entry ${index + 1}`;
    if (byName.has(name)) return `has a name twice, again in entry ${index + 1}`;
    byName.set(name, createSecretKey(key));
    current ??= name;
  }
  return current === undefined ? 'must have a key' : { current, byName };
}

/** The same as a variable. */
export const masterKeys = z.string().transform((text, context) => {
  const keys = parseMasterKeys(text);
  if (typeof keys !== 'string') return keys;
  context.addIssue(keys);
  return z.NEVER;
});
