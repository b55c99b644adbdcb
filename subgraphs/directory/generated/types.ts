import type { Day } from '../../../platform/values/day.ts';
import type { LeikaKey } from '../../../platform/values/leika.ts';
import type { RegionKey } from '../../../platform/values/region.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyValue } from '../../../platform/values/money.ts';
import type { Problem as ProblemValue } from '../../../platform/language.ts';
import type { Fee as FeeValue } from '../../../platform/catalogue/types.ts';
import type { ServiceReference, RegionReference, OfferReference, AuthorityReference } from '../references.ts';
import type { RegionCoverage } from '../resolvers/coverage.ts';
import type { SearchAnswer } from '../resolvers/local-search.ts';
import type { SearchEdge } from '../resolvers/search.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 4217 currency code. */
  CurrencyCode: { input: string; output: string; }
  /** A civil day, `YYYY-MM-DD`. */
  Date: { input: Day; output: Day; }
  /** An instant in time, ISO 8601 with time zone. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number as text, so that no digit is lost. */
  Decimal: { input: string; output: string; }
  /** ISO 8601 duration, for example `P3D`. */
  Duration: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** LeiKa key (Leistungsschlüssel): 14 digits that begin with 99. */
  LeikaKey: { input: LeikaKey; output: LeikaKey; }
  /** BCP 47 language tag, for example `de` or `en`. */
  Locale: { input: string; output: string; }
  /** German postal code (Postleitzahl): 5 digits. */
  PostalCode: { input: string; output: string; }
  /** Official regional key (Amtlicher Regionalschlüssel, ARS): 2, 3, 5, 9 or 12 digits on input, always 12 on output. */
  RegionKey: { input: RegionKey; output: RegionKey; }
  /** An absolute http or https URL. */
  Url: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Whom a service addresses (Leistungsadressat). */
export type Audience =
  /** Unternehmen */
  | 'BUSINESS'
  /** Bürgerinnen und Bürger */
  | 'CITIZEN';

export type Authority = {
  readonly id: Scalars['ID']['output'];
};

/** How far a region's services are online (Onlineabdeckung). */
export type Coverage = {
  readonly __typename?: 'Coverage';
  /** What the region is compared with */
  readonly basis: NeighbourBasis;
  /** Each service of the LeiKa offered here, by name */
  readonly entries: CoverageEntryConnection;
  /** Each service without a LeiKa key (örtliche Leistung) that applies here, by name; neighbours have others, so none of the counts has them */
  readonly localServices: CoverageLocalServiceConnection;
  /** Services that neighbours offer online and this region does not, those that most of them do first */
  readonly missing: CoverageGapConnection;
  /** The regions it is compared with, those with the most services online first */
  readonly neighbours: CoverageNeighbourConnection;
  /** Services of the LeiKa offered here: what every region can be compared by */
  readonly offered: Scalars['Int']['output'];
  /** Services of the LeiKa offered here with an online service */
  readonly online: Scalars['Int']['output'];
  /** Place among the neighbours and this region by services online, 1 for the most; null without neighbours */
  readonly rank?: Maybe<Scalars['Int']['output']>;
  /** The region asked for */
  readonly region: Region;
  /**
   * Each service offered here, online or not
   * @deprecated There may be thousands. Use `entries`, which come page by page.
   */
  readonly services: ReadonlyArray<CoverageEntry>;
};


/** How far a region's services are online (Onlineabdeckung). */
export type CoverageEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  online?: InputMaybe<Scalars['Boolean']['input']>;
};


/** How far a region's services are online (Onlineabdeckung). */
export type CoverageLocalServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  online?: InputMaybe<Scalars['Boolean']['input']>;
};


/** How far a region's services are online (Onlineabdeckung). */
export type CoverageMissingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How far a region's services are online (Onlineabdeckung). */
export type CoverageNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One service offered in a region, and whether it is online. */
export type CoverageEntry = {
  readonly __typename?: 'CoverageEntry';
  /** The offer that applies here (Leistungsangebot) */
  readonly offer: ServiceOffer;
  /** True where the offer has an online service (Onlinedienst) */
  readonly online: Scalars['Boolean']['output'];
  /** The service (Leistung) */
  readonly service: Service;
};

export type CoverageEntryConnection = {
  readonly __typename?: 'CoverageEntryConnection';
  readonly edges: ReadonlyArray<CoverageEntryEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CoverageEntryEdge = {
  readonly __typename?: 'CoverageEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CoverageEntry;
};

/** A service that neighbours offer online and a region does not (fehlender Onlinedienst). */
export type CoverageGap = {
  readonly __typename?: 'CoverageGap';
  /** How many neighbours there are */
  readonly neighbours: Scalars['Int']['output'];
  /** How many of the neighbours offer it online */
  readonly neighboursOnline: Scalars['Int']['output'];
  /** The offer that applies here, without an online service; null where the service is not offered here at all */
  readonly offer?: Maybe<ServiceOffer>;
  /** The service (Leistung) */
  readonly service: Service;
};

export type CoverageGapConnection = {
  readonly __typename?: 'CoverageGapConnection';
  readonly edges: ReadonlyArray<CoverageGapEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CoverageGapEdge = {
  readonly __typename?: 'CoverageGapEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CoverageGap;
};

/** One service without a LeiKa key that applies in a region, and whether it is online there. */
export type CoverageLocalService = {
  readonly __typename?: 'CoverageLocalService';
  /** The service (örtliche Leistung) */
  readonly localService: LocalService;
  /** True where it has an online service here (Onlinedienst) */
  readonly online: Scalars['Boolean']['output'];
};

export type CoverageLocalServiceConnection = {
  readonly __typename?: 'CoverageLocalServiceConnection';
  readonly edges: ReadonlyArray<CoverageLocalServiceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CoverageLocalServiceEdge = {
  readonly __typename?: 'CoverageLocalServiceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CoverageLocalService;
};

/** A region that another is compared with (Vergleichskommune). */
export type CoverageNeighbour = {
  readonly __typename?: 'CoverageNeighbour';
  /** Services offered there */
  readonly offered: Scalars['Int']['output'];
  /** Services offered there with an online service */
  readonly online: Scalars['Int']['output'];
  /** Its place by services online, 1 for the most; those with as many share a place */
  readonly rank: Scalars['Int']['output'];
  /** The neighbour */
  readonly region: Region;
};

export type CoverageNeighbourConnection = {
  readonly __typename?: 'CoverageNeighbourConnection';
  readonly edges: ReadonlyArray<CoverageNeighbourEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CoverageNeighbourEdge = {
  readonly __typename?: 'CoverageNeighbourEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CoverageNeighbour;
};

export type FederalAuthority = Authority & {
  readonly __typename?: 'FederalAuthority';
  readonly id: Scalars['ID']['output'];
};

export type FederalOffer = ServiceOffer & {
  readonly __typename?: 'FederalOffer';
  readonly id: Scalars['ID']['output'];
};

/** A fee (Kosten, Gebühr): a fixed amount, or a range with `from` and `to`. */
export type Fee = {
  readonly __typename?: 'Fee';
  /** The fixed amount; null where the fee is a range */
  readonly amount?: Maybe<Money>;
  /** Stable code within the service, for example `STANDARD` */
  readonly code: Scalars['String']['output'];
  /** What the fee is for (Gebührentatbestand) */
  readonly description: Scalars['String']['output'];
  /** Lower end of a range */
  readonly from?: Maybe<Money>;
  /** Legal basis (Rechtsgrundlage) */
  readonly legalBasis: Scalars['String']['output'];
  /** Level of government that sets the fee (regelnde Ebene) */
  readonly level: GovernmentLevel;
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** Upper end of a range */
  readonly to?: Maybe<Money>;
  /** First day of validity; null where it is not known or not limited (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Level of government (Verwaltungsebene) that answers for something: Bund, Land, Kommune. */
export type GovernmentLevel =
  /** Bund */
  | 'FEDERAL'
  /** Kommune: municipality or district */
  | 'MUNICIPAL'
  /** Land */
  | 'STATE';

export type LocalService = {
  readonly __typename?: 'LocalService';
  readonly id: Scalars['ID']['output'];
};

/** A service without a LeiKa key (örtliche Leistung) that fits the words of a search. */
export type LocalServiceHit = {
  readonly __typename?: 'LocalServiceHit';
  /** Where the words were found, with the hits between `<mark>` and `</mark>`; all else is escaped HTML */
  readonly highlights: ReadonlyArray<Scalars['String']['output']>;
  /** The service (Leistung) */
  readonly node: LocalService;
  /** How well the service fits the words; it says something only beside the other hits of the same search */
  readonly score: Scalars['Float']['output'];
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount as a decimal string, for example `46.00` */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency (Währung) */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The amount in minor units (cents) as a whole number in text */
  readonly minor: Scalars['String']['output'];
};

export type MunicipalAuthority = Authority & {
  readonly __typename?: 'MunicipalAuthority';
  readonly id: Scalars['ID']['output'];
};

export type MunicipalOffer = ServiceOffer & {
  readonly __typename?: 'MunicipalOffer';
  readonly id: Scalars['ID']['output'];
};

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

/** A page of a connection, as Relay defines it. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last entry of this page: `after` for the next one */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more follows after `endCursor` */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when something stands before `startCursor` */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry of this page; null on an empty page */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** When a fee is paid (Bezahlverfahren of an online service). */
export type PaymentPolicy =
  /** Payment falls due after the decision (nachgelagert) */
  | 'AFTER_DECISION'
  /** No payment */
  | 'INACTIVE'
  /** The decision waits for the payment */
  | 'MANDATORY'
  /** The applicant may pay at once */
  | 'OPTIONAL';

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

/** What a person can put right herself: a missing field, a passed deadline, a draft changed elsewhere. */
export type Problem = {
  readonly __typename?: 'Problem';
  /** Stable code, for example `REQUIRED` or `VERSION_CONFLICT` */
  readonly code: Scalars['String']['output'];
  /** Text for the person, in the language of the request */
  readonly message: Scalars['String']['output'];
  /** Where in the input the problem lies */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Where a piece of information comes from. */
export type Provenance = {
  readonly __typename?: 'Provenance';
  /** True for invented demonstration data */
  readonly demonstration: Scalars['Boolean']['output'];
  /** Editorial office (Redaktion) */
  readonly editor?: Maybe<Scalars['String']['output']>;
  /** When the source was read or is dated */
  readonly retrievedAt?: Maybe<Scalars['Date']['output']>;
  /** Source, for example `Destatis GV100AD` or `demonstration data` */
  readonly source: Scalars['String']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** An authority of any level by its id; null when there is none. */
  readonly authority?: Maybe<Authority>;
  /** Which services can be used online in a region, and which lack an online service. */
  readonly coverage: Coverage;
  /** Who is responsible (zuständige Stelle) for a service at a place, and why. Name the place by `region` or `postalCode`. */
  readonly responsibility: Responsibility;
  /**
   * Finds services by everyday words, best first. With a region, what is offered there brings its offer, and goes before
   * what fits about as well.
   */
  readonly searchServices: ServiceSearchConnection;
  /** Suggestions while typing: services of the LeiKa and, with a region, those that only this place has. */
  readonly suggestServices: ReadonlyArray<ServiceSuggestion>;
};


export type QueryAuthorityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCoverageArgs = {
  region: Scalars['RegionKey']['input'];
};


export type QueryResponsibilityArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
  leikaKey: Scalars['LeikaKey']['input'];
  postalCode?: InputMaybe<Scalars['PostalCode']['input']>;
  region?: InputMaybe<Scalars['RegionKey']['input']>;
};


export type QuerySearchServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  audience?: InputMaybe<Audience>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<GovernmentLevel>;
  query: Scalars['String']['input'];
  region?: InputMaybe<Scalars['RegionKey']['input']>;
  topic?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySuggestServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
  region?: InputMaybe<Scalars['RegionKey']['input']>;
};

export type Region = {
  readonly __typename?: 'Region';
  /** The authorities of all levels whose own region this is, those that exist today */
  readonly authorities: ReadonlyArray<Authority>;
  readonly key: Scalars['RegionKey']['output'];
};

/** The answer to "who is responsible?" (Zuständigkeit). */
export type Responsibility = {
  readonly __typename?: 'Responsibility';
  /** The one authority in charge; null unless RESOLVED */
  readonly authority?: Maybe<Authority>;
  /** What to choose from, where the place or the rules leave several */
  readonly choices: ReadonlyArray<ResponsibilityChoice>;
  /** The one offer that applies; null unless RESOLVED */
  readonly offer?: Maybe<ServiceOffer>;
  /** Each rule looked at, in order, and why it won or lost */
  readonly path: ReadonlyArray<ResponsibilityStep>;
  /** Which place counts (Bezugsort): the answer holds where the place asked for is of this kind */
  readonly reference: PlaceOfReference;
  /** How clear the answer is */
  readonly status: ResponsibilityStatus;
};

/** One of several possible answers, to be chosen by the person asking. */
export type ResponsibilityChoice = {
  readonly __typename?: 'ResponsibilityChoice';
  /** What to show for this choice: the municipality, or the authority */
  readonly label: Scalars['String']['output'];
  /** The offer that applies there; null where none does, or several of equal rank do */
  readonly offer?: Maybe<ServiceOffer>;
  /** The region this answer is for */
  readonly region: Region;
};

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

/** One rule looked at on the way to the answer (Zuständigkeitsregel). */
export type ResponsibilityStep = {
  readonly __typename?: 'ResponsibilityStep';
  /** False for a rule of delegation that nobody has yet compared with the law (noch nicht geprüft) */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Number of entries found for this key and region, valid or not; 0 where no entries were looked up */
  readonly entries: Scalars['Int']['output'];
  /** What was looked at */
  readonly kind: ResponsibilityStepKind;
  /** The law behind a rule of delegation (Rechtsgrundlage); null for other steps */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** The service key looked up, which may stand higher in the LeiKa tree */
  readonly leikaKey: Scalars['LeikaKey']['output'];
  /** What became of this rule */
  readonly outcome: ResponsibilityOutcome;
  /** The reason in one sentence */
  readonly reason: Scalars['String']['output'];
  /** The region looked up, which may be a larger one; of a rule of delegation the one it makes competent */
  readonly region: Region;
  /** First day of validity of the entry or rule (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity of the entry or rule (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** What a step on the way to the answer looked at. */
export type ResponsibilityStepKind =
  /** A rule of law on which towns of a district (Große und Mittlere kreisangehörige Städte) do the work of the Kreis */
  | 'DELEGATION'
  /** What is entered for a service in a region (Eintrag) */
  | 'ENTRY'
  /** Which place counts (Bezugsort) */
  | 'REFERENCE';

/** Number of hits by a property. */
export type SearchFacet = {
  readonly __typename?: 'SearchFacet';
  /** `AUDIENCE`, `LEVEL` or `TOPIC` */
  readonly name: Scalars['String']['output'];
  /** The values found, the most frequent first */
  readonly values: ReadonlyArray<SearchFacetValue>;
};

/** One value of a facet, to narrow the search with. */
export type SearchFacetValue = {
  readonly __typename?: 'SearchFacetValue';
  /** Number of hits with this value */
  readonly count: Scalars['Int']['output'];
  /** What to show: audience and level in the language of the request, topics in German */
  readonly label: Scalars['String']['output'];
  /** What to pass as the argument of the search */
  readonly value: Scalars['String']['output'];
};

export type Service = {
  readonly __typename?: 'Service';
  /** Fees of the service on a day, united over the levels; with a region only those that apply there. */
  readonly fees: ReadonlyArray<Fee>;
  readonly leikaKey: Scalars['LeikaKey']['output'];
  /** The offers that apply in a region, the most specific first. */
  readonly offers: ServiceOfferConnection;
  /** Which place counts for who is responsible (Bezugsort): what to ask a person for */
  readonly reference: PlaceOfReference;
};


export type ServiceFeesArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
  region?: InputMaybe<Scalars['RegionKey']['input']>;
};


export type ServiceOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  region: Scalars['RegionKey']['input'];
};

export type ServiceOffer = {
  readonly id: Scalars['ID']['output'];
};

export type ServiceOfferConnection = {
  readonly __typename?: 'ServiceOfferConnection';
  readonly edges: ReadonlyArray<ServiceOfferEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ServiceOfferEdge = {
  readonly __typename?: 'ServiceOfferEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ServiceOffer;
};

export type ServiceSearchConnection = {
  readonly __typename?: 'ServiceSearchConnection';
  /** A better spelling, where a word as typed is in no name, synonym or group */
  readonly didYouMean?: Maybe<Scalars['String']['output']>;
  readonly edges: ReadonlyArray<ServiceSearchEdge>;
  /** Hits by audience, level and topic, to narrow the search with */
  readonly facets: ReadonlyArray<SearchFacet>;
  /**
   * Services without a LeiKa key that fit the words and apply in the region asked for, best first; none without a region,
   * for each place has its own.
   */
  readonly localServices: ReadonlyArray<LocalServiceHit>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};


export type ServiceSearchConnectionLocalServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ServiceSearchEdge = {
  readonly __typename?: 'ServiceSearchEdge';
  readonly cursor: Scalars['String']['output'];
  /** Where the words were found, with the hits between `<mark>` and `</mark>`; all else is escaped HTML */
  readonly highlights: ReadonlyArray<Scalars['String']['output']>;
  readonly node: Service;
  /** The offer that applies in the region asked for */
  readonly offer?: Maybe<ServiceOffer>;
  /** How well the service fits the words; it says something only beside the other hits of the same search */
  readonly score: Scalars['Float']['output'];
};

/** A suggestion while typing (Suchvorschlag). */
export type ServiceSuggestion = {
  readonly __typename?: 'ServiceSuggestion';
  /** The service without a LeiKa key it leads to (örtliche Leistung); null where it is one with a key */
  readonly localService?: Maybe<LocalService>;
  /** The service it leads to (Leistung); null where that is one without a LeiKa key */
  readonly service?: Maybe<Service>;
  /** The text to show and to complete to */
  readonly text: Scalars['String']['output'];
};

export type StateAuthority = Authority & {
  readonly __typename?: 'StateAuthority';
  readonly id: Scalars['ID']['output'];
};

export type StateOffer = ServiceOffer & {
  readonly __typename?: 'StateOffer';
  readonly id: Scalars['ID']['output'];
};

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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Authority: Authority;
  FederalAuthority: FederalAuthority;
  FederalOffer: FederalOffer;
  MunicipalAuthority: MunicipalAuthority;
  MunicipalOffer: MunicipalOffer;
  Region: Region;
  Service: Service;
  ServiceOffer: ServiceOffer;
  StateAuthority: StateAuthority;
  StateOffer: StateOffer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Authority:
    ( { __typename: 'Authority' }
    & GraphQLRecursivePick<FederationTypes['Authority'], {"id":true}> );
  FederalAuthority:
    ( { __typename: 'FederalAuthority' }
    & GraphQLRecursivePick<FederationTypes['FederalAuthority'], {"id":true}> );
  FederalOffer:
    ( { __typename: 'FederalOffer' }
    & GraphQLRecursivePick<FederationTypes['FederalOffer'], {"id":true}> );
  MunicipalAuthority:
    ( { __typename: 'MunicipalAuthority' }
    & GraphQLRecursivePick<FederationTypes['MunicipalAuthority'], {"id":true}> );
  MunicipalOffer:
    ( { __typename: 'MunicipalOffer' }
    & GraphQLRecursivePick<FederationTypes['MunicipalOffer'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"key":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"leikaKey":true}> );
  ServiceOffer:
    ( { __typename: 'ServiceOffer' }
    & GraphQLRecursivePick<FederationTypes['ServiceOffer'], {"id":true}> );
  StateAuthority:
    ( { __typename: 'StateAuthority' }
    & GraphQLRecursivePick<FederationTypes['StateAuthority'], {"id":true}> );
  StateOffer:
    ( { __typename: 'StateOffer' }
    & GraphQLRecursivePick<FederationTypes['StateOffer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Audience: Audience;
  Authority: ResolverTypeWrapper<AuthorityReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Coverage: ResolverTypeWrapper<RegionCoverage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CoverageEntry: ResolverTypeWrapper<Omit<CoverageEntry, 'offer' | 'service'> & { offer: ResolversTypes['ServiceOffer'], service: ResolversTypes['Service'] }>;
  CoverageEntryConnection: ResolverTypeWrapper<Omit<CoverageEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CoverageEntryEdge']> }>;
  CoverageEntryEdge: ResolverTypeWrapper<Omit<CoverageEntryEdge, 'node'> & { node: ResolversTypes['CoverageEntry'] }>;
  CoverageGap: ResolverTypeWrapper<Omit<CoverageGap, 'offer' | 'service'> & { offer?: Maybe<ResolversTypes['ServiceOffer']>, service: ResolversTypes['Service'] }>;
  CoverageGapConnection: ResolverTypeWrapper<Omit<CoverageGapConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CoverageGapEdge']> }>;
  CoverageGapEdge: ResolverTypeWrapper<Omit<CoverageGapEdge, 'node'> & { node: ResolversTypes['CoverageGap'] }>;
  CoverageLocalService: ResolverTypeWrapper<CoverageLocalService>;
  CoverageLocalServiceConnection: ResolverTypeWrapper<CoverageLocalServiceConnection>;
  CoverageLocalServiceEdge: ResolverTypeWrapper<CoverageLocalServiceEdge>;
  CoverageNeighbour: ResolverTypeWrapper<Omit<CoverageNeighbour, 'region'> & { region: ResolversTypes['Region'] }>;
  CoverageNeighbourConnection: ResolverTypeWrapper<Omit<CoverageNeighbourConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CoverageNeighbourEdge']> }>;
  CoverageNeighbourEdge: ResolverTypeWrapper<Omit<CoverageNeighbourEdge, 'node'> & { node: ResolversTypes['CoverageNeighbour'] }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  FederalAuthority: ResolverTypeWrapper<AuthorityReference>;
  FederalOffer: ResolverTypeWrapper<OfferReference>;
  Fee: ResolverTypeWrapper<FeeValue>;
  GovernmentLevel: GovernmentLevel;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LeikaKey: ResolverTypeWrapper<Scalars['LeikaKey']['output']>;
  LocalService: ResolverTypeWrapper<LocalService>;
  LocalServiceHit: ResolverTypeWrapper<LocalServiceHit>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  MunicipalAuthority: ResolverTypeWrapper<AuthorityReference>;
  MunicipalOffer: ResolverTypeWrapper<OfferReference>;
  NeighbourBasis: NeighbourBasis;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentPolicy: PaymentPolicy;
  PlaceOfReference: PlaceOfReference;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  Problem: ResolverTypeWrapper<ProblemValue>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<RegionReference>;
  RegionKey: ResolverTypeWrapper<Scalars['RegionKey']['output']>;
  Responsibility: ResolverTypeWrapper<Omit<Responsibility, 'authority' | 'choices' | 'offer' | 'path'> & { authority?: Maybe<ResolversTypes['Authority']>, choices: ReadonlyArray<ResolversTypes['ResponsibilityChoice']>, offer?: Maybe<ResolversTypes['ServiceOffer']>, path: ReadonlyArray<ResolversTypes['ResponsibilityStep']> }>;
  ResponsibilityChoice: ResolverTypeWrapper<Omit<ResponsibilityChoice, 'offer' | 'region'> & { offer?: Maybe<ResolversTypes['ServiceOffer']>, region: ResolversTypes['Region'] }>;
  ResponsibilityOutcome: ResponsibilityOutcome;
  ResponsibilityStatus: ResponsibilityStatus;
  ResponsibilityStep: ResolverTypeWrapper<Omit<ResponsibilityStep, 'region'> & { region: ResolversTypes['Region'] }>;
  ResponsibilityStepKind: ResponsibilityStepKind;
  SearchFacet: ResolverTypeWrapper<SearchFacet>;
  SearchFacetValue: ResolverTypeWrapper<SearchFacetValue>;
  Service: ResolverTypeWrapper<ServiceReference>;
  ServiceOffer: ResolverTypeWrapper<OfferReference>;
  ServiceOfferConnection: ResolverTypeWrapper<Omit<ServiceOfferConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceOfferEdge']> }>;
  ServiceOfferEdge: ResolverTypeWrapper<Omit<ServiceOfferEdge, 'node'> & { node: ResolversTypes['ServiceOffer'] }>;
  ServiceSearchConnection: ResolverTypeWrapper<SearchAnswer>;
  ServiceSearchEdge: ResolverTypeWrapper<SearchEdge>;
  ServiceSuggestion: ResolverTypeWrapper<Omit<ServiceSuggestion, 'service'> & { service?: Maybe<ResolversTypes['Service']> }>;
  StateAuthority: ResolverTypeWrapper<AuthorityReference>;
  StateOffer: ResolverTypeWrapper<OfferReference>;
  TrustLevel: TrustLevel;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Authority: AuthorityReference;
  ID: Scalars['ID']['output'];
  Coverage: RegionCoverage;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  CoverageEntry: Omit<CoverageEntry, 'offer' | 'service'> & { offer: ResolversParentTypes['ServiceOffer'], service: ResolversParentTypes['Service'] };
  CoverageEntryConnection: Omit<CoverageEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CoverageEntryEdge']> };
  CoverageEntryEdge: Omit<CoverageEntryEdge, 'node'> & { node: ResolversParentTypes['CoverageEntry'] };
  CoverageGap: Omit<CoverageGap, 'offer' | 'service'> & { offer?: Maybe<ResolversParentTypes['ServiceOffer']>, service: ResolversParentTypes['Service'] };
  CoverageGapConnection: Omit<CoverageGapConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CoverageGapEdge']> };
  CoverageGapEdge: Omit<CoverageGapEdge, 'node'> & { node: ResolversParentTypes['CoverageGap'] };
  CoverageLocalService: CoverageLocalService;
  CoverageLocalServiceConnection: CoverageLocalServiceConnection;
  CoverageLocalServiceEdge: CoverageLocalServiceEdge;
  CoverageNeighbour: Omit<CoverageNeighbour, 'region'> & { region: ResolversParentTypes['Region'] };
  CoverageNeighbourConnection: Omit<CoverageNeighbourConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CoverageNeighbourEdge']> };
  CoverageNeighbourEdge: Omit<CoverageNeighbourEdge, 'node'> & { node: ResolversParentTypes['CoverageNeighbour'] };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Duration: Scalars['Duration']['output'];
  FederalAuthority: AuthorityReference;
  FederalOffer: OfferReference;
  Fee: FeeValue;
  JSON: Scalars['JSON']['output'];
  LeikaKey: Scalars['LeikaKey']['output'];
  LocalService: LocalService;
  LocalServiceHit: LocalServiceHit;
  Float: Scalars['Float']['output'];
  Locale: Scalars['Locale']['output'];
  Money: MoneyValue;
  MunicipalAuthority: AuthorityReference;
  MunicipalOffer: OfferReference;
  PageInfo: PageInfo;
  PostalCode: Scalars['PostalCode']['output'];
  Problem: ProblemValue;
  Provenance: Provenance;
  Query: Record<PropertyKey, never>;
  Region: RegionReference;
  RegionKey: Scalars['RegionKey']['output'];
  Responsibility: Omit<Responsibility, 'authority' | 'choices' | 'offer' | 'path'> & { authority?: Maybe<ResolversParentTypes['Authority']>, choices: ReadonlyArray<ResolversParentTypes['ResponsibilityChoice']>, offer?: Maybe<ResolversParentTypes['ServiceOffer']>, path: ReadonlyArray<ResolversParentTypes['ResponsibilityStep']> };
  ResponsibilityChoice: Omit<ResponsibilityChoice, 'offer' | 'region'> & { offer?: Maybe<ResolversParentTypes['ServiceOffer']>, region: ResolversParentTypes['Region'] };
  ResponsibilityStep: Omit<ResponsibilityStep, 'region'> & { region: ResolversParentTypes['Region'] };
  SearchFacet: SearchFacet;
  SearchFacetValue: SearchFacetValue;
  Service: ServiceReference;
  ServiceOffer: OfferReference;
  ServiceOfferConnection: Omit<ServiceOfferConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceOfferEdge']> };
  ServiceOfferEdge: Omit<ServiceOfferEdge, 'node'> & { node: ResolversParentTypes['ServiceOffer'] };
  ServiceSearchConnection: SearchAnswer;
  ServiceSearchEdge: SearchEdge;
  ServiceSuggestion: Omit<ServiceSuggestion, 'service'> & { service?: Maybe<ResolversParentTypes['Service']> };
  StateAuthority: AuthorityReference;
  StateOffer: OfferReference;
  Url: Scalars['Url']['output'];
  String: Scalars['String']['output'];
};

export type DataSubjectDirectiveArgs = { };

export type DataSubjectDirectiveResolver<Result, Parent, ContextType = Context, Args = DataSubjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  legalBasis: Scalars['String']['input'];
  purpose: Scalars['String']['input'];
  retention: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = Context, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TrustLevelDirectiveArgs = {
  min: TrustLevel;
};

export type TrustLevelDirectiveResolver<Result, Parent, ContextType = Context, Args = TrustLevelDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority'], FederationReferenceType extends FederationReferenceTypes['Authority'] = FederationReferenceTypes['Authority']> = {
  __resolveType: TypeResolveFn<'FederalAuthority' | 'MunicipalAuthority' | 'StateAuthority', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Authority']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  basis?: Resolver<ResolversTypes['NeighbourBasis'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['CoverageEntryConnection'], ParentType, ContextType, RequireFields<CoverageEntriesArgs, 'first'>>;
  localServices?: Resolver<ResolversTypes['CoverageLocalServiceConnection'], ParentType, ContextType, RequireFields<CoverageLocalServicesArgs, 'first'>>;
  missing?: Resolver<ResolversTypes['CoverageGapConnection'], ParentType, ContextType, RequireFields<CoverageMissingArgs, 'first'>>;
  neighbours?: Resolver<ResolversTypes['CoverageNeighbourConnection'], ParentType, ContextType, RequireFields<CoverageNeighboursArgs, 'first'>>;
  offered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['CoverageEntry']>, ParentType, ContextType>;
};

export type CoverageEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageEntry'] = ResolversParentTypes['CoverageEntry']> = {
  offer?: Resolver<ResolversTypes['ServiceOffer'], ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type CoverageEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageEntryConnection'] = ResolversParentTypes['CoverageEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CoverageEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageEntryEdge'] = ResolversParentTypes['CoverageEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoverageEntry'], ParentType, ContextType>;
};

export type CoverageGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGap'] = ResolversParentTypes['CoverageGap']> = {
  neighbours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neighboursOnline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ServiceOffer']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type CoverageGapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGapConnection'] = ResolversParentTypes['CoverageGapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CoverageGapEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageGapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGapEdge'] = ResolversParentTypes['CoverageGapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoverageGap'], ParentType, ContextType>;
};

export type CoverageLocalServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageLocalService'] = ResolversParentTypes['CoverageLocalService']> = {
  localService?: Resolver<ResolversTypes['LocalService'], ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CoverageLocalServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageLocalServiceConnection'] = ResolversParentTypes['CoverageLocalServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CoverageLocalServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageLocalServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageLocalServiceEdge'] = ResolversParentTypes['CoverageLocalServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoverageLocalService'], ParentType, ContextType>;
};

export type CoverageNeighbourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageNeighbour'] = ResolversParentTypes['CoverageNeighbour']> = {
  offered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type CoverageNeighbourConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageNeighbourConnection'] = ResolversParentTypes['CoverageNeighbourConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CoverageNeighbourEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageNeighbourEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageNeighbourEdge'] = ResolversParentTypes['CoverageNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoverageNeighbour'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type FederalAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FederalAuthority'] = ResolversParentTypes['FederalAuthority'], FederationReferenceType extends FederationReferenceTypes['FederalAuthority'] = FederationReferenceTypes['FederalAuthority']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FederalAuthority']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FederalOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FederalOffer'] = ResolversParentTypes['FederalOffer'], FederationReferenceType extends FederationReferenceTypes['FederalOffer'] = FederationReferenceTypes['FederalOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FederalOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fee'] = ResolversParentTypes['Fee']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['GovernmentLevel'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LeikaKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LeikaKey'], any> {
  name: 'LeikaKey';
}

export type LocalServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalService'] = ResolversParentTypes['LocalService']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LocalServiceHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalServiceHit'] = ResolversParentTypes['LocalServiceHit']> = {
  highlights?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalService'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MunicipalAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MunicipalAuthority'] = ResolversParentTypes['MunicipalAuthority'], FederationReferenceType extends FederationReferenceTypes['MunicipalAuthority'] = FederationReferenceTypes['MunicipalAuthority']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MunicipalAuthority']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MunicipalOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MunicipalOffer'] = ResolversParentTypes['MunicipalOffer'], FederationReferenceType extends FederationReferenceTypes['MunicipalOffer'] = FederationReferenceTypes['MunicipalOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MunicipalOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PostalCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PostalCode'], any> {
  name: 'PostalCode';
}

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  demonstration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  editor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retrievedAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  authority?: Resolver<Maybe<ResolversTypes['Authority']>, ParentType, ContextType, RequireFields<QueryAuthorityArgs, 'id'>>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType, RequireFields<QueryCoverageArgs, 'region'>>;
  responsibility?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType, RequireFields<QueryResponsibilityArgs, 'leikaKey'>>;
  searchServices?: Resolver<ResolversTypes['ServiceSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchServicesArgs, 'first' | 'query'>>;
  suggestServices?: Resolver<ReadonlyArray<ResolversTypes['ServiceSuggestion']>, ParentType, ContextType, RequireFields<QuerySuggestServicesArgs, 'first' | 'prefix'>>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authorities?: Resolver<ReadonlyArray<ResolversTypes['Authority']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['RegionKey'], ParentType, ContextType>;
};

export interface RegionKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionKey'], any> {
  name: 'RegionKey';
}

export type ResponsibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  authority?: Resolver<Maybe<ResolversTypes['Authority']>, ParentType, ContextType>;
  choices?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityChoice']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ServiceOffer']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityStep']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['PlaceOfReference'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ResponsibilityStatus'], ParentType, ContextType>;
};

export type ResponsibilityChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibilityChoice'] = ResolversParentTypes['ResponsibilityChoice']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ServiceOffer']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type ResponsibilityStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibilityStep'] = ResolversParentTypes['ResponsibilityStep']> = {
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityStepKind'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leikaKey?: Resolver<ResolversTypes['LeikaKey'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ResponsibilityOutcome'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SearchFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['SearchFacetValue']>, ParentType, ContextType>;
};

export type SearchFacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacetValue'] = ResolversParentTypes['SearchFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['Fee']>, ParentType, ContextType, Partial<ServiceFeesArgs>>;
  leikaKey?: Resolver<ResolversTypes['LeikaKey'], ParentType, ContextType>;
  offers?: Resolver<ResolversTypes['ServiceOfferConnection'], ParentType, ContextType, RequireFields<ServiceOffersArgs, 'first' | 'region'>>;
  reference?: Resolver<ResolversTypes['PlaceOfReference'], ParentType, ContextType>;
};

export type ServiceOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOffer'] = ResolversParentTypes['ServiceOffer'], FederationReferenceType extends FederationReferenceTypes['ServiceOffer'] = FederationReferenceTypes['ServiceOffer']> = {
  __resolveType: TypeResolveFn<'FederalOffer' | 'MunicipalOffer' | 'StateOffer', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type ServiceOfferConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOfferConnection'] = ResolversParentTypes['ServiceOfferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceOfferEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceOfferEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOfferEdge'] = ResolversParentTypes['ServiceOfferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceOffer'], ParentType, ContextType>;
};

export type ServiceSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSearchConnection'] = ResolversParentTypes['ServiceSearchConnection']> = {
  didYouMean?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceSearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
  localServices?: Resolver<ReadonlyArray<ResolversTypes['LocalServiceHit']>, ParentType, ContextType, RequireFields<ServiceSearchConnectionLocalServicesArgs, 'first'>>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSearchEdge'] = ResolversParentTypes['ServiceSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ServiceOffer']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ServiceSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSuggestion'] = ResolversParentTypes['ServiceSuggestion']> = {
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StateAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateAuthority'] = ResolversParentTypes['StateAuthority'], FederationReferenceType extends FederationReferenceTypes['StateAuthority'] = FederationReferenceTypes['StateAuthority']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StateAuthority']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StateOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateOffer'] = ResolversParentTypes['StateOffer'], FederationReferenceType extends FederationReferenceTypes['StateOffer'] = FederationReferenceTypes['StateOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StateOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type Resolvers<ContextType = Context> = {
  Authority?: AuthorityResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageEntry?: CoverageEntryResolvers<ContextType>;
  CoverageEntryConnection?: CoverageEntryConnectionResolvers<ContextType>;
  CoverageEntryEdge?: CoverageEntryEdgeResolvers<ContextType>;
  CoverageGap?: CoverageGapResolvers<ContextType>;
  CoverageGapConnection?: CoverageGapConnectionResolvers<ContextType>;
  CoverageGapEdge?: CoverageGapEdgeResolvers<ContextType>;
  CoverageLocalService?: CoverageLocalServiceResolvers<ContextType>;
  CoverageLocalServiceConnection?: CoverageLocalServiceConnectionResolvers<ContextType>;
  CoverageLocalServiceEdge?: CoverageLocalServiceEdgeResolvers<ContextType>;
  CoverageNeighbour?: CoverageNeighbourResolvers<ContextType>;
  CoverageNeighbourConnection?: CoverageNeighbourConnectionResolvers<ContextType>;
  CoverageNeighbourEdge?: CoverageNeighbourEdgeResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  FederalAuthority?: FederalAuthorityResolvers<ContextType>;
  FederalOffer?: FederalOfferResolvers<ContextType>;
  Fee?: FeeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeikaKey?: GraphQLScalarType;
  LocalService?: LocalServiceResolvers<ContextType>;
  LocalServiceHit?: LocalServiceHitResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MunicipalAuthority?: MunicipalAuthorityResolvers<ContextType>;
  MunicipalOffer?: MunicipalOfferResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalCode?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionKey?: GraphQLScalarType;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  ResponsibilityChoice?: ResponsibilityChoiceResolvers<ContextType>;
  ResponsibilityStep?: ResponsibilityStepResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SearchFacetValue?: SearchFacetValueResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceOffer?: ServiceOfferResolvers<ContextType>;
  ServiceOfferConnection?: ServiceOfferConnectionResolvers<ContextType>;
  ServiceOfferEdge?: ServiceOfferEdgeResolvers<ContextType>;
  ServiceSearchConnection?: ServiceSearchConnectionResolvers<ContextType>;
  ServiceSearchEdge?: ServiceSearchEdgeResolvers<ContextType>;
  ServiceSuggestion?: ServiceSuggestionResolvers<ContextType>;
  StateAuthority?: StateAuthorityResolvers<ContextType>;
  StateOffer?: StateOfferResolvers<ContextType>;
  Url?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  dataSubject?: DataSubjectDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  trustLevel?: TrustLevelDirectiveResolver<any, any, ContextType>;
};
