/** Payments are deleted for good when their time of retention is over, whether the payer still has an account or not. */

import { and, isNull } from 'drizzle-orm';
import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { keptForAfterYear } from '#platform/values/retention.ts';
import { dropOldAttempts } from './limits.ts';
import { KEPT_YEARS } from './rules/retention.ts';
import { dropDecidedBefore, dropOutlived, dropUnpaid } from './store/deletion.ts';
import { dropNoticesBefore } from './store/notices.ts';
import { payments } from './tables.ts';

const EVERY_MS = 3_600_000;

/** Longer than any provider's time stamp counts, on either side of our clock. */
const NOTICES_KEPT_MS = 24 * 3_600_000;

interface RetentionDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Deletes once an hour what is due. */
export function createRetention({ db, now, log }: RetentionDeps): Background {
  const round = (): Promise<number> =>
    db.transaction(async (tx) => {
      const decided = await dropDecidedBefore(tx, keptForAfterYear(KEPT_YEARS, now()));
      // Those that were under way when their payer deleted her account, and came to nothing.
      const unpaid = await dropUnpaid(tx, and(isNull(payments.account), isNull(payments.organisationId)));
      await dropOldAttempts(tx, now());
      await dropNoticesBefore(tx, new Date(now().getTime() - NOTICES_KEPT_MS));
      return decided + unpaid + (await dropOutlived(tx));
    });
  return createPeriodic({ name: 'payments.retention', everyMs: EVERY_MS, round, drain: round, log });
}
