/** The daily reconciliation (Abstimmung): what was paid with us on a day, what the bank says, and where the two differ. */

import type { Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { findDifferences, readDayTotals, type DayTotals, type Difference } from './store/differences.ts';
import { readBalances } from './store/reading.ts';
import { bookStatements } from './statement/book.ts';

export interface Reconciliation extends DayTotals {
  readonly authorityId: Id<'Authority'>;
  readonly day: Day;
  /** At the end of the day, in minor units: what the provider owes, and what nobody can assign. */
  readonly openAtProvider: bigint;
  readonly inSuspense: bigint;
}

/** Sums of a day as the books stand now. */
export async function reconcile(db: Database, authorityId: Id<'Authority'>, day: Day): Promise<Reconciliation> {
  const totals = await readDayTotals(db, authorityId, day);
  const balances = await readBalances(db, authorityId, day);
  const sumOf = (name: string): bigint =>
    balances.filter(({ account }) => account === name).reduce((sum, { debit, credit }) => sum + debit - credit, 0n);
  return { authorityId, day, ...totals, openAtProvider: sumOf('CLEARING'), inSuspense: -sumOf('SUSPENSE') };
}

const BATCH = 500;

/** All differences of a day, read as they are needed. Books first what is left of statements, should that have been broken off. */
export async function* differencesOf(
  db: Database,
  authorityId: Id<'Authority'>,
  day: Day,
  now: Date,
): AsyncGenerator<Difference> {
  await bookStatements(db, authorityId, now);
  let after: string | null = null;
  for (;;) {
    const some: readonly Difference[] = await findDifferences(db, authorityId, day, after, BATCH);
    yield* some;
    after = some.at(-1)?.key ?? null;
    if (after === null || some.length < BATCH) return;
  }
}
