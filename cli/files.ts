/** Files that commands are given, and those they write. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Writes a file into a folder, which is made where there is none. Throws INVALID where that cannot be; answers the file's path. */
export async function writeInto(folder: string, name: string, content: string): Promise<string> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, content);
  } catch (cause) {
    throw new PublicError('INVALID', `${path} cannot be written.`, { cause });
  }
  return path;
}
