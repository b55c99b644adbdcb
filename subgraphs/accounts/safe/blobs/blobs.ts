/** Where sealed files lie. A file is there whole or not at all, and is never changed. */

import type { Config } from '#platform/config.ts';
import { createFolderBlobs } from './folder.ts';
import { createS3Blobs } from './s3.ts';

export interface Blobs {
  /** Stores a file under a key that is new. Resolves when it would survive a power cut; leaves nothing when it rejects. */
  put(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes from `start` up to before `end`. The stream fails when there is no such file. */
  read(key: string, start: number, end: number): AsyncIterable<Uint8Array>;
  /** Removes a file and whatever an interrupted `put` may have left of it. Nothing there is no fault. */
  remove(key: string): Promise<void>;
}

export type StoreSettings = Config['safe']['store'];

export function createBlobs(settings: StoreSettings): Blobs {
  return settings.kind === 's3' ? createS3Blobs(settings) : createFolderBlobs(settings.folder);
}
