/** Accounts and the logins that open them, in the database. */

import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import type { KnownLogin } from '../rules/login.ts';
import type { ProfileValues } from '../rules/profile.ts';
import { accounts, identities, type AccountRow, type IdentityRow } from '../tables.ts';

type Login = Pick<Viewer, 'provider' | 'subject'>;

const isLogin = ({ provider, subject }: Login) => and(eq(identities.provider, provider), eq(identities.subject, subject));

/** Opens the accounts that do not exist yet; others stay as they are. */
export async function openAccounts(db: Database, ids: readonly Id<'Account'>[], createdAt: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insert(accounts)
    .values(ids.map((id) => ({ id, createdAt })))
    .onConflictDoNothing();
}

export async function findAccounts(db: Database, ids: readonly Id<'Account'>[]): Promise<readonly AccountRow[]> {
  return db
    .select()
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
}

/** The logins of accounts, the first linked first. */
export async function findIdentities(db: Database, ids: readonly Id<'Account'>[]): Promise<readonly IdentityRow[]> {
  return db
    .select()
    .from(identities)
    .where(inArray(identities.accountId, [...ids]))
    .orderBy(asc(identities.linkedAt), asc(identities.provider), asc(identities.subject));
}

/** Null when the login was never seen. */
export async function findLogin(db: Database, login: Login): Promise<IdentityRow | null> {
  const [row] = await db.select().from(identities).where(isLogin(login));
  return row ?? null;
}

/** Links a login to its account unless that happened already, and locks it. */
export async function linkLogin(
  tx: Transaction,
  { provider, subject, account, ...viewer }: Viewer,
  linkedAt: Date,
): Promise<IdentityRow> {
  const { trustLevel, organisations } = viewer;
  await tx
    .insert(identities)
    .values({ provider, subject, accountId: account, trustLevel, organisations, linkedAt })
    .onConflictDoNothing();
  const [row] = await tx.select().from(identities).where(isLogin({ provider, subject })).for('update');
  if (row === undefined) throw new Error('a login just linked is not there');
  return row;
}

export async function saveLogin(tx: Transaction, login: Login, { trustLevel, organisations }: KnownLogin): Promise<void> {
  await tx.update(identities).set({ trustLevel, organisations }).where(isLogin(login));
}

/** Changes the given values of a profile and leaves the others. */
export async function saveProfile(tx: Transaction, id: Id<'Account'>, values: Partial<ProfileValues>): Promise<void> {
  if (Object.keys(values).length === 0) return;
  await tx.update(accounts).set(values).where(eq(accounts.id, id));
}
