/** Removes files whose removal was ordered. Whoever is killed in between leaves the order, and the sweeper carries it out. */

import type { Id } from '#platform/values/id.ts';
import type { SafeParts } from './parts.ts';
import { dropRemoval, findRemovals } from './store/removals.ts';

const AT_ONCE = 100;

/** Answers how many are gone; what the store refused stays ordered. */
export async function removeFiles({ blobs, db, log }: SafeParts, ids: readonly Id<'DocumentVersion'>[]): Promise<number> {
  let removed = 0;
  for (const id of ids) {
    try {
      await blobs.remove(id);
      await dropRemoval(db, id);
      removed += 1;
    } catch (error) {
      log.error({ file: id, err: error }, 'a file of the document safe could not be removed yet');
    }
  }
  return removed;
}

/** Carries out all orders. Answers how many files are gone. */
export async function removeOrdered(parts: SafeParts, isOver: () => boolean): Promise<number> {
  let removed = 0;
  let after: Id<'DocumentVersion'> | null = null;
  while (!isOver()) {
    const ids: readonly Id<'DocumentVersion'>[] = await findRemovals(parts.db, after, AT_ONCE);
    removed += await removeFiles(parts, ids);
    if (ids.length < AT_ONCE) break;
    after = ids.at(-1) ?? null;
  }
  return removed;
}
