/** What we keep of the records of a message: plain data, safe to store as JSON. */

import type { Accessibility, Address, Contact, Fee, Provenance } from '#platform/catalogue/types.ts';
import type { Validity } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { Deadline, TextModule } from '../../description.ts';

/** Identity of a record: the value alone may be used by several editorial offices (schemeAgencyID). */
export interface Identifier {
  readonly agency: string;
  readonly value: string;
}

export interface Localized {
  readonly language: string;
  readonly text: string;
}

/** Leistung. Without a LeiKa key it is a local service. */
export interface ServiceRecord extends Validity {
  readonly kind: 'leistung';
  readonly identifier: Identifier;
  readonly leikaKeys: readonly LeikaKey[];
  /** Where it holds; everywhere when none is named. */
  readonly areas: readonly RegionKey[];
  readonly texts: readonly TextModule[];
  readonly synonyms: readonly Localized[];
  readonly fees: readonly Fee[];
  readonly requiredDocuments: readonly string[];
  /** ISO 8601 duration. */
  readonly processingTime: string | null;
  readonly deadlines: readonly Deadline[];
  readonly trustLevel: TrustLevel | null;
  /** Codes of Leistungsadressat and Typisierung as they came. */
  readonly addressees: readonly string[];
  readonly regulationTypes: readonly string[];
  /** Code of the place that counts (Bezugsort) as it came: no list of what the codes mean was at hand. */
  readonly reference: string | null;
  readonly provenance: Provenance;
}

/** Zuständigkeit: who does a service where, or which online service there is for it. */
export interface Responsibility {
  readonly service: Identifier;
  /** Everywhere the authority works when none is named. */
  readonly areas: readonly RegionKey[];
  /** Code of the role: 01 and 02 are in charge, 03 only answers questions. Null: in charge. */
  readonly role: string | null;
  /** FIT-Connect destination signature, where one is given. */
  readonly destination: string | null;
}

/** Organisationseinheit. */
export interface OrganisationRecord extends Validity {
  readonly kind: 'organisationseinheit';
  readonly identifier: Identifier;
  readonly name: string;
  readonly region: RegionKey;
  readonly address: Address | null;
  readonly accessibility: Accessibility | null;
  /** Address of the picture that is its coat of arms or logo. */
  readonly emblem: string | null;
  readonly openingHours: readonly string[];
  readonly contacts: readonly Contact[];
  /** Its own pages (Internetadresse), where it names them apart from its contacts. */
  readonly website?: string;
  readonly responsibilities: readonly Responsibility[];
  readonly provenance: Provenance;
}

/** Onlinedienst. */
export interface OnlineServiceRecord {
  readonly kind: 'onlinedienst';
  readonly identifier: Identifier;
  readonly name: string;
  readonly url: string;
  readonly trustLevel: TrustLevel | null;
  readonly responsibilities: readonly Responsibility[];
}

/** Zuständigkeit as a record of its own. */
export interface ResponsibilityRecord {
  readonly kind: 'zustaendigkeit';
  readonly identifier: Identifier;
  readonly organisation: Identifier;
  readonly responsibilities: readonly Responsibility[];
}

export type XzufiRecord = ServiceRecord | OrganisationRecord | OnlineServiceRecord | ResponsibilityRecord;
export type RecordKind = XzufiRecord['kind'];

export const RECORD_KINDS: readonly RecordKind[] = ['leistung', 'organisationseinheit', 'onlinedienst', 'zustaendigkeit'];
