/** The rounds that the gateway goes over all subgraphs, until each has erased what it knows and nothing can have come in since. */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { digestOf, recordErasure } from './audit.ts';
import { scrubMergers } from './events.ts';
import { writeReport } from './report.ts';
import { isDone, retryAfter } from './rules.ts';
import { findParts, lockErasure, saveErasure } from './store.ts';
import type { ErasurePartRow, ErasureRow } from './tables.ts';

/** When to go on: as soon as somebody may be asked again, or when everything has settled. */
function nextRound({ settlesAt }: ErasureRow, parts: readonly ErasurePartRow[], now: Date): Date {
  const retries = parts.filter(({ failures }) => failures > 0).map(({ failures }) => now.getTime() + retryAfter(failures));
  return new Date(Math.min(...retries, Math.max(settlesAt?.getTime() ?? 0, now.getTime() + 1_000)));
}

/** Ends a round. Answers true when nothing is left to do. */
export async function endRound(db: Database, id: Id<'Erasure'>, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const erasure = await lockErasure(tx, id);
    if (erasure?.status === 'PREVIEWING') {
      await saveErasure(tx, id, { status: 'PREVIEWED', dueAt: null, leasedUntil: null });
      return true;
    }
    if (erasure?.status !== 'ERASING') return true;
    const parts = await findParts(tx, id);
    const { settlesAt } = erasure;
    const isOver = settlesAt !== null && now >= settlesAt && parts.every((part) => isDone(part, settlesAt, now));
    if (!isOver) {
      await saveErasure(tx, id, { dueAt: nextRound(erasure, parts, now), leasedUntil: null });
      return false;
    }
    const finished = {
      status: 'ERASED',
      accountId: null,
      viewer: null,
      finishedAt: now,
      dueAt: null,
      leasedUntil: null,
    } as const;
    if (erasure.accountId !== null) await scrubMergers(tx, erasure.accountId);
    await saveErasure(tx, id, finished);
    const reportDigest = digestOf(writeReport({ ...erasure, ...finished }, parts));
    await recordErasure(tx, { at: now, erasureId: id, event: 'FINISHED', reportDigest });
    return true;
  });
}
