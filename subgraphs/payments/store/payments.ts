/** Payments: reading them, starting them, and writing down what became of them. */

import { and, count, desc, eq, inArray, isNull, like, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import { lockName, rows, type Database, type Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Holder } from '#platform/identity/representation.ts';
import type { Id } from '#platform/values/id.ts';
import { NOWHERE } from '../rules/endpoint.ts';
import type { Outcome } from '../rules/status.ts';
import { paymentKeys, payments, type PaymentRow } from '../tables.ts';

/** Null for an unknown id. */
export async function findPayment(db: Database, id: Id<'Payment'>): Promise<PaymentRow | null> {
  const [row] = await db.select().from(payments).where(eq(payments.id, id));
  return row ?? null;
}

/** The payments of these ids, in any order. */
export const findPayments = readByKeys((db, ids: Keys<Id<'Payment'>>) =>
  db.select().from(payments).where(isAmong(payments.id, ids)),
);

/** What counts comes first: what was paid, what runs, what is due. */
const RANK = sql`case when ${payments.status} in ('PAID', 'REFUNDED') and not ${payments.surplus} then 0
  when ${payments.status} = 'INITIAL' then 1 when ${payments.status} = 'DUE' then 2 else 3 end`;

/** The payment of each application: the one that counts where it is paid, runs or is due, else the latest. */
export const findLatest = readByKeys((db, applicationIds: Keys<Id<'Application'>>) =>
  db
    .selectDistinctOn([payments.applicationId])
    .from(payments)
    .where(isAmong(payments.applicationId, applicationIds))
    .orderBy(payments.applicationId, RANK, desc(payments.id)),
);

/** The payment of an application that runs, is paid or was given back, and counts; null when there is none. */
export async function findLive(db: Database | Transaction, applicationId: Id<'Application'>): Promise<PaymentRow | null> {
  const [row] = await db
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.applicationId, applicationId),
        inArray(payments.status, ['INITIAL', 'PAID', 'REFUNDED']),
        eq(payments.surplus, false),
      ),
    );
  return row ?? null;
}

/** Payments of an application that we have decided and the provider has not. */
export async function findWatched(db: Database, applicationId: Id<'Application'>): Promise<readonly PaymentRow[]> {
  return db
    .select()
    .from(payments)
    .where(and(eq(payments.applicationId, applicationId), eq(payments.watched, true)));
}

/** Null for a payment that the provider has named otherwise, or that is none of ours. */
export async function findByTransaction(db: Database, provider: string, transactionId: string): Promise<PaymentRow | null> {
  const [row] = await db
    .select()
    .from(payments)
    .where(and(eq(payments.provider, provider), eq(payments.transactionId, transactionId)));
  return row ?? null;
}

/** What was due and is settled is not listed: the payment that has settled it is. */
const isNoOldClaim = or(ne(payments.status, 'CANCELED'), ne(payments.provider, NOWHERE.provider));

function isHeldBy({ account, organisation, services }: Holder): SQL | undefined {
  if (organisation === null) return and(eq(payments.account, account), isNull(payments.organisationId), isNoOldClaim);
  const about = services === null ? undefined : or(...services.map((stem) => like(payments.leikaKey, `${stem}%`)), sql`false`);
  return and(eq(payments.organisationId, organisation), about, isNoOldClaim);
}

/** Somebody's payments started before `before`, the newest first. */
export async function readPayments(
  db: Database,
  holder: Holder,
  before: Id<'Payment'> | null,
  limit: number,
): Promise<readonly PaymentRow[]> {
  return db
    .select()
    .from(payments)
    .where(and(isHeldBy(holder), before === null ? undefined : lt(payments.id, before)))
    .orderBy(desc(payments.id))
    .limit(limit);
}

/** How many payments somebody has. */
export async function countPayments(db: Database, holder: Holder): Promise<number> {
  const [row] = await db.select({ total: count() }).from(payments).where(isHeldBy(holder));
  return row?.total ?? 0;
}

/** The payment an account's idempotency key stands for; null for a new key. */
export async function findByKey(db: Database, account: Id<'Account'>, key: string): Promise<PaymentRow | null> {
  const [row] = await db
    .select({ payment: payments })
    .from(paymentKeys)
    .innerJoin(payments, eq(payments.id, paymentKeys.paymentId))
    .where(and(eq(paymentKeys.account, account), eq(paymentKeys.key, key)));
  return row?.payment ?? null;
}

/** Holds a key until the transaction ends, so that starts with the same key go one by one, whatever they pay for. */
export async function lockKey(tx: Transaction, account: Id<'Account'>, key: string): Promise<void> {
  await lockName(tx, `payments.key:${account}:${key}`);
}

/** Binds a new key of an account to a payment, which may be one that somebody else has started for the same organisation. */
export async function bindKey(tx: Transaction, account: Id<'Account'>, { id }: PaymentRow, key: string): Promise<void> {
  await tx.insert(paymentKeys).values({ account, key, paymentId: id });
}

/** Writes a new payment. */
export async function insertPayment(tx: Transaction, values: typeof payments.$inferInsert): Promise<PaymentRow> {
  const [row] = await tx.insert(payments).values(values).returning();
  if (row === undefined) throw new Error('a payment was not written');
  return row;
}

/** The next number a reference is made from. */
export async function nextReferenceNumber(tx: Transaction): Promise<bigint> {
  const [row] = await rows<{ number: string }>(tx, sql`select nextval('payments.reference_number')::text as number`);
  if (row === undefined) throw new Error('the sequence answered no number');
  return BigInt(row.number);
}

/** Where the payer of an undecided payment comes back to. */
export async function saveReturnUrl(tx: Transaction, id: Id<'Payment'>, returnUrl: string): Promise<void> {
  await tx
    .update(payments)
    .set({ returnUrl })
    .where(and(eq(payments.id, id), eq(payments.status, 'INITIAL')));
}

/** Writes down where the provider keeps an undecided payment; the first answer counts. */
export async function saveRegistration(
  db: Database,
  id: Id<'Payment'>,
  registration: { readonly transactionId: string; readonly redirectUrl: string | null; readonly registeredAt: Date },
): Promise<void> {
  await db
    .update(payments)
    .set(registration)
    .where(and(eq(payments.id, id), eq(payments.status, 'INITIAL'), isNull(payments.transactionId)));
}

/** What is due for an application and not settled, held until the transaction ends; null where nothing is. */
export async function lockClaim(tx: Transaction, applicationId: Id<'Application'>): Promise<PaymentRow | null> {
  const [row] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.applicationId, applicationId), eq(payments.status, 'DUE')))
    .for('update');
  return row ?? null;
}

/** The payment, held until the transaction ends. */
export async function lockPayment(tx: Transaction, id: Id<'Payment'>): Promise<PaymentRow> {
  const [row] = await tx.select().from(payments).where(eq(payments.id, id)).for('update');
  if (row === undefined) throw new Error(`no payment ${id}`);
  return row;
}

/** What is written down when a payment ends; its receipt number where it was paid. */
export interface Ending extends Outcome {
  readonly receiptYear: number | null;
  readonly receiptNumber: bigint | null;
  readonly decidedAt: Date;
  readonly watched: boolean;
  readonly surplus: boolean;
}

/** Writes down how a payment ended. */
export async function saveOutcome(tx: Transaction, id: Id<'Payment'>, ending: Ending): Promise<PaymentRow> {
  const [row] = await tx.update(payments).set(ending).where(eq(payments.id, id)).returning();
  if (row === undefined) throw new Error(`no payment ${id}`);
  return row;
}

/** The provider has said its last word on a payment that we had decided. */
export async function endWatch(db: Database, id: Id<'Payment'>): Promise<void> {
  await db.update(payments).set({ watched: false }).where(eq(payments.id, id));
}

/** Has the sweeper ask about a payment at once. */
export async function makeDue(db: Database, id: Id<'Payment'>, now: Date): Promise<void> {
  await db.update(payments).set({ nextCheckAt: now }).where(eq(payments.id, id));
}
