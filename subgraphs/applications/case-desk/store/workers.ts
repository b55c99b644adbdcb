/** Who works at the desks of authorities, as far as they have been seen there. */

import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { isStorable } from '#platform/values/text.ts';
import { caseWorkers } from '../tables.ts';

const DAY_MS = 86_400_000;
/** Whoever has not been there for so long may have left: nothing is given to her until she comes back. */
const REMEMBERED_MS = 90 * DAY_MS;

/** Notes that somebody with the right to handle cases has done so; once a day is enough. */
export async function noteWorker(tx: Transaction, authorityId: Id<'Authority'>, workerSubject: string, at: Date): Promise<void> {
  await tx
    .insert(caseWorkers)
    .values({ authorityId, workerSubject, seenAt: at })
    .onConflictDoUpdate({
      target: [caseWorkers.authorityId, caseWorkers.workerSubject],
      set: { seenAt: sql`excluded.seen_at` },
      setWhere: lt(caseWorkers.seenAt, new Date(at.getTime() - DAY_MS)),
    });
}

/** True for somebody who has handled cases of the authority in the last 90 days. */
export async function isWorker(tx: Transaction, authorityId: Id<'Authority'>, workerSubject: string, at: Date): Promise<boolean> {
  if (!isStorable(workerSubject)) return false;
  const [row] = await tx
    .select({ seenAt: caseWorkers.seenAt })
    .from(caseWorkers)
    .where(
      and(
        eq(caseWorkers.authorityId, authorityId),
        eq(caseWorkers.workerSubject, workerSubject),
        gte(caseWorkers.seenAt, new Date(at.getTime() - REMEMBERED_MS)),
      ),
    );
  return row !== undefined;
}
