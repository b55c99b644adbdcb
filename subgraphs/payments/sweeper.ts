/** Asks the provider about payments that nobody came back from, until it has said its last word on each. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic, workOnClaimed, type ClaimedWork } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { nextCheckAt } from './rules/status.ts';
import { ProviderUnavailable } from './provider.ts';
import { logUndecided, type Settlement } from './settlement.ts';
import { claimUndecided } from './store/undecided.ts';
import type { PaymentRow } from './tables.ts';

const INTERVAL_MS = 5_000;
/** How many payments are asked for at a time. */
const AT_ONCE = 20;

export interface SweeperDeps {
  readonly db: Database;
  readonly settlement: Settlement;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Builds the sweeper. Its `drain` asks about every undecided payment once, and answers how many changed their state. */
export function createSweeper({ db, settlement, now, log }: SweeperDeps): Background {
  /** True when the payment was decided. */
  async function ask(payment: PaymentRow): Promise<boolean> {
    try {
      const { status } = await settlement.refresh(payment);
      return status !== payment.status;
    } catch (error) {
      if (error instanceof ProviderUnavailable) logUndecided(log, payment, error);
      else log.error({ payment: payment.id, err: error }, 'asking about a payment failed');
      return false;
    }
  }

  const asking: ClaimedWork<PaymentRow, Id<'Payment'>> = {
    most: AT_ONCE,
    claim: (claim) => claimUndecided(db, claim, (payment) => nextCheckAt(payment.createdAt, now())),
    keyOf: ({ id }) => id,
    work: ask,
  };

  return createPeriodic({
    name: 'payments.sweeper',
    everyMs: INTERVAL_MS,
    round: (isOver) => workOnClaimed(asking, now(), isOver),
    drain: () => workOnClaimed(asking, null, () => false),
    log,
  });
}
