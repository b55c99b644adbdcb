import type { Day } from '../../../platform/values/day.ts';
import type { LeikaKey } from '../../../platform/values/leika.ts';
import type { RegionKey } from '../../../platform/values/region.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyValue } from '../../../platform/values/money.ts';
import type { Problem as ProblemValue } from '../../../platform/language.ts';
import type { Fee as FeeValue, Authority as AuthorityValue, Offer as OfferValue } from '../../../platform/catalogue/types.ts';
import type { ServiceRow, BundleRow, SituationRow, TopicRow, Text as TextValue } from '../tables.ts';
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

/** What a building offers people with disabilities (Barrierefreiheit). Null where the catalogue does not say. */
export type Accessibility = {
  readonly __typename?: 'Accessibility';
  /** Has a lift (Aufzug) */
  readonly lift?: Maybe<Scalars['Boolean']['output']>;
  /** Can be reached and used in a wheelchair (rollstuhlgerecht) */
  readonly wheelchair?: Maybe<Scalars['Boolean']['output']>;
};

/** A postal address (Anschrift). */
export type Address = {
  readonly __typename?: 'Address';
  /** Place (Ort) */
  readonly city: Scalars['String']['output'];
  /** Postal code (Postleitzahl) */
  readonly postalCode?: Maybe<Scalars['PostalCode']['output']>;
  /** Street and house number (Straße und Hausnummer) */
  readonly street?: Maybe<Scalars['String']['output']>;
};

/** Whom a service addresses (Leistungsadressat). */
export type Audience =
  /** Unternehmen */
  | 'BUSINESS'
  /** Bürgerinnen und Bürger */
  | 'CITIZEN';

/** A public authority (Organisationseinheit). */
export type Authority = {
  /** What its building offers people with disabilities (Barrierefreiheit); null where nothing is known */
  readonly accessibility?: Maybe<Accessibility>;
  /** Where to find it (Hausanschrift); null where it is not known */
  readonly address?: Maybe<Address>;
  /** Ways to reach the authority (Kommunikation) */
  readonly contacts: ReadonlyArray<Contact>;
  /** A picture of its coat of arms or logo (Wappen, Bild); null where none is known */
  readonly emblem?: Maybe<Scalars['Url']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Level of government the authority belongs to (Verwaltungsebene) */
  readonly level: GovernmentLevel;
  /** Name of the authority (Bezeichnung) */
  readonly name: Scalars['String']['output'];
  /** Opening hours (Öffnungszeiten) as text; none where they are not known */
  readonly openingHours: ReadonlyArray<Scalars['String']['output']>;
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** The region the authority works for */
  readonly region: Region;
  /** First day it exists; null where that is not known (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day it exists; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Its own pages on the web (Internetauftritt) */
  readonly website?: Maybe<Scalars['Url']['output']>;
};

/** A way to reach a service (Zugangskanal). */
export type Channel =
  /** Persönlich vor Ort */
  | 'IN_PERSON'
  /** Onlinedienst */
  | 'ONLINE'
  /** Schriftlich per Post */
  | 'POST';

/** A way to contact an authority (Kommunikation). */
export type Contact = {
  readonly __typename?: 'Contact';
  /** `EMAIL`, `PHONE`, `FAX` or `WEB` */
  readonly kind: Scalars['String']['output'];
  /** The address or number itself, as the kind says */
  readonly value: Scalars['String']['output'];
};

/** A federal authority (Bundesbehörde). */
export type FederalAuthority = Authority & {
  readonly __typename?: 'FederalAuthority';
  /** What its building offers people with disabilities (Barrierefreiheit); null where nothing is known */
  readonly accessibility?: Maybe<Accessibility>;
  /** Where to find it (Hausanschrift); null where it is not known */
  readonly address?: Maybe<Address>;
  /** Ways to reach the authority (Kommunikation) */
  readonly contacts: ReadonlyArray<Contact>;
  /** A picture of its coat of arms or logo (Wappen, Bild); null where none is known */
  readonly emblem?: Maybe<Scalars['Url']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Level of government the authority belongs to (Verwaltungsebene) */
  readonly level: GovernmentLevel;
  /** Name of the authority (Bezeichnung) */
  readonly name: Scalars['String']['output'];
  /** Opening hours (Öffnungszeiten) as text; none where they are not known */
  readonly openingHours: ReadonlyArray<Scalars['String']['output']>;
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** The region the authority works for */
  readonly region: Region;
  /** First day it exists; null where that is not known (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day it exists; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Its own pages on the web (Internetauftritt) */
  readonly website?: Maybe<Scalars['Url']['output']>;
};

/** An offer of a federal authority. */
export type FederalOffer = ServiceOffer & {
  readonly __typename?: 'FederalOffer';
  /** The area the offer applies to (Gültigkeitsgebiet); the first of `areas` where there are several */
  readonly area: Region;
  /** All areas the offer applies to; several where one authority serves them together (gemeinsame Behörde) */
  readonly areas: ReadonlyArray<Region>;
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** Ways to use the offer (Zugangskanäle) */
  readonly channels: ReadonlyArray<Channel>;
  /** The fees on a day, today when none is named; those that federal or state law sets for everybody are among them */
  readonly fees: ReadonlyArray<Fee>;
  readonly id: Scalars['ID']['output'];
  /** Level of government that carries the service out (Vollzugsebene) */
  readonly level: GovernmentLevel;
  /** Online services (Onlinedienste) for the offer; none where it can only be used otherwise */
  readonly onlineServices: ReadonlyArray<OnlineService>;
  /** Usual time until a decision (Bearbeitungsdauer) */
  readonly processingTime?: Maybe<Scalars['Duration']['output']>;
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** Documents to bring or to attach (erforderliche Unterlagen) */
  readonly requiredDocuments: ReadonlyArray<Scalars['String']['output']>;
  /** The service that is offered (Leistung) */
  readonly service: Service;
  /** First day of validity; null where it is not known or not limited (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** An offer of a federal authority. */
export type FederalOfferFeesArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
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

/** An online service (Onlinedienst) for an offer. */
export type OnlineService = {
  readonly __typename?: 'OnlineService';
  /** Name of the online service */
  readonly name: Scalars['String']['output'];
  /** When the fee is paid in this online service (Bezahlverfahren) */
  readonly paymentPolicy: PaymentPolicy;
  /** Trust level the online service asks for */
  readonly trustLevel: TrustLevel;
  /** Where the online service begins */
  readonly url: Scalars['Url']['output'];
};

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
  /** A service (Leistung) by its LeiKa key. A retired key answers too: see `replacedBy`. Null when no such service exists, or not on the day `at`. */
  readonly service?: Maybe<Service>;
  /** The services of the catalogue, in the order of their keys. */
  readonly services: ServiceConnection;
  /** The fields of topics (Themenfelder) with their situations and bundles. */
  readonly topics: ReadonlyArray<Topic>;
};


export type QueryServiceArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
  leikaKey: Scalars['LeikaKey']['input'];
};


export type QueryServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  audience?: InputMaybe<Audience>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<GovernmentLevel>;
  topic?: InputMaybe<Scalars['ID']['input']>;
};

export type Region = {
  readonly __typename?: 'Region';
  readonly key: Scalars['RegionKey']['output'];
};

/** A public service (Verwaltungsleistung) of the federal service catalogue (LeiKa, today FIM-Baustein Leistungen). */
export type Service = {
  readonly __typename?: 'Service';
  /** Whom the service addresses (Leistungsadressat) */
  readonly audience: ReadonlyArray<Audience>;
  /** Bundle of the implementation catalogue (OZG-Leistungsbündel) */
  readonly bundle?: Maybe<ServiceBundle>;
  /** Name as citizens know it (Leistungsbezeichnung II) */
  readonly citizenName: Scalars['String']['output'];
  /** Levels of government that carry the service out */
  readonly executedBy: ReadonlyArray<GovernmentLevel>;
  /** Legal bases (Handlungsgrundlagen) */
  readonly legalBases: ReadonlyArray<Scalars['String']['output']>;
  /** The key that names the service everywhere (Leistungsschlüssel, LeiKa-ID) */
  readonly leikaKey: Scalars['LeikaKey']['output'];
  /** Official name (Leistungsbezeichnung) */
  readonly name: Scalars['String']['output'];
  /** The next service up in the LeiKa tree */
  readonly parent?: Maybe<Service>;
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** Who regulates and who carries out (Typisierung), for example `2/3` */
  readonly regulationType?: Maybe<Scalars['String']['output']>;
  /** The key that took this one's place */
  readonly replacedBy?: Maybe<Service>;
  /** The keys whose place this one took */
  readonly replaces: ReadonlyArray<Service>;
  /** Trust level the law asks for (Vertrauensniveau); null, as the federal catalogue does not say: offers say what is asked for where they apply */
  readonly requiredTrustLevel?: Maybe<TrustLevel>;
  /** Where the key stands in the LeiKa tree (Leistungsstruktur) */
  readonly structure: ServiceStructure;
  /** Other words for the service (Begriffe im Kontext) */
  readonly synonyms: ReadonlyArray<Scalars['String']['output']>;
  /** Text modules (Textmodule) */
  readonly texts: ReadonlyArray<TextModule>;
  /** First day of validity, where known (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null while the key is live */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** A public service (Verwaltungsleistung) of the federal service catalogue (LeiKa, today FIM-Baustein Leistungen). */
export type ServiceTextsArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
};

/** A bundle of services of the Online Access Act's catalogue (OZG-Leistungsbündel). */
export type ServiceBundle = {
  readonly __typename?: 'ServiceBundle';
  /** Name of the bundle */
  readonly name: Scalars['String']['output'];
  /** OZG-ID: five digits */
  readonly ozgId: Scalars['ID']['output'];
  /** The situation the bundle belongs to (Lebenslage, Unternehmenslage) */
  readonly situation: Situation;
};

export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  readonly edges: ReadonlyArray<ServiceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ServiceEdge = {
  readonly __typename?: 'ServiceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Service;
};

/** One authority's offer of a service (Leistungsangebot) for an area: who does it, where, by which channels and at what fee. */
export type ServiceOffer = {
  /** The area the offer applies to (Gültigkeitsgebiet); the first of `areas` where there are several */
  readonly area: Region;
  /** All areas the offer applies to; several where one authority serves them together (gemeinsame Behörde) */
  readonly areas: ReadonlyArray<Region>;
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** Ways to use the offer (Zugangskanäle) */
  readonly channels: ReadonlyArray<Channel>;
  /** The fees on a day, today when none is named; those that federal or state law sets for everybody are among them */
  readonly fees: ReadonlyArray<Fee>;
  readonly id: Scalars['ID']['output'];
  /** Level of government that carries the service out (Vollzugsebene) */
  readonly level: GovernmentLevel;
  /** Online services (Onlinedienste) for the offer; none where it can only be used otherwise */
  readonly onlineServices: ReadonlyArray<OnlineService>;
  /** Usual time until a decision (Bearbeitungsdauer) */
  readonly processingTime?: Maybe<Scalars['Duration']['output']>;
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** Documents to bring or to attach (erforderliche Unterlagen) */
  readonly requiredDocuments: ReadonlyArray<Scalars['String']['output']>;
  /** The service that is offered (Leistung) */
  readonly service: Service;
  /** First day of validity; null where it is not known or not limited (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** One authority's offer of a service (Leistungsangebot) for an area: who does it, where, by which channels and at what fee. */
export type ServiceOfferFeesArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
};

/** Level of a service in the LeiKa tree (Leistungsobjekt, Verrichtung, Verrichtungsdetail). */
export type ServiceStructure =
  /** Leistungsobjekt */
  | 'LO'
  /** Leistungsobjekt mit Verrichtung */
  | 'LOV'
  /** Leistungsobjekt mit Verrichtung und Detail */
  | 'LOVD';

/** A situation in life or business (Lebenslage, Unternehmenslage). */
export type Situation = {
  readonly __typename?: 'Situation';
  /** Whom the situation is about: a Lebenslage is for citizens, an Unternehmenslage for businesses */
  readonly audience: Audience;
  /** The bundles of the situation (OZG-Leistungsbündel) */
  readonly bundles: ReadonlyArray<ServiceBundle>;
  readonly id: Scalars['ID']['output'];
  /** Name of the situation */
  readonly name: Scalars['String']['output'];
  /** The field of topics the situation belongs to (Themenfeld) */
  readonly topic: Topic;
};

/** One text module (Textmodul) of a service or offer, in one language. */
export type TextModule = {
  readonly __typename?: 'TextModule';
  /** Code of the module, for example `02` name, `05` short text, `07` legal bases */
  readonly code: Scalars['String']['output'];
  /** The text as sanitised HTML: nothing in it runs, so it can be put into a page */
  readonly html: Scalars['String']['output'];
  /** Language the text is written in */
  readonly language: Scalars['Locale']['output'];
  /** True when a machine has translated it (maschinelle Übersetzung) */
  readonly machineTranslated: Scalars['Boolean']['output'];
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** The text without markup: paragraphs apart by an empty line, entries of lists behind `- ` */
  readonly text: Scalars['String']['output'];
  /** Heading of the module */
  readonly title: Scalars['String']['output'];
};

/** A field of topics (Themenfeld). */
export type Topic = {
  readonly __typename?: 'Topic';
  readonly id: Scalars['ID']['output'];
  /** Name of the field of topics */
  readonly name: Scalars['String']['output'];
  /** The situations of this field (Lebenslagen, Unternehmenslagen) */
  readonly situations: ReadonlyArray<Situation>;
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
  FederalAuthority: FederalAuthority;
  FederalOffer: FederalOffer;
  Service: Service;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  FederalAuthority:
    ( { __typename: 'FederalAuthority' }
    & GraphQLRecursivePick<FederationTypes['FederalAuthority'], {"id":true}> );
  FederalOffer:
    ( { __typename: 'FederalOffer' }
    & GraphQLRecursivePick<FederationTypes['FederalOffer'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"leikaKey":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Authority: ( AuthorityValue );
  ServiceOffer: ( OfferValue );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Accessibility: ResolverTypeWrapper<Accessibility>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Address: ResolverTypeWrapper<Address>;
  Audience: Audience;
  Authority: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Authority']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Channel: Channel;
  Contact: ResolverTypeWrapper<Contact>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  FederalAuthority: ResolverTypeWrapper<AuthorityValue>;
  FederalOffer: ResolverTypeWrapper<OfferValue>;
  Fee: ResolverTypeWrapper<FeeValue>;
  GovernmentLevel: GovernmentLevel;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LeikaKey: ResolverTypeWrapper<Scalars['LeikaKey']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  OnlineService: ResolverTypeWrapper<OnlineService>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentPolicy: PaymentPolicy;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  Problem: ResolverTypeWrapper<ProblemValue>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Region: ResolverTypeWrapper<Region>;
  RegionKey: ResolverTypeWrapper<Scalars['RegionKey']['output']>;
  Service: ResolverTypeWrapper<ServiceRow>;
  ServiceBundle: ResolverTypeWrapper<BundleRow>;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServiceOffer: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ServiceOffer']>;
  ServiceStructure: ServiceStructure;
  Situation: ResolverTypeWrapper<SituationRow>;
  TextModule: ResolverTypeWrapper<TextValue>;
  Topic: ResolverTypeWrapper<TopicRow>;
  TrustLevel: TrustLevel;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Accessibility: Accessibility;
  Boolean: Scalars['Boolean']['output'];
  Address: Address;
  Authority: ResolversInterfaceTypes<ResolversParentTypes>['Authority'];
  ID: Scalars['ID']['output'];
  Contact: Contact;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Duration: Scalars['Duration']['output'];
  FederalAuthority: AuthorityValue;
  FederalOffer: OfferValue;
  Fee: FeeValue;
  JSON: Scalars['JSON']['output'];
  LeikaKey: Scalars['LeikaKey']['output'];
  Locale: Scalars['Locale']['output'];
  Money: MoneyValue;
  OnlineService: OnlineService;
  PageInfo: PageInfo;
  PostalCode: Scalars['PostalCode']['output'];
  Problem: ProblemValue;
  Provenance: Provenance;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Region: Region;
  RegionKey: Scalars['RegionKey']['output'];
  Service: ServiceRow;
  ServiceBundle: BundleRow;
  ServiceConnection: Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  ServiceOffer: ResolversInterfaceTypes<ResolversParentTypes>['ServiceOffer'];
  Situation: SituationRow;
  TextModule: TextValue;
  Topic: TopicRow;
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

export type AccessibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Accessibility'] = ResolversParentTypes['Accessibility']> = {
  lift?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  wheelchair?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['PostalCode']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority']> = {
  __resolveType: TypeResolveFn<'FederalAuthority', ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  accessibility?: Resolver<Maybe<ResolversTypes['Accessibility']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  contacts?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  emblem?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['GovernmentLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FederalOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FederalOffer'] = ResolversParentTypes['FederalOffer'], FederationReferenceType extends FederationReferenceTypes['FederalOffer'] = FederationReferenceTypes['FederalOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FederalOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['Fee']>, ParentType, ContextType, Partial<FederalOfferFeesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['GovernmentLevel'], ParentType, ContextType>;
  onlineServices?: Resolver<ReadonlyArray<ResolversTypes['OnlineService']>, ParentType, ContextType>;
  processingTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  requiredDocuments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OnlineServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnlineService'] = ResolversParentTypes['OnlineService']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentPolicy?: Resolver<ResolversTypes['PaymentPolicy'], ParentType, ContextType>;
  trustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
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
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'leikaKey'>>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QueryServicesArgs, 'first'>>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  key?: Resolver<ResolversTypes['RegionKey'], ParentType, ContextType>;
};

export interface RegionKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionKey'], any> {
  name: 'RegionKey';
}

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audience?: Resolver<ReadonlyArray<ResolversTypes['Audience']>, ParentType, ContextType>;
  bundle?: Resolver<Maybe<ResolversTypes['ServiceBundle']>, ParentType, ContextType>;
  citizenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  executedBy?: Resolver<ReadonlyArray<ResolversTypes['GovernmentLevel']>, ParentType, ContextType>;
  legalBases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  leikaKey?: Resolver<ResolversTypes['LeikaKey'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  regulationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  replaces?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  requiredTrustLevel?: Resolver<Maybe<ResolversTypes['TrustLevel']>, ParentType, ContextType>;
  structure?: Resolver<ResolversTypes['ServiceStructure'], ParentType, ContextType>;
  synonyms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  texts?: Resolver<ReadonlyArray<ResolversTypes['TextModule']>, ParentType, ContextType, RequireFields<ServiceTextsArgs, 'language'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ServiceBundleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceBundle'] = ResolversParentTypes['ServiceBundle']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ozgId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  situation?: Resolver<ResolversTypes['Situation'], ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServiceOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOffer'] = ResolversParentTypes['ServiceOffer']> = {
  __resolveType: TypeResolveFn<'FederalOffer', ParentType, ContextType>;
};

export type SituationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Situation'] = ResolversParentTypes['Situation']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  bundles?: Resolver<ReadonlyArray<ResolversTypes['ServiceBundle']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type TextModuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextModule'] = ResolversParentTypes['TextModule']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  machineTranslated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  situations?: Resolver<ReadonlyArray<ResolversTypes['Situation']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type Resolvers<ContextType = Context> = {
  Accessibility?: AccessibilityResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
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
  Locale?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  OnlineService?: OnlineServiceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalCode?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionKey?: GraphQLScalarType;
  Service?: ServiceResolvers<ContextType>;
  ServiceBundle?: ServiceBundleResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceOffer?: ServiceOfferResolvers<ContextType>;
  Situation?: SituationResolvers<ContextType>;
  TextModule?: TextModuleResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  Url?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  dataSubject?: DataSubjectDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  trustLevel?: TrustLevelDirectiveResolver<any, any, ContextType>;
};
