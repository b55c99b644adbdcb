/** Whose an account is by now: what was told of one may come when it was merged or deleted. */

import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { findGone } from '../erasure/gone.ts';
import { findSuccessors } from './store.ts';

/**
 * The account that is meant by now: what was said of one before it was merged is for the one it was merged into. Null for one that was
 * deleted, which must not be opened again because of what was still on its way.
 */
export type CurrentAccount = (account: Id<'Account'> | null) => Id<'Account'> | null;

/** Whose account each of these is by now. */
export async function readCurrent(tx: Transaction, accounts: readonly (Id<'Account'> | null)[]): Promise<CurrentAccount> {
  const told = [...new Set(accounts.filter((account) => account !== null))];
  const successors = await findSuccessors(tx, told);
  const successorOf = (account: Id<'Account'>): Id<'Account'> => successors.get(account) ?? account;
  const gone = await findGone(tx, told.map(successorOf));
  return (account) => (account === null || gone.has(successorOf(account)) ? null : successorOf(account));
}
