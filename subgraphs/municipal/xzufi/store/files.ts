/** Remembers which version of each file of a feed was read. */

import { eq } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import { xzufiFiles } from '../../tables.ts';

/** What a server says of a version: `ETag` and `Last-Modified` (RFC 9110 §8.8). */
export interface FileVersion {
  readonly etag: string | null;
  readonly modified: string | null;
}

export async function findFile(db: Database, address: string): Promise<FileVersion | null> {
  const [known] = await db.select().from(xzufiFiles).where(eq(xzufiFiles.address, address));
  return known ?? null;
}

export async function saveFile(db: Database, address: string, version: FileVersion): Promise<void> {
  await db
    .insert(xzufiFiles)
    .values({ address, ...version })
    .onConflictDoUpdate({ target: xzufiFiles.address, set: version });
}
