/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whom a service addresses (Leistungsadressat). */
export type Audience =
  /** Unternehmen */
  | 'BUSINESS'
  /** Bürgerinnen und Bürger */
  | 'CITIZEN';

/** A way to reach a service (Zugangskanal). */
export type Channel =
  /** Persönlich vor Ort */
  | 'IN_PERSON'
  /** Onlinedienst */
  | 'ONLINE'
  /** Schriftlich per Post */
  | 'POST';

/** Level of government (Verwaltungsebene) that answers for something: Bund, Land, Kommune. */
export type GovernmentLevel =
  /** Bund */
  | 'FEDERAL'
  /** Kommune: municipality or district */
  | 'MUNICIPAL'
  /** Land */
  | 'STATE';

/**
 * Which regions count as neighbours (Vergleichskommunen). Sizes are the classes of towns that statistics use: less than 5,000
 * inhabitants, 20,000, 100,000, 500,000, or more. The first of these with at least three neighbours counts.
 */
export type NeighbourBasis =
  /** Municipalities of the same district (gleicher Kreis) */
  | 'DISTRICT'
  /** Municipalities of the same district and size (gleicher Kreis, gleiche Größenklasse) */
  | 'DISTRICT_AND_SIZE'
  /** Kreisfreie Städte, or districts, of the same government district (gleicher Regierungsbezirk) */
  | 'GOVERNMENT_DISTRICT'
  /** Kreisfreie Städte of the same government district and size (gleicher Regierungsbezirk, gleiche Größenklasse) */
  | 'GOVERNMENT_DISTRICT_AND_SIZE'
  /** There is nothing to compare the region with */
  | 'NONE'
  /** Kreisfreie Städte, or districts, of the same state (gleiches Land) */
  | 'STATE'
  /** Kreisfreie Städte of the same state and size (gleiches Land, gleiche Größenklasse) */
  | 'STATE_AND_SIZE';

/** The place that decides who is responsible (Bezugsort). */
export type PlaceOfReference =
  /** Where the business is (Betriebssitz, Ort der Niederlassung) */
  | 'BUSINESS_SEAT'
  /** Where the keeper of the vehicle lives or has the business (Wohnort oder Sitz des Fahrzeughalters) */
  | 'KEEPER_RESIDENCE'
  /** The catalogues do not say (nicht angegeben) */
  | 'NOT_STATED'
  /** Where the person was born (Geburtsort) */
  | 'PLACE_OF_BIRTH'
  /** Where it took place or is to take place (Ereignisort) */
  | 'PLACE_OF_EVENT'
  /** Where the plot of land lies (Lage des Grundstücks) */
  | 'PLOT'
  /** Where the person lives (Wohnort) */
  | 'RESIDENCE';

/** Kind of a region (Gebietsart). */
export type RegionKind =
  /** Gemeindeverband */
  | 'ASSOCIATION'
  /** Bund */
  | 'COUNTRY'
  /** Kreis */
  | 'DISTRICT'
  /** Regierungsbezirk */
  | 'GOVERNMENT_DISTRICT'
  /** Gemeinde; a kreisfreie Stadt too */
  | 'MUNICIPALITY'
  /** Land */
  | 'STATE';

/** What became of a rule that was looked at. */
export type ResponsibilityOutcome =
  /** Several entries of equal rank */
  | 'AMBIGUOUS'
  /** This rule decides */
  | 'APPLIED'
  /** Nothing is entered here */
  | 'EMPTY'
  /** Holds here and narrows down which entries count; the entry that decides is another step (gilt) */
  | 'HOLDS'
  /** What is entered here does not count, as law leaves the service to the Kreis or to the town (nicht zuständig) */
  | 'NOT_COMPETENT'
  /** What is entered here is not valid on the day asked for */
  | 'NOT_VALID'
  /** A more specific rule has decided */
  | 'OVERRULED';

/** How clearly the question of responsibility (Zuständigkeit) is answered. */
export type ResponsibilityStatus =
  /** Several could be: see `choices` */
  | 'CHOICES'
  /** The catalogues name nobody */
  | 'NO_ENTRY'
  /** Exactly one authority is responsible */
  | 'RESOLVED';

/** What a step on the way to the answer looked at. */
export type ResponsibilityStepKind =
  /** A rule of law on which towns of a district (Große und Mittlere kreisangehörige Städte) do the work of the Kreis */
  | 'DELEGATION'
  /** What is entered for a service in a region (Eintrag) */
  | 'ENTRY'
  /** Which place counts (Bezugsort) */
  | 'REFERENCE';

/** What a period is counted in (Zeiteinheit). */
export type TimeUnit =
  /** Tag: of the calendar */
  | 'DAY'
  /** Stunde */
  | 'HOUR'
  /** Minute: of the clock */
  | 'MINUTE'
  /** Monat */
  | 'MONTH'
  /** Sekunde */
  | 'SECOND'
  /** Woche */
  | 'WEEK'
  /** Arbeitstag: Monday to Friday without holidays */
  | 'WORKING_DAY_OF_FIVE'
  /** Werktag: Monday to Saturday without holidays */
  | 'WORKING_DAY_OF_SIX'
  /** Jahr */
  | 'YEAR';

/** Trust level of an identification (Vertrauensniveau), in ascending order. */
export type TrustLevel =
  /** Basisregistrierung: self-declared */
  | 'BASIC'
  /** hoch (eIDAS high) */
  | 'HIGH'
  /** niedrig (eIDAS low) */
  | 'LOW'
  /** substantiell (eIDAS substantial) */
  | 'SUBSTANTIAL';

export type CoveragePageQueryVariables = Exact<{
  region: string;
  after?: string | null | undefined;
  localAfter?: string | null | undefined;
}>;


export type CoveragePageQuery = { readonly region: { readonly key: string, readonly name: string, readonly kind: RegionKind, readonly parent: { readonly name: string, readonly kind: RegionKind } | null } | null, readonly coverage: { readonly offered: number, readonly online: number, readonly basis: NeighbourBasis, readonly rank: number | null, readonly neighbours: { readonly edges: ReadonlyArray<{ readonly node: { readonly offered: number, readonly online: number, readonly rank: number, readonly region: { readonly key: string, readonly name: string } } }> }, readonly localServices: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly online: boolean, readonly localService: { readonly id: string, readonly citizenName: string } } }> }, readonly missing: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly neighboursOnline: number, readonly neighbours: number, readonly service: { readonly leikaKey: string, readonly citizenName: string }, readonly offer:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
           | null } }> } } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly topics: ReadonlyArray<{ readonly id: string, readonly name: string, readonly situations: ReadonlyArray<{ readonly name: string }> }> };

export type LocalServicePageQueryVariables = Exact<{
  id: string | number;
}>;


export type LocalServicePageQuery = { readonly localService: { readonly id: string, readonly name: string, readonly citizenName: string, readonly synonyms: ReadonlyArray<string>, readonly legalBases: ReadonlyArray<string>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly validTo: string | null, readonly texts: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string, readonly html: string, readonly machineTranslated: boolean, readonly provenance: { readonly editor: string | null, readonly retrievedAt: string | null } }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly deadlines: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly description: string | null, readonly period: { readonly count: number, readonly unit: TimeUnit } | null, readonly periodTo: { readonly count: number, readonly unit: TimeUnit } | null }>, readonly areas: ReadonlyArray<{ readonly key: string, readonly name: string }>, readonly offers: ReadonlyArray<{ readonly id: string, readonly areas: ReadonlyArray<{ readonly key: string, readonly name: string }>, readonly authority:
        | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
        | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
        | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
      , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }> }>, readonly provenance: { readonly source: string } } | null };

export type TextFragment = { readonly code: string, readonly title: string, readonly text: string, readonly html: string, readonly machineTranslated: boolean, readonly provenance: { readonly editor: string | null, readonly retrievedAt: string | null } };

export type DeadlineFragment = { readonly from: string | null, readonly to: string | null, readonly description: string | null, readonly period: { readonly count: number, readonly unit: TimeUnit } | null, readonly periodTo: { readonly count: number, readonly unit: TimeUnit } | null };

export type EventsOfLocalServiceQueryVariables = Exact<{
  id: string | number;
}>;


export type EventsOfLocalServiceQuery = { readonly localService: { readonly offers: ReadonlyArray<{ readonly id: string, readonly events: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly venue: string, readonly startsAt: string, readonly contingents: ReadonlyArray<{ readonly id: string, readonly name: string, readonly free: number, readonly price: { readonly amount: string, readonly currency: string } }> } }> } }> } | null };

export type EventFragment = { readonly id: string, readonly title: string, readonly venue: string, readonly startsAt: string, readonly contingents: ReadonlyArray<{ readonly id: string, readonly name: string, readonly free: number, readonly price: { readonly amount: string, readonly currency: string } }> };

export type OfficePageQueryVariables = Exact<{
  leikaKey: string;
  region: string;
}>;


export type OfficePageQuery = { readonly service: { readonly leikaKey: string, readonly name: string, readonly citizenName: string, readonly synonyms: ReadonlyArray<string>, readonly audience: ReadonlyArray<Audience>, readonly executedBy: ReadonlyArray<GovernmentLevel>, readonly legalBases: ReadonlyArray<string>, readonly validTo: string | null, readonly reference: PlaceOfReference, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly bundle: { readonly name: string, readonly situation: { readonly name: string, readonly topic: { readonly id: string, readonly name: string } } } | null, readonly texts: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string }>, readonly replacedBy: { readonly leikaKey: string, readonly citizenName: string } | null, readonly provenance: { readonly source: string } } | null, readonly region: { readonly key: string, readonly name: string, readonly kind: RegionKind, readonly authorities: ReadonlyArray<
      | { readonly id: string, readonly name: string, readonly website: string | null }
      | { readonly id: string, readonly name: string, readonly website: string | null }
      | { readonly id: string, readonly name: string, readonly website: string | null }
    >, readonly parent: { readonly name: string, readonly kind: RegionKind } | null } | null, readonly responsibility: { readonly status: ResponsibilityStatus, readonly offer:
      | { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly area: { readonly key: string, readonly name: string }, readonly authority:
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
        , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } }
      | { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly localLegalBases: ReadonlyArray<string>, readonly texts: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string, readonly html: string, readonly machineTranslated: boolean, readonly provenance: { readonly editor: string | null, readonly retrievedAt: string | null } }>, readonly deadlines: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly description: string | null, readonly period: { readonly count: number, readonly unit: TimeUnit } | null, readonly periodTo: { readonly count: number, readonly unit: TimeUnit } | null }>, readonly area: { readonly key: string, readonly name: string }, readonly authority:
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
        , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } }
      | { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly area: { readonly key: string, readonly name: string }, readonly authority:
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
        , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } }
     | null, readonly choices: ReadonlyArray<{ readonly label: string, readonly offer:
        | { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly area: { readonly key: string, readonly name: string }, readonly authority:
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } }
        | { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly localLegalBases: ReadonlyArray<string>, readonly texts: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string, readonly html: string, readonly machineTranslated: boolean, readonly provenance: { readonly editor: string | null, readonly retrievedAt: string | null } }>, readonly deadlines: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly description: string | null, readonly period: { readonly count: number, readonly unit: TimeUnit } | null, readonly periodTo: { readonly count: number, readonly unit: TimeUnit } | null }>, readonly area: { readonly key: string, readonly name: string }, readonly authority:
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } }
        | { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly area: { readonly key: string, readonly name: string }, readonly authority:
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
            | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
          , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } }
       | null }>, readonly path: ReadonlyArray<{ readonly kind: ResponsibilityStepKind, readonly outcome: ResponsibilityOutcome, readonly reason: string, readonly region: { readonly key: string, readonly name: string } }> } };

type Authority_FederalAuthority_Fragment = { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> };

type Authority_MunicipalAuthority_Fragment = { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> };

type Authority_StateAuthority_Fragment = { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> };

export type AuthorityFragment =
  | Authority_FederalAuthority_Fragment
  | Authority_MunicipalAuthority_Fragment
  | Authority_StateAuthority_Fragment
;

type Offer_FederalOffer_Fragment = { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly area: { readonly key: string, readonly name: string }, readonly authority:
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
  , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } };

type Offer_MunicipalOffer_Fragment = { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly localLegalBases: ReadonlyArray<string>, readonly texts: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string, readonly html: string, readonly machineTranslated: boolean, readonly provenance: { readonly editor: string | null, readonly retrievedAt: string | null } }>, readonly deadlines: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly description: string | null, readonly period: { readonly count: number, readonly unit: TimeUnit } | null, readonly periodTo: { readonly count: number, readonly unit: TimeUnit } | null }>, readonly area: { readonly key: string, readonly name: string }, readonly authority:
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
  , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } };

type Offer_StateOffer_Fragment = { readonly id: string, readonly level: GovernmentLevel, readonly channels: ReadonlyArray<Channel>, readonly requiredDocuments: ReadonlyArray<string>, readonly processingTime: string | null, readonly area: { readonly key: string, readonly name: string }, readonly authority:
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
    | { readonly id: string, readonly name: string, readonly website: string | null, readonly openingHours: ReadonlyArray<string>, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly city: string } | null, readonly accessibility: { readonly wheelchair: boolean | null, readonly lift: boolean | null } | null, readonly contacts: ReadonlyArray<{ readonly kind: string, readonly value: string }> }
  , readonly onlineServices: ReadonlyArray<{ readonly name: string, readonly url: string, readonly trustLevel: TrustLevel }>, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly provenance: { readonly source: string, readonly retrievedAt: string | null, readonly demonstration: boolean } };

export type OfferFragment =
  | Offer_FederalOffer_Fragment
  | Offer_MunicipalOffer_Fragment
  | Offer_StateOffer_Fragment
;

export type SearchQueryVariables = Exact<{
  query: string;
  region?: string | null | undefined;
  audience?: Audience | null | undefined;
  level?: GovernmentLevel | null | undefined;
  topic?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly searchServices: { readonly totalCount: number, readonly didYouMean: string | null, readonly localServices: ReadonlyArray<{ readonly highlights: ReadonlyArray<string>, readonly node: { readonly id: string, readonly name: string, readonly citizenName: string } }>, readonly facets: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly highlights: ReadonlyArray<string>, readonly node: { readonly leikaKey: string, readonly name: string, readonly citizenName: string }, readonly offer:
        | { readonly id: string, readonly authority:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly onlineServices: ReadonlyArray<{ readonly name: string }> }
        | { readonly id: string, readonly authority:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly onlineServices: ReadonlyArray<{ readonly name: string }> }
        | { readonly id: string, readonly authority:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly onlineServices: ReadonlyArray<{ readonly name: string }> }
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ServicePageQueryVariables = Exact<{
  leikaKey: string;
}>;


export type ServicePageQuery = { readonly service: { readonly leikaKey: string, readonly name: string, readonly citizenName: string, readonly synonyms: ReadonlyArray<string>, readonly audience: ReadonlyArray<Audience>, readonly executedBy: ReadonlyArray<GovernmentLevel>, readonly legalBases: ReadonlyArray<string>, readonly validTo: string | null, readonly reference: PlaceOfReference, readonly fees: ReadonlyArray<{ readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } }>, readonly bundle: { readonly name: string, readonly situation: { readonly name: string, readonly topic: { readonly id: string, readonly name: string } } } | null, readonly texts: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string }>, readonly replacedBy: { readonly leikaKey: string, readonly citizenName: string } | null, readonly provenance: { readonly source: string } } | null };

export type ServiceFragment = { readonly leikaKey: string, readonly name: string, readonly citizenName: string, readonly synonyms: ReadonlyArray<string>, readonly audience: ReadonlyArray<Audience>, readonly executedBy: ReadonlyArray<GovernmentLevel>, readonly legalBases: ReadonlyArray<string>, readonly validTo: string | null, readonly reference: PlaceOfReference, readonly bundle: { readonly name: string, readonly situation: { readonly name: string, readonly topic: { readonly id: string, readonly name: string } } } | null, readonly texts: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string }>, readonly replacedBy: { readonly leikaKey: string, readonly citizenName: string } | null, readonly provenance: { readonly source: string } };

export type FeeFragment = { readonly code: string, readonly description: string, readonly legalBasis: string, readonly validTo: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly from: { readonly amount: string, readonly currency: string } | null, readonly to: { readonly amount: string, readonly currency: string } | null, readonly provenance: { readonly source: string, readonly demonstration: boolean } };

export type TopicPageQueryVariables = Exact<{
  topic: string | number;
  after?: string | null | undefined;
}>;


export type TopicPageQuery = { readonly topics: ReadonlyArray<{ readonly id: string, readonly name: string, readonly situations: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly services: { readonly edges: ReadonlyArray<{ readonly node: { readonly leikaKey: string, readonly citizenName: string, readonly replacedBy: { readonly leikaKey: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FindPlacesQueryVariables = Exact<{
  name?: string | null | undefined;
  postalCode?: string | null | undefined;
}>;


export type FindPlacesQuery = { readonly regions: { readonly edges: ReadonlyArray<{ readonly node: { readonly key: string, readonly name: string, readonly kind: RegionKind, readonly parent: { readonly name: string, readonly kind: RegionKind } | null } }> } };

export type PlaceByKeyQueryVariables = Exact<{
  key: string;
}>;


export type PlaceByKeyQuery = { readonly region: { readonly key: string, readonly name: string, readonly kind: RegionKind, readonly parent: { readonly name: string, readonly kind: RegionKind } | null } | null };

export type PlaceFragment = { readonly key: string, readonly name: string, readonly kind: RegionKind, readonly parent: { readonly name: string, readonly kind: RegionKind } | null };

export type SitemapIndexQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SitemapIndexQuery = { readonly regions: { readonly edges: ReadonlyArray<{ readonly node: { readonly key: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SitemapSizeQueryVariables = Exact<{ [key: string]: never; }>;


export type SitemapSizeQuery = { readonly services: { readonly totalCount: number } };

export type SitemapServicesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SitemapServicesQuery = { readonly services: { readonly edges: ReadonlyArray<{ readonly node: { readonly leikaKey: string, readonly citizenName: string, readonly replacedBy: { readonly leikaKey: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SitemapOfficesQueryVariables = Exact<{
  region: string;
}>;


export type SitemapOfficesQuery = { readonly region: { readonly key: string, readonly name: string } | null, readonly coverage: { readonly services: ReadonlyArray<{ readonly service: { readonly leikaKey: string, readonly citizenName: string, readonly replacedBy: { readonly leikaKey: string } | null } }> } };

export type SitemapLocalServicesQueryVariables = Exact<{
  region: string;
  after?: string | null | undefined;
}>;


export type SitemapLocalServicesQuery = { readonly localServices: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly citizenName: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SuggestServicesQueryVariables = Exact<{
  prefix: string;
  region?: string | null | undefined;
}>;


export type SuggestServicesQuery = { readonly suggestServices: ReadonlyArray<{ readonly text: string, readonly service: { readonly leikaKey: string, readonly citizenName: string } | null, readonly localService: { readonly id: string, readonly citizenName: string } | null }> };

export type SuggestPlacesQueryVariables = Exact<{
  typed: string;
}>;


export type SuggestPlacesQuery = { readonly regions: { readonly edges: ReadonlyArray<{ readonly node: { readonly postalCodes: ReadonlyArray<string>, readonly key: string, readonly name: string, readonly kind: RegionKind, readonly parent: { readonly name: string, readonly kind: RegionKind } | null } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EventFragmentDoc = new TypedDocumentString(`
    fragment Event on Event {
  id
  title
  venue
  startsAt
  contingents {
    id
    name
    price {
      amount
      currency
    }
    free
  }
}
    `, {"fragmentName":"Event"}) as unknown as TypedDocumentString<EventFragment, unknown>;
export const AuthorityFragmentDoc = new TypedDocumentString(`
    fragment Authority on Authority {
  id
  name
  website
  openingHours
  address {
    street
    postalCode
    city
  }
  accessibility {
    wheelchair
    lift
  }
  contacts {
    kind
    value
  }
}
    `, {"fragmentName":"Authority"}) as unknown as TypedDocumentString<AuthorityFragment, unknown>;
export const FeeFragmentDoc = new TypedDocumentString(`
    fragment Fee on Fee {
  code
  description
  legalBasis
  amount {
    amount
    currency
  }
  from {
    amount
    currency
  }
  to {
    amount
    currency
  }
  validTo
  provenance {
    source
    demonstration
  }
}
    `, {"fragmentName":"Fee"}) as unknown as TypedDocumentString<FeeFragment, unknown>;
export const TextFragmentDoc = new TypedDocumentString(`
    fragment Text on TextModule {
  code
  title
  text
  html
  machineTranslated
  provenance {
    editor
    retrievedAt
  }
}
    `, {"fragmentName":"Text"}) as unknown as TypedDocumentString<TextFragment, unknown>;
export const DeadlineFragmentDoc = new TypedDocumentString(`
    fragment Deadline on Deadline {
  period {
    count
    unit
  }
  periodTo {
    count
    unit
  }
  from
  to
  description
}
    `, {"fragmentName":"Deadline"}) as unknown as TypedDocumentString<DeadlineFragment, unknown>;
export const OfferFragmentDoc = new TypedDocumentString(`
    fragment Offer on ServiceOffer {
  id
  level
  area {
    key
    name
  }
  authority {
    ...Authority
  }
  channels
  onlineServices {
    name
    url
    trustLevel
  }
  fees {
    ...Fee
  }
  requiredDocuments
  processingTime
  ... on MunicipalOffer {
    texts {
      ...Text
    }
    deadlines {
      ...Deadline
    }
    localLegalBases: legalBases
  }
  provenance {
    source
    retrievedAt
    demonstration
  }
}
    fragment Text on TextModule {
  code
  title
  text
  html
  machineTranslated
  provenance {
    editor
    retrievedAt
  }
}
fragment Deadline on Deadline {
  period {
    count
    unit
  }
  periodTo {
    count
    unit
  }
  from
  to
  description
}
fragment Authority on Authority {
  id
  name
  website
  openingHours
  address {
    street
    postalCode
    city
  }
  accessibility {
    wheelchair
    lift
  }
  contacts {
    kind
    value
  }
}
fragment Fee on Fee {
  code
  description
  legalBasis
  amount {
    amount
    currency
  }
  from {
    amount
    currency
  }
  to {
    amount
    currency
  }
  validTo
  provenance {
    source
    demonstration
  }
}`, {"fragmentName":"Offer"}) as unknown as TypedDocumentString<OfferFragment, unknown>;
export const ServiceFragmentDoc = new TypedDocumentString(`
    fragment Service on Service {
  leikaKey
  name
  citizenName
  synonyms
  audience
  executedBy
  legalBases
  validTo
  reference
  bundle {
    name
    situation {
      name
      topic {
        id
        name
      }
    }
  }
  texts {
    code
    title
    text
  }
  replacedBy {
    leikaKey
    citizenName
  }
  provenance {
    source
  }
}
    `, {"fragmentName":"Service"}) as unknown as TypedDocumentString<ServiceFragment, unknown>;
export const PlaceFragmentDoc = new TypedDocumentString(`
    fragment Place on Region {
  key
  name
  kind
  parent {
    name
    kind
  }
}
    `, {"fragmentName":"Place"}) as unknown as TypedDocumentString<PlaceFragment, unknown>;
export const CoveragePageDocument = new TypedDocumentString(`
    query CoveragePage($region: RegionKey!, $after: String, $localAfter: String) {
  region(key: $region) {
    ...Place
  }
  coverage(region: $region) {
    offered
    online
    basis
    rank
    neighbours(first: 100) {
      edges {
        node {
          region {
            key
            name
          }
          offered
          online
          rank
        }
      }
    }
    localServices(first: 50, after: $localAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          localService {
            id
            citizenName
          }
          online
        }
      }
    }
    missing(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          service {
            leikaKey
            citizenName
          }
          offer {
            id
          }
          neighboursOnline
          neighbours
        }
      }
    }
  }
}
    fragment Place on Region {
  key
  name
  kind
  parent {
    name
    kind
  }
}`) as unknown as TypedDocumentString<CoveragePageQuery, CoveragePageQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  topics {
    id
    name
    situations {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const LocalServicePageDocument = new TypedDocumentString(`
    query LocalServicePage($id: ID!) {
  localService(id: $id) {
    id
    name
    citizenName
    synonyms
    legalBases
    texts {
      ...Text
    }
    fees {
      ...Fee
    }
    requiredDocuments
    processingTime
    deadlines {
      ...Deadline
    }
    areas {
      key
      name
    }
    offers {
      id
      areas {
        key
        name
      }
      authority {
        ...Authority
      }
      onlineServices {
        name
        url
        trustLevel
      }
    }
    provenance {
      source
    }
    validTo
  }
}
    fragment Text on TextModule {
  code
  title
  text
  html
  machineTranslated
  provenance {
    editor
    retrievedAt
  }
}
fragment Deadline on Deadline {
  period {
    count
    unit
  }
  periodTo {
    count
    unit
  }
  from
  to
  description
}
fragment Authority on Authority {
  id
  name
  website
  openingHours
  address {
    street
    postalCode
    city
  }
  accessibility {
    wheelchair
    lift
  }
  contacts {
    kind
    value
  }
}
fragment Fee on Fee {
  code
  description
  legalBasis
  amount {
    amount
    currency
  }
  from {
    amount
    currency
  }
  to {
    amount
    currency
  }
  validTo
  provenance {
    source
    demonstration
  }
}`) as unknown as TypedDocumentString<LocalServicePageQuery, LocalServicePageQueryVariables>;
export const EventsOfLocalServiceDocument = new TypedDocumentString(`
    query EventsOfLocalService($id: ID!) {
  localService(id: $id) {
    offers {
      id
      events {
        edges {
          node {
            ...Event
          }
        }
      }
    }
  }
}
    fragment Event on Event {
  id
  title
  venue
  startsAt
  contingents {
    id
    name
    price {
      amount
      currency
    }
    free
  }
}`) as unknown as TypedDocumentString<EventsOfLocalServiceQuery, EventsOfLocalServiceQueryVariables>;
export const OfficePageDocument = new TypedDocumentString(`
    query OfficePage($leikaKey: LeikaKey!, $region: RegionKey!) {
  service(leikaKey: $leikaKey) {
    ...Service
    fees(region: $region) {
      ...Fee
    }
  }
  region(key: $region) {
    ...Place
    authorities {
      id
      name
      website
    }
  }
  responsibility(leikaKey: $leikaKey, region: $region) {
    status
    offer {
      ...Offer
    }
    choices {
      label
      offer {
        ...Offer
      }
    }
    path {
      kind
      outcome
      reason
      region {
        key
        name
      }
    }
  }
}
    fragment Text on TextModule {
  code
  title
  text
  html
  machineTranslated
  provenance {
    editor
    retrievedAt
  }
}
fragment Deadline on Deadline {
  period {
    count
    unit
  }
  periodTo {
    count
    unit
  }
  from
  to
  description
}
fragment Authority on Authority {
  id
  name
  website
  openingHours
  address {
    street
    postalCode
    city
  }
  accessibility {
    wheelchair
    lift
  }
  contacts {
    kind
    value
  }
}
fragment Offer on ServiceOffer {
  id
  level
  area {
    key
    name
  }
  authority {
    ...Authority
  }
  channels
  onlineServices {
    name
    url
    trustLevel
  }
  fees {
    ...Fee
  }
  requiredDocuments
  processingTime
  ... on MunicipalOffer {
    texts {
      ...Text
    }
    deadlines {
      ...Deadline
    }
    localLegalBases: legalBases
  }
  provenance {
    source
    retrievedAt
    demonstration
  }
}
fragment Service on Service {
  leikaKey
  name
  citizenName
  synonyms
  audience
  executedBy
  legalBases
  validTo
  reference
  bundle {
    name
    situation {
      name
      topic {
        id
        name
      }
    }
  }
  texts {
    code
    title
    text
  }
  replacedBy {
    leikaKey
    citizenName
  }
  provenance {
    source
  }
}
fragment Fee on Fee {
  code
  description
  legalBasis
  amount {
    amount
    currency
  }
  from {
    amount
    currency
  }
  to {
    amount
    currency
  }
  validTo
  provenance {
    source
    demonstration
  }
}
fragment Place on Region {
  key
  name
  kind
  parent {
    name
    kind
  }
}`) as unknown as TypedDocumentString<OfficePageQuery, OfficePageQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $region: RegionKey, $audience: Audience, $level: GovernmentLevel, $topic: ID, $after: String) {
  searchServices(
    query: $query
    region: $region
    audience: $audience
    level: $level
    topic: $topic
    first: 10
    after: $after
  ) {
    totalCount
    didYouMean
    localServices {
      node {
        id
        name
        citizenName
      }
      highlights
    }
    facets {
      name
      values {
        value
        label
        count
      }
    }
    edges {
      node {
        leikaKey
        name
        citizenName
      }
      highlights
      offer {
        id
        authority {
          id
          name
        }
        onlineServices {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ServicePageDocument = new TypedDocumentString(`
    query ServicePage($leikaKey: LeikaKey!) {
  service(leikaKey: $leikaKey) {
    ...Service
    fees {
      ...Fee
    }
  }
}
    fragment Service on Service {
  leikaKey
  name
  citizenName
  synonyms
  audience
  executedBy
  legalBases
  validTo
  reference
  bundle {
    name
    situation {
      name
      topic {
        id
        name
      }
    }
  }
  texts {
    code
    title
    text
  }
  replacedBy {
    leikaKey
    citizenName
  }
  provenance {
    source
  }
}
fragment Fee on Fee {
  code
  description
  legalBasis
  amount {
    amount
    currency
  }
  from {
    amount
    currency
  }
  to {
    amount
    currency
  }
  validTo
  provenance {
    source
    demonstration
  }
}`) as unknown as TypedDocumentString<ServicePageQuery, ServicePageQueryVariables>;
export const TopicPageDocument = new TypedDocumentString(`
    query TopicPage($topic: ID!, $after: String) {
  topics {
    id
    name
    situations {
      id
      name
    }
  }
  services(topic: $topic, first: 50, after: $after) {
    edges {
      node {
        leikaKey
        citizenName
        replacedBy {
          leikaKey
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TopicPageQuery, TopicPageQueryVariables>;
export const FindPlacesDocument = new TypedDocumentString(`
    query FindPlaces($name: String, $postalCode: PostalCode) {
  regions(query: $name, postalCode: $postalCode, first: 20) {
    edges {
      node {
        ...Place
      }
    }
  }
}
    fragment Place on Region {
  key
  name
  kind
  parent {
    name
    kind
  }
}`) as unknown as TypedDocumentString<FindPlacesQuery, FindPlacesQueryVariables>;
export const PlaceByKeyDocument = new TypedDocumentString(`
    query PlaceByKey($key: RegionKey!) {
  region(key: $key) {
    ...Place
  }
}
    fragment Place on Region {
  key
  name
  kind
  parent {
    name
    kind
  }
}`) as unknown as TypedDocumentString<PlaceByKeyQuery, PlaceByKeyQueryVariables>;
export const SitemapIndexDocument = new TypedDocumentString(`
    query SitemapIndex($after: String) {
  regions(kind: MUNICIPALITY, first: 100, after: $after) {
    edges {
      node {
        key
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SitemapIndexQuery, SitemapIndexQueryVariables>;
export const SitemapSizeDocument = new TypedDocumentString(`
    query SitemapSize {
  services(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<SitemapSizeQuery, SitemapSizeQueryVariables>;
export const SitemapServicesDocument = new TypedDocumentString(`
    query SitemapServices($after: String) {
  services(first: 100, after: $after) {
    edges {
      node {
        leikaKey
        citizenName
        replacedBy {
          leikaKey
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SitemapServicesQuery, SitemapServicesQueryVariables>;
export const SitemapOfficesDocument = new TypedDocumentString(`
    query SitemapOffices($region: RegionKey!) {
  region(key: $region) {
    key
    name
  }
  coverage(region: $region) {
    services {
      service {
        leikaKey
        citizenName
        replacedBy {
          leikaKey
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SitemapOfficesQuery, SitemapOfficesQueryVariables>;
export const SitemapLocalServicesDocument = new TypedDocumentString(`
    query SitemapLocalServices($region: RegionKey!, $after: String) {
  localServices(region: $region, first: 100, after: $after) {
    edges {
      node {
        id
        citizenName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SitemapLocalServicesQuery, SitemapLocalServicesQueryVariables>;
export const SuggestServicesDocument = new TypedDocumentString(`
    query SuggestServices($prefix: String!, $region: RegionKey) {
  suggestServices(prefix: $prefix, region: $region, first: 8) {
    text
    service {
      leikaKey
      citizenName
    }
    localService {
      id
      citizenName
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestServicesQuery, SuggestServicesQueryVariables>;
export const SuggestPlacesDocument = new TypedDocumentString(`
    query SuggestPlaces($typed: String!) {
  regions(query: $typed, kind: MUNICIPALITY, first: 8) {
    edges {
      node {
        ...Place
        postalCodes
      }
    }
  }
}
    fragment Place on Region {
  key
  name
  kind
  parent {
    name
    kind
  }
}`) as unknown as TypedDocumentString<SuggestPlacesQuery, SuggestPlacesQueryVariables>;