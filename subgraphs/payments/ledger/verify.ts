/** Whether the books are whole: every entry follows from the one before and is balanced, and balances are what the lines say. */

import { sql } from 'drizzle-orm';
import { inspectChain, type Inspection, type Link } from '#platform/chain.ts';
import { rows, type Database, type OpenDatabase } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { faultOf } from './rules/chart.ts';
import { contentOf } from './store/posting.ts';
import { allEntries, findLedgers, type Entry } from './store/reading.ts';
import { ledgerEntries, ledgerLines, ledgerTurnovers } from './tables.ts';

export interface LedgerInspection extends Inspection {
  readonly authorityId: Id<'Authority'>;
  /** Entries that are none: not balanced, or with other lines than they say. */
  readonly unbalanced: readonly bigint[];
  /** Accounts and days, as `ACCOUNT day`, on which the turnover is not what the lines say. */
  readonly wrongTurnovers: readonly string[];
}

/** What a link noted elsewhere belongs to. */
export interface NotedLink extends Link {
  readonly authorityId: string;
}

/** Compares the turnovers of a municipality with the sums of its lines. */
async function findWrongTurnovers(db: Database, authorityId: Id<'Authority'>): Promise<readonly string[]> {
  const wrong = await rows<{ account: string; day: string }>(
    db,
    sql`
      with said as (
        select line.account, line.booking_code, line.currency, entry.day, sum(line.debit) as debit, sum(line.credit) as credit
        from ${ledgerLines} line join ${ledgerEntries} entry using (authority_id, position)
        where line.authority_id = ${authorityId} group by 1, 2, 3, 4
      ), kept as (
        select account, booking_code, currency, day, debit, credit from ${ledgerTurnovers} where authority_id = ${authorityId}
      )
      select account, day::text as day from said full join kept using (account, booking_code, currency, day)
      where said.debit is distinct from kept.debit or said.credit is distinct from kept.credit
      order by 2, 1`,
  );
  return wrong.map(({ account, day }) => `${account} ${day}`);
}

async function inspectLedger(
  db: Database,
  authorityId: Id<'Authority'>,
  noted: Link | null,
  advance: () => void,
): Promise<LedgerInspection> {
  const unbalanced: bigint[] = [];
  async function* looked(): AsyncGenerator<Entry> {
    for await (const entry of allEntries(db, { authorityId })) {
      if (entry.lines !== entry.sides.length || faultOf(entry.sides) !== null) unbalanced.push(entry.position);
      advance();
      yield entry;
    }
  }
  const inspection = await inspectChain(looked(), (entry) => contentOf(entry, entry.sides), noted);
  return { ...inspection, authorityId, unbalanced, wrongTurnovers: await findWrongTurnovers(db, authorityId) };
}

/**
 * Goes along the books of every municipality. `noted`: links that were noted elsewhere, without which nobody sees that the end of a
 * chain is gone, or all of it; one whose municipality has no books any more is answered as a chain of nothing. `progress` hears of entries.
 */
export async function inspectLedgers(
  { db }: Pick<OpenDatabase, 'db'>,
  noted: readonly NotedLink[],
  progress: (done: number, total: number) => void = () => undefined,
): Promise<readonly LedgerInspection[]> {
  const ledgers = await findLedgers(db);
  const total = ledgers.reduce((sum, { entries }) => sum + entries, 0);
  let done = 0;
  const advance = (): void => {
    done += 1;
    if (done % 1_000 === 0 || done === total) progress(done, total);
  };
  const gone = noted.filter((link) => ledgers.every(({ authorityId }) => authorityId !== link.authorityId));
  const inspections: LedgerInspection[] = [];
  for (const authorityId of [...ledgers, ...gone].map((one) => one.authorityId as Id<'Authority'>)) {
    const link = noted.find((one) => one.authorityId === authorityId) ?? null;
    inspections.push(await inspectLedger(db, authorityId, link, advance));
  }
  return inspections;
}
