/** One process at a time on an embedded database: PGlite itself would let two in and lose data. */

import { link, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../errors.ts';
import { beginOf, livesSince } from '../process.ts';

/** Thrown when another live process holds the data folder. */
export class DataFolderInUse extends OperatorError {
  constructor(folder: string, pid: number) {
    super(`The data folder ${folder} is in use by process ${pid}. Stop that process, or choose another folder with DATA_DIR.`);
    this.name = 'DataFolderInUse';
  }
}

/** The live process a lock file names; null when it died. */
async function holderOf(path: string): Promise<number | null> {
  const [number = '', begin = ''] = (await readFile(path, 'utf8').catch(() => '')).trim().split(' ');
  const pid = Number.parseInt(number, 10);
  if (!(pid > 0) || pid === process.pid) return null;
  return (await livesSince(pid, begin)) ? pid : null;
}

/** Moves a lock out of the way unless a live process holds it. Throws DataFolderInUse. */
async function clearStale(path: string, folder: string): Promise<void> {
  const holder = await holderOf(path);
  if (holder !== null) throw new DataFolderInUse(folder, holder);
  const stale = `${path}.stale.${process.pid}`;
  try {
    await rename(path, stale); // Of several that found it stale, one moves it.
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const faster = await holderOf(stale);
  if (faster !== null) await link(stale, path); // Another took it over meanwhile: give it back.
  await rm(stale, { force: true });
  if (faster !== null) throw new DataFolderInUse(folder, faster);
}

async function takeLock(path: string, folder: string): Promise<void> {
  const mine = `${path}.${process.pid}`;
  await writeFile(mine, `${process.pid} ${await beginOf(process.pid)}\n`);
  try {
    for (;;) {
      try {
        await link(mine, path); // Creates the lock with its content in one step, or fails.
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        await clearStale(path, folder);
      }
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** Locks this process holds: its own pid in a lock file says nothing about a second opening. */
const held = new Set<string>();

/**
 * Takes the lock of an existing folder and answers how to give it back. The lock of a process that died is taken over.
 * Throws DataFolderInUse.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(await realpath(folder), 'lock');
  if (held.has(path)) throw new DataFolderInUse(folder, process.pid);
  held.add(path);
  try {
    await takeLock(path, folder);
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}
