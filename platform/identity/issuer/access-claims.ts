/** What an access token says beside the standard claims: level, login, authorities, regions and organisations, but nothing personal. */

import type { KoaContextWithOIDC } from 'oidc-provider';
import type { TrustLevel } from '../../values/trust-level.ts';
import { acrOf, findTrustLevel } from '../acr.ts';
import type { Organisation } from '../viewer.ts';
import type { Who } from './who.ts';

// A type, not an interface: the provider wants plain records.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type AccessClaims = {
  readonly acr: string;
  /** Name of the identity provider that was used. */
  readonly idp: string;
  /** What the token can be withdrawn by (see `revocations.ts`). */
  readonly login: string;
  readonly grant?: string;
  readonly authorities: readonly string[];
  readonly regions: readonly string[];
  readonly organisations: readonly Organisation[];
};

/** Claims of a login at a trust level. */
export function accessClaims(
  { provider, handle, organisations, authorities, regions }: Omit<Who, 'account' | 'scopes'>,
  level: TrustLevel,
): AccessClaims {
  const named = organisations.map(({ id, name, role }) => ({ id, name, role }));
  return { acr: acrOf(level), idp: provider, login: handle, authorities, regions, organisations: named };
}

/** The level of the sign-in for which a code or a refresh token is exchanged. Throws when there was none. */
export function exchangedLevel({ oidc }: KoaContextWithOIDC): TrustLevel {
  const level = findTrustLevel(oidc.entities.AuthorizationCode?.acr ?? oidc.entities.RefreshToken?.acr ?? '');
  if (level === null) throw new Error('an access token without a sign-in');
  return level;
}
