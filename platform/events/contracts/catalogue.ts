/** What the catalogues tell: services, local services and regions. Authorities, offers and delegations are told as they are. */

import type {
  Audience,
  Channel,
  Fee,
  GovernmentLevel,
  OnlineService,
  PlaceOfReference,
  RegionKind,
  TierTerm,
} from '../../catalogue/types.ts';
import type { Validity } from '../../values/day.ts';
import type { Id } from '../../values/id.ts';
import type { LeikaKey } from '../../values/leika.ts';
import type { RegionKey } from '../../values/region.ts';

export interface ServiceChanged extends Validity {
  readonly leikaKey: LeikaKey;
  readonly name: string;
  readonly citizenName: string;
  readonly synonyms: readonly string[];
  readonly audience: readonly Audience[];
  readonly executedBy: readonly GovernmentLevel[];
  readonly bundle: { readonly ozgId: string; readonly name: string } | null;
  readonly situation: { readonly id: string; readonly name: string } | null;
  readonly topic: { readonly id: string; readonly name: string } | null;
  readonly replacedBy: LeikaKey | null;
  /** Null where the catalogue does not say. */
  readonly reference: PlaceOfReference | null;
  /** Fees that federal or state law sets for everybody. */
  readonly fees: readonly Fee[];
}

/** A service that only a municipality or district has, without a LeiKa key. */
export interface LocalServiceChanged extends Validity {
  readonly id: Id<'LocalService'>;
  readonly name: string;
  readonly citizenName: string;
  readonly synonyms: readonly string[];
  /** None where the catalogue does not say. */
  readonly audience: readonly Audience[];
  /** Where it is offered; while nobody is in charge, where it holds. */
  readonly areas: readonly RegionKey[];
  /** Those of its areas in which it has an online service. Events of earlier releases do not say. */
  readonly onlineAreas?: readonly RegionKey[];
  /** What it costs, past and future fees too. Events of earlier releases do not say. */
  readonly fees?: readonly Fee[];
  /** Who does it where. Events of earlier releases do not say. */
  readonly offers?: readonly LocalOfferTold[];
}

/** An authority's offer of a service without a LeiKa key. */
export interface LocalOfferTold {
  readonly id: Id<'LocalOffer'>;
  readonly authorityId: Id<'Authority'>;
  readonly areas: readonly RegionKey[];
  readonly channels: readonly Channel[];
  readonly onlineServices: readonly OnlineService[];
}

export interface RegionChanged {
  readonly key: RegionKey;
  readonly name: string;
  readonly kind: RegionKind;
  readonly postalCodes: readonly string[];
  readonly population: number | null;
  /** Past and future ones too; none for what is no municipality. */
  readonly tiers: readonly TierTerm[];
}
