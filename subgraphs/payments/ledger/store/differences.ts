/** Where bank and books differ on a day, found in the database. */

import { sql } from 'drizzle-orm';
import { rows, type Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { payments } from '../../tables.ts';
import { ledgerEntries, ledgerLines, statementLines, statements } from '../tables.ts';

/** A bank books what is paid within these days. */
const USUAL_DAYS = 5;

/**
 * - MISSING_AT_BANK: paid on this day, and in no statement yet
 * - MISSING_WITH_US: at the bank, and not paid with us
 * - AMOUNT_DIFFERS: more or less than was paid
 * - DUPLICATE: at the bank a second time
 * - UNKNOWN_REFERENCE: names no payment of this authority
 * - WRONG_CURRENCY: in another currency
 * - UNEXPECTED_DEBIT: went out without a refund
 * - DATE_SHIFT: booked before it was paid, or days after
 */
export type DifferenceKind =
  | 'MISSING_AT_BANK'
  | 'MISSING_WITH_US'
  | 'AMOUNT_DIFFERS'
  | 'DUPLICATE'
  | 'UNKNOWN_REFERENCE'
  | 'WRONG_CURRENCY'
  | 'UNEXPECTED_DEBIT'
  | 'DATE_SHIFT';

export interface Difference {
  /** Sorts the differences of a day. */
  readonly key: string;
  readonly kind: DifferenceKind;
  readonly paymentId: Id<'Payment'> | null;
  readonly reference: string | null;
  /** In minor units: what was paid with us, what the bank says; null where there is nothing. */
  readonly expected: bigint | null;
  readonly found: bigint | null;
  readonly paidOn: Day | null;
  readonly bookedOn: Day | null;
  /** Statement and reference at the bank. */
  readonly statement: string | null;
  readonly bankReference: string | null;
}

interface Row extends Omit<Difference, 'expected' | 'found'> {
  readonly expected: string | null;
  readonly found: string | null;
}

/** What of a payment lies at the provider. */
const openOf = (paymentId: ReturnType<typeof sql>) => sql`(
  select sum(side.debit - side.credit) from ${ledgerEntries} booked
  join ${ledgerLines} side on side.authority_id = booked.authority_id and side.position = booked.position
  where booked.payment_id = ${paymentId} and side.account = 'CLEARING')`;

/** What differs on a day, as `all_of_them`. */
const differencesOn = (authorityId: Id<'Authority'>, day: Day) => sql`
    with moved as (
      select line.*, statement.statement_id as name, payment.gross, settled.day as paid_on,
        'A' || line.statement_id || to_char(line.number, 'FM0000000000') as key
      from ${statementLines} line
      join ${statements} statement on statement.id = line.statement_id
      left join ${payments} payment on payment.id = line.payment_id
      left join ${ledgerEntries} settled on settled.payment_id = line.payment_id and settled.kind = 'SETTLEMENT'
      where line.authority_id = ${authorityId} and line.day = ${day} and line.outcome is not null
    ), judged as (
      select moved.*, case
        when outcome = 'PARTIAL' and ${openOf(sql`moved.payment_id`)} > 0 then 'AMOUNT_DIFFERS'
        when outcome = 'EXCESS' then 'AMOUNT_DIFFERS'
        when outcome = 'DUPLICATE' then 'DUPLICATE'
        when outcome = 'NOT_PAID' then 'MISSING_WITH_US'
        when outcome = 'UNKNOWN' then 'UNKNOWN_REFERENCE'
        when outcome = 'WRONG_CURRENCY' then 'WRONG_CURRENCY'
        when outcome = 'OUTGOING' or (outcome = 'TAKEN_BACK' and suspense <> 0) then 'UNEXPECTED_DEBIT'
        when outcome in ('MATCHED', 'PARTIAL') and (day < paid_on or day > paid_on + ${USUAL_DAYS}::int) then 'DATE_SHIFT'
      end as kind from moved
    ), missing as (
      select entry.*, 'B' || to_char(entry.position, 'FM0000000000000000000') as key, payment.gross
      from ${ledgerEntries} entry left join ${payments} payment on payment.id = entry.payment_id
      where entry.authority_id = ${authorityId} and entry.day = ${day} and entry.kind = 'SETTLEMENT'
        and ${openOf(sql`entry.payment_id`)} > 0
        and not exists (select from ${ledgerEntries} bank where bank.payment_id = entry.payment_id and bank.kind = 'BANK_RECEIPT')
    ), all_of_them as (
      select key, kind, payment_id, reference, gross, amount as found, paid_on, day as booked_on, name, bank_reference
      from judged where kind is not null
      union all
      select key, 'MISSING_AT_BANK', payment_id, reference, gross, null, day, null, null, null from missing
    )`;

/** The differences of a day from behind a key on, those of statements first. */
export async function findDifferences(
  db: Database,
  authorityId: Id<'Authority'>,
  day: Day,
  after: string | null,
  limit: number,
): Promise<readonly Difference[]> {
  const found = await rows<Row>(
    db,
    sql`${differencesOn(authorityId, day)}
    select key, kind, payment_id as "paymentId", reference, gross::text as expected, found::text, paid_on::text as "paidOn",
      booked_on::text as "bookedOn", name as statement, bank_reference as "bankReference"
    from all_of_them where ${after}::text is null or key collate "C" > ${after ?? ''} order by key collate "C" limit ${limit}`,
  );
  const minor = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
  return found.map((row) => ({ ...row, expected: minor(row.expected), found: minor(row.found) }));
}

export async function countDifferences(db: Database, authorityId: Id<'Authority'>, day: Day): Promise<number> {
  const [row] = await rows<{ total: number }>(
    db,
    sql`${differencesOn(authorityId, day)} select count(*)::int as total from all_of_them`,
  );
  return row?.total ?? 0;
}

/** How many, and what they come to in minor units. */
export interface Sum {
  readonly count: number;
  readonly amount: bigint;
}

/** Counts and sums of a day. */
export interface DayTotals {
  /** Paid with us on the day. */
  readonly settled: Sum;
  /** Booked at the bank on the day: what came in, and what went out. */
  readonly received: Sum;
  readonly paidOut: Sum;
}

export async function readDayTotals(db: Database, authorityId: Id<'Authority'>, day: Day): Promise<DayTotals> {
  const [row] = await rows<Record<string, string>>(
    db,
    sql`
    select settled.*, bank.* from (
      select count(*) as settled, coalesce(sum(side.debit), 0)::text as settled_amount
      from ${ledgerEntries} entry join ${ledgerLines} side
        on side.authority_id = entry.authority_id and side.position = entry.position and side.account = 'CLEARING'
      where entry.authority_id = ${authorityId} and entry.day = ${day} and entry.kind = 'SETTLEMENT'
    ) settled, (
      select count(*) filter (where amount > 0) as received, coalesce(sum(amount) filter (where amount > 0), 0)::text as received_amount,
        count(*) filter (where amount < 0) as paid_out, coalesce(sum(amount) filter (where amount < 0), 0)::text as paid_out_amount
      from ${statementLines} where authority_id = ${authorityId} and day = ${day}
    ) bank`,
  );
  const part = (name: string): Sum => ({ count: Number(row?.[name] ?? 0), amount: BigInt(row?.[`${name}_amount`] ?? 0) });
  return { settled: part('settled'), received: part('received'), paidOut: part('paid_out') };
}
