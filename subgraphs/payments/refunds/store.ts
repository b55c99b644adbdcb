/** Refunds in the database. Whoever changes one holds its payment first. */

import { and, asc, count, desc, eq, gt, inArray, lt, ne, or, sql, sum, type SQL } from 'drizzle-orm';
import { idAfter, type Page } from '#platform/connection.ts';
import { lockName, type Database, type Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { isDue } from '#platform/database/due.ts';
import type { Claim } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { WAIT_AFTER_A_DAY_MS } from '../rules/status.ts';
import { payables, payments, type PaymentRow } from '../tables.ts';
import type { RefundState } from './rules/refunds.ts';
import { refunds, type RefundRow } from './tables.ts';

/** Null for an unknown id. */
export async function findRefund(db: Database | Transaction, id: Id<'Refund'>): Promise<RefundRow | null> {
  const [row] = await db.select().from(refunds).where(eq(refunds.id, id));
  return row ?? null;
}

/** The refunds of these payments, in the order they were proposed. */
export const findRefunds = readByKeys((db, ids: Keys<Id<'Payment'>>) =>
  db.select().from(refunds).where(isAmong(refunds.paymentId, ids)).orderBy(asc(refunds.id)),
);

/** The refund that somebody's idempotency key stands for; null for a new key. */
export async function findByKey(tx: Transaction, proposedBy: string, idempotencyKey: string): Promise<RefundRow | null> {
  const [row] = await tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.proposedBy, proposedBy), eq(refunds.idempotencyKey, idempotencyKey)));
  return row ?? null;
}

/** Holds somebody's key until the transaction ends, so that proposals with the same key go one by one, whatever they are of. */
export async function lockKey(tx: Transaction, proposedBy: string, key: string): Promise<void> {
  await lockName(tx, `payments.refund:${proposedBy}:${key}`);
}

/** What of a payment is proposed and waits for an answer, in cents. */
export async function proposedOf(tx: Transaction, paymentId: Id<'Payment'>): Promise<bigint> {
  const [row] = await tx
    .select({ total: sum(refunds.amount) })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), eq(refunds.state, 'PROPOSED')));
  return BigInt(row?.total ?? 0);
}

export async function insertRefund(tx: Transaction, values: typeof refunds.$inferInsert): Promise<RefundRow> {
  const [row] = await tx.insert(refunds).values(values).returning();
  if (row === undefined) throw new Error('a refund was not written');
  return row;
}

/** What a change of a refund says; what it comes to and of which payment it is never changes. */
type Change = Partial<Omit<RefundRow, 'id' | 'paymentId' | 'authorityId' | 'amount' | 'reason' | 'idempotencyKey'>>;

export async function changeRefund(tx: Transaction, id: Id<'Refund'>, change: Change): Promise<RefundRow> {
  const [row] = await tx.update(refunds).set(change).where(eq(refunds.id, id)).returning();
  if (row === undefined) throw new Error(`no refund ${id}`);
  return row;
}

/** What of a payment is granted and what was given back, in cents; all of it makes it REFUNDED. */
export async function saveGivenBack(
  tx: Transaction,
  id: Id<'Payment'>,
  change: Partial<Pick<PaymentRow, 'granted' | 'refunded' | 'status'>>,
): Promise<PaymentRow> {
  const [row] = await tx.update(payments).set(change).where(eq(payments.id, id)).returning();
  if (row === undefined) throw new Error(`no payment ${id}`);
  return row;
}

const isOpen = or(eq(refunds.state, 'APPROVED'), and(eq(refunds.state, 'ORDERED'), eq(refunds.route, 'PROVIDER')));

/** Refunds of a payment that wait for their provider. */
export function findOpen(db: Database, paymentId: Id<'Payment'>): Promise<readonly RefundRow[]> {
  return db
    .select()
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), isOpen));
}

/** Refunds to go on with, each put off, so that other processes leave them alone meanwhile; what another one holds is left to it. */
export function claimOpen(
  db: Database,
  { limit, dueAt, after }: Claim<Id<'Refund'>>,
  nextCheckAt: Date,
): Promise<readonly RefundRow[]> {
  return db.transaction(async (tx) => {
    const claimed = await tx
      .select({ id: refunds.id })
      .from(refunds)
      .where(
        and(
          isOpen,
          dueAt === null ? undefined : isDue(refunds.nextCheckAt, dueAt, WAIT_AFTER_A_DAY_MS),
          after === null ? undefined : gt(refunds.id, after),
        ),
      )
      .orderBy(dueAt === null ? asc(refunds.id) : asc(refunds.nextCheckAt))
      .limit(limit)
      .for('update', { skipLocked: true });
    if (claimed.length === 0) return [];
    const ids = claimed.map(({ id }) => id);
    const rows = await tx.update(refunds).set({ nextCheckAt }).where(inArray(refunds.id, ids)).returning();
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  });
}

interface Asked {
  readonly authorityId: Id<'Authority'>;
  /** Null: in whatever state. */
  readonly states: readonly RefundState[] | null;
}

const isOf = ({ authorityId, states }: Asked): SQL | undefined =>
  and(eq(refunds.authorityId, authorityId), states === null ? undefined : inArray(refunds.state, [...states]));

/** An authority's refunds, proposed before `after`, the latest first. */
export async function readRefunds(
  db: Database,
  filter: Asked,
  after: Id<'Refund'> | null,
  limit: number,
): Promise<readonly RefundRow[]> {
  if (filter.states?.length === 0) return [];
  return db
    .select()
    .from(refunds)
    .where(and(isOf(filter), after === null ? undefined : lt(refunds.id, after)))
    .orderBy(desc(refunds.id))
    .limit(limit);
}

export async function countRefunds(db: Database, filter: Asked): Promise<number> {
  if (filter.states?.length === 0) return 0;
  const [row] = await db.select({ total: count() }).from(refunds).where(isOf(filter));
  return row?.total ?? 0;
}

/** Paid too much, or for what came to nothing; and nobody has proposed yet what becomes of it. */
function isToGiveBack(db: Database, authorityId: Id<'Authority'>): SQL | undefined {
  const proposed = db
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(eq(refunds.paymentId, payments.id), ne(refunds.state, 'DECLINED')));
  return and(
    eq(payments.authorityId, authorityId),
    eq(payments.status, 'PAID'),
    or(eq(payments.surplus, true), sql`${payables.refundDue} is not null`),
    sql`not exists ${proposed}`,
  );
}

/** A payment that is to be given back, and why: too much, or what the applications told. */
export interface DueRefund {
  readonly payment: PaymentRow;
  readonly cause: NonNullable<(typeof payables.$inferSelect)['refundDue']> | null;
}

/** A page of what an authority has to give back, what was paid first coming first, and one row more where there is a next page. */
export function readDue(db: Database, authorityId: Id<'Authority'>, page: Page): Promise<readonly DueRefund[]> {
  const after = idAfter<'Payment'>(page);
  return db
    .select({ payment: payments, cause: payables.refundDue })
    .from(payments)
    .innerJoin(payables, eq(payables.applicationId, payments.applicationId))
    .where(and(isToGiveBack(db, authorityId), after === null ? undefined : gt(payments.id, after)))
    .orderBy(asc(payments.id))
    .limit(page.limit + 1);
}

export async function countDue(db: Database, authorityId: Id<'Authority'>): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(payments)
    .innerJoin(payables, eq(payables.applicationId, payments.applicationId))
    .where(isToGiveBack(db, authorityId));
  return row?.total ?? 0;
}

/** Why the fee of a payment is to be given back, as the applications told; null where they did not. */
export async function findCause(tx: Transaction, { applicationId }: PaymentRow): Promise<DueRefund['cause']> {
  const [row] = await tx.select({ cause: payables.refundDue }).from(payables).where(eq(payables.applicationId, applicationId));
  return row?.cause ?? null;
}
