/** What was paid before there were books, or through an older version beside this one, is booked on the day it was paid. */

import { and, asc, eq, gte, inArray, notExists, sql } from 'drizzle-orm';
import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { lockPayment } from '../store/payments.ts';
import { payments } from '../tables.ts';
import { bookSettlement } from './postings.ts';
import { ledgerCatchUps, ledgerEntries } from './tables.ts';

const EVERY_MS = 24 * 3_600_000;
const AT_ONCE = 100;
const MARK = 'settlements';
/** Longer than the clocks of processes differ, and than a transaction takes from its decision to its commit. */
const OVERLAP_MS = 24 * 3_600_000;

interface CatchUpDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

async function readMark(db: Database): Promise<Date | null> {
  const [row] = await db.select().from(ledgerCatchUps).where(eq(ledgerCatchUps.name, MARK));
  return row === undefined ? null : new Date(row.upTo.getTime() - OVERLAP_MS);
}

async function saveMark(db: Database, upTo: Date): Promise<void> {
  const set = { upTo: sql`greatest(${ledgerCatchUps.upTo}, excluded.up_to)` };
  await db.insert(ledgerCatchUps).values({ name: MARK, upTo }).onConflictDoUpdate({ target: ledgerCatchUps.name, set });
}

/**
 * Looks at the start, and once a day, at what was decided since it last came to the end, and a day before that. Its `drain` answers
 * how many payments were booked.
 */
export function createCatchUp({ db, now, log }: CatchUpDeps): Background {
  async function bookMissing(isOver: () => boolean): Promise<number> {
    const booked = db
      .select({ position: ledgerEntries.position })
      .from(ledgerEntries)
      .where(sql`${ledgerEntries.source} = 'payment:' || ${payments.id} || ':SETTLEMENT'`);
    const begun = now();
    const since = await readMark(db);
    let count = 0;
    while (!isOver()) {
      const missing = await db
        .select({ id: payments.id })
        .from(payments)
        .where(
          and(
            inArray(payments.status, ['PAID', 'REFUNDED']),
            since === null ? undefined : gte(payments.decidedAt, since),
            notExists(booked),
          ),
        )
        .orderBy(asc(payments.decidedAt))
        .limit(AT_ONCE);
      if (missing.length === 0) {
        await saveMark(db, begun);
        break;
      }
      for (const { id } of missing) {
        await db.transaction(async (tx) => {
          const payment = await lockPayment(tx, id);
          await bookSettlement(tx, payment, payment.decidedAt ?? payment.createdAt, now());
        });
      }
      count += missing.length;
    }
    return count;
  }

  return createPeriodic({
    name: 'payments.ledger',
    everyMs: EVERY_MS,
    round: bookMissing,
    drain: () => bookMissing(() => false),
    log,
  });
}
