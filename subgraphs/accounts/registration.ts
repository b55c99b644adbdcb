/** Registration by the first login: whoever is signed in has an account, and it knows what her logins have shown. */

import type { Transaction } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Context } from './context.ts';
import { isKnown, learn } from './rules/login.ts';
import { findLogin, linkLogin, openAccounts, saveLogin } from './store/accounts.ts';
import type { AccountRow } from './tables.ts';

/** Registers the viewer's account and login and keeps what the login shows. Repeating it changes nothing. */
export async function register(tx: Transaction, viewer: Viewer, now: Date): Promise<void> {
  await openAccounts(tx, [viewer.account], now);
  const known = await linkLogin(tx, viewer, now);
  if (!isKnown(known, viewer)) await saveLogin(tx, viewer, learn(known, viewer));
}

/** The viewer's own account, registered where this is her first login; a login that shows nothing new writes nothing. */
export async function ownAccount({ db, now, loaders }: Context, viewer: Viewer): Promise<AccountRow> {
  const known = await findLogin(db, viewer);
  if (known === null || !isKnown(known, viewer)) await db.transaction((tx) => register(tx, viewer, now()));
  const account = await loaders.accounts.load(viewer.account);
  if (account === null) throw new Error('an account just registered is not there');
  return account;
}
