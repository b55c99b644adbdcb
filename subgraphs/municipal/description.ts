/** What a municipality says of services in its own words, and services it alone has: plain data, safe to store as JSON. */

import type { Audience, Channel, Fee, OnlineService, Provenance } from '#platform/catalogue/types.ts';
import type { Validity } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';

export interface Link {
  readonly language: string;
  readonly url: string;
  readonly title: string | null;
}

/** One text module in one language. */
export interface TextModule extends Validity {
  /** Code list `urn:de:xzufi:codeliste:leistungstextmodulleika`, and 95, 97, 98 of the PVOG for durations, deadlines and costs. */
  readonly code: string;
  readonly title: string | null;
  readonly language: string;
  /** Sanitised HTML. */
  readonly html: string;
  readonly links: readonly Link[];
  readonly machineTranslated: boolean;
  readonly provenance: Provenance;
}

/** Werktag: Monday to Saturday. Arbeitstag: Monday to Friday. Neither counts holidays. */
export type TimeUnit =
  'YEAR' | 'MONTH' | 'WEEK' | 'DAY' | 'WORKING_DAY_OF_SIX' | 'WORKING_DAY_OF_FIVE' | 'HOUR' | 'MINUTE' | 'SECOND';

/** A period as it was written: working days are no days, so that it is no ISO 8601 duration. */
export interface Period {
  readonly count: number;
  readonly unit: TimeUnit;
}

/** Frist: a period, days of the calendar, or words alone. */
export interface Deadline extends Validity {
  /** Code of the kind (Fristtyp), as it came. */
  readonly type: string | null;
  readonly period: Period | null;
  /** The upper end where the period is a range. */
  readonly periodTo: Period | null;
  /** `YYYY-MM-DD`, or `--MM-DD` for a day of every year. */
  readonly from: string | null;
  readonly to: string | null;
  /** Plain text in German. */
  readonly description: string | null;
}

/** What is said of an offer, or of a service that has no key, beside what every offer says. */
export interface Description {
  readonly texts: readonly TextModule[];
  readonly deadlines: readonly Deadline[];
  readonly synonyms: readonly string[];
  readonly audience: readonly Audience[];
  readonly requiredTrustLevel: TrustLevel | null;
}

/** Who does a local service where. */
export interface LocalOffer {
  readonly id: Id<'LocalOffer'>;
  readonly authorityId: Id<'Authority'>;
  readonly areas: readonly RegionKey[];
  readonly channels: readonly Channel[];
  readonly onlineServices: readonly OnlineService[];
}

/** A service that the LeiKa has no key for: named by who describes it (agency) and the name it has there, as XZuFi does. */
export interface LocalService extends Validity, Description {
  readonly id: Id<'LocalService'>;
  readonly agency: string;
  readonly localId: string;
  readonly name: string;
  readonly citizenName: string;
  readonly fees: readonly Fee[];
  readonly requiredDocuments: readonly string[];
  /** ISO 8601 duration. */
  readonly processingTime: string | null;
  readonly offers: readonly LocalOffer[];
  /** Where it is offered; while nobody is in charge, where it holds. */
  readonly areas: readonly RegionKey[];
  readonly provenance: Provenance;
}
