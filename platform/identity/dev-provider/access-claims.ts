/** What an access token says beside the standard claims: level, authorities, regions and organisations, but nothing personal. */

import type { KoaContextWithOIDC } from 'oidc-provider';
import type { TrustLevel } from '../../values/trust-level.ts';
import { acrOf, findTrustLevel } from '../acr.ts';
import { findPersonBySubject, type TestPerson } from './people.ts';

// A type, not an interface: the provider wants plain records.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type AccessClaims = {
  readonly acr: string;
  readonly authorities: readonly string[];
  readonly regions: readonly string[];
  readonly organisations: TestPerson['organisations'];
};

/** Claims of a person at a trust level, for the authorities and regions that the person has, or those she was given for once. */
export function accessClaims(
  { authorities, regions, organisations }: Pick<TestPerson, 'authorities' | 'regions' | 'organisations'>,
  level: TrustLevel,
): AccessClaims {
  return { acr: acrOf(level), authorities, regions, organisations };
}

/** The claims of a token for which a code or a refresh token is exchanged: its level is that of the sign-in. */
export function exchangedClaims({ oidc }: KoaContextWithOIDC, subject: string): AccessClaims {
  const person = findPersonBySubject(subject);
  const level = findTrustLevel(oidc.entities.AuthorizationCode?.acr ?? oidc.entities.RefreshToken?.acr ?? '');
  if (person === null || level === null) throw new Error('an access token without a sign-in');
  return accessClaims(person, level);
}
