/** Sealed files in a local folder. */

import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Blobs } from './blobs.ts';

/** Keeps folders small: ids that are made one after the other differ at their end. */
const shardOf = (key: string): string => key.slice(-2);

/** What a folder names lasts only when the folder itself is on disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export function createFolderBlobs(folder: string): Blobs {
  const pathOf = (key: string): string => {
    // Keys are ids made here; anything else must not become a path.
    if (!/^[\w-]+$/.test(key)) throw new TypeError('no key of a file');
    return join(folder, shardOf(key), key);
  };
  const partOf = (key: string): string => `${pathOf(key)}.part`;

  async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const bytes of content) await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  return {
    put: async (key, content) => {
      const [path, part] = [pathOf(key), partOf(key)];
      if ((await mkdir(dirname(path), { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(folder);
      try {
        await write(part, content);
        await rename(part, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(part, { force: true });
        await rm(path, { force: true });
        throw error;
      }
    },
    read: (key, start, end) => createReadStream(pathOf(key), { start, end: end - 1 }),
    remove: async (key) => {
      await rm(partOf(key), { force: true });
      await rm(pathOf(key), { force: true });
    },
  };
}
