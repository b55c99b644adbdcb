/** The logins of all accounts, for our own issuer: it alone knows who has proved what. */

import type { Database, Transaction } from '#platform/database.ts';
import type { Login, Logins, ProvedLogin } from '#platform/identity/logins.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';
import { findRepresentations } from './organisations/store/mandates.ts';
import { learnFromLogins } from './registration.ts';
import { firstAccountOf, PROOF_S } from './rules/linking.ts';
import { isKnown, learn } from './rules/login.ts';
import { findIdentities, findLogin, linkLogin, lockAccount, openAccounts, saveLogin } from './store/accounts.ts';
import { findIntent, saveProof } from './store/links.ts';

/**
 * The account a login opens that nobody has seen before. An account that has logins has let this one go, or it would be among
 * them, so that it must not get in again.
 */
async function openFirst(tx: Transaction, login: Login, now: Date): Promise<Id<'Account'>> {
  const first = firstAccountOf(login);
  await openAccounts(tx, [first], now);
  await lockAccount(tx, first);
  const others = await findIdentities(tx, [first]);
  if (others.every(({ provider, subject }) => provider === login.provider && subject === login.subject)) return first;
  const account = newId<'Account'>();
  await openAccounts(tx, [account], now);
  return account;
}

async function signIn(db: Database, login: ProvedLogin, now: Date): Promise<Id<'Account'>> {
  const known = await findLogin(db, login);
  if (known !== null && isKnown(known, login)) return known.accountId;
  return db.transaction(async (tx) => {
    const account = known?.accountId ?? (await openFirst(tx, login, now));
    const { row, isNew } = await linkLogin(tx, login, account, now);
    const isNews = !isKnown(row, login);
    if (isNews) await saveLogin(tx, login, learn(row, login));
    if (isNew || isNews) await learnFromLogins(tx, row.accountId, now);
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
