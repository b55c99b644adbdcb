/** Goes round by round: carries on every delivery that is due, and forgets what the authorities have. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic, inBatches, workOnClaimed, type ClaimedWork } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import type { Courier } from './courier.ts';
import { claimDeliveries, forgetPlaintext, overduePlaintext } from './store/deliveries.ts';
import type { DeliveryRow } from './tables.ts';

const INTERVAL_MS = 2_000;
/** How many deliveries are carried at a time: each may hold an attachment in memory. */
const AT_ONCE = 4;
/** How long others leave alone what was claimed: longer than a delivery takes, and a killed process is made up for after it. */
const LEASE_MS = 5 * 60_000;
const FORGET_AT_ONCE = 100;

export interface PostmanDeps {
  readonly db: Database;
  readonly courier: Courier;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Builds the postman. Its `drain` carries every live delivery once, due or not, and answers how many got on. */
export function createPostman({ db, courier, now, log }: PostmanDeps): Background {
  const carrying: ClaimedWork<DeliveryRow, Id<'Application'>> = {
    most: AT_ONCE,
    claim: (claim) => claimDeliveries(db, claim, new Date(now().getTime() + LEASE_MS)),
    keyOf: ({ applicationId }) => applicationId,
    work: (delivery) => courier.carry(delivery),
  };

  function forgetSome(): Promise<number> {
    return db.transaction(async (tx) => {
      const at = now();
      const overdue = await overduePlaintext(tx, at, FORGET_AT_ONCE);
      for (const id of overdue) await forgetPlaintext(tx, id, at);
      return overdue.length;
    });
  }

  async function round(dueAt: Date | null, isOver: () => boolean): Promise<number> {
    const carried = await workOnClaimed(carrying, dueAt, isOver);
    await inBatches(FORGET_AT_ONCE, isOver, forgetSome);
    return carried;
  }

  return createPeriodic({
    name: 'applications.fit-connect',
    everyMs: INTERVAL_MS,
    round: (isOver) => round(now(), isOver),
    drain: () => round(null, () => false),
    log,
  });
}
