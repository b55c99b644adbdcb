/** The messages that municipalities send, one file each. */

import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { feedBytes, head } from '#test/support/xzufi-feed.ts';

/** All municipalities of the state. */
export const PLACES = 396;

/** Writes the feeds of municipalities from one number to before another, of `services` services each. Answers the files. */
export async function writeFeeds(folder: string, from: number, to: number, services: number): Promise<readonly string[]> {
  const files: string[] = [];
  for (let place = from; place < to; place += 1) {
    const file = join(folder, `${place}.xml`);
    const bytes = feedBytes(head({ transaction: `bench-${place}` }), { after: place, places: 1, services });
    await pipeline(Readable.from(bytes), createWriteStream(file));
    files.push(file);
  }
  return files;
}
