/** Accounts and the logins that open them, in the database. */

import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Login, ProvedLogin } from '#platform/identity/logins.ts';
import type { Id } from '#platform/values/id.ts';
import type { KnownLogin } from '../rules/login.ts';
import { accounts, identities, type IdentityRow } from '../tables.ts';

const isLogin = ({ provider, subject }: Login) => and(eq(identities.provider, provider), eq(identities.subject, subject));

/** Opens the accounts that do not exist yet; others stay as they are. */
export async function openAccounts(db: Database, ids: readonly Id<'Account'>[], createdAt: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insert(accounts)
    .values(ids.map((id) => ({ id, createdAt })))
    .onConflictDoNothing();
}

/** Keeps an account from being deleted until the transaction ends. False when there is none. */
export async function holdAccount(tx: Transaction, id: Id<'Account'>): Promise<boolean> {
  return (await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('key share')).length > 0;
}

/** Closes an account that was opened a moment ago and has nothing yet. */
export async function dropAccount(tx: Transaction, id: Id<'Account'>): Promise<void> {
  await tx.delete(accounts).where(eq(accounts.id, id));
}

export const findAccounts = readByKeys((db, ids: Keys<Id<'Account'>>) =>
  db.select().from(accounts).where(isAmong(accounts.id, ids)),
);

/** The logins of accounts, the first linked first. */
export const findIdentities = readByKeys((db, ids: Keys<Id<'Account'>>) =>
  db
    .select()
    .from(identities)
    .where(isAmong(identities.accountId, ids))
    .orderBy(asc(identities.linkedAt), asc(identities.provider), asc(identities.subject)),
);

/** Null when the login was never seen. */
export async function findLogin(db: Database, login: Login): Promise<IdentityRow | null> {
  const [row] = await db.select().from(identities).where(isLogin(login));
  return row ?? null;
}

/** Links a login to an account unless it is linked to one already, and locks it. `isNew` says which. */
export async function linkLogin(
  tx: Transaction,
  { provider, subject, trustLevel, organisations }: ProvedLogin,
  accountId: Id<'Account'>,
  linkedAt: Date,
): Promise<{ readonly row: IdentityRow; readonly isNew: boolean }> {
  const linked = await tx
    .insert(identities)
    .values({ provider, subject, accountId, trustLevel, organisations, linkedAt })
    .onConflictDoNothing()
    .returning({ provider: identities.provider });
  const [row] = await tx.select().from(identities).where(isLogin({ provider, subject })).for('update');
  if (row === undefined) throw new Error('a login just linked is not there');
  return { row, isNew: linked.length > 0 };
}

/** Makes others that link or unlink logins of the account wait until the transaction ends. False when there is none. */
export async function lockAccount(tx: Transaction, id: Id<'Account'>): Promise<boolean> {
  return (await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('update')).length > 0;
}

/** The same for several, in one order, so that nobody waits for each other. */
export async function lockAccounts(tx: Transaction, ids: readonly Id<'Account'>[]): Promise<void> {
  if (ids.length === 0) return;
  const these = inArray(accounts.id, [...ids]);
  // Weaker than `update`: rows that refer to the accounts may be added meanwhile.
  await tx.select({ id: accounts.id }).from(accounts).where(these).orderBy(asc(accounts.id)).for('no key update');
}

export async function unlinkLogin(tx: Transaction, login: Login): Promise<void> {
  await tx.delete(identities).where(isLogin(login));
}

export async function saveLogin(tx: Transaction, login: Login, { trustLevel, organisations }: KnownLogin): Promise<void> {
  await tx.update(identities).set({ trustLevel, organisations }).where(isLogin(login));
}
