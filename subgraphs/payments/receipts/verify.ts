/** Whether receipts are whole: each authority's numbers of a year go from 1 on without a gap, and what was written is as it was. */

import { createHash } from 'node:crypto';
import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { rows, type Database, type OpenDatabase } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { receiptNumberOf, numberOnReceipt } from '../rules/reference.ts';
import { payments, receiptCounters } from '../tables.ts';
import { receipts } from './tables.ts';

/** The receipts of an authority in a year; 0 for what was counted before years were. */
export interface ReceiptRange {
  readonly authorityId: Id<'Authority'>;
  readonly year: number;
  readonly count: number;
  readonly last: bigint;
  /** Numbers that no payment has, twenty at most, as they stand on receipts. */
  readonly missing: readonly string[];
  /** Numbers above the last that was handed out. */
  readonly beyond: readonly string[];
}

export interface ReceiptInspection {
  readonly ranges: readonly ReceiptRange[];
  /** Those whose content is not what was written, by their numbers. */
  readonly altered: readonly string[];
  readonly written: number;
  /** Of payments that were paid a moment ago, mostly. */
  readonly unwritten: number;
}

const SHOWN = 20;
const BATCH = 100;

interface Range extends Record<string, unknown> {
  readonly authority: Id<'Authority'>;
  readonly year: number;
  readonly last: string;
  readonly count: number;
  readonly missing: readonly string[] | null;
  readonly beyond: readonly string[] | null;
}

/** Payments and counters are held against each other, whichever of the two knows of an authority and a year. */
function findRanges(db: Database): Promise<readonly Range[]> {
  return rows<Range>(
    db,
    sql`
      with numbered as (
        select authority_id, receipt_year as year, count(*)::int as count, min(receipt_number) as first, max(receipt_number) as highest
        from ${payments} where receipt_number is not null group by 1, 2
      ), range as (
        select authority_id, year, coalesce(counter.last, 0) as last, coalesce(numbered.count, 0) as count,
          -- Of what was counted before years were, the first may have been kept for long enough.
          case when year = 0 then coalesce(numbered.first, counter.last + 1) else 1 end as first, numbered.highest
        from ${receiptCounters} counter full join numbered using (authority_id, year)
      )
      select authority_id as authority, year, last::text, count,
        case when count < last - first + 1 then array(
          select number::text from generate_series(first, last) number
          where not exists (
            select from ${payments} payment where payment.authority_id = range.authority_id
              and payment.receipt_year = range.year and payment.receipt_number = number
          ) order by number limit ${SHOWN}
        ) end as missing,
        case when highest > last then array(
          select receipt_number::text from ${payments} payment where payment.authority_id = range.authority_id
            and payment.receipt_year = range.year and payment.receipt_number > range.last order by receipt_number limit ${SHOWN}
        ) end as beyond
      from range order by 1, 2`,
  );
}

async function findAltered(db: Database, progress: (done: number) => void): Promise<{ altered: string[]; written: number }> {
  const altered: string[] = [];
  let written = 0;
  let after: Id<'Payment'> | null = null;
  for (;;) {
    const batch: readonly { payment: typeof payments.$inferSelect; receipt: typeof receipts.$inferSelect }[] = await db
      .select({ payment: payments, receipt: receipts })
      .from(receipts)
      .innerJoin(payments, eq(payments.id, receipts.paymentId))
      .where(and(isNotNull(receipts.writtenAt), after === null ? undefined : gt(receipts.paymentId, after)))
      .orderBy(asc(receipts.paymentId))
      .limit(BATCH);
    for (const { payment, receipt } of batch) {
      const digest = createHash('sha512')
        .update(receipt.content ?? '')
        .digest('hex');
      if (digest !== receipt.sha512) altered.push(`${payment.authorityId} ${numberOnReceipt(payment) ?? payment.id}`);
    }
    written += batch.length;
    progress(written);
    const last = batch.at(-1);
    if (last === undefined) return { altered, written };
    after = last.receipt.paymentId;
  }
}

/** Looks at all receipts that are kept. `progress` hears how many contents were looked at. */
export async function inspectReceipts(
  { db }: Pick<OpenDatabase, 'db'>,
  progress: (done: number) => void = () => undefined,
): Promise<ReceiptInspection> {
  const ranges = await findRanges(db);
  const unwritten = await db.$count(receipts, sql`${receipts.writtenAt} is null`);
  const named = (year: number, numbers: readonly string[] | null): readonly string[] =>
    (numbers ?? []).map((number) => receiptNumberOf(year, BigInt(number)));
  return {
    ranges: ranges.map(({ authority, year, last, count, missing, beyond }) => {
      return {
        authorityId: authority,
        year,
        count,
        last: BigInt(last),
        missing: named(year, missing),
        beyond: named(year, beyond),
      };
    }),
    ...(await findAltered(db, progress)),
    unwritten,
  };
}
