/** Whose login it is: what the issuer asks the keeper of the accounts. One account may have several logins, a login opens one account. */

import type { Transaction } from '../database.ts';
import { derivedId, type Id } from '../values/id.ts';
import type { TrustLevel } from '../values/trust-level.ts';
import type { ProvedAttribute } from './proven.ts';
import type { Organisation } from './viewer.ts';

/** A login: the name of an identity provider, and who somebody is there. */
export interface Login {
  /** Lower-case letters, digits and hyphens, for example `bundid`; `embedded` for the test people. */
  readonly provider: string;
  /** Opaque to everybody but that provider: no name, no address, and for pseudonyms of the state not even those themselves. */
  readonly subject: string;
}

/** A login that somebody has just proved to be hers. */
export interface ProvedLogin extends Login {
  readonly trustLevel: TrustLevel;
  readonly organisations: readonly Organisation[];
  /** What the provider has proved of the person beside that it is she; left out: nothing new. */
  readonly attributes?: readonly ProvedAttribute[];
}

export interface RegisteredLogin extends ProvedLogin {
  readonly account: Id<'Account'>;
}

/** Somebody signed in asks for a further login of her account. */
export interface LinkIntent {
  /** The page that finishes it; its origin was checked when the intent was made. */
  readonly returnTo: string;
}

export interface Logins {
  /** Keeps what a login has shown, and answers its account: the first time it is registered with one of its own. */
  signedIn(login: ProvedLogin): Promise<Id<'Account'>>;
  /** Null when the login opens no account, never did or does no more. */
  find(login: Login): Promise<RegisteredLogin | null>;
  /** The highest trust level that other providers' logins of the same account have shown; BASIC without any. */
  identifiedAs(login: Login): Promise<TrustLevel>;
  /** All logins of the account that a login opens, this one among them; none where it opens no account. */
  siblings(login: Login): Promise<readonly RegisteredLogin[]>;
  /**
   * Tells the account, at the commit, that how a login is proved has changed; `end`: ends all sessions of the account, too, whichever
   * login began them.
   */
  credentialsChanged(tx: Transaction, login: Login, sessions: 'end' | 'stay'): Promise<void>;
  /** Null when there is no such intent or its time is over. */
  findLinkIntent(intent: string): Promise<LinkIntent | null>;
  /**
   * Keeps that the login was proved in answer to an intent, and answers the code that proves it to `linkIdentity`: good
   * once, for five minutes, and only to the account that made the intent. Registers nothing. Null as above.
   */
  proveForLink(intent: string, login: ProvedLogin): Promise<string | null>;
}

/** A login as one text, for example `embedded:…`. */
export function loginKey({ provider, subject }: Login): string {
  return `${provider}:${subject}`;
}

/** The login of such a text; throws for any other. */
export function parseLoginKey(key: string): Login {
  const [, provider, subject] = /^([a-z0-9-]+):(.+)$/s.exec(key) ?? [];
  if (provider === undefined || subject === undefined) throw new Error('this is no login');
  return { provider, subject };
}

/** What tokens call a login: who somebody is at the provider cannot be read from it. */
export function loginHandle({ provider, subject }: Login): Id<'Identity'> {
  return derivedId<'Identity'>(`identity:${provider}:${subject}`);
}
