/** Registration by the first login: whoever is signed in has an account, and it knows what her logins have shown. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { isBrokered, type Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import type { Context } from './context.ts';
import { requireFree } from './erasure/gone.ts';
import { learnOrganisations } from './organisations/learning.ts';
import { isKnown, learn, organisationsOf } from './rules/login.ts';
import { findIdentities, findLogin, holdAccount, linkLogin, openAccounts, saveLogin } from './store/accounts.ts';
import type { AccountRow } from './tables.ts';

const closed = (): PublicError => new PublicError('UNAUTHENTICATED', 'The account of this session is closed');

/**
 * Registers the viewer's account and login and keeps what the login shows. Repeating it changes nothing. Throws CONFLICT while the
 * account is being deleted, and UNAUTHENTICATED when it was closed after she signed in.
 */
export async function register(tx: Transaction, viewer: Viewer, now: Date): Promise<void> {
  if (isBrokered(viewer)) {
    // Our own issuer did; held until the transaction ends, so that it is not deleted meanwhile.
    if (!(await holdAccount(tx, viewer.account))) throw closed();
    return;
  }
  await requireFree(tx, viewer.account);
  await openAccounts(tx, [viewer.account], now);
  const { row: known, isNew } = await linkLogin(tx, viewer, viewer.account, now);
  if (!isKnown(known, viewer)) await saveLogin(tx, viewer, learn(known, viewer));
  else if (!isNew) return;
  await learnFromLogins(tx, viewer.account, now);
}

/** Takes in what the logins of an account say by now of organisations; call it whenever that has changed. */
export async function learnFromLogins(tx: Transaction, account: Id<'Account'>, now: Date): Promise<void> {
  await learnOrganisations(tx, account, organisationsOf(await findIdentities(tx, [account])), now);
}

/**
 * The viewer's own account, registered where this is her first login; a login that shows nothing new writes nothing.
 * Throws UNAUTHENTICATED when the account was closed after she signed in.
 */
export async function ownAccount({ db, now, loaders }: Context, viewer: Viewer): Promise<AccountRow> {
  if (!isBrokered(viewer)) {
    const known = await findLogin(db, viewer);
    if (known === null || !isKnown(known, viewer)) await db.transaction((tx) => register(tx, viewer, now()));
  }
  const account = await loaders.accounts.load(viewer.account);
  if (account === null) throw closed();
  return account;
}
