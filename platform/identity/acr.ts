/** How trust levels are spelled in the `acr` claim of a token. */

import { reaches, TRUST_LEVELS, type TrustLevel } from '../values/trust-level.ts';

/** The three levels of the eIDAS regulation (EU) 910/2014, article 8, and the basic registration below them, which is ours. */
const ACR = {
  BASIC: 'urn:portalverbund:loa:basic',
  LOW: 'http://eidas.europa.eu/LoA/low',
  SUBSTANTIAL: 'http://eidas.europa.eu/LoA/substantial',
  HIGH: 'http://eidas.europa.eu/LoA/high',
} as const satisfies Record<TrustLevel, string>;

export const ACR_VALUES: readonly string[] = Object.values(ACR);

export function acrOf(level: TrustLevel): string {
  return ACR[level];
}

/** The `acr_values` of a sign-in that reaches a level, the lowest that does first (RFC 9470 §3). */
export function acrValuesReaching(level: TrustLevel): string {
  return TRUST_LEVELS.filter((one) => reaches(one, level))
    .map(acrOf)
    .join(' ');
}

/** Null for a value that is none of ours. */
export function findTrustLevel(acr: string): TrustLevel | null {
  return TRUST_LEVELS.find((level) => ACR[level] === acr) ?? null;
}

/** The lowest level that satisfies a request's `acr_values` (OpenID Connect Core §3.1.2.1); null when it asks for none of ours. */
export function requestedLevel(acrValues: string): TrustLevel | null {
  const accepted = acrValues.split(' ');
  return TRUST_LEVELS.find((level) => accepted.includes(ACR[level])) ?? null;
}
