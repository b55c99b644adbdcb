/** What the books say of single payments. */

import { and, asc, eq, inArray, sql, sum } from 'drizzle-orm';
import { rows, type Database, type Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { payments } from '../../tables.ts';
import type { LineDraft } from '../rules/chart.ts';
import { ledgerEntries, ledgerLines } from '../tables.ts';

export const isLineOfEntry = and(
  eq(ledgerLines.authorityId, ledgerEntries.authorityId),
  eq(ledgerLines.position, ledgerEntries.position),
);

/** The lines of the entry with this source, in their order; none where it is not booked. */
export async function findLines(tx: Transaction, source: string): Promise<readonly LineDraft[]> {
  const { account, bookingCode, debit, credit, currency } = ledgerLines;
  return tx
    .select({ account, bookingCode, debit, credit, currency })
    .from(ledgerEntries)
    .innerJoin(ledgerLines, isLineOfEntry)
    .where(eq(ledgerEntries.source, source))
    .orderBy(asc(ledgerLines.number));
}

/** How much of a payment was refunded by now, in cents. */
export async function refundedOf(tx: Transaction, paymentId: Id<'Payment'>): Promise<bigint> {
  const [row] = await tx
    .select({ total: sum(ledgerLines.credit) })
    .from(ledgerEntries)
    .innerJoin(ledgerLines, isLineOfEntry)
    .where(
      and(eq(ledgerEntries.paymentId, paymentId), eq(ledgerEntries.kind, 'REFUND'), eq(ledgerLines.account, 'REFUNDS_PAYABLE')),
    );
  return BigInt(row?.total ?? 0);
}

/** How much of a payment banks have taken back by now, in cents. */
export async function chargedBackOf(tx: Transaction, paymentId: Id<'Payment'>): Promise<bigint> {
  const [row] = await tx
    .select({ total: sum(ledgerLines.debit) })
    .from(ledgerEntries)
    .innerJoin(ledgerLines, isLineOfEntry)
    .where(
      and(eq(ledgerEntries.paymentId, paymentId), eq(ledgerEntries.kind, 'CHARGEBACK'), eq(ledgerLines.account, 'RECEIVABLE')),
    );
  return BigInt(row?.total ?? 0);
}

/** A payment that a bank names, and what of it is open at the provider. */
export interface Clearing {
  readonly id: Id<'Payment'>;
  readonly reference: string;
  readonly isSettled: boolean;
  readonly open: bigint;
}

/** The payments of a municipality with these references, by reference. Only what is booked counts. */
export async function findClearings(
  db: Database,
  authorityId: Id<'Authority'>,
  references: readonly string[],
): Promise<ReadonlyMap<string, Clearing>> {
  if (references.length === 0) return new Map();
  const known = await db
    .select({ id: payments.id, reference: payments.reference })
    .from(payments)
    .where(and(eq(payments.authorityId, authorityId), inArray(payments.reference, [...references])));
  // Each payment is looked up by itself: a join of the two tables reads all of both, which grow for ever.
  const booked =
    known.length === 0
      ? []
      : await rows<{ paymentId: Id<'Payment'>; open: string | null; isSettled: boolean | null }>(
          db,
          sql`
            select wanted.id::uuid as "paymentId", booked.open::text, booked.settled as "isSettled"
            from jsonb_array_elements_text(${JSON.stringify(known.map(({ id }) => id))}::text::jsonb) as wanted(id)
            cross join lateral (
              select sum(side.open) as open, bool_or(entry.kind = 'SETTLEMENT') as settled
              from ${ledgerEntries} entry cross join lateral (
                select sum(line.debit - line.credit) as open from ${ledgerLines} line
                where line.authority_id = entry.authority_id and line.position = entry.position and line.account = 'CLEARING'
              ) side where entry.payment_id = wanted.id::uuid
            ) booked`,
        );
  const byId = new Map(booked.map((row) => [row.paymentId, row]));
  return new Map(
    known.map(({ id, reference }) => {
      const row = byId.get(id);
      return [reference, { id, reference, isSettled: row?.isSettled ?? false, open: BigInt(row?.open ?? 0) }];
    }),
  );
}
