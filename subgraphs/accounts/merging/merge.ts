/** Merging two accounts: the person proves both, sees what moves, and says which one stays. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { event } from '#platform/events/contracts.ts';
import { publish } from '#platform/events.ts';
import { endSessions } from '#platform/identity/issuer/adapter.ts';
import type { ProvedLogin } from '#platform/identity/logins.ts';
import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Context } from '../context.ts';
import { tell } from '../linking.ts';
import { isProofEnough, levelOfAccount, type MergeFault } from '../rules/merging.ts';
import { findIdentities, findLogin } from '../store/accounts.ts';
import { dropProof, findProof, lockProof } from '../store/links.ts';
import type { AccountRow } from '../tables.ts';
import { isExporting, lockBoth, moveAll, readHoldings, type Holdings } from './store.ts';

interface Both {
  /** Of the session. */
  readonly own: AccountRow;
  /** Of the login that was proved. */
  readonly other: AccountRow;
  readonly login: ProvedLogin;
}

/** Both accounts, locked; or why they cannot be merged. Throws TRUST_LEVEL_REQUIRED and CONFLICT. */
async function lockToMerge(tx: Transaction, viewer: Viewer, proof: string, now: Date): Promise<Both | MergeFault> {
  const said = await findProof(tx, viewer.account, proof, now);
  if (said === null) return 'PROOF_INVALID';
  const opens = (await findLogin(tx, said))?.accountId;
  if (opens === undefined) return 'NO_ACCOUNT';
  if (opens === viewer.account) return 'SAME_ACCOUNT';
  const locked = await lockBoth(tx, viewer.account, opens);
  // What was read before the locks may have changed while they were waited for.
  const login = await lockProof(tx, viewer.account, proof, now);
  if (login === null) return 'PROOF_INVALID';
  const stillOpens = (await findLogin(tx, login))?.accountId;
  if (locked === null || stillOpens !== opens) throw new PublicError('CONFLICT', 'One of the accounts has just changed');
  const identities = await findIdentities(tx, [viewer.account, opens]);
  const of = (id: string) => identities.filter(({ accountId }) => accountId === id);
  // Else whoever got hold of a weak session could give all of a strong account away.
  requireTrustLevel(viewer, levelOfAccount(of(viewer.account)));
  if (!isProofEnough(login.trustLevel, of(opens))) return 'PROOF_TOO_WEAK';
  if (await isExporting(tx, [viewer.account, opens])) return 'EXPORT_RUNNING';
  return { own: locked.one, other: locked.other, login };
}

export interface Preview {
  readonly own: Holdings;
  readonly other: Holdings;
}

/** What each of the two accounts holds, of which one will move. Changes nothing; the proof stays good. Throws as `mergeAccounts`. */
export function previewMerge({ db, now }: Context, viewer: Viewer, proof: string): Promise<Preview | MergeFault> {
  return db.transaction(async (tx) => {
    const both = await lockToMerge(tx, viewer, proof, now());
    if (typeof both === 'string') return both;
    return { own: await readHoldings(tx, both.own.id), other: await readHoldings(tx, both.other.id) };
  });
}

/**
 * Merges the account of a proof and that of the session into the one that is to stay; the sessions of the other end. Others hear of
 * it as `accounts.account.merged`, in the same transaction. Answers why not, or null. Throws TRUST_LEVEL_REQUIRED, and CONFLICT when
 * one of the accounts has just changed.
 */
export function mergeAccounts(
  { db, now, safe }: Context,
  viewer: Viewer,
  proof: string,
  keep: 'OWN' | 'OTHER',
): Promise<MergeFault | null> {
  return db.transaction(async (tx) => {
    const at = now();
    const both = await lockToMerge(tx, viewer, proof, at);
    if (typeof both === 'string') return both;
    await dropProof(tx, proof);
    const [kept, closed] = keep === 'OWN' ? [both.own, both.other] : [both.other, both.own];
    for (const login of await findIdentities(tx, [closed.id])) await endSessions(tx, login, at);
    const audit = { at, sessionLevel: viewer.trustLevel, proofLevel: both.login.trustLevel };
    await moveAll(tx, { kept, closed, masterKeys: safe.masterKeys }, audit);
    await tell(tx, kept.id, 'ACCOUNTS_MERGED', both.login.provider, at);
    await publish(tx, at, [event('accounts.account.merged', closed.id, { closed: closed.id, into: kept.id })]);
    return null;
  });
}
