/** What the three catalogues hold and tell others of: plain data, safe to store as JSON. */

import type { Day, Validity } from '../values/day.ts';
import type { Id } from '../values/id.ts';
import type { LeikaKey, LeikaStem } from '../values/leika.ts';
import type { RegionKey } from '../values/region.ts';
import type { TrustLevel } from '../values/trust-level.ts';

export type GovernmentLevel = 'FEDERAL' | 'STATE' | 'MUNICIPAL';
export type Audience = 'CITIZEN' | 'BUSINESS';
export type Channel = 'ONLINE' | 'IN_PERSON' | 'POST';
export type PaymentPolicy = 'INACTIVE' | 'OPTIONAL' | 'MANDATORY' | 'AFTER_DECISION';
export type RegionKind = 'COUNTRY' | 'STATE' | 'GOVERNMENT_DISTRICT' | 'DISTRICT' | 'ASSOCIATION' | 'MUNICIPALITY';

/** Of which place the region counts when somebody is asked to be responsible (Bezugsort). */
export type PlaceOfReference = 'RESIDENCE' | 'PLACE_OF_BIRTH' | 'BUSINESS_SEAT' | 'PLOT' | 'PLACE_OF_EVENT' | 'KEEPER_RESIDENCE';

/** How much a municipality in a district does itself: none, Mittlere and Große kreisangehörige Stadt (GO NRW § 4). */
export type Tier = 'SMALL' | 'MEDIUM' | 'LARGE';

export interface Provenance {
  readonly source: string;
  readonly retrievedAt: Day | null;
  readonly editor: string | null;
  readonly demonstration: boolean;
}

/** A municipality's tier for a time; outside all its terms it is `SMALL`. */
export interface TierTerm extends Validity {
  readonly tier: Exclude<Tier, 'SMALL'>;
  /** False for what nobody has read in the law itself yet. */
  readonly confirmed: boolean;
  readonly provenance: Provenance;
}

/** A rule of law on who carries services out within a district: the towns from a tier on, the district for all others. */
export interface Delegation extends Validity {
  readonly id: Id<'Delegation'>;
  /** What the keys of the services begin with. */
  readonly stem: LeikaStem;
  /** The region all of whose districts it holds for. */
  readonly area: RegionKey;
  /** The smallest tier that carries them out itself; `DISTRICT` where no town does. */
  readonly downTo: Tier | 'DISTRICT';
  readonly legalBasis: string;
  /** False for what nobody has read in the law itself yet. */
  readonly confirmed: boolean;
  readonly provenance: Provenance;
}

/** Amounts are decimal strings in euro: `amount` alone, or `from` and `to`. */
export interface Fee extends Validity {
  readonly code: string;
  readonly amount: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly description: string;
  readonly legalBasis: string;
  readonly level: GovernmentLevel;
  readonly provenance: Provenance;
}

export interface OnlineService {
  readonly name: string;
  readonly url: string;
  readonly trustLevel: TrustLevel;
  readonly paymentPolicy: PaymentPolicy;
}

export interface Address {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string;
}

export interface Contact {
  readonly kind: 'EMAIL' | 'PHONE' | 'FAX' | 'WEB';
  readonly value: string;
}

/** Of the building an authority sits in; null where the source does not say. */
export interface Accessibility {
  readonly wheelchair: boolean | null;
  readonly lift: boolean | null;
}

export interface Authority extends Validity {
  readonly id: Id<'Authority'>;
  readonly name: string;
  readonly level: GovernmentLevel;
  readonly region: RegionKey;
  readonly address: Address | null;
  readonly openingHours: readonly string[];
  readonly contacts: readonly Contact[];
  readonly website: string | null;
  /** Address of a picture: coat of arms or logo. */
  readonly emblem: string | null;
  readonly accessibility: Accessibility | null;
  readonly provenance: Provenance;
}

export interface Offer extends Validity {
  readonly id: Id<'Offer'>;
  readonly leikaKey: LeikaKey;
  readonly authorityId: Id<'Authority'>;
  readonly area: RegionKey;
  /** Where else it applies: an authority may serve several regions together (gemeinsame Behörde). */
  readonly furtherAreas: readonly RegionKey[];
  readonly level: GovernmentLevel;
  readonly channels: readonly Channel[];
  readonly onlineServices: readonly OnlineService[];
  /** All that apply here, past and future ones too. Those of federal or state law also stand on the service, with the same code and days. */
  readonly fees: readonly Fee[];
  readonly requiredDocuments: readonly string[];
  /** ISO 8601 duration. */
  readonly processingTime: string | null;
  readonly provenance: Provenance;
}
