/** What has to be paid, kept from the events of applications. */

import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { ApplicationSubmitted, ApplicationTransferred, RefundDue } from '#platform/events/contracts/applications.ts';
import type { Id } from '#platform/values/id.ts';
import { payables, payments, type PayableRow } from '../tables.ts';

/** Keeps what submitted applications cost; one that is known already stays as it is. */
export async function addPayables(tx: Transaction, submitted: readonly ApplicationSubmitted[]): Promise<void> {
  if (submitted.length === 0) return;
  const values = submitted.map((each) => {
    const { applicationId, account, organisation = null, leikaKey, authorityId, number, serviceName, charges } = each;
    const owner = { account, organisationId: organisation, leikaKey };
    return { applicationId, ...owner, authorityId, number, serviceName, policy: each.paymentPolicy, charges };
  });
  await tx.insert(payables).values(values).onConflictDoNothing();
}

/** Marks what need not be paid any more. */
export async function withdrawPayables(tx: Transaction, applicationIds: readonly Id<'Application'>[]): Promise<void> {
  if (applicationIds.length === 0) return;
  await tx
    .update(payables)
    .set({ withdrawn: true })
    .where(inArray(payables.applicationId, [...applicationIds]));
}

/** Keeps since when what is paid after the decision is due. */
export async function saveDue(tx: Transaction, id: Id<'Application'>, dueAt: Date): Promise<void> {
  await tx.update(payables).set({ dueAt }).where(eq(payables.applicationId, id));
}

/** Those of these payables that there are, held until the transaction ends, in one order. */
export async function lockPayables(tx: Transaction, ids: readonly Id<'Application'>[]): Promise<readonly PayableRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(payables)
    .where(inArray(payables.applicationId, [...ids]))
    .orderBy(asc(payables.applicationId))
    .for('update');
}

/** Keeps why what was paid for an application is to be given back. */
export async function oweRefund(tx: Transaction, id: Id<'Application'>, refundDue: RefundDue['reason']): Promise<void> {
  await tx.update(payables).set({ refundDue }).where(eq(payables.applicationId, id));
}

/** Marks what nobody keeps the application of any more. */
export async function outlivePayables(tx: Transaction, applicationIds: readonly Id<'Application'>[]): Promise<void> {
  if (applicationIds.length === 0) return;
  await tx
    .update(payables)
    .set({ outlived: true })
    .where(inArray(payables.applicationId, [...applicationIds]));
}

/** Gives what is to be paid, and is due, to whom an application now belongs; what was paid stays as it was. */
export async function movePayable(
  tx: Transaction,
  applicationId: Id<'Application'>,
  to: ApplicationTransferred['to'],
): Promise<void> {
  const owner = { account: to.account, organisationId: to.organisation };
  await tx.update(payables).set(owner).where(eq(payables.applicationId, applicationId));
  await tx
    .update(payments)
    .set(owner)
    .where(and(eq(payments.applicationId, applicationId), eq(payments.status, 'DUE')));
}

/** The payables of applications, in any order. */
export const findPayables = readByKeys((db, applicationIds: Keys<Id<'Application'>>) =>
  db.select().from(payables).where(isAmong(payables.applicationId, applicationIds)),
);

/** Null for an application that is free, not submitted, or not yet heard of. */
export async function findPayable(db: Database, applicationId: Id<'Application'>): Promise<PayableRow | null> {
  const [row] = await db.select().from(payables).where(eq(payables.applicationId, applicationId));
  return row ?? null;
}

/** The payable, held until the transaction ends, so that starts of one application's payment go one by one. */
export async function lockPayable(tx: Transaction, applicationId: Id<'Application'>): Promise<PayableRow> {
  const [row] = await tx.select().from(payables).where(eq(payables.applicationId, applicationId)).for('update');
  if (row === undefined) throw new Error(`no payable for application ${applicationId}`);
  return row;
}
