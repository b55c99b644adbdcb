/** What the directory hands out of things other subgraphs own: their keys, and of which type they are. */

import type { GovernmentLevel } from '#platform/catalogue/types.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';

export interface ServiceReference {
  readonly leikaKey: LeikaKey;
}

export interface LocalServiceReference {
  readonly id: Id<'LocalService'>;
}

export interface RegionReference {
  readonly key: RegionKey;
}

const OFFERS = { FEDERAL: 'FederalOffer', STATE: 'StateOffer', MUNICIPAL: 'MunicipalOffer' } as const;
const AUTHORITIES = { FEDERAL: 'FederalAuthority', STATE: 'StateAuthority', MUNICIPAL: 'MunicipalAuthority' } as const;

export type OfferType = (typeof OFFERS)[GovernmentLevel];
export type AuthorityType = (typeof AUTHORITIES)[GovernmentLevel];

export interface OfferReference {
  readonly __typename: OfferType;
  readonly id: Id<'Offer'>;
}

export interface AuthorityReference {
  readonly __typename: AuthorityType;
  readonly id: Id<'Authority'>;
}

export function offerReference({ id, level }: { readonly id: Id<'Offer'>; readonly level: GovernmentLevel }): OfferReference {
  return { __typename: OFFERS[level], id };
}

export function authorityReference(authority: {
  readonly id: Id<'Authority'>;
  readonly level: GovernmentLevel;
}): AuthorityReference {
  return { __typename: AUTHORITIES[authority.level], id: authority.id };
}
