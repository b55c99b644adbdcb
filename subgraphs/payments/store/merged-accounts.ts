/** Accounts that became one: what the closed one has to pay and has paid belongs to the other. */

import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { AccountMerged } from '#platform/events/contracts/accounts.ts';
import type { Id } from '#platform/values/id.ts';
import { closedAccounts, payables, paymentKeys, payments } from '../tables.ts';

/** Moves all of a closed account. Done twice it is done once. */
export async function movePayments(tx: Transaction, { closed, into }: AccountMerged): Promise<void> {
  await tx.update(closedAccounts).set({ into }).where(eq(closedAccounts.into, closed));
  await tx.insert(closedAccounts).values({ closed, into }).onConflictDoNothing();
  // First what is locked while a payment is started, so that none is left behind.
  await tx.update(payables).set({ account: into }).where(eq(payables.account, closed));
  await tx.update(payments).set({ account: into }).where(eq(payments.account, closed));
  // A key that both have used stays that of the account that stays.
  const used = tx.select({ key: paymentKeys.key }).from(paymentKeys).where(eq(paymentKeys.account, into));
  await tx.delete(paymentKeys).where(and(eq(paymentKeys.account, closed), inArray(paymentKeys.key, used)));
  await tx.update(paymentKeys).set({ account: into }).where(eq(paymentKeys.account, closed));
}

/** Where closed accounts of these have gone, by the id of the closed one. */
export async function findSuccessors(
  db: Database,
  accounts: readonly Id<'Account'>[],
): Promise<ReadonlyMap<Id<'Account'>, Id<'Account'>>> {
  if (accounts.length === 0) return new Map();
  const found = await db
    .select()
    .from(closedAccounts)
    .where(inArray(closedAccounts.closed, [...accounts]));
  return new Map(found.map(({ closed, into }) => [closed, into]));
}
