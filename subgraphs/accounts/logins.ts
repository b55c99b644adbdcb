/** The logins of all accounts, for our own issuer: it alone knows who has proved what. */

import type { Database } from '#platform/database.ts';
import type { Logins, ProvedLogin } from '#platform/identity/logins.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';
import { PROOF_S } from './rules/linking.ts';
import { isKnown, learn } from './rules/login.ts';
import { dropAccount, findIdentities, findLogin, linkLogin, openAccounts, saveLogin } from './store/accounts.ts';
import { findIntent, saveProof } from './store/links.ts';

async function signIn(db: Database, login: ProvedLogin, now: Date): Promise<Id<'Account'>> {
  const known = await findLogin(db, login);
  if (known !== null && isKnown(known, login)) return known.accountId;
  return db.transaction(async (tx) => {
    // An id that nobody can tell from the login: who deletes her account and comes back is somebody new.
    const account = known?.accountId ?? newId<'Account'>();
    if (known === null) await openAccounts(tx, [account], now);
    const { row } = await linkLogin(tx, login, account, now);
    // The same login for the first time at the same moment: the other one was first.
    if (row.accountId !== account) await dropAccount(tx, account);
    if (!isKnown(row, login)) await saveLogin(tx, login, learn(row, login));
    return row.accountId;
  });
}

/** Over the database of the accounts. */
export function createLogins(db: Database, now: () => Date): Logins {
  return {
    signedIn: (login) => signIn(db, login, now()),
    find: async (login) => {
      const row = await findLogin(db, login);
      return row === null ? null : { ...row, account: row.accountId };
    },
    identifiedAs: async (login) => {
      const row = await findLogin(db, login);
      const others = row === null ? [] : await findIdentities(db, [row.accountId]);
      return others
        .filter(({ provider }) => provider !== login.provider)
        .map(({ trustLevel }) => trustLevel)
        .reduce<TrustLevel>(higher, 'BASIC');
    },
    findLinkIntent: (intent) => findIntent(db, intent, now()),
    proveForLink: (intent, login) => {
      const at = now();
      return saveProof(db, intent, login, at, new Date(at.getTime() + PROOF_S * 1_000));
    },
  };
}
