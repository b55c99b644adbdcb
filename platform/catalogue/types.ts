/** What the three catalogues hold and tell others of: plain data, safe to store as JSON. */

import type { Day, Validity } from '../values/day.ts';
import type { Id } from '../values/id.ts';
import type { LeikaKey } from '../values/leika.ts';
import type { RegionKey } from '../values/region.ts';
import type { TrustLevel } from '../values/trust-level.ts';

export type GovernmentLevel = 'FEDERAL' | 'STATE' | 'MUNICIPAL';
export type Audience = 'CITIZEN' | 'BUSINESS';
export type Channel = 'ONLINE' | 'IN_PERSON' | 'POST';
export type PaymentPolicy = 'INACTIVE' | 'OPTIONAL' | 'MANDATORY' | 'AFTER_DECISION';
export type RegionKind = 'COUNTRY' | 'STATE' | 'GOVERNMENT_DISTRICT' | 'DISTRICT' | 'ASSOCIATION' | 'MUNICIPALITY';

export interface Provenance {
  readonly source: string;
  readonly retrievedAt: Day | null;
  readonly editor: string | null;
  readonly demonstration: boolean;
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

export interface Authority {
  readonly id: Id<'Authority'>;
  readonly name: string;
  readonly level: GovernmentLevel;
  readonly region: RegionKey;
  readonly address: Address | null;
  readonly openingHours: readonly string[];
  readonly contacts: readonly Contact[];
  readonly website: string | null;
  readonly provenance: Provenance;
}

export interface Offer extends Validity {
  readonly id: Id<'Offer'>;
  readonly leikaKey: LeikaKey;
  readonly authorityId: Id<'Authority'>;
  readonly area: RegionKey;
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
