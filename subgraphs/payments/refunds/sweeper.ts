/** Goes on with refunds that were granted, until the provider has said its last word on each, or the cash office has the order. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic, workOnClaimed, type ClaimedWork } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import type { Execution } from './execution.ts';
import { claimOpen } from './store.ts';
import type { RefundRow } from './tables.ts';

const INTERVAL_MS = 5_000;
/** How many refunds are gone on with at a time. */
const AT_ONCE = 20;
/** How long one is left alone once it was tried: refunds take days, and nobody waits at a page. */
const WAIT_MS = 60_000;

interface RefundSweeperDeps {
  readonly db: Database;
  readonly execution: Execution;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Builds the sweeper. Its `drain` goes on with every open refund once, and answers how many changed their state. */
export function createRefundSweeper({ db, execution, now, log }: RefundSweeperDeps): Background {
  /** True when the refund has moved on. */
  async function advance(refund: RefundRow): Promise<boolean> {
    try {
      const { state, route } = await execution.tryToAdvance(refund);
      return state !== refund.state || route !== refund.route;
    } catch (error) {
      log.error({ refund: refund.id, err: error }, 'going on with a refund failed');
      return false;
    }
  }

  const goingOn: ClaimedWork<RefundRow, Id<'Refund'>> = {
    most: AT_ONCE,
    claim: (claim) => claimOpen(db, claim, new Date(now().getTime() + WAIT_MS)),
    keyOf: ({ id }) => id,
    work: advance,
  };

  return createPeriodic({
    name: 'payments.refunds',
    everyMs: INTERVAL_MS,
    round: (isOver) => workOnClaimed(goingOn, now(), isOver),
    drain: () => workOnClaimed(goingOn, null, () => false),
    log,
  });
}
