/** Reads a form file for `publish-form`. */

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { PublicError } from '#platform/errors.ts';

/** What a file says, or standard input for `-`. Throws NOT_FOUND when there is no such file, INVALID when it is no JSON. */
export async function readFormContent(file: string): Promise<unknown> {
  const content = file === '-' ? await text(process.stdin) : await readNamed(file);
  try {
    return JSON.parse(content) as unknown;
  } catch (cause) {
    throw new PublicError('INVALID', `${file} is no JSON.`, { cause });
  }
}

async function readNamed(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new PublicError('NOT_FOUND', `There is no file ${file} that can be read.`, { cause });
  }
}
