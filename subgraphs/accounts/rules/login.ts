/** What a login teaches the account: the trust level reached, and whom the person may act for. */

import { isDeepStrictEqual } from 'node:util';
import type { Organisation } from '#platform/identity/viewer.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';

export interface KnownLogin {
  readonly trustLevel: TrustLevel;
  readonly organisations: readonly Organisation[];
}

/** What is to be kept of a login after it was seen again: the highest trust level ever, the organisations as they are now. */
export function learn(known: KnownLogin, seen: KnownLogin): KnownLogin {
  return { trustLevel: higher(known.trustLevel, seen.trustLevel), organisations: seen.organisations };
}

/** True when seeing a login again teaches nothing new, so that nothing needs to be written. */
export function isKnown(known: KnownLogin, seen: KnownLogin): boolean {
  const learned = learn(known, seen);
  return known.trustLevel === learned.trustLevel && isDeepStrictEqual(known.organisations, learned.organisations);
}

/** The organisations of several logins, each named once. */
export function organisationsOf(logins: readonly KnownLogin[]): readonly Organisation[] {
  const byId = new Map(
    logins.flatMap(({ organisations }) => organisations).map((organisation) => [organisation.id, organisation]),
  );
  return [...byId.values()];
}
