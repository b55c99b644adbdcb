/** A grant for scripts: a real token of a test person from the token endpoint, without a browser (RFC 6749 §4.5). */

import type { KoaContextWithOIDC } from 'oidc-provider';
import { CustomOIDCProviderError } from 'oidc-provider/lib/helpers/errors.js';
import type { Provider } from 'oidc-provider/lib/provider.js';
import { readId, type Id } from '../../values/id.ts';
import { readRegion, type RegionKey } from '../../values/region.ts';
import { reaches, type TrustLevel } from '../../values/trust-level.ts';
import { loginKey, type Logins } from '../logins.ts';
import { accessClaims, type AccessClaims } from './access-claims.ts';
import { graphResource } from './graph-resource.ts';
import { EMBEDDED, TEST_PERSON_GRANT } from './names.ts';
import { findLevel, findPerson, PEOPLE, type TestPerson } from './people.ts';
import type { Who } from './who.ts';

interface TestSignIn {
  readonly person: TestPerson;
  readonly level: TrustLevel;
}

function refuse(description: string): never {
  throw new CustomOIDCProviderError('invalid_grant', description);
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readPerson(text: string | undefined): TestPerson {
  const person = findPerson(text ?? '');
  if (person !== null) return person;
  return refuse(`there is no such test person; known are ${PEOPLE.map(({ id }) => id).join(', ')}`);
}

function readLevel(text: string | undefined, { id, highest }: TestPerson): TrustLevel {
  if (text === undefined) return highest;
  const level = findLevel(text);
  if (level === null) return refuse('trust must be basic, low, substantial or high');
  if (!reaches(highest, level)) return refuse(`${id} reaches at most trust level ${highest.toLowerCase()}`);
  return level;
}

function readAuthorities(text: string | undefined, { id, authorities }: TestPerson): readonly Id<'Authority'>[] {
  if (text === undefined) return authorities;
  if (authorities.length === 0) return refuse(`${id} works for no authority`);
  const authority = readId<'Authority'>(text);
  return authority === null ? refuse('authority must be the id of an authority') : [authority];
}

function readRegions(text: string | undefined, { id, regions }: TestPerson): readonly RegionKey[] {
  if (text === undefined) return regions;
  if (regions.length === 0) return refuse(`${id} is editor of no region`);
  const region = readRegion(text);
  return region === null ? refuse('region must be a regional key of 2, 3, 5, 9 or 12 digits') : [region];
}

/**
 * Parameters `person`, optionally `trust` (default: the highest), `authority` (a case worker of another one) and `region` (an
 * editor of another one).
 */
function readSignIn({ oidc }: KoaContextWithOIDC): TestSignIn {
  const { person: id, trust, authority, region } = oidc.params ?? {};
  const person = readPerson(readText(id));
  const authorities = readAuthorities(readText(authority), person);
  const regions = readRegions(readText(region), person);
  return { person: { ...person, authorities, regions }, level: readLevel(readText(trust), person) };
}

/** The claims of a token that this grant issues, when `who` is behind the login. */
export function testPersonClaims(ctx: KoaContextWithOIDC, { provider, handle, organisations }: Who): AccessClaims {
  const { person, level } = readSignIn(ctx);
  return accessClaims({ ...person, provider, handle, organisations }, level);
}

/** Teaches a provider the grant. Faults of the caller answer `invalid_grant` with a description. */
export function registerTestPersonGrant(provider: Provider, logins: Logins): void {
  const issue = async (ctx: KoaContextWithOIDC): Promise<void> => {
    const { person, level } = readSignIn(ctx);
    const { client } = ctx.oidc;
    if (client === undefined) throw new Error('the token endpoint lets nobody in without a client');
    const login = { provider: EMBEDDED, subject: person.subject };
    await logins.signedIn({ ...login, trustLevel: level, organisations: person.organisations });
    const token = new provider.AccessToken({
      accountId: loginKey(login),
      client,
      resourceServer: graphResource,
      scope: person.scopes.join(' '),
      gty: TEST_PERSON_GRANT,
      grantId: '',
    });
    const accessToken = await token.save();
    ctx.body = { access_token: accessToken, token_type: 'Bearer', expires_in: token.expiration, scope: token.scope };
  };
  provider.registerGrantType(TEST_PERSON_GRANT, issue, ['person', 'trust', 'authority', 'region']);
}
