/** Asks the provider about payments that nobody came back from, until it has said its last word on each. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
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

  async function sweep(dueAt: Date | null, isOver: () => boolean): Promise<number> {
    let decided = 0;
    let after: Id<'Payment'> | null = null;
    while (!isOver()) {
      const claimed: readonly PaymentRow[] = await claimUndecided(db, { limit: AT_ONCE, dueAt, after }, (payment) =>
        nextCheckAt(payment.createdAt, now()),
      );
      decided += (await Promise.all(claimed.map(ask))).filter(Boolean).length;
      if (claimed.length < AT_ONCE) break;
      // What is due is put off by its claim; a pass over everything goes on behind the last one.
      after = dueAt === null ? (claimed.at(-1)?.id ?? null) : null;
    }
    return decided;
  }

  return createPeriodic({
    name: 'payments.sweeper',
    everyMs: INTERVAL_MS,
    round: (isOver) => sweep(now(), isOver),
    drain: () => sweep(null, () => false),
    log,
  });
}
