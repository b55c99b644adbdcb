/** The logins of all accounts, for our own issuer: it alone knows who has proved what. */

import type { Database, Transaction } from '#platform/database.ts';
import { endSessions } from '#platform/identity/issuer/adapter.ts';
import type { Logins, ProvedLogin } from '#platform/identity/logins.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';
import { tell } from './linking.ts';
import { findRepresentations } from './organisations/store/mandates.ts';
import { learnFromLogins } from './registration.ts';
import { PROOF_S } from './rules/linking.ts';
import { isKnown, learn } from './rules/login.ts';
import { learnAttributes } from './store/attributes.ts';
import { dropAccount, findIdentities, findLogin, linkLogin, lockAccount, openAccounts, saveLogin } from './store/accounts.ts';
import { findIntent, saveProof } from './store/links.ts';

/** An id that nobody can tell from the login: who deletes her account and comes back, or has given the login up, is somebody new. */
async function openNew(tx: Transaction, now: Date): Promise<Id<'Account'>> {
  const account = newId<'Account'>();
  await openAccounts(tx, [account], now);
  return account;
}

async function signIn(db: Database, login: ProvedLogin, now: Date): Promise<Id<'Account'>> {
  const known = await findLogin(db, login);
  if (known !== null && isKnown(known, login) && (login.attributes ?? []).length === 0) return known.accountId;
  return db.transaction(async (tx) => {
    // Before the login, as everybody who locks both. An account that is gone by now was deleted, or merged into another.
    const isThere = known !== null && (await lockAccount(tx, known.accountId));
    const account = isThere ? known.accountId : await openNew(tx, now);
    const { row, isNew } = await linkLogin(tx, login, account, now);
    // Another account has the login by now: it was moved there, or the same login was used for the first time at the same moment.
    if (!isThere && row.accountId !== account) await dropAccount(tx, account);
    const isNews = !isKnown(row, login);
    if (isNews) await saveLogin(tx, login, learn(row, login));
    if (isNew || isNews) await learnFromLogins(tx, row.accountId, now);
    // Where another account has just taken the login, that one learns at the next sign-in.
    if (row.accountId === account) await learnAttributes(tx, account, login, now);
    return row.accountId;
  });
}

/** Over the database of the accounts. */
export function createLogins(db: Database, now: () => Date): Logins {
  return {
    signedIn: (login) => signIn(db, login, now()),
    find: async (login) => {
      const row = await findLogin(db, login);
      if (row === null) return null;
      // What counts by now, whether a login has proved it or somebody of the organisation has given it.
      const rights = await findRepresentations(db, row.accountId, dayOf(now()));
      const organisations = rights.map(({ organisation, name, role }) => ({ id: organisation, name, role }));
      return { ...row, account: row.accountId, organisations };
    },
    siblings: async (login) => {
      const row = await findLogin(db, login);
      const all = row === null ? [] : await findIdentities(db, [row.accountId]);
      return all.map((one) => ({ ...one, account: one.accountId }));
    },
    credentialsChanged: async (tx, login, sessions) => {
      const at = now();
      const account = (await findLogin(tx, login))?.accountId ?? null;
      const all = account === null ? [login] : await findIdentities(tx, [account]);
      if (sessions === 'end') for (const one of all) await endSessions(tx, one, at);
      if (account !== null) await tell(tx, account, 'CREDENTIALS_CHANGED', login.provider, at);
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
