/** Goes round by round: carries on every delivery that is due, and forgets what the authorities have. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import type { Courier } from './courier.ts';
import { claimDeliveries, forgetPlaintext, overduePlaintext } from './store/deliveries.ts';

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
  async function carryAll(isDue: boolean, isOver: () => boolean): Promise<number> {
    let carried = 0;
    let after: Id<'Application'> | null = null;
    while (!isOver()) {
      const at = now();
      const until = new Date(at.getTime() + LEASE_MS);
      const claimed = await claimDeliveries(db, { limit: AT_ONCE, dueAt: isDue ? at : null, after, until });
      const gotOn = await Promise.all(claimed.map((delivery) => courier.carry(delivery)));
      carried += gotOn.filter(Boolean).length;
      if (claimed.length < AT_ONCE) break;
      // What is due is put off by its claim; a pass over everything goes on behind the last one.
      after = isDue ? null : (claimed.at(-1)?.applicationId ?? null);
    }
    return carried;
  }

  async function forget(): Promise<void> {
    let found = FORGET_AT_ONCE;
    while (found === FORGET_AT_ONCE) {
      found = await db.transaction(async (tx) => {
        const at = now();
        const overdue = await overduePlaintext(tx, at, FORGET_AT_ONCE);
        for (const id of overdue) await forgetPlaintext(tx, id, at);
        return overdue.length;
      });
    }
  }

  return createPeriodic({
    name: 'applications.fit-connect',
    everyMs: INTERVAL_MS,
    round: async (isOver) => {
      await carryAll(true, isOver);
      await forget();
    },
    drain: async () => {
      const carried = await carryAll(false, () => false);
      await forget();
      return carried;
    },
    log,
  });
}
