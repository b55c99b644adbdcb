/** Applications are deleted for good when their time of retention is over, whether their applicant still has an account or not. */

import type { Background } from '#platform/background.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic, inBatches } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { keptFor } from '#platform/values/retention.ts';
import { KEPT_YEARS, WITHDRAWN_DRAFT_MS } from './rules/retention.ts';
import { dropApplications, lockOutlived, lockWithdrawnDrafts } from './store/deletion.ts';

const EVERY_MS = 3_600_000;
const TOGETHER = 100;

interface RetentionDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

type Lock = (tx: Transaction, limit: number) => Promise<readonly Id<'Application'>[]>;

/** Deletes once an hour what is due. */
export function createRetention({ db, now, log }: RetentionDeps): Background {
  const deleteSome = (lock: Lock): Promise<number> =>
    db.transaction(async (tx) => {
      const dropped = await dropApplications(tx, await lock(tx, TOGETHER));
      await publish(
        tx,
        now(),
        dropped.map((id) => event('applications.application.deleted', id, { applicationId: id })),
      );
      return dropped.length;
    });

  async function round(isOver: () => boolean): Promise<number> {
    const at = now();
    const kinds: readonly Lock[] = [
      (tx, limit) => lockOutlived(tx, keptFor(KEPT_YEARS, at), limit),
      (tx, limit) => lockWithdrawnDrafts(tx, new Date(at.getTime() - WITHDRAWN_DRAFT_MS), limit),
    ];
    let total = 0;
    for (const lock of kinds) total += await inBatches(TOGETHER, isOver, () => deleteSome(lock));
    return total;
  }

  return createPeriodic({ name: 'applications.retention', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
