/**
 * How many cases of a kind an authority has, without going through them: read from counters that a trigger keeps in the transaction of
 * whatever changes a case. Other questions, as those for days, are counted from the cases.
 */

import { and, eq, inArray, sql, sum, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { rows, type Database } from '#platform/database.ts';
import type { CaseOrder, QueueFilter } from '../../rules/queue.ts';
import { caseCounts } from '../tables.ts';

/** True where the counters know all that a filter asks for. */
export function isCounted(filter: QueueFilter): boolean {
  const { receivedFrom, receivedBefore, dueTo, overdueOn, numberStart } = filter;
  const isOfDays = receivedFrom !== null || receivedBefore !== null || dueTo !== null || overdueOn !== null;
  return !isOfDays && numberStart === null && !filter.isAwaitingApproval && typeof filter.assignee !== 'string';
}

/** Takes what a filter names for what it is worth: an empty list is none, and finds nothing; null is no filter. */
export function isOneOf(column: AnyPgColumn, wanted: readonly string[] | null): SQL | undefined {
  if (wanted === null) return undefined;
  return wanted.length === 0 ? sql`false` : inArray(sql`${column}`, [...wanted]);
}

/** How many cases there are for a filter that `isCounted`; by DUE only what is due some day. */
export async function countByKind(db: Database, filter: QueueFilter, order: CaseOrder): Promise<number> {
  const { authorityId, status, leikaKey, isAssigned, standing, unit, isDue, cases } = caseCounts;
  const [row] = await db
    .select({ total: sum(cases) })
    .from(caseCounts)
    .where(
      and(
        eq(authorityId, filter.authority),
        isOneOf(status, filter.statuses),
        isOneOf(leikaKey, filter.services),
        typeof filter.assignee === 'boolean' ? eq(isAssigned, filter.assignee) : undefined,
        filter.isAwaitingPayment ? eq(standing, 'OUTSTANDING') : undefined,
        filter.isRefundDue ? eq(standing, 'REFUND_DUE') : undefined,
        filter.unit === null ? undefined : eq(unit, filter.unit),
        order === 'DUE' ? eq(isDue, true) : undefined,
      ),
    );
  return Number(row?.total ?? 0);
}

/** Any number unused elsewhere would do: one process sums up at a time. */
const SUMMING_LOCK = 0x63_61_73_65;

/**
 * Sums up the rows that changes have added, so many of them at most. Whoever counts meanwhile sees all of it or nothing. Answers how many
 * rows it were; none while another process is at it.
 */
export function sumUp(db: Database, limit: number): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await rows<{ mine: boolean }>(tx, sql`select pg_try_advisory_xact_lock(${SUMMING_LOCK}) as mine`);
    if (lock?.mine !== true) return 0;
    const [found] = await rows<{ added: number }>(
      tx,
      sql`with added as (
          delete from ${caseCounts} where entry in (
            select entry from ${caseCounts} where not is_summed order by entry limit ${limit}) returning *),
        changed as (
          select authority_id, status, leika_key, is_assigned, standing, unit, is_due, sum(cases)::int as cases
          from added group by 1, 2, 3, 4, 5, 6, 7 having sum(cases) <> 0),
        kept as (
          insert into ${caseCounts} as known
            (authority_id, status, leika_key, is_assigned, standing, unit, is_due, cases, is_summed)
          select authority_id, status, leika_key, is_assigned, standing, unit, is_due, cases, true from changed
          on conflict (authority_id, status, leika_key, is_assigned, standing, unit, is_due) where is_summed
          do update set cases = known.cases + excluded.cases returning 1)
        select (select count(*)::int from added) as added, (select count(*)::int from kept) as kept`,
    );
    await tx.delete(caseCounts).where(and(eq(caseCounts.isSummed, true), eq(caseCounts.cases, 0)));
    return found?.added ?? 0;
  });
}

/** Units that cases of an authority are with, and how many of them are not decided. */
export function readUnits(
  db: Database,
  authority: QueueFilter['authority'],
  open: readonly string[],
): Promise<readonly { readonly name: string; readonly open: number }[]> {
  const { authorityId, status, unit, cases } = caseCounts;
  return db
    .select({
      name: unit,
      open: sql<number>`coalesce(sum(${cases}) filter (where ${inArray(status, [...open] as never)}), 0)::int`,
    })
    .from(caseCounts)
    .where(eq(authorityId, authority))
    .groupBy(unit)
    .having(sql`sum(${cases}) > 0`);
}
