/** The wrapped keys of accounts in the database. */

import { and, asc, eq, gt, ne } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { accountKeys, type AccountKeyRow } from '../tables.ts';

/** Null when the account has none yet. */
export async function findAccountKey(db: Database, account: Id<'Account'>): Promise<AccountKeyRow | null> {
  const [row] = await db.select().from(accountKeys).where(eq(accountKeys.accountId, account));
  return row ?? null;
}

/** Keeps an account's first key; one that is there already stays. */
export async function addAccountKey(tx: Transaction, row: AccountKeyRow): Promise<void> {
  await tx.insert(accountKeys).values(row).onConflictDoNothing();
}

/** Up to `limit` keys behind `after` that are wrapped under another master key than `current`, locked. */
export async function lockOutdatedKeys(
  tx: Transaction,
  current: string,
  after: Id<'Account'> | null,
  limit: number,
): Promise<readonly AccountKeyRow[]> {
  return tx
    .select()
    .from(accountKeys)
    .where(and(ne(accountKeys.masterKey, current), after === null ? undefined : gt(accountKeys.accountId, after)))
    .orderBy(asc(accountKeys.accountId))
    .limit(limit)
    .for('update');
}

export async function saveAccountKey(tx: Transaction, { accountId, ...wrapped }: AccountKeyRow): Promise<void> {
  await tx.update(accountKeys).set(wrapped).where(eq(accountKeys.accountId, accountId));
}
