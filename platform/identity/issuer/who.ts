/** Who stands behind a login: the account it opens, and what its tokens say beside the level of the sign-in. */

import type { Id } from '../../values/id.ts';
import type { RegionKey } from '../../values/region.ts';
import { loginHandle, parseLoginKey, type Logins } from '../logins.ts';
import type { Organisation } from '../viewer.ts';
import { EMBEDDED } from './names.ts';
import { findPersonBySubject } from './people.ts';

export interface Who {
  readonly account: Id<'Account'>;
  readonly provider: string;
  readonly handle: Id<'Identity'>;
  readonly scopes: readonly string[];
  readonly authorities: readonly Id<'Authority'>[];
  readonly regions: readonly RegionKey[];
  readonly organisations: readonly Organisation[];
  /** Only of test people: what is known of others is in their account. */
  readonly givenName?: string;
  readonly familyName?: string;
}

/** By the key of a login; null when it opens no account, or belongs to a test person and these do not count here. */
export type FindWho = (key: string) => Promise<Who | null>;

export function createFindWho(logins: Logins, testPeople: boolean): FindWho {
  return async (key) => {
    const login = parseLoginKey(key);
    const isTest = login.provider === EMBEDDED;
    const person = isTest && testPeople ? findPersonBySubject(login.subject) : null;
    const known = isTest && person === null ? null : await logins.find(login);
    if (known === null) return null;
    const { account, provider, organisations } = known;
    const own = { account, provider, organisations, handle: loginHandle(login) };
    return { scopes: [], authorities: [], regions: [], ...person, ...own };
  };
}
