/** Reading the books: entries with their lines, and balances. */

import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, lte, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { LedgerAccount } from '../rules/chart.ts';
import { ledgerEntries, ledgerLines, ledgerTurnovers, type EntryRow, type LineRow } from '../tables.ts';
import { isLineOfEntry } from './payments.ts';

/** An entry with its lines in their order. */
export interface Entry extends EntryRow {
  readonly sides: readonly LineRow[];
}

/** Which entries of a municipality; what is null does not matter. */
export interface EntryFilter {
  readonly authorityId: Id<'Authority'>;
  readonly account: LedgerAccount | null;
  readonly reference: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

function isAskedFor(db: Database, { authorityId, account, reference, from, to }: EntryFilter): SQL | undefined {
  const onAccount =
    account === null
      ? undefined
      : exists(
          db
            .select({ number: ledgerLines.number })
            .from(ledgerLines)
            .where(and(isLineOfEntry, eq(ledgerLines.account, account))),
        );
  return and(
    eq(ledgerEntries.authorityId, authorityId),
    reference === null ? undefined : eq(ledgerEntries.reference, reference),
    from === null ? undefined : gte(ledgerEntries.day, from),
    to === null ? undefined : lte(ledgerEntries.day, to),
    onAccount,
  );
}

async function withLines(db: Database, entries: readonly EntryRow[]): Promise<readonly Entry[]> {
  const [first] = entries;
  if (first === undefined) return [];
  const lines = await db
    .select()
    .from(ledgerLines)
    .where(
      and(
        eq(ledgerLines.authorityId, first.authorityId),
        inArray(
          ledgerLines.position,
          entries.map(({ position }) => position),
        ),
      ),
    )
    .orderBy(asc(ledgerLines.position), asc(ledgerLines.number));
  const byPosition = new Map<bigint, LineRow[]>();
  for (const line of lines) {
    const others = byPosition.get(line.position);
    if (others === undefined) byPosition.set(line.position, [line]);
    else others.push(line);
  }
  return entries.map((entry) => ({ ...entry, sides: byPosition.get(entry.position) ?? [] }));
}

/** Entries from before a position, the latest first; null: from the latest. */
export async function readEntries(
  db: Database,
  filter: EntryFilter,
  before: bigint | null,
  limit: number,
): Promise<readonly Entry[]> {
  const entries = await db
    .select()
    .from(ledgerEntries)
    .where(and(isAskedFor(db, filter), before === null ? undefined : lt(ledgerEntries.position, before)))
    .orderBy(desc(ledgerEntries.position))
    .limit(limit);
  return withLines(db, entries);
}

export async function countEntries(db: Database, filter: EntryFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(ledgerEntries).where(isAskedFor(db, filter));
  return row?.total ?? 0;
}

const BATCH = 1_000;

/** All entries of a municipality in the order of their positions, those of some days or all, read as they are needed. */
export async function* allEntries(
  db: Database,
  { authorityId, from, to, upTo }: { authorityId: Id<'Authority'>; from?: Day; to?: Day; upTo?: bigint },
): AsyncGenerator<Entry> {
  let position = 0n;
  for (;;) {
    const entries = await db
      .select()
      .from(ledgerEntries)
      .where(
        and(
          isAskedFor(db, { authorityId, account: null, reference: null, from: from ?? null, to: to ?? null }),
          gt(ledgerEntries.position, position),
          upTo === undefined ? undefined : lte(ledgerEntries.position, upTo),
        ),
      )
      .orderBy(asc(ledgerEntries.position))
      .limit(BATCH);
    yield* await withLines(db, entries);
    const last = entries.at(-1);
    if (last === undefined) return;
    ({ position } = last);
  }
}

/** Everybody who has books, with how many entries. */
export async function findLedgers(
  db: Database,
): Promise<readonly { readonly authorityId: Id<'Authority'>; readonly entries: number }[]> {
  return db
    .select({ authorityId: ledgerEntries.authorityId, entries: count() })
    .from(ledgerEntries)
    .groupBy(ledgerEntries.authorityId)
    .orderBy(asc(ledgerEntries.authorityId));
}

/** Turnover of an account from the beginning up to a day; its balance is debit less credit. */
export interface Balance {
  readonly account: LedgerAccount;
  readonly bookingCode: string;
  readonly currency: string;
  readonly debit: bigint;
  readonly credit: bigint;
}

/** The balances of a municipality at the end of a day. */
export async function readBalances(db: Database, authorityId: Id<'Authority'>, day: Day): Promise<readonly Balance[]> {
  const { account, bookingCode, currency, debit, credit } = ledgerTurnovers;
  const found = await db
    .select({ account, bookingCode, currency, debit: sql<string>`sum(${debit})`, credit: sql<string>`sum(${credit})` })
    .from(ledgerTurnovers)
    .where(and(eq(ledgerTurnovers.authorityId, authorityId), lte(ledgerTurnovers.day, day)))
    .groupBy(account, bookingCode, currency)
    .orderBy(asc(account), asc(bookingCode), asc(currency));
  return found.map((row) => ({ ...row, debit: BigInt(row.debit), credit: BigInt(row.credit) }));
}
