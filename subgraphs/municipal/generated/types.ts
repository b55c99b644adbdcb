import type { Day } from '../../../platform/values/day.ts';
import type { LeikaKey } from '../../../platform/values/leika.ts';
import type { RegionKey } from '../../../platform/values/region.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyValue } from '../../../platform/values/money.ts';
import type { Problem as ProblemValue } from '../../../platform/language.ts';
import type { Fee as FeeValue, Authority as AuthorityValue, Offer as OfferValue } from '../../../platform/catalogue/types.ts';
import type { ChangeRow, EditedFieldRow } from '../tables.ts';
import type { Entry, Difference } from '../types.ts';
import type { TextModule as TextValue, Deadline as DeadlineValue, LocalService as LocalServiceValue, LocalOffer as LocalOfferValue } from '../description.ts';
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

/** What a building offers people with disabilities, as an editor enters it (Barrierefreiheit). Null where it is not known. */
export type AccessibilityInput = {
  /** Has a lift (Aufzug) */
  readonly lift?: InputMaybe<Scalars['Boolean']['input']>;
  /** Can be reached and used in a wheelchair (rollstuhlgerecht) */
  readonly wheelchair?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A postal address as an editor enters it (Anschrift). */
export type AddressInput = {
  /** Place (Ort) */
  readonly city: Scalars['String']['input'];
  /** Postal code (Postleitzahl) */
  readonly postalCode?: InputMaybe<Scalars['PostalCode']['input']>;
  /** Street and house number (Straße und Hausnummer) */
  readonly street?: InputMaybe<Scalars['String']['input']>;
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

/** What was done to an entry. */
export type CatalogueAction =
  /** Geändert */
  | 'CHANGED'
  /** Neu eingetragen */
  | 'CREATED'
  /** Beendet */
  | 'ENDED';

/** What an editor did to an entry (Protokolleintrag): written with the change, never altered. */
export type CatalogueChange = {
  readonly __typename?: 'CatalogueChange';
  /** The editor's account, which says nothing of the person (Pseudonym) */
  readonly account: Scalars['ID']['output'];
  /** What was done */
  readonly action: CatalogueAction;
  /** When */
  readonly at: Scalars['DateTime']['output'];
  /** The reason the editor gave */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** What became of it, field by field */
  readonly differences: ReadonlyArray<FieldDifference>;
  /** SHA-256 of this change and of the digest before it: what noting it elsewhere vouches for all up to here (Prüfsumme) */
  readonly digest: Scalars['String']['output'];
  /** The entry as it is now */
  readonly entry: CatalogueEntry;
  /** Place in the trail, without gaps */
  readonly id: Scalars['ID']['output'];
  /** The regions it concerned, before or after */
  readonly regions: ReadonlyArray<Region>;
};

export type CatalogueChangeConnection = {
  readonly __typename?: 'CatalogueChangeConnection';
  readonly edges: ReadonlyArray<CatalogueChangeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CatalogueChangeEdge = {
  readonly __typename?: 'CatalogueChangeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CatalogueChange;
};

/** An entry of the catalogue that editors can change (Katalogeintrag). */
export type CatalogueEntry = LocalService | MunicipalAuthority | MunicipalOffer;

/** A change of an authority: what is left out stays, a list replaces the one before. */
export type ChangeAuthorityInput = {
  /** What its building offers people with disabilities (Barrierefreiheit); null for unknown */
  readonly accessibility?: InputMaybe<AccessibilityInput>;
  /** Where to find it (Hausanschrift); null for none */
  readonly address?: InputMaybe<AddressInput>;
  /** Why, for the audit trail */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Ways to reach the authority (Kommunikation) */
  readonly contacts?: InputMaybe<ReadonlyArray<ContactInput>>;
  /** Address of a picture of its coat of arms or logo, beginning with https (Wappen, Bild); null for none */
  readonly emblem?: InputMaybe<Scalars['Url']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Opening hours (Öffnungszeiten), a line each */
  readonly openingHours?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Fields to give back to the source of the entry: what it says counts again */
  readonly restore?: InputMaybe<ReadonlyArray<EntryField>>;
  /** First day it exists (gültig ab); null where that is not known */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day it exists (gültig bis); null for no end */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** The version the change is based on (`MunicipalAuthority.version`) */
  readonly version: Scalars['String']['input'];
  /** Its own pages on the web (Internetauftritt); null for none */
  readonly website?: InputMaybe<Scalars['Url']['input']>;
};

export type ChangeAuthorityPayload = {
  readonly __typename?: 'ChangeAuthorityPayload';
  readonly authority?: Maybe<MunicipalAuthority>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A change of a service without a LeiKa key: what is left out stays, a list replaces the one before. */
export type ChangeLocalServiceInput = {
  /** Whom the service addresses (Leistungsadressat) */
  readonly audience?: InputMaybe<ReadonlyArray<Audience>>;
  /** Name as citizens know it (Leistungsbezeichnung II) */
  readonly citizenName?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit trail */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The fees, past and future ones too */
  readonly fees?: InputMaybe<ReadonlyArray<FeeInput>>;
  readonly id: Scalars['ID']['input'];
  /** Official name (Leistungsbezeichnung) */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Who does it where: at least one authority */
  readonly offers?: InputMaybe<ReadonlyArray<LocalOfferInput>>;
  /** Usual time until a decision (Bearbeitungsdauer); null for none */
  readonly processingTime?: InputMaybe<Scalars['Duration']['input']>;
  /** Documents to bring or to attach (erforderliche Unterlagen) */
  readonly requiredDocuments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Trust level the service asks for (Vertrauensniveau); null for none */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** Fields to give back to the source of the entry: what it says counts again */
  readonly restore?: InputMaybe<ReadonlyArray<EntryField>>;
  /** Other words for the service (Begriffe im Kontext) */
  readonly synonyms?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What is said of it (Textmodule), without its names */
  readonly texts?: InputMaybe<ReadonlyArray<TextModuleInput>>;
  /** First day of validity (gültig ab); null for no limit */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of validity (gültig bis); null for no end */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** The version the change is based on (`LocalService.version`) */
  readonly version: Scalars['String']['input'];
};

export type ChangeLocalServicePayload = {
  readonly __typename?: 'ChangeLocalServicePayload';
  readonly localService?: Maybe<LocalService>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A change of an offer: what is left out stays, a list replaces the one before. */
export type ChangeOfferInput = {
  /** Where the offer applies; the first is its `area` */
  readonly areas?: InputMaybe<ReadonlyArray<Scalars['RegionKey']['input']>>;
  /** Ways to use the offer (Zugangskanäle) */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Why, for the audit trail */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The municipality's own fees, past and future ones too; those that federal or state law sets stay */
  readonly fees?: InputMaybe<ReadonlyArray<FeeInput>>;
  readonly id: Scalars['ID']['input'];
  /** Online services (Onlinedienste) */
  readonly onlineServices?: InputMaybe<ReadonlyArray<OnlineServiceInput>>;
  /** Usual time until a decision (Bearbeitungsdauer); null for none */
  readonly processingTime?: InputMaybe<Scalars['Duration']['input']>;
  /** Documents to bring or to attach (erforderliche Unterlagen) */
  readonly requiredDocuments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Fields to give back to the source of the entry: what it says counts again */
  readonly restore?: InputMaybe<ReadonlyArray<EntryField>>;
  /** First day of validity (gültig ab); null for no limit */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of validity (gültig bis); null for no end */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** The version the change is based on (`MunicipalOffer.version`) */
  readonly version: Scalars['String']['input'];
};

export type ChangeOfferPayload = {
  readonly __typename?: 'ChangeOfferPayload';
  readonly offer?: Maybe<MunicipalOffer>;
  readonly problems: ReadonlyArray<Problem>;
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

/** A way to contact an authority (Kommunikation). */
export type ContactInput = {
  /** What kind of contact it is */
  readonly kind: ContactKind;
  /** The address or number itself, as the kind says */
  readonly value: Scalars['String']['input'];
};

/** Kinds of contact. */
export type ContactKind =
  /** E-Mail-Adresse */
  | 'EMAIL'
  /** Faxnummer */
  | 'FAX'
  /** Telefonnummer */
  | 'PHONE'
  /** Seite im Internet */
  | 'WEB';

/** A new service without a LeiKa key (örtliche Leistung). */
export type CreateLocalServiceInput = {
  /** Whom the service addresses (Leistungsadressat) */
  readonly audience?: InputMaybe<ReadonlyArray<Audience>>;
  /** Name as citizens know it (Leistungsbezeichnung II); the official one when none is given */
  readonly citizenName?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit trail */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The fees, past and future ones too */
  readonly fees?: InputMaybe<ReadonlyArray<FeeInput>>;
  /** Official name (Leistungsbezeichnung) */
  readonly name: Scalars['String']['input'];
  /** Who does it where: at least one authority */
  readonly offers: ReadonlyArray<LocalOfferInput>;
  /** Usual time until a decision (Bearbeitungsdauer) */
  readonly processingTime?: InputMaybe<Scalars['Duration']['input']>;
  /** Documents to bring or to attach (erforderliche Unterlagen) */
  readonly requiredDocuments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Trust level the service asks for (Vertrauensniveau) */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** Other words for the service (Begriffe im Kontext) */
  readonly synonyms?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What is said of it (Textmodule), without its names */
  readonly texts?: InputMaybe<ReadonlyArray<TextModuleInput>>;
  /** First day of validity (gültig ab) */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of validity (gültig bis) */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

export type CreateLocalServicePayload = {
  readonly __typename?: 'CreateLocalServicePayload';
  readonly localService?: Maybe<LocalService>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A new offer (Leistungsangebot). */
export type CreateOfferInput = {
  /** Where the offer applies; the authority's own region when none are named */
  readonly areas?: InputMaybe<ReadonlyArray<Scalars['RegionKey']['input']>>;
  /** The authority in charge (zuständige Stelle) */
  readonly authorityId: Scalars['ID']['input'];
  /** Ways to use the offer (Zugangskanäle) */
  readonly channels: ReadonlyArray<Channel>;
  /** Why, for the audit trail */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The municipality's own fees, past and future ones too */
  readonly fees?: InputMaybe<ReadonlyArray<FeeInput>>;
  /** The service that is offered (Leistung) */
  readonly leikaKey: Scalars['LeikaKey']['input'];
  /** Online services (Onlinedienste) */
  readonly onlineServices?: InputMaybe<ReadonlyArray<OnlineServiceInput>>;
  /** Usual time until a decision (Bearbeitungsdauer) */
  readonly processingTime?: InputMaybe<Scalars['Duration']['input']>;
  /** Documents to bring or to attach (erforderliche Unterlagen) */
  readonly requiredDocuments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** First day of validity (gültig ab) */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of validity (gültig bis) */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

export type CreateOfferPayload = {
  readonly __typename?: 'CreateOfferPayload';
  readonly offer?: Maybe<MunicipalOffer>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A deadline (Frist): a period, days of the calendar, or words alone. */
export type Deadline = {
  readonly __typename?: 'Deadline';
  /** What the deadline is for */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** First day: `YYYY-MM-DD`, or `--MM-DD` for a day of every year (Stichtag von) */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** The period; the lower end where it is a range */
  readonly period?: Maybe<Period>;
  /** The upper end where the period is a range */
  readonly periodTo?: Maybe<Period>;
  /** Last day: `YYYY-MM-DD`, or `--MM-DD` for a day of every year (Stichtag bis) */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Code of the kind of deadline (Fristtyp), as the source gives it */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** First day of validity; null where it is not known or not limited (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** The end of a service without a LeiKa key. */
export type EndLocalServiceInput = {
  /** Why, for the audit trail */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  /** The last day it is valid */
  readonly lastDay: Scalars['Date']['input'];
  /** The version the change is based on (`LocalService.version`) */
  readonly version: Scalars['String']['input'];
};

export type EndLocalServicePayload = {
  readonly __typename?: 'EndLocalServicePayload';
  readonly localService?: Maybe<LocalService>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The end of an offer. */
export type EndOfferInput = {
  /** Why, for the audit trail */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  /** The last day the offer is valid */
  readonly lastDay: Scalars['Date']['input'];
  /** The version the change is based on (`MunicipalOffer.version`) */
  readonly version: Scalars['String']['input'];
};

export type EndOfferPayload = {
  readonly __typename?: 'EndOfferPayload';
  readonly offer?: Maybe<MunicipalOffer>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What editors can change of an offer, an authority or a service without a LeiKa key. */
export type EntryField =
  /** Barrierefreiheit of an authority's building */
  | 'ACCESSIBILITY'
  /** Anschrift of an authority */
  | 'ADDRESS'
  /** Gültigkeitsgebiete of an offer */
  | 'AREAS'
  /** Leistungsadressaten of a local service */
  | 'AUDIENCE'
  /** Zugangskanäle of an offer */
  | 'CHANNELS'
  /** Leistungsbezeichnung II of a local service */
  | 'CITIZEN_NAME'
  /** Kontakte of an authority */
  | 'CONTACTS'
  /** Wappen oder Logo of an authority */
  | 'EMBLEM'
  /** Gebühren of an offer or a local service */
  | 'FEES'
  /** Leistungsbezeichnung of a local service */
  | 'NAME'
  /** Zuständige Stellen of a local service, each with its areas and ways */
  | 'OFFERS'
  /** Onlinedienste of an offer */
  | 'ONLINE_SERVICES'
  /** Öffnungszeiten of an authority */
  | 'OPENING_HOURS'
  /** Bearbeitungsdauer of an offer or a local service */
  | 'PROCESSING_TIME'
  /** Erforderliche Unterlagen of an offer or a local service */
  | 'REQUIRED_DOCUMENTS'
  /** Vertrauensniveau of a local service */
  | 'REQUIRED_TRUST_LEVEL'
  /** Begriffe im Kontext of a local service */
  | 'SYNONYMS'
  /** Textmodule of a local service */
  | 'TEXTS'
  /** First day of validity (gültig ab) */
  | 'VALID_FROM'
  /** Last day of validity (gültig bis) */
  | 'VALID_TO'
  /** Internetauftritt of an authority */
  | 'WEBSITE';

/** How far an erasure is to go. */
export type ErasePersonalDataInput = {
  /** Names the erasure (Löschvorgang): the same one may be asked for several times */
  readonly erasureId: Scalars['ID']['input'];
  /** True: nothing is erased; what would be is answered */
  readonly preview: Scalars['Boolean']['input'];
};

export type ErasePersonalDataPayload = {
  readonly __typename?: 'ErasePersonalDataPayload';
  /** What is gone for good, or would be */
  readonly erased: ReadonlyArray<ErasedData>;
  /** What stays, since a law demands it */
  readonly kept: ReadonlyArray<KeptData>;
};

/** What is erased, by what it is. */
export type ErasedData = {
  readonly __typename?: 'ErasedData';
  /** How many */
  readonly count: Scalars['Int']['output'];
  /** Its type in the graph, or what it is called where it has none, for example `Application` */
  readonly type: Scalars['String']['output'];
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

/** A fee of the municipality itself (kommunale Gebühr): `amount`, or a range with `from` and `to`. Of a code one is valid at a time. */
export type FeeInput = {
  /** The fixed amount in euro */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Stable code within the service; `STANDARD` is what applications charge where their form names no other */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** What the fee is for (Gebührentatbestand) */
  readonly description: Scalars['String']['input'];
  /** Lower end of a range in euro */
  readonly from?: InputMaybe<Scalars['Decimal']['input']>;
  /** Legal basis (Rechtsgrundlage) */
  readonly legalBasis: Scalars['String']['input'];
  /** Upper end of a range in euro */
  readonly to?: InputMaybe<Scalars['Decimal']['input']>;
  /** First day of validity (gültig ab) */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of validity (gültig bis) */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** What became of a field, in words and as data. */
export type FieldDifference = {
  readonly __typename?: 'FieldDifference';
  /** What it says now and did not before, a line each, in the language of the request */
  readonly added: ReadonlyArray<Scalars['String']['output']>;
  /** The value after; null where there is none */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** The value before; null where there was none */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** Which field */
  readonly field: EntryField;
  /** What people call it (Bezeichnung) */
  readonly label: Scalars['String']['output'];
  /** What it no longer says, a line each, in the language of the request */
  readonly removed: ReadonlyArray<Scalars['String']['output']>;
};

/** A field that an editor has changed by hand. */
export type FieldEdit = {
  readonly __typename?: 'FieldEdit';
  /** Which field */
  readonly field: EntryField;
  /** What people call it (Bezeichnung) */
  readonly label: Scalars['String']['output'];
  /** Since when the editor's word counts */
  readonly since: Scalars['DateTime']['output'];
  /** What the source of the entry says of it, a line each; before the first edit, or in its latest message (Stand der Quelle) */
  readonly source: ReadonlyArray<Scalars['String']['output']>;
};

/** Level of government (Verwaltungsebene) that answers for something: Bund, Land, Kommune. */
export type GovernmentLevel =
  /** Bund */
  | 'FEDERAL'
  /** Kommune: municipality or district */
  | 'MUNICIPAL'
  /** Land */
  | 'STATE';

/** What has to be kept, by what it is and why (Art. 17 Abs. 3 DSGVO). */
export type KeptData = {
  readonly __typename?: 'KeptData';
  /** How many */
  readonly count: Scalars['Int']['output'];
  /** True where something still goes on with it, for example a procedure that is not decided */
  readonly isRunning: Scalars['Boolean']['output'];
  /** Section of the law that demands it (Rechtsgrundlage) */
  readonly legalBasis: Scalars['String']['output'];
  /** What the person may name towards whoever keeps it, for example numbers of applications */
  readonly references: ReadonlyArray<Scalars['String']['output']>;
  /** For how long (Aufbewahrungsfrist), as `@personalData` says it */
  readonly retention: Scalars['String']['output'];
  /** Its type in the graph, or what it is called where it has none, for example `Application` */
  readonly type: Scalars['String']['output'];
  /** The day the last of it is erased; null where that is not known yet */
  readonly until?: Maybe<Scalars['Date']['output']>;
};

/** One authority's offer of a service without a LeiKa key. */
export type LocalOffer = {
  readonly __typename?: 'LocalOffer';
  /** All areas the offer applies to (Gültigkeitsgebiet) */
  readonly areas: ReadonlyArray<Region>;
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** Ways to use the offer (Zugangskanäle) */
  readonly channels: ReadonlyArray<Channel>;
  readonly id: Scalars['ID']['output'];
  /** Online services (Onlinedienste) for the offer; none where it can only be used otherwise */
  readonly onlineServices: ReadonlyArray<OnlineService>;
};

/** An authority that does a service without a LeiKa key, as an editor enters it. In an area an authority does it once. */
export type LocalOfferInput = {
  /** Where it does so (Gültigkeitsgebiete); the authority's own region when none are named */
  readonly areas?: InputMaybe<ReadonlyArray<Scalars['RegionKey']['input']>>;
  /** The authority in charge (zuständige Stelle) */
  readonly authorityId: Scalars['ID']['input'];
  /** Ways to use it (Zugangskanäle) */
  readonly channels: ReadonlyArray<Channel>;
  /** Online services (Onlinedienste) */
  readonly onlineServices?: InputMaybe<ReadonlyArray<OnlineServiceInput>>;
};

/** A service that the LeiKa has no key for (örtliche Leistung): the swimming pool, the firewood. It is named by who describes it and by the name it has there. */
export type LocalService = {
  readonly __typename?: 'LocalService';
  /** Who describes it and gives it its `localId` (Redaktion, schemeAgencyID) */
  readonly agency: Scalars['String']['output'];
  /** Where it is offered; while nobody is in charge, where it holds */
  readonly areas: ReadonlyArray<Region>;
  /** Whom the service addresses (Leistungsadressat); none where that is not said */
  readonly audience: ReadonlyArray<Audience>;
  /** What editors changed, the latest first. For the editors of its regions, and for operators. */
  readonly changes: CatalogueChangeConnection;
  /** Name as citizens know it (Leistungsbezeichnung II) */
  readonly citizenName: Scalars['String']['output'];
  /** Deadlines to keep (Fristen) on a day */
  readonly deadlines: ReadonlyArray<Deadline>;
  /** What editors (Redaktion) have changed by hand: the source of the entry no longer decides on it */
  readonly edits: ReadonlyArray<FieldEdit>;
  /** The fees on a day */
  readonly fees: ReadonlyArray<Fee>;
  readonly id: Scalars['ID']['output'];
  /** Legal bases (Handlungsgrundlagen) */
  readonly legalBases: ReadonlyArray<Scalars['String']['output']>;
  /** Its name at that agency (Leistungs-ID, Identifikator) */
  readonly localId: Scalars['String']['output'];
  /** Official name (Leistungsbezeichnung) */
  readonly name: Scalars['String']['output'];
  /** Who does it where; with a region only those that apply there */
  readonly offers: ReadonlyArray<LocalOffer>;
  /** Usual time until a decision (Bearbeitungsdauer) */
  readonly processingTime?: Maybe<Scalars['Duration']['output']>;
  /** Where this comes from (Herkunft) */
  readonly provenance: Provenance;
  /** Documents to bring or to attach (erforderliche Unterlagen) */
  readonly requiredDocuments: ReadonlyArray<Scalars['String']['output']>;
  /** Trust level the service asks for, where known (Vertrauensniveau) */
  readonly requiredTrustLevel?: Maybe<TrustLevel>;
  /** Other words for the service (Begriffe im Kontext) */
  readonly synonyms: ReadonlyArray<Scalars['String']['output']>;
  /** Text modules (Textmodule) */
  readonly texts: ReadonlyArray<TextModule>;
  /** First day of validity; null where it is not known or not limited (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Mark of what it says now: what a change is based on */
  readonly version: Scalars['String']['output'];
};


/** A service that the LeiKa has no key for (örtliche Leistung): the swimming pool, the firewood. It is named by who describes it and by the name it has there. */
export type LocalServiceChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A service that the LeiKa has no key for (örtliche Leistung): the swimming pool, the firewood. It is named by who describes it and by the name it has there. */
export type LocalServiceDeadlinesArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
};


/** A service that the LeiKa has no key for (örtliche Leistung): the swimming pool, the firewood. It is named by who describes it and by the name it has there. */
export type LocalServiceFeesArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
};


/** A service that the LeiKa has no key for (örtliche Leistung): the swimming pool, the firewood. It is named by who describes it and by the name it has there. */
export type LocalServiceOffersArgs = {
  region?: InputMaybe<Scalars['RegionKey']['input']>;
};


/** A service that the LeiKa has no key for (örtliche Leistung): the swimming pool, the firewood. It is named by who describes it and by the name it has there. */
export type LocalServiceTextsArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
};

export type LocalServiceConnection = {
  readonly __typename?: 'LocalServiceConnection';
  readonly edges: ReadonlyArray<LocalServiceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LocalServiceEdge = {
  readonly __typename?: 'LocalServiceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LocalService;
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

/** A municipal authority (Kommunalverwaltung): of a municipality or of a district. */
export type MunicipalAuthority = Authority & {
  readonly __typename?: 'MunicipalAuthority';
  /** What its building offers people with disabilities (Barrierefreiheit); null where nothing is known */
  readonly accessibility?: Maybe<Accessibility>;
  /** Where to find it (Hausanschrift); null where it is not known */
  readonly address?: Maybe<Address>;
  /** What editors changed, the latest first. For the editors of the region, and for operators. */
  readonly changes: CatalogueChangeConnection;
  /** Ways to reach the authority (Kommunikation) */
  readonly contacts: ReadonlyArray<Contact>;
  /** What editors (Redaktion) have changed by hand: the source of the entry no longer decides on it */
  readonly edits: ReadonlyArray<FieldEdit>;
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
  /** Mark of what it says now: what a change is based on */
  readonly version: Scalars['String']['output'];
  /** Its own pages on the web (Internetauftritt) */
  readonly website?: Maybe<Scalars['Url']['output']>;
};


/** A municipal authority (Kommunalverwaltung): of a municipality or of a district. */
export type MunicipalAuthorityChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An offer of a municipality or district. */
export type MunicipalOffer = ServiceOffer & {
  readonly __typename?: 'MunicipalOffer';
  /** The area the offer applies to (Gültigkeitsgebiet); the first of `areas` where there are several */
  readonly area: Region;
  /** All areas the offer applies to; several where one authority serves them together (gemeinsame Behörde) */
  readonly areas: ReadonlyArray<Region>;
  /** Whom the municipality says the service addresses (Leistungsadressat); none where it does not say */
  readonly audience: ReadonlyArray<Audience>;
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** What editors changed, the latest first. For the editors of its regions, and for operators. */
  readonly changes: CatalogueChangeConnection;
  /** Ways to use the offer (Zugangskanäle) */
  readonly channels: ReadonlyArray<Channel>;
  /** Deadlines to keep (Fristen) on a day */
  readonly deadlines: ReadonlyArray<Deadline>;
  /** What editors (Redaktion) have changed by hand: the source of the entry no longer decides on it */
  readonly edits: ReadonlyArray<FieldEdit>;
  /** The fees on a day, today when none is named; those that federal or state law sets for everybody are among them */
  readonly fees: ReadonlyArray<Fee>;
  readonly id: Scalars['ID']['output'];
  /** Laws and statutes the municipality names (Handlungsgrundlagen), its own among them */
  readonly legalBases: ReadonlyArray<Scalars['String']['output']>;
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
  /** Trust level the municipality says the service asks for (Vertrauensniveau) */
  readonly requiredTrustLevel?: Maybe<TrustLevel>;
  /** The service that is offered (Leistung) */
  readonly service: Service;
  /** Other words the municipality has for the service (Begriffe im Kontext) */
  readonly synonyms: ReadonlyArray<Scalars['String']['output']>;
  /** What the municipality itself says of the service (Textmodule); none where it describes it in no words of its own */
  readonly texts: ReadonlyArray<TextModule>;
  /** First day of validity; null where it is not known or not limited (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null where there is no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Mark of what it says now: what a change is based on */
  readonly version: Scalars['String']['output'];
};


/** An offer of a municipality or district. */
export type MunicipalOfferChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An offer of a municipality or district. */
export type MunicipalOfferDeadlinesArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
};


/** An offer of a municipality or district. */
export type MunicipalOfferFeesArgs = {
  at?: InputMaybe<Scalars['Date']['input']>;
};


/** An offer of a municipality or district. */
export type MunicipalOfferTextsArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Changes an authority: how it is reached, how it looks, how long it exists. What is left out stays. Answers VERSION_CONFLICT as `changeOffer` does. */
  readonly changeAuthority: ChangeAuthorityPayload;
  /** Changes a service without a LeiKa key. What is left out stays. Answers VERSION_CONFLICT as `changeOffer` does. */
  readonly changeLocalService: ChangeLocalServicePayload;
  /**
   * Changes an offer. What is left out stays. An offer that is another by now answers VERSION_CONFLICT for each field that was changed
   * since, with the offer as it stands.
   */
  readonly changeOffer: ChangeOfferPayload;
  /**
   * Enters a service that the LeiKa has no key for (örtliche Leistung). All authorities that do it, and all areas, must lie in the
   * editor's regions.
   */
  readonly createLocalService: CreateLocalServicePayload;
  /** Enters an offer of an authority. The authority and all areas must lie in the editor's regions. */
  readonly createOffer: CreateOfferPayload;
  /** Ends a service without a LeiKa key with a day. It is kept, as people may have kept its address. */
  readonly endLocalService: EndLocalServicePayload;
  /** Ends an offer with a day. It is kept, as applications refer to it. */
  readonly endOffer: EndOfferPayload;
  /**
   * Erases what this subgraph keeps of the person signed in, or says what it would erase, what it has to keep, why and until when
   * (Löschung, Art. 17 DSGVO). Asked again for the same erasure it erases what has come since, and answers all of it together, so that an
   * answer that got lost is not. For the gateway, which names the person by its assertion: no id travels, and no client reaches it.
   */
  readonly erasePersonalData: ErasePersonalDataPayload;
};


export type MutationChangeAuthorityArgs = {
  input: ChangeAuthorityInput;
};


export type MutationChangeLocalServiceArgs = {
  input: ChangeLocalServiceInput;
};


export type MutationChangeOfferArgs = {
  input: ChangeOfferInput;
};


export type MutationCreateLocalServiceArgs = {
  input: CreateLocalServiceInput;
};


export type MutationCreateOfferArgs = {
  input: CreateOfferInput;
};


export type MutationEndLocalServiceArgs = {
  input: EndLocalServiceInput;
};


export type MutationEndOfferArgs = {
  input: EndOfferInput;
};


export type MutationErasePersonalDataArgs = {
  input: ErasePersonalDataInput;
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

/** An online service as an editor enters it (Onlinedienst). */
export type OnlineServiceInput = {
  /** Name of the online service */
  readonly name: Scalars['String']['input'];
  /** When the fee is paid in this online service (Bezahlverfahren) */
  readonly paymentPolicy?: InputMaybe<PaymentPolicy>;
  /** Trust level the online service asks for */
  readonly trustLevel: TrustLevel;
  /** Where the online service begins */
  readonly url: Scalars['Url']['input'];
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

/** A period (Dauer) as the law counts it, which may be in working days: no `Duration` can say that. */
export type Period = {
  readonly __typename?: 'Period';
  /** How many of the unit */
  readonly count: Scalars['Int']['output'];
  /** What is counted (Zeiteinheit) */
  readonly unit: TimeUnit;
};

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
  /**
   * The audit trail (Änderungsprotokoll): what editors changed in a region and in what lies in it, the latest first. For editors whose
   * region it is, and for operators.
   */
  readonly catalogueChanges: CatalogueChangeConnection;
  /** A service without a LeiKa key by its id; null when there is none. One that has ended answers too: see `validTo`. */
  readonly localService?: Maybe<LocalService>;
  /** The services without a LeiKa key that apply in a region, by name: its own, and those of larger regions it lies in. */
  readonly localServices: LocalServiceConnection;
};


export type QueryCatalogueChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  region: Scalars['RegionKey']['input'];
};


export type QueryLocalServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLocalServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  region: Scalars['RegionKey']['input'];
};

export type Region = {
  readonly __typename?: 'Region';
  readonly key: Scalars['RegionKey']['output'];
};

export type Service = {
  readonly __typename?: 'Service';
  readonly leikaKey: Scalars['LeikaKey']['output'];
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

/** A text as an editor enters it (Textmodul). */
export type TextModuleInput = {
  /** Which text it is, by the code list Leistungstextmodule: `05` short text, `06` full text, `07` legal bases, …; not the names (`02`, `03`) */
  readonly code?: Scalars['String']['input'];
  /** The text as HTML; what no text needs is left out of it */
  readonly html: Scalars['String']['input'];
  /** The language it is in */
  readonly language?: Scalars['Locale']['input'];
  /** A heading of its own; that of the code when none is given */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

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
  LocalService: LocalService;
  MunicipalAuthority: MunicipalAuthority;
  MunicipalOffer: MunicipalOffer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  LocalService:
    ( { __typename: 'LocalService' }
    & GraphQLRecursivePick<FederationTypes['LocalService'], {"id":true}> );
  MunicipalAuthority:
    ( { __typename: 'MunicipalAuthority' }
    & GraphQLRecursivePick<FederationTypes['MunicipalAuthority'], {"id":true}> );
  MunicipalOffer:
    ( { __typename: 'MunicipalOffer' }
    & GraphQLRecursivePick<FederationTypes['MunicipalOffer'], {"id":true}> );
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
  AccessibilityInput: AccessibilityInput;
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  Audience: Audience;
  Authority: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Authority']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CatalogueAction: CatalogueAction;
  CatalogueChange: ResolverTypeWrapper<ChangeRow>;
  CatalogueChangeConnection: ResolverTypeWrapper<Omit<CatalogueChangeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CatalogueChangeEdge']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CatalogueChangeEdge: ResolverTypeWrapper<Omit<CatalogueChangeEdge, 'node'> & { node: ResolversTypes['CatalogueChange'] }>;
  CatalogueEntry: ResolverTypeWrapper<Entry>;
  ChangeAuthorityInput: ChangeAuthorityInput;
  ChangeAuthorityPayload: ResolverTypeWrapper<Omit<ChangeAuthorityPayload, 'authority' | 'problems'> & { authority?: Maybe<ResolversTypes['MunicipalAuthority']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ChangeLocalServiceInput: ChangeLocalServiceInput;
  ChangeLocalServicePayload: ResolverTypeWrapper<Omit<ChangeLocalServicePayload, 'localService' | 'problems'> & { localService?: Maybe<ResolversTypes['LocalService']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ChangeOfferInput: ChangeOfferInput;
  ChangeOfferPayload: ResolverTypeWrapper<Omit<ChangeOfferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversTypes['MunicipalOffer']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Channel: Channel;
  Contact: ResolverTypeWrapper<Contact>;
  ContactInput: ContactInput;
  ContactKind: ContactKind;
  CreateLocalServiceInput: CreateLocalServiceInput;
  CreateLocalServicePayload: ResolverTypeWrapper<Omit<CreateLocalServicePayload, 'localService' | 'problems'> & { localService?: Maybe<ResolversTypes['LocalService']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  CreateOfferInput: CreateOfferInput;
  CreateOfferPayload: ResolverTypeWrapper<Omit<CreateOfferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversTypes['MunicipalOffer']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<DeadlineValue>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EndLocalServiceInput: EndLocalServiceInput;
  EndLocalServicePayload: ResolverTypeWrapper<Omit<EndLocalServicePayload, 'localService' | 'problems'> & { localService?: Maybe<ResolversTypes['LocalService']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  EndOfferInput: EndOfferInput;
  EndOfferPayload: ResolverTypeWrapper<Omit<EndOfferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversTypes['MunicipalOffer']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  EntryField: EntryField;
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ResolverTypeWrapper<ErasePersonalDataPayload>;
  ErasedData: ResolverTypeWrapper<ErasedData>;
  Fee: ResolverTypeWrapper<FeeValue>;
  FeeInput: FeeInput;
  FieldDifference: ResolverTypeWrapper<Difference>;
  FieldEdit: ResolverTypeWrapper<EditedFieldRow>;
  GovernmentLevel: GovernmentLevel;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KeptData: ResolverTypeWrapper<KeptData>;
  LeikaKey: ResolverTypeWrapper<Scalars['LeikaKey']['output']>;
  LocalOffer: ResolverTypeWrapper<LocalOfferValue>;
  LocalOfferInput: LocalOfferInput;
  LocalService: ResolverTypeWrapper<LocalServiceValue>;
  LocalServiceConnection: ResolverTypeWrapper<Omit<LocalServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LocalServiceEdge']> }>;
  LocalServiceEdge: ResolverTypeWrapper<Omit<LocalServiceEdge, 'node'> & { node: ResolversTypes['LocalService'] }>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  MunicipalAuthority: ResolverTypeWrapper<AuthorityValue>;
  MunicipalOffer: ResolverTypeWrapper<OfferValue>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OnlineService: ResolverTypeWrapper<OnlineService>;
  OnlineServiceInput: OnlineServiceInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentPolicy: PaymentPolicy;
  Period: ResolverTypeWrapper<Period>;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  Problem: ResolverTypeWrapper<ProblemValue>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<Region>;
  RegionKey: ResolverTypeWrapper<Scalars['RegionKey']['output']>;
  Service: ResolverTypeWrapper<Service>;
  ServiceOffer: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ServiceOffer']>;
  TextModule: ResolverTypeWrapper<TextValue>;
  TextModuleInput: TextModuleInput;
  TimeUnit: TimeUnit;
  TrustLevel: TrustLevel;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Accessibility: Accessibility;
  Boolean: Scalars['Boolean']['output'];
  AccessibilityInput: AccessibilityInput;
  Address: Address;
  AddressInput: AddressInput;
  Authority: ResolversInterfaceTypes<ResolversParentTypes>['Authority'];
  ID: Scalars['ID']['output'];
  CatalogueChange: ChangeRow;
  CatalogueChangeConnection: Omit<CatalogueChangeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CatalogueChangeEdge']> };
  Int: Scalars['Int']['output'];
  CatalogueChangeEdge: Omit<CatalogueChangeEdge, 'node'> & { node: ResolversParentTypes['CatalogueChange'] };
  CatalogueEntry: Entry;
  ChangeAuthorityInput: ChangeAuthorityInput;
  ChangeAuthorityPayload: Omit<ChangeAuthorityPayload, 'authority' | 'problems'> & { authority?: Maybe<ResolversParentTypes['MunicipalAuthority']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ChangeLocalServiceInput: ChangeLocalServiceInput;
  ChangeLocalServicePayload: Omit<ChangeLocalServicePayload, 'localService' | 'problems'> & { localService?: Maybe<ResolversParentTypes['LocalService']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ChangeOfferInput: ChangeOfferInput;
  ChangeOfferPayload: Omit<ChangeOfferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversParentTypes['MunicipalOffer']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Contact: Contact;
  ContactInput: ContactInput;
  CreateLocalServiceInput: CreateLocalServiceInput;
  CreateLocalServicePayload: Omit<CreateLocalServicePayload, 'localService' | 'problems'> & { localService?: Maybe<ResolversParentTypes['LocalService']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  CreateOfferInput: CreateOfferInput;
  CreateOfferPayload: Omit<CreateOfferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversParentTypes['MunicipalOffer']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deadline: DeadlineValue;
  Decimal: Scalars['Decimal']['output'];
  Duration: Scalars['Duration']['output'];
  EndLocalServiceInput: EndLocalServiceInput;
  EndLocalServicePayload: Omit<EndLocalServicePayload, 'localService' | 'problems'> & { localService?: Maybe<ResolversParentTypes['LocalService']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  EndOfferInput: EndOfferInput;
  EndOfferPayload: Omit<EndOfferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversParentTypes['MunicipalOffer']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ErasePersonalDataPayload;
  ErasedData: ErasedData;
  Fee: FeeValue;
  FeeInput: FeeInput;
  FieldDifference: Difference;
  FieldEdit: EditedFieldRow;
  JSON: Scalars['JSON']['output'];
  KeptData: KeptData;
  LeikaKey: Scalars['LeikaKey']['output'];
  LocalOffer: LocalOfferValue;
  LocalOfferInput: LocalOfferInput;
  LocalService: LocalServiceValue;
  LocalServiceConnection: Omit<LocalServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LocalServiceEdge']> };
  LocalServiceEdge: Omit<LocalServiceEdge, 'node'> & { node: ResolversParentTypes['LocalService'] };
  Locale: Scalars['Locale']['output'];
  Money: MoneyValue;
  MunicipalAuthority: AuthorityValue;
  MunicipalOffer: OfferValue;
  Mutation: Record<PropertyKey, never>;
  OnlineService: OnlineService;
  OnlineServiceInput: OnlineServiceInput;
  PageInfo: PageInfo;
  Period: Period;
  PostalCode: Scalars['PostalCode']['output'];
  Problem: ProblemValue;
  Provenance: Provenance;
  Query: Record<PropertyKey, never>;
  Region: Region;
  RegionKey: Scalars['RegionKey']['output'];
  Service: Service;
  ServiceOffer: ResolversInterfaceTypes<ResolversParentTypes>['ServiceOffer'];
  TextModule: TextValue;
  TextModuleInput: TextModuleInput;
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
  __resolveType: TypeResolveFn<'MunicipalAuthority', ParentType, ContextType>;
};

export type CatalogueChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueChange'] = ResolversParentTypes['CatalogueChange']> = {
  account?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['CatalogueAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['FieldDifference']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['CatalogueEntry'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type CatalogueChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueChangeConnection'] = ResolversParentTypes['CatalogueChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CatalogueChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CatalogueChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueChangeEdge'] = ResolversParentTypes['CatalogueChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogueChange'], ParentType, ContextType>;
};

export type CatalogueEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueEntry'] = ResolversParentTypes['CatalogueEntry']> = {
  __resolveType: TypeResolveFn<'LocalService' | 'MunicipalAuthority' | 'MunicipalOffer', ParentType, ContextType>;
};

export type ChangeAuthorityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAuthorityPayload'] = ResolversParentTypes['ChangeAuthorityPayload']> = {
  authority?: Resolver<Maybe<ResolversTypes['MunicipalAuthority']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ChangeLocalServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeLocalServicePayload'] = ResolversParentTypes['ChangeLocalServicePayload']> = {
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ChangeOfferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeOfferPayload'] = ResolversParentTypes['ChangeOfferPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['MunicipalOffer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateLocalServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateLocalServicePayload'] = ResolversParentTypes['CreateLocalServicePayload']> = {
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CreateOfferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOfferPayload'] = ResolversParentTypes['CreateOfferPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['MunicipalOffer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
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

export type DeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  periodTo?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EndLocalServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndLocalServicePayload'] = ResolversParentTypes['EndLocalServicePayload']> = {
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type EndOfferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndOfferPayload'] = ResolversParentTypes['EndOfferPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['MunicipalOffer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ErasePersonalDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasePersonalDataPayload'] = ResolversParentTypes['ErasePersonalDataPayload']> = {
  erased?: Resolver<ReadonlyArray<ResolversTypes['ErasedData']>, ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['KeptData']>, ParentType, ContextType>;
};

export type ErasedDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedData'] = ResolversParentTypes['ErasedData']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type FieldDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldDifference'] = ResolversParentTypes['FieldDifference']> = {
  added?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['EntryField'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FieldEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldEdit'] = ResolversParentTypes['FieldEdit']> = {
  field?: Resolver<ResolversTypes['EntryField'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KeptDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptData'] = ResolversParentTypes['KeptData']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface LeikaKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LeikaKey'], any> {
  name: 'LeikaKey';
}

export type LocalOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalOffer'] = ResolversParentTypes['LocalOffer']> = {
  areas?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onlineServices?: Resolver<ReadonlyArray<ResolversTypes['OnlineService']>, ParentType, ContextType>;
};

export type LocalServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalService'] = ResolversParentTypes['LocalService'], FederationReferenceType extends FederationReferenceTypes['LocalService'] = FederationReferenceTypes['LocalService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LocalService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  audience?: Resolver<ReadonlyArray<ResolversTypes['Audience']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['CatalogueChangeConnection'], ParentType, ContextType, RequireFields<LocalServiceChangesArgs, 'first'>>;
  citizenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadlines?: Resolver<ReadonlyArray<ResolversTypes['Deadline']>, ParentType, ContextType, Partial<LocalServiceDeadlinesArgs>>;
  edits?: Resolver<ReadonlyArray<ResolversTypes['FieldEdit']>, ParentType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['Fee']>, ParentType, ContextType, Partial<LocalServiceFeesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offers?: Resolver<ReadonlyArray<ResolversTypes['LocalOffer']>, ParentType, ContextType, Partial<LocalServiceOffersArgs>>;
  processingTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  requiredDocuments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  requiredTrustLevel?: Resolver<Maybe<ResolversTypes['TrustLevel']>, ParentType, ContextType>;
  synonyms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  texts?: Resolver<ReadonlyArray<ResolversTypes['TextModule']>, ParentType, ContextType, RequireFields<LocalServiceTextsArgs, 'language'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalServiceConnection'] = ResolversParentTypes['LocalServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LocalServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocalServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalServiceEdge'] = ResolversParentTypes['LocalServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalService'], ParentType, ContextType>;
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
  accessibility?: Resolver<Maybe<ResolversTypes['Accessibility']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['CatalogueChangeConnection'], ParentType, ContextType, RequireFields<MunicipalAuthorityChangesArgs, 'first'>>;
  contacts?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  edits?: Resolver<ReadonlyArray<ResolversTypes['FieldEdit']>, ParentType, ContextType>;
  emblem?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['GovernmentLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MunicipalOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MunicipalOffer'] = ResolversParentTypes['MunicipalOffer'], FederationReferenceType extends FederationReferenceTypes['MunicipalOffer'] = FederationReferenceTypes['MunicipalOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MunicipalOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  audience?: Resolver<ReadonlyArray<ResolversTypes['Audience']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['CatalogueChangeConnection'], ParentType, ContextType, RequireFields<MunicipalOfferChangesArgs, 'first'>>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  deadlines?: Resolver<ReadonlyArray<ResolversTypes['Deadline']>, ParentType, ContextType, Partial<MunicipalOfferDeadlinesArgs>>;
  edits?: Resolver<ReadonlyArray<ResolversTypes['FieldEdit']>, ParentType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['Fee']>, ParentType, ContextType, Partial<MunicipalOfferFeesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['GovernmentLevel'], ParentType, ContextType>;
  onlineServices?: Resolver<ReadonlyArray<ResolversTypes['OnlineService']>, ParentType, ContextType>;
  processingTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  requiredDocuments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  requiredTrustLevel?: Resolver<Maybe<ResolversTypes['TrustLevel']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  synonyms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  texts?: Resolver<ReadonlyArray<ResolversTypes['TextModule']>, ParentType, ContextType, RequireFields<MunicipalOfferTextsArgs, 'language'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changeAuthority?: Resolver<ResolversTypes['ChangeAuthorityPayload'], ParentType, ContextType, RequireFields<MutationChangeAuthorityArgs, 'input'>>;
  changeLocalService?: Resolver<ResolversTypes['ChangeLocalServicePayload'], ParentType, ContextType, RequireFields<MutationChangeLocalServiceArgs, 'input'>>;
  changeOffer?: Resolver<ResolversTypes['ChangeOfferPayload'], ParentType, ContextType, RequireFields<MutationChangeOfferArgs, 'input'>>;
  createLocalService?: Resolver<ResolversTypes['CreateLocalServicePayload'], ParentType, ContextType, RequireFields<MutationCreateLocalServiceArgs, 'input'>>;
  createOffer?: Resolver<ResolversTypes['CreateOfferPayload'], ParentType, ContextType, RequireFields<MutationCreateOfferArgs, 'input'>>;
  endLocalService?: Resolver<ResolversTypes['EndLocalServicePayload'], ParentType, ContextType, RequireFields<MutationEndLocalServiceArgs, 'input'>>;
  endOffer?: Resolver<ResolversTypes['EndOfferPayload'], ParentType, ContextType, RequireFields<MutationEndOfferArgs, 'input'>>;
  erasePersonalData?: Resolver<ResolversTypes['ErasePersonalDataPayload'], ParentType, ContextType, RequireFields<MutationErasePersonalDataArgs, 'input'>>;
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

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['TimeUnit'], ParentType, ContextType>;
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
  catalogueChanges?: Resolver<ResolversTypes['CatalogueChangeConnection'], ParentType, ContextType, RequireFields<QueryCatalogueChangesArgs, 'first' | 'region'>>;
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType, RequireFields<QueryLocalServiceArgs, 'id'>>;
  localServices?: Resolver<ResolversTypes['LocalServiceConnection'], ParentType, ContextType, RequireFields<QueryLocalServicesArgs, 'first' | 'region'>>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  key?: Resolver<ResolversTypes['RegionKey'], ParentType, ContextType>;
};

export interface RegionKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionKey'], any> {
  name: 'RegionKey';
}

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  leikaKey?: Resolver<ResolversTypes['LeikaKey'], ParentType, ContextType>;
};

export type ServiceOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOffer'] = ResolversParentTypes['ServiceOffer']> = {
  __resolveType: TypeResolveFn<'MunicipalOffer', ParentType, ContextType>;
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

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type Resolvers<ContextType = Context> = {
  Accessibility?: AccessibilityResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  CatalogueChange?: CatalogueChangeResolvers<ContextType>;
  CatalogueChangeConnection?: CatalogueChangeConnectionResolvers<ContextType>;
  CatalogueChangeEdge?: CatalogueChangeEdgeResolvers<ContextType>;
  CatalogueEntry?: CatalogueEntryResolvers<ContextType>;
  ChangeAuthorityPayload?: ChangeAuthorityPayloadResolvers<ContextType>;
  ChangeLocalServicePayload?: ChangeLocalServicePayloadResolvers<ContextType>;
  ChangeOfferPayload?: ChangeOfferPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CreateLocalServicePayload?: CreateLocalServicePayloadResolvers<ContextType>;
  CreateOfferPayload?: CreateOfferPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  EndLocalServicePayload?: EndLocalServicePayloadResolvers<ContextType>;
  EndOfferPayload?: EndOfferPayloadResolvers<ContextType>;
  ErasePersonalDataPayload?: ErasePersonalDataPayloadResolvers<ContextType>;
  ErasedData?: ErasedDataResolvers<ContextType>;
  Fee?: FeeResolvers<ContextType>;
  FieldDifference?: FieldDifferenceResolvers<ContextType>;
  FieldEdit?: FieldEditResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KeptData?: KeptDataResolvers<ContextType>;
  LeikaKey?: GraphQLScalarType;
  LocalOffer?: LocalOfferResolvers<ContextType>;
  LocalService?: LocalServiceResolvers<ContextType>;
  LocalServiceConnection?: LocalServiceConnectionResolvers<ContextType>;
  LocalServiceEdge?: LocalServiceEdgeResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MunicipalAuthority?: MunicipalAuthorityResolvers<ContextType>;
  MunicipalOffer?: MunicipalOfferResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OnlineService?: OnlineServiceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  PostalCode?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionKey?: GraphQLScalarType;
  Service?: ServiceResolvers<ContextType>;
  ServiceOffer?: ServiceOfferResolvers<ContextType>;
  TextModule?: TextModuleResolvers<ContextType>;
  Url?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  dataSubject?: DataSubjectDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  trustLevel?: TrustLevelDirectiveResolver<any, any, ContextType>;
};
