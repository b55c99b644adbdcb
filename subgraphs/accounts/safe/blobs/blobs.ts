/** Where sealed files lie. A file is there whole or not at all, and is never changed. */

import type { Config } from '#platform/config.ts';
import { createFolderBlobs } from './folder.ts';

export interface Blobs {
  /** Stores a file under a key that is new. Resolves when it would survive a power cut; leaves nothing when it rejects. */
  put(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes from `start` up to before `end`. The stream fails when there is no such file. */
  read(key: string, start: number, end: number): AsyncIterable<Uint8Array>;
  /** Removes a file and whatever an interrupted `put` may have left of it. Nothing there is no fault. */
  remove(key: string): Promise<void>;
}

export type StoreSettings = Config['safe']['store'];

/** A store that is opened by its first use. */
function whenNeeded(open: () => Promise<Blobs>): Blobs {
  let opened: Promise<Blobs> | undefined;
  const blobs = (): Promise<Blobs> => (opened ??= open());
  return {
    put: async (key, content) => (await blobs()).put(key, content),
    read: async function* (key, start, end) {
      yield* (await blobs()).read(key, start, end);
    },
    remove: async (key) => (await blobs()).remove(key),
  };
}

export function createBlobs(settings: StoreSettings): Blobs {
  if (settings.kind === 'folder') return createFolderBlobs(settings.folder);
  // The client takes its time and memory to load, and most portals need none.
  return whenNeeded(async () => (await import('./s3.ts')).createS3Blobs(settings));
}
