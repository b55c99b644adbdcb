/** What the access log says is erased when its time is over; the chain stays. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { eraseBefore } from './store.ts';

/** As the fields of AccessLogEntry say: P2Y after the access. */
const KEPT_YEARS = 2;
const EVERY_MS = 3_600_000;
/** Rows of a statement. */
const TOGETHER = 1_000;

/** The moment before which everything is to be erased. */
export function keptSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - KEPT_YEARS);
  return since;
}

interface RetentionDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Erases once an hour what is due. */
export function createAccessRetention({ db, now, log }: RetentionDeps): Background {
  async function round(isOver: () => boolean): Promise<number> {
    let total = 0;
    for (;;) {
      const erased = isOver() ? 0 : await eraseBefore(db, keptSince(now()), TOGETHER);
      if (erased === 0) return total;
      total += erased;
    }
  }
  return createPeriodic({ name: 'accounts.access-retention', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
