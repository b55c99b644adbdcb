/** Files that commands are given. */

import { readFile } from 'node:fs/promises';
import { PublicError } from '#platform/errors.ts';

/** Throws NOT_FOUND when there is no such file. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new PublicError('NOT_FOUND', `There is no file ${file} that can be read.`, { cause });
  }
}

/** Throws INVALID when the content is no JSON. */
export function readJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    throw new PublicError('INVALID', `${file} is no JSON.`, { cause });
  }
}
