/** A file that holds a secret of this installation: made once, whole or not at all, and readable by its owner only. */

import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { v4 } from 'uuid';

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The content of a file, which is made from `make` at the first call. Processes that start at once get the same one:
 * the file never appears twice, and nothing else is left behind.
 */
export async function readOrCreateSecret(path: string, make: () => string): Promise<string> {
  const existing = await readIfThere(path);
  if (existing !== null) return existing;
  await mkdir(dirname(path), { recursive: true });
  const mine = `${path}.${v4()}`;
  const file = await open(mine, 'wx', 0o600);
  try {
    await file.writeFile(make());
    await file.sync();
    await file.close();
    // Unlike a rename, a link never replaces what another start has put there meanwhile.
    await link(mine, path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  } finally {
    await file.close();
    await rm(mine, { force: true });
  }
  const created = await readIfThere(path);
  if (created === null) throw new Error(`${path} vanished`);
  return created;
}
