import type { Day } from '../../../platform/values/day.ts';
import type { LeikaKey } from '../../../platform/values/leika.ts';
import type { RegionKey } from '../../../platform/values/region.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyValue } from '../../../platform/values/money.ts';
import type { Problem as ProblemValue } from '../../../platform/language.ts';
import type { ErasureRow, ErasurePartRow } from '../erasure/tables.ts';
import type { ConsentState } from '../consents/resolvers.ts';
import type { ConsentRow } from '../consents/tables.ts';
import type { AccessRow, AccountRow, DataExportRow, MessageRow, IdentityRow } from '../tables.ts';
import type { ApplicationReference } from '../inbox/access.ts';
import type { DocumentRow, RecordRow, VersionRow } from '../safe/tables.ts';
import type { Preference } from '../inbox/preference.ts';
import type { Attachment } from '../inbox/attachments.ts';
import type { PaperDeliveryRow } from '../inbox/tables.ts';
import type { SharedDocument as ShareOfDocument } from '../safe/store/shares.ts';
import type { InvitationRow, MandateRow, OrganisationRow } from '../organisations/tables.ts';
import type { Offered } from '../organisations/resolvers/types.ts';
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

/** Which invitation to accept. */
export type AcceptInvitationInput = {
  /** The code that was handed over */
  readonly code: Scalars['String']['input'];
  /** By which the others of the organisation are to know who it is */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

export type AcceptInvitationPayload = {
  readonly __typename?: 'AcceptInvitationPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** The right that was taken on */
  readonly representation?: Maybe<Representation>;
};

/** What one operation has read. */
export type AccessBatchInput = {
  /** When it was read */
  readonly at: Scalars['DateTime']['input'];
  /** Authorities that it works for */
  readonly authorities: ReadonlyArray<Scalars['ID']['input']>;
  /** Delivered twice, it counts once */
  readonly id: Scalars['ID']['input'];
  /** Whether it has said for which one; else it may have read for each */
  readonly isActing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Organisations that it acts for */
  readonly organisations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The account that has read; null: nobody was signed in */
  readonly reader?: InputMaybe<Scalars['ID']['input']>;
  /** The objects that were read */
  readonly reads: ReadonlyArray<AccessReadInput>;
  /** Names the request in logs */
  readonly requestId: Scalars['String']['input'];
};

export type AccessLogConnection = {
  readonly __typename?: 'AccessLogConnection';
  readonly edges: ReadonlyArray<AccessLogEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AccessLogEdge = {
  readonly __typename?: 'AccessLogEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AccessLogEntry;
};

/** That personal data of one object was read (Eintrag im Zugriffsprotokoll): written with the answer that showed it, never altered. */
export type AccessLogEntry = {
  readonly __typename?: 'AccessLogEntry';
  /** When it was read */
  readonly at: Scalars['DateTime']['output'];
  /** The authorities that it was read for; none where no authority has read it */
  readonly authorities: ReadonlyArray<Authority>;
  /** Which one it was; null where that has no id of its own */
  readonly entityId?: Maybe<Scalars['ID']['output']>;
  /** What it was, by its type in the graph, for example `Application` */
  readonly entityType: Scalars['String']['output'];
  /** What of it was read, as `Type.field` */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The organisations that it was read for, by their names; none where somebody has read it for herself or for an authority */
  readonly organisations: ReadonlyArray<Scalars['String']['output']>;
  /** What these are processed for (Zweck) */
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
  /** Who has read it */
  readonly reader: AccessReader;
  /** The service that the data came from (verarbeitender Dienst), by the name of its subgraph */
  readonly subgraph: Scalars['String']['output'];
};

/** An object that was read. */
export type AccessReadInput = {
  /** Its key */
  readonly entity?: InputMaybe<Scalars['String']['input']>;
  /** What of it was read, as `Type.field` */
  readonly fields: ReadonlyArray<Scalars['String']['input']>;
  /** What these are processed for */
  readonly purposes: ReadonlyArray<Scalars['String']['input']>;
  /** The name of the subgraph that has shown it */
  readonly subgraph: Scalars['String']['input'];
  /** The account of the person */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Its type */
  readonly type: Scalars['String']['input'];
};

/** Who has read personal data. */
export type AccessReader =
  /** Somebody who works for an authority (Sachbearbeitung) */
  | 'AUTHORITY'
  /** Anybody else, the portal itself among them */
  | 'OTHER'
  /** Somebody who acts for an organisation (Vertretung) */
  | 'REPRESENTATIVE'
  /** The account itself */
  | 'SELF';

/** The unified account (Nutzerkonto, § 2 Abs. 5 OZG) of a person or organisation. */
export type Account = {
  readonly __typename?: 'Account';
  /** Who read what of this account, when and for which purpose, the latest first (Zugriffsprotokoll) */
  readonly accessLog: AccessLogConnection;
  /** The organisation that this request is made for; null where the person acts for herself */
  readonly actingFor?: Maybe<Representation>;
  /** What identity providers have proved of the person or the organisation, by login (nachgewiesene Angaben) */
  readonly attributes: ReadonlyArray<ProvenAttribute>;
  /** What the person may consent to, and what she has decided (Einwilligungen) */
  readonly consents: ReadonlyArray<Consent>;
  /** When the account was opened */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The exports of her data that were asked for, the latest first (Datenauskunft); each is kept for seven days */
  readonly dataExports: ReadonlyArray<DataExport>;
  /** How decisions reach the person (Bekanntgabe) */
  readonly deliveryPreference: DeliveryPreference;
  /** All that was said of it, the latest first */
  readonly deliveryPreferences: DeliveryPreferenceConnection;
  /** What happened with documents, the latest first, with those that are deleted */
  readonly documentRecords: DocumentRecordConnection;
  /** The document safe (Dokumentensafe): what was begun last comes first */
  readonly documents: DocumentConnection;
  /** What the deletion of the account would do, while a preview of it is there (Vorschau der Löschung); it is kept for an hour */
  readonly erasure?: Maybe<AccountErasure>;
  readonly id: Scalars['ID']['output'];
  /** The logins that open this account (Identifizierungsmittel) */
  readonly identities: ReadonlyArray<Identity>;
  /** The inbox (Postfach) */
  readonly inbox: MessageConnection;
  /** Organisations this person may act for today (Vertretungsberechtigungen) */
  readonly organisations: ReadonlyArray<Representation>;
  /** What is known of the person (Stammdaten); null for anybody else's account */
  readonly profile?: Maybe<Profile>;
  /** How much of the document safe is in use */
  readonly safeUsage: SafeUsage;
  /** Trust level of this session */
  readonly trustLevel: TrustLevel;
};


/** The unified account (Nutzerkonto, § 2 Abs. 5 OZG) of a person or organisation. */
export type AccountAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The unified account (Nutzerkonto, § 2 Abs. 5 OZG) of a person or organisation. */
export type AccountDeliveryPreferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The unified account (Nutzerkonto, § 2 Abs. 5 OZG) of a person or organisation. */
export type AccountDocumentRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The unified account (Nutzerkonto, § 2 Abs. 5 OZG) of a person or organisation. */
export type AccountDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The unified account (Nutzerkonto, § 2 Abs. 5 OZG) of a person or organisation. */
export type AccountInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the deletion of an account would do, service by service (Vorschau der Löschung). */
export type AccountErasure = {
  readonly __typename?: 'AccountErasure';
  /** Whose account */
  readonly account: Account;
  /** True where something still goes on that stays with an authority: then `deleteAccount` has to accept it */
  readonly hasRunning: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  /** By service (verarbeitender Dienst) */
  readonly parts: ReadonlyArray<ErasurePart>;
  /** When it was asked for */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** The trust level that a session needs to delete the account */
  readonly requiredTrustLevel: TrustLevel;
  /** How far the preview is */
  readonly status: AccountErasureStatus;
};

/** How far a preview is. */
export type AccountErasureStatus =
  /** All have been asked: the account can be deleted (bereit) */
  | 'PREVIEWED'
  /** The services are being asked (in Arbeit) */
  | 'PREVIEWING';

/** How much an account holds. Drafts of applications and payments move, too, and are not counted here. */
export type AccountHoldings = {
  readonly __typename?: 'AccountHoldings';
  /** Entries of the access log, which are shown from then on with those of the account that stays */
  readonly accessLogEntries: Scalars['Int']['output'];
  /** Applications that the inbox tells of */
  readonly applications: Scalars['Int']['output'];
  /** Data exports that are kept */
  readonly dataExports: Scalars['Int']['output'];
  /** Documents of the safe */
  readonly documents: Scalars['Int']['output'];
  /** Logins */
  readonly identities: Scalars['Int']['output'];
  /** Messages of the inbox */
  readonly messages: Scalars['Int']['output'];
};

/** What two accounts hold; all of one of them moves to the other. */
export type AccountMergePreview = {
  readonly __typename?: 'AccountMergePreview';
  /** Of the account that the proved login opens */
  readonly other: AccountHoldings;
  /** Of the account of this session */
  readonly own: AccountHoldings;
};

/** The other account. */
export type AccountMergePreviewInput = {
  /** The parameter `proof` that came back: good for five minutes */
  readonly proof: Scalars['String']['input'];
};

export type AccountMergePreviewPayload = {
  readonly __typename?: 'AccountMergePreviewPayload';
  readonly preview?: Maybe<AccountMergePreview>;
  readonly problems: ReadonlyArray<Problem>;
};

/** For whom to act. */
export type ActForInput = {
  /** The organisation; null: for oneself */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
};

export type ActForPayload = {
  readonly __typename?: 'ActForPayload';
  /** To send with each request that is made for the organisation */
  readonly headers: ReadonlyArray<RequestHeader>;
  readonly problems: ReadonlyArray<Problem>;
  /** The right to act; null where one acts for oneself */
  readonly representation?: Maybe<Representation>;
};

/** A right to act, as the gateway learns it. */
export type ActingRight = {
  readonly __typename?: 'ActingRight';
  /** Whether a login has proved it */
  readonly isProven: Scalars['Boolean']['output'];
  /** The mandate it comes from */
  readonly mandate: Scalars['ID']['output'];
  /** Its name */
  readonly name: Scalars['String']['output'];
  /** The organisation */
  readonly organisation: Scalars['ID']['output'];
  /** What the right includes */
  readonly role: OrganisationRole;
  /** The services it is for; null: all of them */
  readonly services?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type Application = {
  readonly __typename?: 'Application';
  /** The documents the authority has made for it; for the applicant those that were sent */
  readonly deliveredDocuments?: Maybe<ReadonlyArray<DeliveredDocument>>;
  /** What became of the messages of the authority: for the applicant and the authority */
  readonly deliveries?: Maybe<ReadonlyArray<MessageDelivery>>;
  readonly id: Scalars['ID']['output'];
  /** The messages about it, the latest first; for the applicant alone */
  readonly messages?: Maybe<MessageConnection>;
  /** The documents its applicant lets the authority read */
  readonly sharedDocuments?: Maybe<ReadonlyArray<SharedDocument>>;
};


export type ApplicationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What may be proved of a person (§ 8 Abs. 1 OZG) or of an organisation (§ 8 Abs. 2 OZG). */
export type AttributeName =
  /** Date of birth (Geburtsdatum) */
  | 'BIRTH_DATE'
  /** Family name at birth (Geburtsname) */
  | 'BIRTH_NAME'
  /** Place of birth (Geburtsort) */
  | 'BIRTH_PLACE'
  /** Place of residence (Wohnort) */
  | 'CITY'
  /** Country (Staat) */
  | 'COUNTRY'
  /** E-mail address (E-Mail-Adresse) */
  | 'EMAIL'
  /** Family name (Familienname) */
  | 'FAMILY_NAME'
  /** Given names (Vornamen) */
  | 'GIVEN_NAME'
  /** Legal form (Rechtsform) */
  | 'LEGAL_FORM'
  /** Nationality (Staatsangehörigkeit) */
  | 'NATIONALITY'
  /** What a business does (Tätigkeit) */
  | 'OCCUPATION'
  /** Seat of the organisation (Anschrift) */
  | 'ORGANISATION_ADDRESS'
  /** Name of the organisation (Firma, Name) */
  | 'ORGANISATION_NAME'
  /** Postal code (Postleitzahl) */
  | 'POSTAL_CODE'
  /** Court that keeps it (Registergericht) */
  | 'REGISTER_COURT'
  /** Number there (Registernummer) */
  | 'REGISTER_NUMBER'
  /** Kind of register (Registerart) */
  | 'REGISTER_TYPE'
  /** Street and house number (Straße und Hausnummer) */
  | 'STREET'
  /** Academic title (Doktorgrad) */
  | 'TITLE';

/** Whom a service addresses (Leistungsadressat). */
export type Audience =
  /** Unternehmen */
  | 'BUSINESS'
  /** Bürgerinnen und Bürger */
  | 'CITIZEN';

export type Authority = {
  readonly __typename?: 'Authority';
  readonly id: Scalars['ID']['output'];
};

/** What a mandate is to be from now on. */
export type ChangeMandateInput = {
  /** The mandate as it is (Vollmacht) */
  readonly mandateId: Scalars['ID']['input'];
  /** What she may do */
  readonly role: OrganisationRole;
  /** The services it is for, by the first 5, 8, 11 or 14 digits of their LeiKa keys; left out: all of them */
  readonly services?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The first day; left out: today */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The last day; left out: until it is ended */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

export type ChangeMandatePayload = {
  readonly __typename?: 'ChangeMandatePayload';
  readonly problems: ReadonlyArray<Problem>;
  /** One's own right; null where it has not begun */
  readonly representation?: Maybe<Representation>;
};

/** What the gateway takes up. */
export type ClaimDataExportInput = {
  /** How long nobody else takes it up, in seconds */
  readonly seconds: Scalars['Int']['input'];
};

export type ClaimDataExportPayload = {
  readonly __typename?: 'ClaimDataExportPayload';
  /** Null: there is nothing to do */
  readonly job?: Maybe<DataExportJob>;
};

/** What the gateway takes up. */
export type ClaimErasureInput = {
  /** True: only what is due; false: whatever can be done, save what was tried already */
  readonly onlyDue: Scalars['Boolean']['input'];
  /** How long nobody else takes it up, in seconds */
  readonly seconds: Scalars['Int']['input'];
  /** What was tried already in this round */
  readonly tried: ReadonlyArray<Scalars['ID']['input']>;
};

export type ClaimErasurePayload = {
  readonly __typename?: 'ClaimErasurePayload';
  /** Null: there is nothing to do */
  readonly job?: Maybe<ErasureJob>;
  /** How many erasures wait for a subgraph for longer than they should */
  readonly overdue: Scalars['Int']['output'];
};

/** The code of an e-mail. */
export type ConfirmEmailInput = {
  /** Eight digits, good for an hour */
  readonly code: Scalars['String']['input'];
};

export type ConfirmEmailPayload = {
  readonly __typename?: 'ConfirmEmailPayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** That a decision was posted. */
export type ConfirmPaperDeliveryInput = {
  readonly id: Scalars['ID']['input'];
  /** The day of posting (Aufgabe zur Post), today or before */
  readonly postedOn: Scalars['Date']['input'];
};

export type ConfirmPaperDeliveryPayload = {
  readonly __typename?: 'ConfirmPaperDeliveryPayload';
  readonly delivery?: Maybe<PaperDelivery>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What a person may consent to, and what she has decided (Einwilligung). */
export type Consent = {
  readonly __typename?: 'Consent';
  /** Who decides on it */
  readonly account: Account;
  /** What is done only while the consent is given */
  readonly dependents: ReadonlyArray<Scalars['String']['output']>;
  /** What she has decided, the latest first; nothing of it is ever altered */
  readonly history: ReadonlyArray<ConsentDecision>;
  /** Whether it is given now */
  readonly isGiven: Scalars['Boolean']['output'];
  /** What it is for (Zweck) */
  readonly purpose: ConsentPurpose;
  /** Version of the text of today, which `giveConsent` has to name */
  readonly textVersion: Scalars['Int']['output'];
  /** The text of today in the language of the request (Einwilligungstext) */
  readonly wording: Scalars['String']['output'];
};

/** What was decided on a consent. */
export type ConsentAnswer =
  /** Given (erteilt) */
  | 'GIVEN'
  /** Withdrawn (widerrufen) */
  | 'WITHDRAWN';

/** A decision on a consent. */
export type ConsentDecision = {
  readonly __typename?: 'ConsentDecision';
  /** When */
  readonly at: Scalars['DateTime']['output'];
  /** What was decided */
  readonly decision: ConsentAnswer;
  /** Language it was shown in */
  readonly language: Scalars['Locale']['output'];
  /** Version of the text that was shown */
  readonly textVersion: Scalars['Int']['output'];
  /** The text that was shown */
  readonly wording: Scalars['String']['output'];
};

/** Something that is done only with consent. */
export type ConsentPurpose =
  /** Let authorities read documents of the safe for an application (Freigabe von Dokumenten) */
  | 'SHARE_DOCUMENTS';

/** An archive of all personal data (Datenauskunft, Art. 15 DSGVO; Datenübertragbarkeit, Art. 20 DSGVO). */
export type DataExport = {
  readonly __typename?: 'DataExport';
  /** Whose data it is */
  readonly account: Account;
  /** Signed address of the archive, good for ten minutes: ask anew for a fresh one; null unless READY. Who has it can open the archive, so it is not for passing on */
  readonly downloadUrl?: Maybe<Scalars['Url']['output']>;
  readonly id: Scalars['ID']['output'];
  /** When it was asked for */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** How far it is */
  readonly status: DataExportStatus;
};

/** An export to be made. */
export type DataExportJob = {
  readonly __typename?: 'DataExportJob';
  /** How often it has been taken up, this time counted */
  readonly attempts: Scalars['Int']['output'];
  /** The pages that are there already */
  readonly done: ReadonlyArray<DataExportPage>;
  readonly id: Scalars['ID']['output'];
  /** The language it is made in */
  readonly language: Scalars['Locale']['output'];
  /** In whose name it is made */
  readonly viewer: Scalars['JSON']['output'];
};

/** A page that is there already. */
export type DataExportPage = {
  readonly __typename?: 'DataExportPage';
  /** Where the next one begins; null: this was the last one */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** The part it belongs to */
  readonly name: Scalars['String']['output'];
  /** Its number, from 0 */
  readonly page: Scalars['Int']['output'];
};

/** How far a data export is. */
export type DataExportStatus =
  /** It could not be made (fehlgeschlagen); ask for another one */
  | 'FAILED'
  /** It is being made (in Arbeit) */
  | 'PENDING'
  /** It can be downloaded (abrufbereit) */
  | 'READY';

/** Which invitation to decline. */
export type DeclineInvitationInput = {
  /** The code that was handed over */
  readonly code: Scalars['String']['input'];
};

export type DeclineInvitationPayload = {
  readonly __typename?: 'DeclineInvitationPayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** That the account is to be deleted for good. */
export type DeleteAccountInput = {
  /** That what still goes on stays with the authority and goes on without the account: needed where the preview says `hasRunning` */
  readonly acceptRunning?: InputMaybe<Scalars['Boolean']['input']>;
  /** The preview that was shown, as `Account.erasure` names it */
  readonly erasureId: Scalars['ID']['input'];
};

export type DeleteAccountPayload = {
  readonly __typename?: 'DeleteAccountPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Null: nothing was deleted */
  readonly receipt?: Maybe<ErasureReceipt>;
};

/** Which document is to be deleted. */
export type DeleteDocumentInput = {
  readonly id: Scalars['ID']['input'];
};

export type DeleteDocumentPayload = {
  readonly __typename?: 'DeleteDocumentPayload';
  /** Id of the document that is gone */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A document to be uploaded for an applicant. */
export type DeliverDocumentInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** Media type of the file; its content must show it */
  readonly mediaType: Scalars['String']['input'];
  /** What to call the document, for example `Bescheid.pdf` */
  readonly name: Scalars['String']['input'];
  /** The trust level it is to demand; never below the service's, which it is when left out */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** Size of the file in bytes, exactly */
  readonly size: Scalars['Int']['input'];
};

export type DeliverDocumentPayload = {
  readonly __typename?: 'DeliverDocumentPayload';
  readonly document?: Maybe<DeliveredDocument>;
  readonly problems: ReadonlyArray<Problem>;
  readonly upload?: Maybe<DocumentUpload>;
};

/** A document that an authority has made for an applicant. */
export type DeliveredDocument = {
  readonly __typename?: 'DeliveredDocument';
  /** The application it was made for */
  readonly application: Application;
  readonly id: Scalars['ID']['output'];
  /** What it is called; for its addressee TRUST_LEVEL_REQUIRED below the level */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The trust level that its addressee needs to see it */
  readonly requiredTrustLevel: TrustLevel;
  /** What is known of viruses in it; null while it is being uploaded. What is CLEAN or UNSCANNED can be sent */
  readonly scanStatus?: Maybe<ScanStatus>;
  /** Whether its addressee sees it */
  readonly sent: Scalars['Boolean']['output'];
};

/** How decisions reach a person. */
export type DeliveryPreference = {
  readonly __typename?: 'DeliveryPreference';
  /** True: in the inbox, which counts as agreed to unless it is excluded (§ 9 Abs. 1 Satz 2 OZG). False: on paper */
  readonly electronic: Scalars['Boolean']['output'];
  /** Since when; null: nothing was ever said */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
};

export type DeliveryPreferenceConnection = {
  readonly __typename?: 'DeliveryPreferenceConnection';
  readonly edges: ReadonlyArray<DeliveryPreferenceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DeliveryPreferenceEdge = {
  readonly __typename?: 'DeliveryPreferenceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeliveryPreference;
};

/** A document of the safe (Dokument). */
export type Document = {
  readonly __typename?: 'Document';
  /** When its upload was begun */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The latest version; null while the first is being uploaded */
  readonly current?: Maybe<DocumentVersion>;
  /** The authority that has delivered it; null for what its owner has uploaded */
  readonly deliveredBy?: Maybe<Authority>;
  /** The application it was delivered for */
  readonly deliveredFor?: Maybe<Application>;
  readonly id: Scalars['ID']['output'];
  /** The last day it is kept; null: until its owner deletes it */
  readonly keepUntil?: Maybe<Scalars['Date']['output']>;
  /** What its owner calls it */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Whose safe it is in */
  readonly owner: Account;
  /** What happened with it, the latest first */
  readonly records?: Maybe<DocumentRecordConnection>;
  /** The trust level that a session needs to see what follows (Vertrauensniveau); below it that is TRUST_LEVEL_REQUIRED */
  readonly requiredTrustLevel: TrustLevel;
  /** What is known of viruses in the latest version; null while the first is being uploaded */
  readonly scanStatus?: Maybe<ScanStatus>;
  /** Shares that have not ended */
  readonly shares?: Maybe<ReadonlyArray<DocumentShare>>;
  /** All versions, the latest first */
  readonly versions?: Maybe<ReadonlyArray<DocumentVersion>>;
};


/** A document of the safe (Dokument). */
export type DocumentRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be done with a document. */
export type DocumentAction =
  /** No virus was found in it */
  | 'CLEAN'
  /** Its owner has deleted it */
  | 'DELETED'
  /** An authority has sent it */
  | 'DELIVERED'
  /** Its owner has downloaded it */
  | 'DOWNLOADED'
  /** Its time was over */
  | 'EXPIRED'
  /** A virus was found in it */
  | 'INFECTED'
  /** The authority has downloaded it by its share */
  | 'READ_BY_SHARE'
  /** It was shared with an application */
  | 'SHARED'
  /** A share was ended */
  | 'UNSHARED'
  /** A version came in whole */
  | 'UPLOADED';

/** Who does something with a document. */
export type DocumentActor =
  /** Somebody who works for an authority (Sachbearbeitung) */
  | 'AUTHORITY'
  /** Its owner */
  | 'OWNER'
  /** The portal itself */
  | 'PORTAL';

export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  readonly edges: ReadonlyArray<DocumentEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A link that is good for a few minutes, for whoever has it. Ranges can be asked for. */
export type DocumentDownload = {
  readonly __typename?: 'DocumentDownload';
  /** When the link ends */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Where to download */
  readonly url: Scalars['Url']['output'];
};

export type DocumentEdge = {
  readonly __typename?: 'DocumentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Document;
};

/** That something was done with a document. */
export type DocumentRecord = {
  readonly __typename?: 'DocumentRecord';
  /** What was done */
  readonly action: DocumentAction;
  /** Who did it */
  readonly actor: DocumentActor;
  /** The application it was done for */
  readonly application?: Maybe<Application>;
  /** When it was done */
  readonly at: Scalars['DateTime']['output'];
  /** The authority that has delivered or read it */
  readonly authority?: Maybe<Authority>;
  /** Id of the document, which may be gone */
  readonly documentId: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  /** What it was shared or read for */
  readonly purpose?: Maybe<SharePurpose>;
};

export type DocumentRecordConnection = {
  readonly __typename?: 'DocumentRecordConnection';
  readonly edges: ReadonlyArray<DocumentRecordEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DocumentRecordEdge = {
  readonly __typename?: 'DocumentRecordEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DocumentRecord;
};

/** The right to read one version of a document for an application (Freigabe). */
export type DocumentShare = {
  readonly __typename?: 'DocumentShare';
  /** The application it is shared with */
  readonly application: Application;
  /** When it was shared first */
  readonly createdAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** What it may be used for */
  readonly purpose: SharePurpose;
  /** When it ends */
  readonly until: Scalars['DateTime']['output'];
  /** The version that is shared; later ones are not */
  readonly version: DocumentVersion;
};

/** A link to upload one file with PUT, once. */
export type DocumentUpload = {
  readonly __typename?: 'DocumentUpload';
  /** When the link ends, unless the upload has begun by then */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Headers to send with it */
  readonly headers: ReadonlyArray<UploadHeader>;
  /** Where to send the file */
  readonly url: Scalars['Url']['output'];
};

/** A version of a document, which never changes. */
export type DocumentVersion = {
  readonly __typename?: 'DocumentVersion';
  /** A link to download it, for a few minutes; null unless it is CLEAN or UNSCANNED */
  readonly download?: Maybe<DocumentDownload>;
  readonly id: Scalars['ID']['output'];
  /** Media type (IANA), as its content shows */
  readonly mediaType: Scalars['String']['output'];
  /** 1 for the first */
  readonly number: Scalars['Int']['output'];
  /** Why it is in quarantine, or what was found in it */
  readonly scanFinding?: Maybe<Scalars['String']['output']>;
  /** What is known of viruses in it */
  readonly scanStatus: ScanStatus;
  /** SHA-512 of the content, in hexadecimal */
  readonly sha512: Scalars['String']['output'];
  /** Size in bytes */
  readonly size: Scalars['Int']['output'];
  /** When it had come in whole */
  readonly uploadedAt: Scalars['DateTime']['output'];
};

/** A round that is over. */
export type EndErasureRoundInput = {
  readonly id: Scalars['ID']['input'];
};

export type EndErasureRoundPayload = {
  readonly __typename?: 'EndErasureRoundPayload';
  /** True: nothing is left to do */
  readonly finished: Scalars['Boolean']['output'];
};

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

export type ErasureAnswerInput = {
  readonly erased: ReadonlyArray<ErasureCountInput>;
  readonly kept: ReadonlyArray<ErasureKeptInput>;
};

/** How much is erased of one kind. */
export type ErasureCount = {
  readonly __typename?: 'ErasureCount';
  /** How many */
  readonly count: Scalars['Int']['output'];
  /** Its type in the graph, or what it is called where it has none */
  readonly type: Scalars['String']['output'];
};

export type ErasureCountInput = {
  readonly count: Scalars['Int']['input'];
  readonly type: Scalars['String']['input'];
};

/** An erasure, or a preview of one. */
export type ErasureJob = {
  readonly __typename?: 'ErasureJob';
  /** Subgraphs that need not be asked any more */
  readonly done: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Subgraphs that were to be asked before, whether they are in the graph now or not */
  readonly known: ReadonlyArray<Scalars['String']['output']>;
  /** Language of the report */
  readonly language: Scalars['Locale']['output'];
  /** True: nothing is to be erased */
  readonly preview: Scalars['Boolean']['output'];
  /** When the deletion was asked for, in a preview when that was */
  readonly since: Scalars['DateTime']['output'];
  /** Whose data it is */
  readonly viewer: Scalars['JSON']['output'];
};

/** What stays of one kind (Ausnahme von der Löschung, Art. 17 Abs. 3 DSGVO). */
export type ErasureKept = {
  readonly __typename?: 'ErasureKept';
  /** How many */
  readonly count: Scalars['Int']['output'];
  /** True where something still goes on with it */
  readonly isRunning: Scalars['Boolean']['output'];
  /** Section of the law that demands it (Rechtsgrundlage) */
  readonly legalBasis: Scalars['String']['output'];
  /** What the person may name towards whoever keeps it, for example numbers of applications (Aktenzeichen) */
  readonly references: ReadonlyArray<Scalars['String']['output']>;
  /** For how long (Aufbewahrungsfrist) */
  readonly retention: Scalars['String']['output'];
  /** Its type in the graph, or what it is called where it has none */
  readonly type: Scalars['String']['output'];
  /** The day the last of it is erased; null where that is not known yet */
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type ErasureKeptInput = {
  readonly count: Scalars['Int']['input'];
  readonly isRunning: Scalars['Boolean']['input'];
  readonly legalBasis: Scalars['String']['input'];
  readonly references: ReadonlyArray<Scalars['String']['input']>;
  readonly retention: Scalars['String']['input'];
  readonly type: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

/** What a service says of an erasure. */
export type ErasurePart = {
  readonly __typename?: 'ErasurePart';
  /** What is erased */
  readonly erased: ReadonlyArray<ErasureCount>;
  /** What stays, and why */
  readonly kept: ReadonlyArray<ErasureKept>;
  /** What the graph says of the data of this service: why it is there, and for how long (Löschfristen) */
  readonly rules: ReadonlyArray<ErasureRule>;
  /** Whether it has answered */
  readonly status: ErasurePartStatus;
  /** Name of its subgraph */
  readonly subgraph: Scalars['String']['output'];
};

/** Whether a service has answered. */
export type ErasurePartStatus =
  /** It has answered (erledigt) */
  | 'DONE'
  /** It has not been asked yet (ausstehend) */
  | 'PENDING'
  /** It could not be reached; a deletion asks it again until it answers (nicht erreichbar) */
  | 'UNREACHABLE';

/** A receipt for a deletion (Löschbestätigung): whoever has its address reads what was erased, and what stays. */
export type ErasureReceipt = {
  readonly __typename?: 'ErasureReceipt';
  readonly id: Scalars['ID']['output'];
  /** The report as JSON; with `.pdf` in place of `.json` as a document to read. It is good for 90 days after the erasure, and shown this once */
  readonly reportUrl: Scalars['Url']['output'];
};

/** What the graph says of a kind of data. */
export type ErasureRule = {
  readonly __typename?: 'ErasureRule';
  /** Section of the law that it is kept by */
  readonly legalBasis: Scalars['String']['output'];
  /** For how long */
  readonly retention: Scalars['String']['output'];
  /** Its type in the graph */
  readonly type: Scalars['String']['output'];
};

export type ErasureRuleInput = {
  readonly legalBasis: Scalars['String']['input'];
  readonly retention: Scalars['String']['input'];
  readonly type: Scalars['String']['input'];
};

/** An export of which all pages are there. */
export type FinishDataExportInput = {
  readonly id: Scalars['ID']['input'];
  /** What the fields mean, by `Type.field` */
  readonly legend: Scalars['JSON']['input'];
};

export type FinishDataExportPayload = {
  readonly __typename?: 'FinishDataExportPayload';
  /** False: the export is no longer being made */
  readonly finished: Scalars['Boolean']['output'];
};

/** Consent to a purpose. */
export type GiveConsentInput = {
  /** Language it was shown in; that of the request when none is named */
  readonly language?: InputMaybe<Scalars['Locale']['input']>;
  /** What for */
  readonly purpose: ConsentPurpose;
  /** Version of the text that was shown */
  readonly textVersion: Scalars['Int']['input'];
};

export type GiveConsentPayload = {
  readonly __typename?: 'GiveConsentPayload';
  readonly consent?: Maybe<Consent>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Level of government (Verwaltungsebene) that answers for something: Bund, Land, Kommune. */
export type GovernmentLevel =
  /** Bund */
  | 'FEDERAL'
  /** Kommune: municipality or district */
  | 'MUNICIPAL'
  /** Land */
  | 'STATE';

/** A login linked to the account. */
export type Identity = {
  readonly __typename?: 'Identity';
  readonly id: Scalars['ID']['output'];
  /** When the login was linked to the account */
  readonly linkedAt: Scalars['DateTime']['output'];
  /** Name of the identity provider */
  readonly provider: Scalars['String']['output'];
  /** Highest trust level seen with this login */
  readonly trustLevel: TrustLevel;
};

/** An open invitation to act for an organisation (Einladung). Its code is shown to nobody again. */
export type Invitation = {
  readonly __typename?: 'Invitation';
  /** Until when it can be answered */
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** When it was made */
  readonly invitedAt: Scalars['DateTime']['output'];
  /** What is offered */
  readonly role: OrganisationRole;
  /** The services it is for, by the beginnings of their LeiKa keys; null: all of them */
  readonly services?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The first day */
  readonly validFrom: Scalars['Date']['output'];
  /** The last day; null: until it is ended */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** What an invitation offers, for whoever has its code. */
export type InvitationOffer = {
  readonly __typename?: 'InvitationOffer';
  /** Until when it can be answered */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Name of the organisation */
  readonly organisation: Scalars['String']['output'];
  /** What may be done for it */
  readonly role: OrganisationRole;
  /** The services it is for, by the beginnings of their LeiKa keys; null: all of them */
  readonly services?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The first day */
  readonly validFrom: Scalars['Date']['output'];
  /** The last day; null: until it is ended */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Whether a login has proved the organisation */
  readonly verification: OrganisationVerification;
};

/** Whom to invite for what. */
export type InviteRepresentativeInput = {
  /** The organisation to act for */
  readonly organisationId: Scalars['ID']['input'];
  /** What she may do */
  readonly role: OrganisationRole;
  /** The services it is for, by the first 5, 8, 11 or 14 digits of their LeiKa keys; left out: all of them */
  readonly services?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The first day; left out: today */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The last day; left out: until it is ended */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

export type InviteRepresentativePayload = {
  readonly __typename?: 'InviteRepresentativePayload';
  /** To hand over to whom is invited; it counts once, and is shown this once */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Until when it can be answered */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The invitation, by which it can be taken back */
  readonly invitationId?: Maybe<Scalars['ID']['output']>;
  readonly problems: ReadonlyArray<Problem>;
  /** One's own right, by which the invitation was made */
  readonly representation?: Maybe<Representation>;
};

/** Which account is to stay. */
export type KeptAccount =
  /** The account that the proved login opens; this session ends */
  | 'OTHER'
  /** The account of this session */
  | 'OWN';

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

/** Which organisation to leave. */
export type LeaveOrganisationInput = {
  /** The organisation to act for no longer */
  readonly organisationId: Scalars['ID']['input'];
};

export type LeaveOrganisationPayload = {
  readonly __typename?: 'LeaveOrganisationPayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The login that was proved. */
export type LinkIdentityInput = {
  /** The parameter `proof` that came back: good once, for five minutes */
  readonly proof: Scalars['String']['input'];
};

export type LinkIdentityPayload = {
  readonly __typename?: 'LinkIdentityPayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The right of a person to act for an organisation, as long as it lasts (Vollmacht). */
export type Mandate = {
  readonly __typename?: 'Mandate';
  /** When it was ended; null: it was not */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it has ended */
  readonly ending?: Maybe<MandateEnding>;
  /** When it was given */
  readonly grantedAt: Scalars['DateTime']['output'];
  /** By whom of the organisation, as the others know her; null where nobody there has given it */
  readonly grantedBy?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** True for one's own */
  readonly isOwn: Scalars['Boolean']['output'];
  /** By which the others of the organisation know who it is; null where she has said nothing */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Where it comes from */
  readonly origin: MandateOrigin;
  /** What it includes */
  readonly role: OrganisationRole;
  /** The services it is for, by the first 5, 8, 11 or 14 digits of their LeiKa keys; null: all of them */
  readonly services?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The first day */
  readonly validFrom: Scalars['Date']['output'];
  /** The last day; null: until it is ended */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

export type MandateConnection = {
  readonly __typename?: 'MandateConnection';
  readonly edges: ReadonlyArray<MandateEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MandateEdge = {
  readonly __typename?: 'MandateEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Mandate;
};

/** Why a mandate has ended. */
export type MandateEnding =
  /** Niedergelegt */
  | 'LEFT'
  /** The identity provider names the person no longer (nicht mehr nachgewiesen) */
  | 'PROOF_GONE'
  /** Another mandate has taken its place (ersetzt) */
  | 'REPLACED'
  /** Widerrufen */
  | 'REVOKED';

/** Where a mandate comes from. */
export type MandateOrigin =
  /** The person has registered the organisation (angelegt) */
  | 'FOUNDING'
  /** Somebody of the organisation has invited the person (eingeladen) */
  | 'INVITATION'
  /** An identity provider names the person (nachgewiesen) */
  | 'LOGIN';

/** Which message has been read. */
export type MarkMessageReadInput = {
  readonly id: Scalars['ID']['input'];
};

export type MarkMessageReadPayload = {
  readonly __typename?: 'MarkMessageReadPayload';
  readonly message?: Maybe<Message>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The other account, and which of the two is to stay. */
export type MergeAccountsInput = {
  /** The account that stays */
  readonly keep: KeptAccount;
  /** The parameter `proof` that came back: good once, for five minutes */
  readonly proof: Scalars['String']['input'];
};

export type MergeAccountsPayload = {
  readonly __typename?: 'MergeAccountsPayload';
  /** The account of this session; null when it is the one that was closed */
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A message of the inbox (Postfachnachricht). */
export type Message = {
  readonly __typename?: 'Message';
  /** The application the message is about; null when it is about the account */
  readonly application?: Maybe<Application>;
  /** The documents that came with it, as they lie in the safe; TRUST_LEVEL_REQUIRED below the level */
  readonly attachments?: Maybe<ReadonlyArray<MessageAttachment>>;
  /** The authority it comes from; null where it comes from the portal */
  readonly authority?: Maybe<Authority>;
  /** The text of the message (Nachrichtentext); TRUST_LEVEL_REQUIRED below the level. Whoever reads it has retrieved the message (Abruf) */
  readonly body?: Maybe<Scalars['String']['output']>;
  /** For a decision: how it is notified. POST: it comes on paper, and what lies here is for information only */
  readonly channel?: Maybe<NotificationChannel>;
  /** The day on which a decision counts as notified (Bekanntgabefiktion); null for what is none, and for what comes on paper. That it is opened before changes nothing */
  readonly deemedDeliveredOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What happened, for example `APPLICATION_SUBMITTED` */
  readonly kind: Scalars['String']['output'];
  /** When the notice of it was sent by e-mail (Benachrichtigung); null: none was */
  readonly notifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The organisation whose message it is: all who may read its applications see it; null for the person's own */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** When it was provided, the same moment (Bereitstellung zum Abruf) */
  readonly providedAt: Scalars['DateTime']['output'];
  /** When it was marked as read; null while unread */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it came into the inbox (Eingang im Postfach) */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Whose inbox it is in (Empfängerin oder Empfänger) */
  readonly recipient: Account;
  /** The trust level that a session needs to open it (Vertrauensniveau) */
  readonly requiredTrustLevel: TrustLevel;
  /** When it was opened first (Abruf) */
  readonly retrievedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Subject line (Betreff); TRUST_LEVEL_REQUIRED below the level */
  readonly subject?: Maybe<Scalars['String']['output']>;
};

/** A document that came with a message (Anlage). */
export type MessageAttachment = {
  readonly __typename?: 'MessageAttachment';
  /** The document in the safe */
  readonly document: Document;
  /** The version that came; later ones are the owner's */
  readonly version?: Maybe<DocumentVersion>;
};

export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  readonly edges: ReadonlyArray<MessageEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What became of a message of an authority (Zugangsnachweis): for the applicant and that authority. */
export type MessageDelivery = {
  readonly __typename?: 'MessageDelivery';
  /** The application it is about */
  readonly application: Application;
  /** How a decision is notified; null for what is none */
  readonly channel?: Maybe<NotificationChannel>;
  /** The law that says so */
  readonly deemedBy?: Maybe<Scalars['String']['output']>;
  /** The day on which a decision counts as notified (Bekanntgabefiktion) */
  readonly deemedDeliveredOn?: Maybe<Scalars['Date']['output']>;
  /** The message */
  readonly id: Scalars['ID']['output'];
  /** What it told, for example `APPLICATION_DECIDED` */
  readonly kind: Scalars['String']['output'];
  /** Whether a notice was sent by e-mail */
  readonly notice: NoticeState;
  /** When a mail server took the notice (Benachrichtigung) */
  readonly notifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The letter, for a decision that goes out on paper */
  readonly paper?: Maybe<PaperDelivery>;
  /** Where the record of that stands in the chain of proof, and its digest */
  readonly proof: Scalars['String']['output'];
  /** When it was provided (Bereitstellung zum Abruf) */
  readonly providedAt: Scalars['DateTime']['output'];
  /** When the message was opened first (Abruf) */
  readonly retrievedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Message;
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

/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes on the right to act for an organisation. It needs SUBSTANTIAL for roles that declare something to authorities, else LOW. The code counts once. */
  readonly acceptInvitation: AcceptInvitationPayload;
  /**
   * Shows what would move if the account of the session and the one that a proved login opens were merged. Nothing is changed, and the proof stays
   * good. It is a mutation because the proof is a secret, which must not stand in an address.
   */
  readonly accountMergePreview: AccountMergePreviewPayload;
  /**
   * Chooses for whom to act: answers the headers to send with each further request. Nothing is kept of the choice, so that two windows may act for two
   * organisations; whether one may act is looked up anew for each request.
   */
  readonly actFor: ActForPayload;
  /** Gives a representative another role, other services or another time. The right as it was stays in the history. */
  readonly changeMandate: ChangeMandatePayload;
  /** Takes up the export that waits the longest. For the gateway alone, which no client reaches it through. */
  readonly claimDataExport: ClaimDataExportPayload;
  /** Takes up an erasure, or a preview of one. For the gateway alone, which no client reaches it through. */
  readonly claimErasure: ClaimErasurePayload;
  /** Confirms the e-mail address of the profile with the code that was sent there. From then on notices of new messages go there. */
  readonly confirmEmail: ConfirmEmailPayload;
  /** Says that a decision was posted. */
  readonly confirmPaperDelivery: ConfirmPaperDeliveryPayload;
  /** Declines an invitation; its code opens nothing any more. */
  readonly declineInvitation: DeclineInvitationPayload;
  /**
   * Deletes the account at once and for good, over all services, after a preview that is at most an hour old. It needs a session of at least the
   * highest trust level seen with the account's logins. Every session ends; the keys of all documents are destroyed.
   */
  readonly deleteAccount: DeleteAccountPayload;
  /** Deletes a document with all its versions and shares for good: its key is destroyed. */
  readonly deleteDocument: DeleteDocumentPayload;
  /** Begins the upload of a document for an applicant (Bescheid, Anlage). She sees it when it is sent with a message or a decision. */
  readonly deliverDocument: DeliverDocumentPayload;
  /** Ends a round over all subgraphs. For the gateway alone. */
  readonly endErasureRound: EndErasureRoundPayload;
  /**
   * Erases what this subgraph keeps of the person signed in, or says what it would erase, what it has to keep, why and until when
   * (Löschung, Art. 17 DSGVO). Asked again for the same erasure it erases what has come since, and answers all of it together, so that an
   * answer that got lost is not. For the gateway, which names the person by its assertion: no id travels, and no client reaches it.
   */
  readonly erasePersonalData: ErasePersonalDataPayload;
  /** Makes the archive of all pages. For the gateway alone. */
  readonly finishDataExport: FinishDataExportPayload;
  /** Gives consent to what is done only with it (Einwilligung, Art. 7 DSGVO), to the text that was shown. */
  readonly giveConsent: GiveConsentPayload;
  /** Invites whoever gets the code of the invitation to act for an organisation. Nobody is found by an e-mail address: hand the code over yourself. */
  readonly inviteRepresentative: InviteRepresentativePayload;
  /** Ends one's own right to act for an organisation. Its last administrator stays. */
  readonly leaveOrganisation: LeaveOrganisationPayload;
  /**
   * Adds the login that was proved to the account signed in, which must be the one that began it. Nobody is ever found by an e-mail address or a
   * name: a login that already opens another account stays there.
   */
  readonly linkIdentity: LinkIdentityPayload;
  /** Marks a message of the inbox as read. It needs a session of the message's trust level. */
  readonly markMessageRead: MarkMessageReadPayload;
  /**
   * Merges two accounts of one person, both of which she has proved (Konten zusammenführen): the one by this session, the other by a login proved in
   * answer to `startIdentityLink`. Both have to be shown at the highest trust level that any of their logins has reached. All identities, messages,
   * documents, applications and payments go to the account that stays, and its access log shows the entries of both; the other is closed for
   * good, and its sessions end. It is refused while a data export of either is being made.
   */
  readonly mergeAccounts: MergeAccountsPayload;
  /**
   * Prepares the deletion of the account (Löschung des Nutzerkontos, § 8 Abs. 5 OZG, Art. 17 DSGVO): all services are asked what they would erase
   * and what they have to keep, and nothing is erased yet. `Account.erasure` shows what they say. An earlier preview of the account ends.
   */
  readonly prepareAccountDeletion: PrepareAccountDeletionPayload;
  /** Says which trust level a document demands. What an authority has delivered never demands less than the authority said. */
  readonly protectDocument: ProtectDocumentPayload;
  /** Adds to the access log what was read of people. For the gateway alone, which no client reaches it through. */
  readonly recordAccess: RecordAccessPayload;
  /** Registers an organisation that no login proves, such as an association (Verein) without a business account. Who registers it administers it. */
  readonly registerOrganisation: RegisterOrganisationPayload;
  /** Gives a document another name. */
  readonly renameDocument: RenameDocumentPayload;
  /** Asks for an archive of all personal data, of all services (Datenauskunft, Datenübertragbarkeit). While one is being made, it is answered again. */
  readonly requestDataExport: RequestDataExportPayload;
  /** Sends the code that confirms the e-mail address of the profile once more. */
  readonly requestEmailConfirmation: RequestEmailConfirmationPayload;
  /** Says until when a document is kept (Aufbewahrung). */
  readonly retainDocument: RetainDocumentPayload;
  /** Ends a representative's right; it counts from the next request on. */
  readonly revokeRepresentative: RevokeRepresentativePayload;
  /** Keeps a page of an export. For the gateway alone. */
  readonly saveDataExportPart: SaveDataExportPartPayload;
  /** Keeps what a subgraph has answered to an erasure. For the gateway alone. */
  readonly saveErasurePart: SaveErasurePartPayload;
  /** Sends a message about a case into the applicant's inbox. */
  readonly sendMessage: SendMessagePayload;
  /** Says how decisions are to reach the person: in the inbox (§ 9 OZG), or on paper. What was provided before stays as it was. */
  readonly setDeliveryPreference: SetDeliveryPreferencePayload;
  /**
   * Lets those who deal with an application of one's own read a version of a document (Freigabe), for one purpose and until one moment, at the
   * latest until the application is taken back. The same share again only gets another end.
   */
  readonly shareDocument: ShareDocumentPayload;
  /**
   * Begins to add another login to the account: send the browser to the answered address, where the person proves that the login is hers. It
   * comes back to `returnTo` with the parameter `proof`, or with `error` when she gave up. The address is a secret of the person, good for ten minutes.
   */
  readonly startIdentityLink: StartIdentityLinkPayload;
  /**
   * Removes a login from the account, and ends its sessions. It needs a session of at least the highest trust level seen with that login. The
   * last login of an account stays.
   */
  readonly unlinkIdentity: UnlinkIdentityPayload;
  /** Ends a share at once. */
  readonly unshareDocument: UnshareDocumentPayload;
  /** Changes the profile; a field left out stays, a field set to null is deleted. */
  readonly updateProfile: UpdateProfilePayload;
  /** Begins the upload of a new document. Nobody sees it before its file has come in whole by PUT at the address of the upload. */
  readonly uploadDocument: UploadDocumentPayload;
  /** Begins the upload of a further version of a document; the earlier ones stay. */
  readonly uploadDocumentVersion: UploadDocumentVersionPayload;
  /** Withdraws a consent (Widerruf, Art. 7 Abs. 3 DSGVO): what depends on it ends at once. */
  readonly withdrawConsent: WithdrawConsentPayload;
  /** Takes an open invitation back. */
  readonly withdrawInvitation: WithdrawInvitationPayload;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationAccountMergePreviewArgs = {
  input: AccountMergePreviewInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationActForArgs = {
  input: ActForInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationChangeMandateArgs = {
  input: ChangeMandateInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationClaimDataExportArgs = {
  input: ClaimDataExportInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationClaimErasureArgs = {
  input: ClaimErasureInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationConfirmEmailArgs = {
  input: ConfirmEmailInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationConfirmPaperDeliveryArgs = {
  input: ConfirmPaperDeliveryInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationDeclineInvitationArgs = {
  input: DeclineInvitationInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationDeleteDocumentArgs = {
  input: DeleteDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationDeliverDocumentArgs = {
  input: DeliverDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationEndErasureRoundArgs = {
  input: EndErasureRoundInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationErasePersonalDataArgs = {
  input: ErasePersonalDataInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationFinishDataExportArgs = {
  input: FinishDataExportInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationInviteRepresentativeArgs = {
  input: InviteRepresentativeInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationLeaveOrganisationArgs = {
  input: LeaveOrganisationInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationLinkIdentityArgs = {
  input: LinkIdentityInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationMarkMessageReadArgs = {
  input: MarkMessageReadInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationMergeAccountsArgs = {
  input: MergeAccountsInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationPrepareAccountDeletionArgs = {
  input: PrepareAccountDeletionInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationProtectDocumentArgs = {
  input: ProtectDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationRecordAccessArgs = {
  input: RecordAccessInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationRegisterOrganisationArgs = {
  input: RegisterOrganisationInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationRenameDocumentArgs = {
  input: RenameDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationRequestDataExportArgs = {
  input: RequestDataExportInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationRequestEmailConfirmationArgs = {
  input: RequestEmailConfirmationInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationRetainDocumentArgs = {
  input: RetainDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationRevokeRepresentativeArgs = {
  input: RevokeRepresentativeInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationSaveDataExportPartArgs = {
  input: SaveDataExportPartInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationSaveErasurePartArgs = {
  input: SaveErasurePartInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationSetDeliveryPreferenceArgs = {
  input: SetDeliveryPreferenceInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationShareDocumentArgs = {
  input: ShareDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationStartIdentityLinkArgs = {
  input: StartIdentityLinkInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationUnlinkIdentityArgs = {
  input: UnlinkIdentityInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationUnshareDocumentArgs = {
  input: UnshareDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationUploadDocumentArgs = {
  input: UploadDocumentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationUploadDocumentVersionArgs = {
  input: UploadDocumentVersionInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


/** What can be changed. Each mutation answers what it changed, and problems that the person can put right; then nothing is changed. */
export type MutationWithdrawInvitationArgs = {
  input: WithdrawInvitationInput;
};

/** How far the notice of a message is (Benachrichtigung). */
export type NoticeState =
  /** It could not be sent: there is no confirmed address, no mail server, or it was refused */
  | 'NOT_SENT'
  /** It is to be sent */
  | 'PENDING'
  /** A mail server has taken it */
  | 'SENT';

/** How a decision is notified (Bekanntgabe). */
export type NotificationChannel =
  /** In the inbox (§ 9 OZG, § 122a AO) */
  | 'INBOX'
  /** On paper (§ 41 VwVfG, § 122 AO) */
  | 'POST';

/** A company or another organisation that people may act for, with what an account may hold of it (Organisation, § 8 Abs. 2 OZG). */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** Seat (Sitz) */
  readonly city?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Open invitations, the oldest first; null for those who do not manage the organisation */
  readonly invitations?: Maybe<ReadonlyArray<Invitation>>;
  /** Legal form (Rechtsform) */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /** Name of the organisation (Firma, Name des Vereins) */
  readonly name: Scalars['String']['output'];
  /** Postal code (Postleitzahl) */
  readonly postalCode?: Maybe<Scalars['PostalCode']['output']>;
  /** When a login last did */
  readonly provenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Court or authority that keeps the register (Registergericht) */
  readonly registerCourt?: Maybe<Scalars['String']['output']>;
  /** Number in the register (Registernummer) */
  readonly registerNumber?: Maybe<Scalars['String']['output']>;
  /** Kind of register, for example `HRB` or `VR` (Registerart) */
  readonly registerType?: Maybe<Scalars['String']['output']>;
  /** Who acts for the organisation, who was made so last comes first; for those who manage it */
  readonly representatives: MandateConnection;
  /** Street and house number (Straße und Hausnummer) */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** Whether a login has proved the organisation */
  readonly verification: OrganisationVerification;
};


/** A company or another organisation that people may act for, with what an account may hold of it (Organisation, § 8 Abs. 2 OZG). */
export type OrganisationRepresentativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ended: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What somebody may do for an organisation (Rolle). */
export type OrganisationRole =
  /** Everything, and says who acts for the organisation (Verwaltung der Vertretung) */
  | 'ADMINISTRATOR'
  /** Prepares drafts, and submits none (Sachbearbeitung) */
  | 'CLERK'
  /** Reads (Einsicht) */
  | 'READER'
  /** Everything towards authorities (Vertretung); one whom an identity provider names appoints others, too */
  | 'REPRESENTATIVE';

/** How sure it is that an organisation is what it says. */
export type OrganisationVerification =
  /** An identity provider vouches for it, such as Mein Unternehmenskonto (nachgewiesen) */
  | 'PROVEN'
  /** An account has said so (nur angegeben) */
  | 'UNVERIFIED';

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

/** A decision that has to be sent on paper, as its addressee has excluded the electronic way (§ 9 Abs. 1 Satz 2 OZG). */
export type PaperDelivery = {
  readonly __typename?: 'PaperDelivery';
  /** Where it goes; null where the account does not say, so that the authority has to know it from its file */
  readonly address?: Maybe<PostalAddress>;
  /** The application that was decided */
  readonly application: Application;
  /** The authority that has to send it */
  readonly authority: Authority;
  /** The day on which it counts as notified (Bekanntgabefiktion) */
  readonly deemedDeliveredOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** When that was found */
  readonly orderedAt: Scalars['DateTime']['output'];
  /** The day it was posted (Aufgabe zur Post); null: it is still to be sent */
  readonly postedOn?: Maybe<Scalars['Date']['output']>;
};

export type PaperDeliveryConnection = {
  readonly __typename?: 'PaperDeliveryConnection';
  readonly edges: ReadonlyArray<PaperDeliveryEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PaperDeliveryEdge = {
  readonly __typename?: 'PaperDeliveryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PaperDelivery;
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

/** Where a letter goes (Anschrift). */
export type PostalAddress = {
  readonly __typename?: 'PostalAddress';
  /** Place (Ort) */
  readonly city: Scalars['String']['output'];
  /** Name of the addressee */
  readonly name: Scalars['String']['output'];
  /** Postal code (Postleitzahl) */
  readonly postalCode: Scalars['PostalCode']['output'];
  /** Street and house number (Straße und Hausnummer) */
  readonly street: Scalars['String']['output'];
};

/** A deletion that is to be prepared. */
export type PrepareAccountDeletionInput = {
  /** The language of the report; that of the request when none is named */
  readonly language?: InputMaybe<Scalars['Locale']['input']>;
};

export type PrepareAccountDeletionPayload = {
  readonly __typename?: 'PrepareAccountDeletionPayload';
  readonly erasure?: Maybe<AccountErasure>;
  readonly problems: ReadonlyArray<Problem>;
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

/** What an account may hold of a natural person (§ 8 Abs. 1 OZG). */
export type Profile = {
  readonly __typename?: 'Profile';
  /** Date of birth (Geburtsdatum) */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** Place of residence (Wohnort) */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Address for notifications (E-Mail-Adresse) */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** When this address was confirmed; null: no notices go there yet */
  readonly emailConfirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Family name (Familienname) */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** Given names (Vornamen) */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** Postal code (Postleitzahl) */
  readonly postalCode?: Maybe<Scalars['PostalCode']['output']>;
  /** Which of these an identity provider has proved, and how well; all others are what the person says of herself */
  readonly proven: ReadonlyArray<ProvenField>;
  /** Street and house number (Straße und Hausnummer) */
  readonly street?: Maybe<Scalars['String']['output']>;
};

/** Which trust level a document is to demand. */
export type ProtectDocumentInput = {
  readonly id: Scalars['ID']['input'];
  /** The level, which this session must have */
  readonly requiredTrustLevel: TrustLevel;
};

export type ProtectDocumentPayload = {
  readonly __typename?: 'ProtectDocumentPayload';
  readonly document?: Maybe<Document>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What an identity provider has proved, with the trust level of that value (Vertrauensniveau je Angabe). */
export type ProvenAttribute = {
  readonly __typename?: 'ProvenAttribute';
  /** What it is */
  readonly name: AttributeName;
  /** Name of the identity provider */
  readonly provider: Scalars['String']['output'];
  /** When it was said last */
  readonly seenAt: Scalars['DateTime']['output'];
  /** How well the provider vouches for it */
  readonly trustLevel: TrustLevel;
  /** As text; a day as YYYY-MM-DD */
  readonly value: Scalars['String']['output'];
};

/** A field of the profile that is as an identity provider has proved it. It is one no more once the person says something else. */
export type ProvenField = {
  readonly __typename?: 'ProvenField';
  /** Name of the field, for example `familyName` */
  readonly field: Scalars['String']['output'];
  /** Name of the identity provider */
  readonly provider: Scalars['String']['output'];
  /** When it was proved last */
  readonly seenAt: Scalars['DateTime']['output'];
  /** How well the provider vouches for it */
  readonly trustLevel: TrustLevel;
};

/** What can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** What an invitation to act for an organisation offers (Einladung); null for a code that opens none, or no longer. */
  readonly invitation?: Maybe<InvitationOffer>;
  /** The account of the person signed in. The first call registers her. */
  readonly me?: Maybe<Account>;
  /** Decisions that an authority has to send on paper, the oldest first (Postausgang). */
  readonly paperDeliveries: PaperDeliveryConnection;
  /** For whom the caller may act now. For the gateway alone, which no client reaches it through. */
  readonly representations: ReadonlyArray<ActingRight>;
};


/** What can be asked. */
export type QueryInvitationArgs = {
  code: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryPaperDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  openOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What was read of people, to be added to the access log. */
export type RecordAccessInput = {
  /** By operation */
  readonly batches: ReadonlyArray<AccessBatchInput>;
};

export type RecordAccessPayload = {
  readonly __typename?: 'RecordAccessPayload';
  /** How many records were added */
  readonly recorded: Scalars['Int']['output'];
};

/** An organisation that no login proves. */
export type RegisterOrganisationInput = {
  /** Seat (Sitz) */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Legal form (Rechtsform) */
  readonly legalForm?: InputMaybe<Scalars['String']['input']>;
  /** Name (Firma, Name des Vereins) */
  readonly name: Scalars['String']['input'];
  /** Postal code (Postleitzahl) */
  readonly postalCode?: InputMaybe<Scalars['PostalCode']['input']>;
  /** Court or authority that keeps the register (Registergericht) */
  readonly registerCourt?: InputMaybe<Scalars['String']['input']>;
  /** Number in the register (Registernummer) */
  readonly registerNumber?: InputMaybe<Scalars['String']['input']>;
  /** Kind of register, for example `VR` (Registerart) */
  readonly registerType?: InputMaybe<Scalars['String']['input']>;
  /** Street and house number (Straße und Hausnummer) */
  readonly street?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterOrganisationPayload = {
  readonly __typename?: 'RegisterOrganisationPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** One's own right to act for the new organisation */
  readonly representation?: Maybe<Representation>;
};

/** How a document is to be called. */
export type RenameDocumentInput = {
  readonly id: Scalars['ID']['input'];
  /** The new name */
  readonly name: Scalars['String']['input'];
};

export type RenameDocumentPayload = {
  readonly __typename?: 'RenameDocumentPayload';
  readonly document?: Maybe<Document>;
  readonly problems: ReadonlyArray<Problem>;
};

/** One's own right to act for an organisation (Vertretungsberechtigung). */
export type Representation = {
  readonly __typename?: 'Representation';
  /** Who may act */
  readonly account: Account;
  /** The right in full (Vollmacht) */
  readonly mandate: Mandate;
  /** The organisation that is represented */
  readonly organisation: Organisation;
  /** What the right includes, for example `REPRESENTATIVE` */
  readonly role: OrganisationRole;
};

/** A data export that is asked for. */
export type RequestDataExportInput = {
  /** The language it is made in; that of the request when none is named */
  readonly language?: InputMaybe<Scalars['Locale']['input']>;
};

export type RequestDataExportPayload = {
  readonly __typename?: 'RequestDataExportPayload';
  readonly export?: Maybe<DataExport>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Another code for the e-mail address of the profile. */
export type RequestEmailConfirmationInput = {
  /** The language of the e-mail; that of the request when none is named */
  readonly language?: InputMaybe<Scalars['Locale']['input']>;
};

export type RequestEmailConfirmationPayload = {
  readonly __typename?: 'RequestEmailConfirmationPayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A header of a request to the graph. Over a WebSocket it goes into the payload of `connection_init`. */
export type RequestHeader = {
  readonly __typename?: 'RequestHeader';
  /** Name of the header */
  readonly name: Scalars['String']['output'];
  /** What it says */
  readonly value: Scalars['String']['output'];
};

/** How long a document is to be kept. */
export type RetainDocumentInput = {
  readonly id: Scalars['ID']['input'];
  /** The last day; null: until it is deleted */
  readonly keepUntil?: InputMaybe<Scalars['Date']['input']>;
};

export type RetainDocumentPayload = {
  readonly __typename?: 'RetainDocumentPayload';
  readonly document?: Maybe<Document>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Whose right to end. */
export type RevokeRepresentativeInput = {
  /** The mandate to end (Vollmacht) */
  readonly mandateId: Scalars['ID']['input'];
};

export type RevokeRepresentativePayload = {
  readonly __typename?: 'RevokeRepresentativePayload';
  readonly problems: ReadonlyArray<Problem>;
  /** One's own right; null where that was ended */
  readonly representation?: Maybe<Representation>;
};

/** How much of the document safe is in use, in bytes. */
export type SafeUsage = {
  readonly __typename?: 'SafeUsage';
  /** The largest file */
  readonly fileLimit: Scalars['Decimal']['output'];
  /** How much there may be */
  readonly quota: Scalars['Decimal']['output'];
  /** All versions, and what is being uploaded */
  readonly used: Scalars['Decimal']['output'];
};

/** A page of an export. */
export type SaveDataExportPartInput = {
  /** Where the next one begins; null: this was the last one */
  readonly after?: InputMaybe<Scalars['String']['input']>;
  /** The objects of the page */
  readonly content: Scalars['JSON']['input'];
  readonly id: Scalars['ID']['input'];
  /** What is missing in it, as `<code> <subgraph>`; left out: nothing is */
  readonly missing?: InputMaybe<Scalars['String']['input']>;
  /** The part it belongs to, as `<subgraph>/<field>` */
  readonly name: Scalars['String']['input'];
  /** Its number, from 0 */
  readonly page: Scalars['Int']['input'];
  /** How long nobody else takes the export up, in seconds */
  readonly seconds: Scalars['Int']['input'];
};

export type SaveDataExportPartPayload = {
  readonly __typename?: 'SaveDataExportPartPayload';
  /** False: the export is no longer being made */
  readonly saved: Scalars['Boolean']['output'];
};

/** What a subgraph has answered. */
export type SaveErasurePartInput = {
  /** Null: it has not answered */
  readonly answer?: InputMaybe<ErasureAnswerInput>;
  readonly id: Scalars['ID']['input'];
  /** What the supergraph says of its data: `type`, `legalBasis` and `retention` */
  readonly rules: ReadonlyArray<ErasureRuleInput>;
  /** How long nobody else takes the erasure up, in seconds */
  readonly seconds: Scalars['Int']['input'];
  /** Its name */
  readonly subgraph: Scalars['String']['input'];
};

export type SaveErasurePartPayload = {
  readonly __typename?: 'SaveErasurePartPayload';
  /** False: the erasure is no longer under way */
  readonly saved: Scalars['Boolean']['output'];
};

/** What is known of viruses in a version (Virenprüfung). Only what is CLEAN or UNSCANNED can be downloaded and shared. */
export type ScanStatus =
  /** Nothing was found */
  | 'CLEAN'
  /** A virus was found */
  | 'INFECTED'
  /** There is no verdict yet, because the scanner is missing or gave none; it is tried again (Quarantäne) */
  | 'QUARANTINED'
  /** It is being checked */
  | 'SCANNING'
  /** The operator of this portal does without a scanner */
  | 'UNSCANNED';

/** A message about a case. */
export type SendMessageInput = {
  /** The text (Nachrichtentext) */
  readonly body: Scalars['String']['input'];
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** Documents that were uploaded for this case by `deliverDocument`, and may be downloaded by now */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The trust level it is to demand; never below the service's, which it is when left out */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** Subject line (Betreff) */
  readonly subject: Scalars['String']['input'];
};

export type SendMessagePayload = {
  readonly __typename?: 'SendMessagePayload';
  readonly delivery?: Maybe<MessageDelivery>;
  readonly problems: ReadonlyArray<Problem>;
};

/** How decisions are to reach the person. */
export type SetDeliveryPreferenceInput = {
  /** True: in the inbox. False: on paper */
  readonly electronic: Scalars['Boolean']['input'];
};

export type SetDeliveryPreferencePayload = {
  readonly __typename?: 'SetDeliveryPreferencePayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What is to be shared with which application. */
export type ShareDocumentInput = {
  /** The application whose authority is to read it */
  readonly applicationId: Scalars['ID']['input'];
  /** The document */
  readonly id: Scalars['ID']['input'];
  /** What it may be used for */
  readonly purpose: SharePurpose;
  /** When the share ends by itself, within a year */
  readonly until: Scalars['DateTime']['input'];
  /** Number of the version; left out: the latest one */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

export type ShareDocumentPayload = {
  readonly __typename?: 'ShareDocumentPayload';
  readonly problems: ReadonlyArray<Problem>;
  readonly share?: Maybe<DocumentShare>;
};

/** What a shared document may be used for (Zweckbindung, Art. 5 Abs. 1 lit. b DSGVO). */
export type SharePurpose =
  /** To answer a question of the authority (Antwort auf eine Rückfrage) */
  | 'ANSWER'
  /** As an attachment of the application (Anlage zum Antrag) */
  | 'ATTACHMENT';

/** A document that an applicant lets an authority read (Freigabe). */
export type SharedDocument = {
  readonly __typename?: 'SharedDocument';
  /** The application it is shared with */
  readonly application: Application;
  /** A link to download it, for a few minutes */
  readonly download?: Maybe<DocumentDownload>;
  /** The share */
  readonly id: Scalars['ID']['output'];
  /** Media type (IANA), as its content shows */
  readonly mediaType?: Maybe<Scalars['String']['output']>;
  /** What its owner calls it */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it may be used for (Zweck) */
  readonly purpose: SharePurpose;
  /** The trust level that a session needs to see what follows; below it that is TRUST_LEVEL_REQUIRED */
  readonly requiredTrustLevel: TrustLevel;
  /** SHA-512 of the content, in hexadecimal */
  readonly sha512?: Maybe<Scalars['String']['output']>;
  /** Size in bytes */
  readonly size?: Maybe<Scalars['Int']['output']>;
  /** When the share ends */
  readonly until: Scalars['DateTime']['output'];
};

/** Where the person comes back to after she has proved another login. */
export type StartIdentityLinkInput = {
  /** A page of the front end; its origin must be one that the portal knows */
  readonly returnTo: Scalars['String']['input'];
};

export type StartIdentityLinkPayload = {
  readonly __typename?: 'StartIdentityLinkPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Where the person proves the login */
  readonly url?: Maybe<Scalars['String']['output']>;
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

/** Which login is to be removed. */
export type UnlinkIdentityInput = {
  /** Id of one of the account's identities */
  readonly id: Scalars['ID']['input'];
};

export type UnlinkIdentityPayload = {
  readonly __typename?: 'UnlinkIdentityPayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which share is to end. */
export type UnshareDocumentInput = {
  /** The share, as `Document.shares` names it */
  readonly shareId: Scalars['ID']['input'];
};

export type UnshareDocumentPayload = {
  readonly __typename?: 'UnshareDocumentPayload';
  readonly document?: Maybe<Document>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What is to change in the profile. */
export type UpdateProfileInput = {
  /** Date of birth (Geburtsdatum) */
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** Place of residence (Wohnort) */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Address for notifications (E-Mail-Adresse) */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Family name (Familienname) */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** Given names (Vornamen) */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** Postal code (Postleitzahl) */
  readonly postalCode?: InputMaybe<Scalars['PostalCode']['input']>;
  /** Street and house number (Straße und Hausnummer) */
  readonly street?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  readonly account?: Maybe<Account>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What is to be uploaded. */
export type UploadDocumentInput = {
  /** The last day it is to be kept; left out: until it is deleted */
  readonly keepUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Media type of the file; its content must show it */
  readonly mediaType: Scalars['String']['input'];
  /** What to call the document, for example `Mietvertrag.pdf` */
  readonly name: Scalars['String']['input'];
  /** The trust level it is to demand, which this session must have; left out: BASIC */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** Size of the file in bytes, exactly */
  readonly size: Scalars['Int']['input'];
};

export type UploadDocumentPayload = {
  readonly __typename?: 'UploadDocumentPayload';
  readonly document?: Maybe<Document>;
  readonly problems: ReadonlyArray<Problem>;
  readonly upload?: Maybe<DocumentUpload>;
};

/** What is to be uploaded as the latest version of a document. */
export type UploadDocumentVersionInput = {
  /** The document */
  readonly id: Scalars['ID']['input'];
  /** Media type of the file; its content must show it */
  readonly mediaType: Scalars['String']['input'];
  /** Size of the file in bytes, exactly */
  readonly size: Scalars['Int']['input'];
};

export type UploadDocumentVersionPayload = {
  readonly __typename?: 'UploadDocumentVersionPayload';
  readonly document?: Maybe<Document>;
  readonly problems: ReadonlyArray<Problem>;
  readonly upload?: Maybe<DocumentUpload>;
};

/** A header of an HTTP request. */
export type UploadHeader = {
  readonly __typename?: 'UploadHeader';
  /** For example `Content-Type` */
  readonly name: Scalars['String']['output'];
  /** For example `application/pdf` */
  readonly value: Scalars['String']['output'];
};

/** The end of a consent. */
export type WithdrawConsentInput = {
  /** What for */
  readonly purpose: ConsentPurpose;
};

export type WithdrawConsentPayload = {
  readonly __typename?: 'WithdrawConsentPayload';
  readonly consent?: Maybe<Consent>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which invitation to take back. */
export type WithdrawInvitationInput = {
  readonly id: Scalars['ID']['input'];
};

export type WithdrawInvitationPayload = {
  readonly __typename?: 'WithdrawInvitationPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** One's own right */
  readonly representation?: Maybe<Representation>;
};



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
  Account: Account;
  Application: Application;
  Document: Document;
  Message: Message;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"id":true}> );
  Document:
    ( { __typename: 'Document' }
    & GraphQLRecursivePick<FederationTypes['Document'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: ResolverTypeWrapper<Omit<AcceptInvitationPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, representation?: Maybe<ResolversTypes['Representation']> }>;
  AccessBatchInput: AccessBatchInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessLogConnection: ResolverTypeWrapper<Omit<AccessLogConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AccessLogEdge']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
  AccessLogEntry: ResolverTypeWrapper<AccessRow>;
  AccessReadInput: AccessReadInput;
  AccessReader: AccessReader;
  Account: ResolverTypeWrapper<AccountRow>;
  AccountErasure: ResolverTypeWrapper<ErasureRow>;
  AccountErasureStatus: AccountErasureStatus;
  AccountHoldings: ResolverTypeWrapper<AccountHoldings>;
  AccountMergePreview: ResolverTypeWrapper<AccountMergePreview>;
  AccountMergePreviewInput: AccountMergePreviewInput;
  AccountMergePreviewPayload: ResolverTypeWrapper<Omit<AccountMergePreviewPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ActForInput: ActForInput;
  ActForPayload: ResolverTypeWrapper<Omit<ActForPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, representation?: Maybe<ResolversTypes['Representation']> }>;
  ActingRight: ResolverTypeWrapper<ActingRight>;
  Application: ResolverTypeWrapper<ApplicationReference>;
  AttributeName: AttributeName;
  Audience: Audience;
  Authority: ResolverTypeWrapper<Authority>;
  ChangeMandateInput: ChangeMandateInput;
  ChangeMandatePayload: ResolverTypeWrapper<Omit<ChangeMandatePayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, representation?: Maybe<ResolversTypes['Representation']> }>;
  ClaimDataExportInput: ClaimDataExportInput;
  ClaimDataExportPayload: ResolverTypeWrapper<ClaimDataExportPayload>;
  ClaimErasureInput: ClaimErasureInput;
  ClaimErasurePayload: ResolverTypeWrapper<ClaimErasurePayload>;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailPayload: ResolverTypeWrapper<Omit<ConfirmEmailPayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ConfirmPaperDeliveryInput: ConfirmPaperDeliveryInput;
  ConfirmPaperDeliveryPayload: ResolverTypeWrapper<Omit<ConfirmPaperDeliveryPayload, 'delivery' | 'problems'> & { delivery?: Maybe<ResolversTypes['PaperDelivery']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Consent: ResolverTypeWrapper<ConsentState>;
  ConsentAnswer: ConsentAnswer;
  ConsentDecision: ResolverTypeWrapper<ConsentRow>;
  ConsentPurpose: ConsentPurpose;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DataExport: ResolverTypeWrapper<DataExportRow>;
  DataExportJob: ResolverTypeWrapper<DataExportJob>;
  DataExportPage: ResolverTypeWrapper<DataExportPage>;
  DataExportStatus: DataExportStatus;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclineInvitationInput: DeclineInvitationInput;
  DeclineInvitationPayload: ResolverTypeWrapper<Omit<DeclineInvitationPayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: ResolverTypeWrapper<Omit<DeleteAccountPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DeleteDocumentInput: DeleteDocumentInput;
  DeleteDocumentPayload: ResolverTypeWrapper<Omit<DeleteDocumentPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DeliverDocumentInput: DeliverDocumentInput;
  DeliverDocumentPayload: ResolverTypeWrapper<Omit<DeliverDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversTypes['DeliveredDocument']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DeliveredDocument: ResolverTypeWrapper<DocumentRow>;
  DeliveryPreference: ResolverTypeWrapper<Preference>;
  DeliveryPreferenceConnection: ResolverTypeWrapper<Omit<DeliveryPreferenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DeliveryPreferenceEdge']> }>;
  DeliveryPreferenceEdge: ResolverTypeWrapper<Omit<DeliveryPreferenceEdge, 'node'> & { node: ResolversTypes['DeliveryPreference'] }>;
  Document: ResolverTypeWrapper<DocumentRow>;
  DocumentAction: DocumentAction;
  DocumentActor: DocumentActor;
  DocumentConnection: ResolverTypeWrapper<Omit<DocumentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DocumentEdge']> }>;
  DocumentDownload: ResolverTypeWrapper<DocumentDownload>;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  DocumentRecord: ResolverTypeWrapper<RecordRow>;
  DocumentRecordConnection: ResolverTypeWrapper<Omit<DocumentRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DocumentRecordEdge']> }>;
  DocumentRecordEdge: ResolverTypeWrapper<Omit<DocumentRecordEdge, 'node'> & { node: ResolversTypes['DocumentRecord'] }>;
  DocumentShare: ResolverTypeWrapper<ShareOfDocument>;
  DocumentUpload: ResolverTypeWrapper<DocumentUpload>;
  DocumentVersion: ResolverTypeWrapper<VersionRow>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EndErasureRoundInput: EndErasureRoundInput;
  EndErasureRoundPayload: ResolverTypeWrapper<EndErasureRoundPayload>;
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ResolverTypeWrapper<ErasePersonalDataPayload>;
  ErasedData: ResolverTypeWrapper<ErasedData>;
  ErasureAnswerInput: ErasureAnswerInput;
  ErasureCount: ResolverTypeWrapper<ErasureCount>;
  ErasureCountInput: ErasureCountInput;
  ErasureJob: ResolverTypeWrapper<ErasureJob>;
  ErasureKept: ResolverTypeWrapper<ErasureKept>;
  ErasureKeptInput: ErasureKeptInput;
  ErasurePart: ResolverTypeWrapper<ErasurePartRow>;
  ErasurePartStatus: ErasurePartStatus;
  ErasureReceipt: ResolverTypeWrapper<ErasureReceipt>;
  ErasureRule: ResolverTypeWrapper<ErasureRule>;
  ErasureRuleInput: ErasureRuleInput;
  FinishDataExportInput: FinishDataExportInput;
  FinishDataExportPayload: ResolverTypeWrapper<FinishDataExportPayload>;
  GiveConsentInput: GiveConsentInput;
  GiveConsentPayload: ResolverTypeWrapper<Omit<GiveConsentPayload, 'consent' | 'problems'> & { consent?: Maybe<ResolversTypes['Consent']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  GovernmentLevel: GovernmentLevel;
  Identity: ResolverTypeWrapper<IdentityRow>;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  InvitationOffer: ResolverTypeWrapper<Offered>;
  InviteRepresentativeInput: InviteRepresentativeInput;
  InviteRepresentativePayload: ResolverTypeWrapper<Omit<InviteRepresentativePayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, representation?: Maybe<ResolversTypes['Representation']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KeptAccount: KeptAccount;
  KeptData: ResolverTypeWrapper<KeptData>;
  LeaveOrganisationInput: LeaveOrganisationInput;
  LeaveOrganisationPayload: ResolverTypeWrapper<Omit<LeaveOrganisationPayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  LeikaKey: ResolverTypeWrapper<Scalars['LeikaKey']['output']>;
  LinkIdentityInput: LinkIdentityInput;
  LinkIdentityPayload: ResolverTypeWrapper<Omit<LinkIdentityPayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Mandate: ResolverTypeWrapper<MandateRow>;
  MandateConnection: ResolverTypeWrapper<Omit<MandateConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MandateEdge']> }>;
  MandateEdge: ResolverTypeWrapper<Omit<MandateEdge, 'node'> & { node: ResolversTypes['Mandate'] }>;
  MandateEnding: MandateEnding;
  MandateOrigin: MandateOrigin;
  MarkMessageReadInput: MarkMessageReadInput;
  MarkMessageReadPayload: ResolverTypeWrapper<Omit<MarkMessageReadPayload, 'message' | 'problems'> & { message?: Maybe<ResolversTypes['Message']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  MergeAccountsInput: MergeAccountsInput;
  MergeAccountsPayload: ResolverTypeWrapper<Omit<MergeAccountsPayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageAttachment: ResolverTypeWrapper<Attachment>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']> }>;
  MessageDelivery: ResolverTypeWrapper<MessageRow>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  Money: ResolverTypeWrapper<MoneyValue>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoticeState: NoticeState;
  NotificationChannel: NotificationChannel;
  Organisation: ResolverTypeWrapper<OrganisationRow>;
  OrganisationRole: OrganisationRole;
  OrganisationVerification: OrganisationVerification;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaperDelivery: ResolverTypeWrapper<PaperDeliveryRow>;
  PaperDeliveryConnection: ResolverTypeWrapper<Omit<PaperDeliveryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PaperDeliveryEdge']> }>;
  PaperDeliveryEdge: ResolverTypeWrapper<Omit<PaperDeliveryEdge, 'node'> & { node: ResolversTypes['PaperDelivery'] }>;
  PaymentPolicy: PaymentPolicy;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  PrepareAccountDeletionInput: PrepareAccountDeletionInput;
  PrepareAccountDeletionPayload: ResolverTypeWrapper<Omit<PrepareAccountDeletionPayload, 'erasure' | 'problems'> & { erasure?: Maybe<ResolversTypes['AccountErasure']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Problem: ResolverTypeWrapper<ProblemValue>;
  Profile: ResolverTypeWrapper<AccountRow>;
  ProtectDocumentInput: ProtectDocumentInput;
  ProtectDocumentPayload: ResolverTypeWrapper<Omit<ProtectDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ProvenAttribute: ResolverTypeWrapper<ProvenAttribute>;
  ProvenField: ResolverTypeWrapper<ProvenField>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordAccessInput: RecordAccessInput;
  RecordAccessPayload: ResolverTypeWrapper<RecordAccessPayload>;
  RegionKey: ResolverTypeWrapper<Scalars['RegionKey']['output']>;
  RegisterOrganisationInput: RegisterOrganisationInput;
  RegisterOrganisationPayload: ResolverTypeWrapper<Omit<RegisterOrganisationPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, representation?: Maybe<ResolversTypes['Representation']> }>;
  RenameDocumentInput: RenameDocumentInput;
  RenameDocumentPayload: ResolverTypeWrapper<Omit<RenameDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Representation: ResolverTypeWrapper<MandateRow>;
  RequestDataExportInput: RequestDataExportInput;
  RequestDataExportPayload: ResolverTypeWrapper<Omit<RequestDataExportPayload, 'export' | 'problems'> & { export?: Maybe<ResolversTypes['DataExport']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RequestEmailConfirmationInput: RequestEmailConfirmationInput;
  RequestEmailConfirmationPayload: ResolverTypeWrapper<Omit<RequestEmailConfirmationPayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RequestHeader: ResolverTypeWrapper<RequestHeader>;
  RetainDocumentInput: RetainDocumentInput;
  RetainDocumentPayload: ResolverTypeWrapper<Omit<RetainDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RevokeRepresentativeInput: RevokeRepresentativeInput;
  RevokeRepresentativePayload: ResolverTypeWrapper<Omit<RevokeRepresentativePayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, representation?: Maybe<ResolversTypes['Representation']> }>;
  SafeUsage: ResolverTypeWrapper<SafeUsage>;
  SaveDataExportPartInput: SaveDataExportPartInput;
  SaveDataExportPartPayload: ResolverTypeWrapper<SaveDataExportPartPayload>;
  SaveErasurePartInput: SaveErasurePartInput;
  SaveErasurePartPayload: ResolverTypeWrapper<SaveErasurePartPayload>;
  ScanStatus: ScanStatus;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'delivery' | 'problems'> & { delivery?: Maybe<ResolversTypes['MessageDelivery']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  SetDeliveryPreferenceInput: SetDeliveryPreferenceInput;
  SetDeliveryPreferencePayload: ResolverTypeWrapper<Omit<SetDeliveryPreferencePayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ShareDocumentInput: ShareDocumentInput;
  ShareDocumentPayload: ResolverTypeWrapper<Omit<ShareDocumentPayload, 'problems' | 'share'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, share?: Maybe<ResolversTypes['DocumentShare']> }>;
  SharePurpose: SharePurpose;
  SharedDocument: ResolverTypeWrapper<ShareOfDocument>;
  StartIdentityLinkInput: StartIdentityLinkInput;
  StartIdentityLinkPayload: ResolverTypeWrapper<Omit<StartIdentityLinkPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  TrustLevel: TrustLevel;
  UnlinkIdentityInput: UnlinkIdentityInput;
  UnlinkIdentityPayload: ResolverTypeWrapper<Omit<UnlinkIdentityPayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  UnshareDocumentInput: UnshareDocumentInput;
  UnshareDocumentPayload: ResolverTypeWrapper<Omit<UnshareDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'account' | 'problems'> & { account?: Maybe<ResolversTypes['Account']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  UploadDocumentInput: UploadDocumentInput;
  UploadDocumentPayload: ResolverTypeWrapper<Omit<UploadDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  UploadDocumentVersionInput: UploadDocumentVersionInput;
  UploadDocumentVersionPayload: ResolverTypeWrapper<Omit<UploadDocumentVersionPayload, 'document' | 'problems'> & { document?: Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentPayload: ResolverTypeWrapper<Omit<WithdrawConsentPayload, 'consent' | 'problems'> & { consent?: Maybe<ResolversTypes['Consent']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  WithdrawInvitationInput: WithdrawInvitationInput;
  WithdrawInvitationPayload: ResolverTypeWrapper<Omit<WithdrawInvitationPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, representation?: Maybe<ResolversTypes['Representation']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: Omit<AcceptInvitationPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, representation?: Maybe<ResolversParentTypes['Representation']> };
  AccessBatchInput: AccessBatchInput;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AccessLogConnection: Omit<AccessLogConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AccessLogEdge']> };
  Int: Scalars['Int']['output'];
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
  AccessLogEntry: AccessRow;
  AccessReadInput: AccessReadInput;
  Account: AccountRow;
  AccountErasure: ErasureRow;
  AccountHoldings: AccountHoldings;
  AccountMergePreview: AccountMergePreview;
  AccountMergePreviewInput: AccountMergePreviewInput;
  AccountMergePreviewPayload: Omit<AccountMergePreviewPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ActForInput: ActForInput;
  ActForPayload: Omit<ActForPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, representation?: Maybe<ResolversParentTypes['Representation']> };
  ActingRight: ActingRight;
  Application: ApplicationReference;
  Authority: Authority;
  ChangeMandateInput: ChangeMandateInput;
  ChangeMandatePayload: Omit<ChangeMandatePayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, representation?: Maybe<ResolversParentTypes['Representation']> };
  ClaimDataExportInput: ClaimDataExportInput;
  ClaimDataExportPayload: ClaimDataExportPayload;
  ClaimErasureInput: ClaimErasureInput;
  ClaimErasurePayload: ClaimErasurePayload;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailPayload: Omit<ConfirmEmailPayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ConfirmPaperDeliveryInput: ConfirmPaperDeliveryInput;
  ConfirmPaperDeliveryPayload: Omit<ConfirmPaperDeliveryPayload, 'delivery' | 'problems'> & { delivery?: Maybe<ResolversParentTypes['PaperDelivery']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Consent: ConsentState;
  ConsentDecision: ConsentRow;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DataExport: DataExportRow;
  DataExportJob: DataExportJob;
  DataExportPage: DataExportPage;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclineInvitationInput: DeclineInvitationInput;
  DeclineInvitationPayload: Omit<DeclineInvitationPayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: Omit<DeleteAccountPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DeleteDocumentInput: DeleteDocumentInput;
  DeleteDocumentPayload: Omit<DeleteDocumentPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DeliverDocumentInput: DeliverDocumentInput;
  DeliverDocumentPayload: Omit<DeliverDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversParentTypes['DeliveredDocument']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DeliveredDocument: DocumentRow;
  DeliveryPreference: Preference;
  DeliveryPreferenceConnection: Omit<DeliveryPreferenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DeliveryPreferenceEdge']> };
  DeliveryPreferenceEdge: Omit<DeliveryPreferenceEdge, 'node'> & { node: ResolversParentTypes['DeliveryPreference'] };
  Document: DocumentRow;
  DocumentConnection: Omit<DocumentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DocumentEdge']> };
  DocumentDownload: DocumentDownload;
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  DocumentRecord: RecordRow;
  DocumentRecordConnection: Omit<DocumentRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DocumentRecordEdge']> };
  DocumentRecordEdge: Omit<DocumentRecordEdge, 'node'> & { node: ResolversParentTypes['DocumentRecord'] };
  DocumentShare: ShareOfDocument;
  DocumentUpload: DocumentUpload;
  DocumentVersion: VersionRow;
  Duration: Scalars['Duration']['output'];
  EndErasureRoundInput: EndErasureRoundInput;
  EndErasureRoundPayload: EndErasureRoundPayload;
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ErasePersonalDataPayload;
  ErasedData: ErasedData;
  ErasureAnswerInput: ErasureAnswerInput;
  ErasureCount: ErasureCount;
  ErasureCountInput: ErasureCountInput;
  ErasureJob: ErasureJob;
  ErasureKept: ErasureKept;
  ErasureKeptInput: ErasureKeptInput;
  ErasurePart: ErasurePartRow;
  ErasureReceipt: ErasureReceipt;
  ErasureRule: ErasureRule;
  ErasureRuleInput: ErasureRuleInput;
  FinishDataExportInput: FinishDataExportInput;
  FinishDataExportPayload: FinishDataExportPayload;
  GiveConsentInput: GiveConsentInput;
  GiveConsentPayload: Omit<GiveConsentPayload, 'consent' | 'problems'> & { consent?: Maybe<ResolversParentTypes['Consent']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Identity: IdentityRow;
  Invitation: InvitationRow;
  InvitationOffer: Offered;
  InviteRepresentativeInput: InviteRepresentativeInput;
  InviteRepresentativePayload: Omit<InviteRepresentativePayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, representation?: Maybe<ResolversParentTypes['Representation']> };
  JSON: Scalars['JSON']['output'];
  KeptData: KeptData;
  LeaveOrganisationInput: LeaveOrganisationInput;
  LeaveOrganisationPayload: Omit<LeaveOrganisationPayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  LeikaKey: Scalars['LeikaKey']['output'];
  LinkIdentityInput: LinkIdentityInput;
  LinkIdentityPayload: Omit<LinkIdentityPayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Locale: Scalars['Locale']['output'];
  Mandate: MandateRow;
  MandateConnection: Omit<MandateConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MandateEdge']> };
  MandateEdge: Omit<MandateEdge, 'node'> & { node: ResolversParentTypes['Mandate'] };
  MarkMessageReadInput: MarkMessageReadInput;
  MarkMessageReadPayload: Omit<MarkMessageReadPayload, 'message' | 'problems'> & { message?: Maybe<ResolversParentTypes['Message']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  MergeAccountsInput: MergeAccountsInput;
  MergeAccountsPayload: Omit<MergeAccountsPayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Message: MessageRow;
  MessageAttachment: Attachment;
  MessageConnection: Omit<MessageConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']> };
  MessageDelivery: MessageRow;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  Money: MoneyValue;
  Mutation: Record<PropertyKey, never>;
  Organisation: OrganisationRow;
  PageInfo: PageInfo;
  PaperDelivery: PaperDeliveryRow;
  PaperDeliveryConnection: Omit<PaperDeliveryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PaperDeliveryEdge']> };
  PaperDeliveryEdge: Omit<PaperDeliveryEdge, 'node'> & { node: ResolversParentTypes['PaperDelivery'] };
  PostalAddress: PostalAddress;
  PostalCode: Scalars['PostalCode']['output'];
  PrepareAccountDeletionInput: PrepareAccountDeletionInput;
  PrepareAccountDeletionPayload: Omit<PrepareAccountDeletionPayload, 'erasure' | 'problems'> & { erasure?: Maybe<ResolversParentTypes['AccountErasure']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Problem: ProblemValue;
  Profile: AccountRow;
  ProtectDocumentInput: ProtectDocumentInput;
  ProtectDocumentPayload: Omit<ProtectDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ProvenAttribute: ProvenAttribute;
  ProvenField: ProvenField;
  Query: Record<PropertyKey, never>;
  RecordAccessInput: RecordAccessInput;
  RecordAccessPayload: RecordAccessPayload;
  RegionKey: Scalars['RegionKey']['output'];
  RegisterOrganisationInput: RegisterOrganisationInput;
  RegisterOrganisationPayload: Omit<RegisterOrganisationPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, representation?: Maybe<ResolversParentTypes['Representation']> };
  RenameDocumentInput: RenameDocumentInput;
  RenameDocumentPayload: Omit<RenameDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Representation: MandateRow;
  RequestDataExportInput: RequestDataExportInput;
  RequestDataExportPayload: Omit<RequestDataExportPayload, 'export' | 'problems'> & { export?: Maybe<ResolversParentTypes['DataExport']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RequestEmailConfirmationInput: RequestEmailConfirmationInput;
  RequestEmailConfirmationPayload: Omit<RequestEmailConfirmationPayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RequestHeader: RequestHeader;
  RetainDocumentInput: RetainDocumentInput;
  RetainDocumentPayload: Omit<RetainDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RevokeRepresentativeInput: RevokeRepresentativeInput;
  RevokeRepresentativePayload: Omit<RevokeRepresentativePayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, representation?: Maybe<ResolversParentTypes['Representation']> };
  SafeUsage: SafeUsage;
  SaveDataExportPartInput: SaveDataExportPartInput;
  SaveDataExportPartPayload: SaveDataExportPartPayload;
  SaveErasurePartInput: SaveErasurePartInput;
  SaveErasurePartPayload: SaveErasurePartPayload;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'delivery' | 'problems'> & { delivery?: Maybe<ResolversParentTypes['MessageDelivery']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  SetDeliveryPreferenceInput: SetDeliveryPreferenceInput;
  SetDeliveryPreferencePayload: Omit<SetDeliveryPreferencePayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ShareDocumentInput: ShareDocumentInput;
  ShareDocumentPayload: Omit<ShareDocumentPayload, 'problems' | 'share'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, share?: Maybe<ResolversParentTypes['DocumentShare']> };
  SharedDocument: ShareOfDocument;
  StartIdentityLinkInput: StartIdentityLinkInput;
  StartIdentityLinkPayload: Omit<StartIdentityLinkPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  UnlinkIdentityInput: UnlinkIdentityInput;
  UnlinkIdentityPayload: Omit<UnlinkIdentityPayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  UnshareDocumentInput: UnshareDocumentInput;
  UnshareDocumentPayload: Omit<UnshareDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'account' | 'problems'> & { account?: Maybe<ResolversParentTypes['Account']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  UploadDocumentInput: UploadDocumentInput;
  UploadDocumentPayload: Omit<UploadDocumentPayload, 'document' | 'problems'> & { document?: Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  UploadDocumentVersionInput: UploadDocumentVersionInput;
  UploadDocumentVersionPayload: Omit<UploadDocumentVersionPayload, 'document' | 'problems'> & { document?: Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  UploadHeader: UploadHeader;
  Url: Scalars['Url']['output'];
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentPayload: Omit<WithdrawConsentPayload, 'consent' | 'problems'> & { consent?: Maybe<ResolversParentTypes['Consent']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  WithdrawInvitationInput: WithdrawInvitationInput;
  WithdrawInvitationPayload: Omit<WithdrawInvitationPayload, 'problems' | 'representation'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, representation?: Maybe<ResolversParentTypes['Representation']> };
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

export type AcceptInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
};

export type AccessLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authorities?: Resolver<ReadonlyArray<ResolversTypes['Authority']>, ParentType, ContextType>;
  entityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reader?: Resolver<ResolversTypes['AccessReader'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessLog?: Resolver<ResolversTypes['AccessLogConnection'], ParentType, ContextType, RequireFields<AccountAccessLogArgs, 'first'>>;
  actingFor?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['ProvenAttribute']>, ParentType, ContextType>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['Consent']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataExports?: Resolver<ReadonlyArray<ResolversTypes['DataExport']>, ParentType, ContextType>;
  deliveryPreference?: Resolver<ResolversTypes['DeliveryPreference'], ParentType, ContextType>;
  deliveryPreferences?: Resolver<ResolversTypes['DeliveryPreferenceConnection'], ParentType, ContextType, RequireFields<AccountDeliveryPreferencesArgs, 'first'>>;
  documentRecords?: Resolver<ResolversTypes['DocumentRecordConnection'], ParentType, ContextType, RequireFields<AccountDocumentRecordsArgs, 'first'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<AccountDocumentsArgs, 'first'>>;
  erasure?: Resolver<Maybe<ResolversTypes['AccountErasure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['Identity']>, ParentType, ContextType>;
  inbox?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<AccountInboxArgs, 'first' | 'unreadOnly'>>;
  organisations?: Resolver<ReadonlyArray<ResolversTypes['Representation']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  safeUsage?: Resolver<ResolversTypes['SafeUsage'], ParentType, ContextType>;
  trustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
};

export type AccountErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountErasure'] = ResolversParentTypes['AccountErasure']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  hasRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['ErasurePart']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requiredTrustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountErasureStatus'], ParentType, ContextType>;
};

export type AccountHoldingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountHoldings'] = ResolversParentTypes['AccountHoldings']> = {
  accessLogEntries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  applications?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataExports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountMergePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountMergePreview'] = ResolversParentTypes['AccountMergePreview']> = {
  other?: Resolver<ResolversTypes['AccountHoldings'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['AccountHoldings'], ParentType, ContextType>;
};

export type AccountMergePreviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountMergePreviewPayload'] = ResolversParentTypes['AccountMergePreviewPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['AccountMergePreview']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ActForPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActForPayload'] = ResolversParentTypes['ActForPayload']> = {
  headers?: Resolver<ReadonlyArray<ResolversTypes['RequestHeader']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
};

export type ActingRightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActingRight'] = ResolversParentTypes['ActingRight']> = {
  isProven?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mandate?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OrganisationRole'], ParentType, ContextType>;
  services?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deliveredDocuments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DeliveredDocument']>>, ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MessageDelivery']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<ApplicationMessagesArgs, 'first'>>;
  sharedDocuments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SharedDocument']>>, ParentType, ContextType>;
};

export type AuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangeMandatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeMandatePayload'] = ResolversParentTypes['ChangeMandatePayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
};

export type ClaimDataExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimDataExportPayload'] = ResolversParentTypes['ClaimDataExportPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['DataExportJob']>, ParentType, ContextType>;
};

export type ClaimErasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimErasurePayload'] = ResolversParentTypes['ClaimErasurePayload']> = {
  job?: Resolver<Maybe<ResolversTypes['ErasureJob']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfirmEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailPayload'] = ResolversParentTypes['ConfirmEmailPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ConfirmPaperDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmPaperDeliveryPayload'] = ResolversParentTypes['ConfirmPaperDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['PaperDelivery']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  dependents?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['ConsentDecision']>, ParentType, ContextType>;
  isGiven?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  textVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wording?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsentDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentDecision'] = ResolversParentTypes['ConsentDecision']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ConsentAnswer'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  textVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wording?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DataExportStatus'], ParentType, ContextType>;
};

export type DataExportJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportJob'] = ResolversParentTypes['DataExportJob']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ReadonlyArray<ResolversTypes['DataExportPage']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type DataExportPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportPage'] = ResolversParentTypes['DataExportPage']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  page?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeclineInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineInvitationPayload'] = ResolversParentTypes['DeclineInvitationPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DeleteAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountPayload'] = ResolversParentTypes['DeleteAccountPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['ErasureReceipt']>, ParentType, ContextType>;
};

export type DeleteDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDocumentPayload'] = ResolversParentTypes['DeleteDocumentPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DeliverDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverDocumentPayload'] = ResolversParentTypes['DeliverDocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['DeliveredDocument']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['DocumentUpload']>, ParentType, ContextType>;
};

export type DeliveredDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveredDocument'] = ResolversParentTypes['DeliveredDocument']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requiredTrustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['ScanStatus']>, ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeliveryPreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryPreference'] = ResolversParentTypes['DeliveryPreference']> = {
  electronic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeliveryPreferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryPreferenceConnection'] = ResolversParentTypes['DeliveryPreferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeliveryPreferenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveryPreferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryPreferenceEdge'] = ResolversParentTypes['DeliveryPreferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeliveryPreference'], ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'], FederationReferenceType extends FederationReferenceTypes['Document'] = FederationReferenceTypes['Document']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Document']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['DocumentVersion']>, ParentType, ContextType>;
  deliveredBy?: Resolver<Maybe<ResolversTypes['Authority']>, ParentType, ContextType>;
  deliveredFor?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keepUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['DocumentRecordConnection']>, ParentType, ContextType, RequireFields<DocumentRecordsArgs, 'first'>>;
  requiredTrustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['ScanStatus']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DocumentShare']>>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DocumentVersion']>>, ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentDownloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentDownload'] = ResolversParentTypes['DocumentDownload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type DocumentRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentRecord'] = ResolversParentTypes['DocumentRecord']> = {
  action?: Resolver<ResolversTypes['DocumentAction'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['DocumentActor'], ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Authority']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['SharePurpose']>, ParentType, ContextType>;
};

export type DocumentRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentRecordConnection'] = ResolversParentTypes['DocumentRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentRecordEdge'] = ResolversParentTypes['DocumentRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DocumentRecord'], ParentType, ContextType>;
};

export type DocumentShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentShare'] = ResolversParentTypes['DocumentShare']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['SharePurpose'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DocumentVersion'], ParentType, ContextType>;
};

export type DocumentUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentUpload'] = ResolversParentTypes['DocumentUpload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type DocumentVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentVersion'] = ResolversParentTypes['DocumentVersion']> = {
  download?: Resolver<Maybe<ResolversTypes['DocumentDownload']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scanFinding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanStatus?: Resolver<ResolversTypes['ScanStatus'], ParentType, ContextType>;
  sha512?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uploadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EndErasureRoundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndErasureRoundPayload'] = ResolversParentTypes['EndErasureRoundPayload']> = {
  finished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ErasePersonalDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasePersonalDataPayload'] = ResolversParentTypes['ErasePersonalDataPayload']> = {
  erased?: Resolver<ReadonlyArray<ResolversTypes['ErasedData']>, ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['KeptData']>, ParentType, ContextType>;
};

export type ErasedDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedData'] = ResolversParentTypes['ErasedData']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureCount'] = ResolversParentTypes['ErasureCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureJob'] = ResolversParentTypes['ErasureJob']> = {
  done?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  known?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type ErasureKeptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureKept'] = ResolversParentTypes['ErasureKept']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ErasurePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasurePart'] = ResolversParentTypes['ErasurePart']> = {
  erased?: Resolver<ReadonlyArray<ResolversTypes['ErasureCount']>, ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['ErasureKept']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['ErasureRule']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ErasurePartStatus'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureReceipt'] = ResolversParentTypes['ErasureReceipt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reportUrl?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type ErasureRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRule'] = ResolversParentTypes['ErasureRule']> = {
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FinishDataExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinishDataExportPayload'] = ResolversParentTypes['FinishDataExportPayload']> = {
  finished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GiveConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiveConsentPayload'] = ResolversParentTypes['GiveConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OrganisationRole'], ParentType, ContextType>;
  services?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type InvitationOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationOffer'] = ResolversParentTypes['InvitationOffer']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OrganisationRole'], ParentType, ContextType>;
  services?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['OrganisationVerification'], ParentType, ContextType>;
};

export type InviteRepresentativePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteRepresentativePayload'] = ResolversParentTypes['InviteRepresentativePayload']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  invitationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
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

export type LeaveOrganisationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveOrganisationPayload'] = ResolversParentTypes['LeaveOrganisationPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export interface LeikaKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LeikaKey'], any> {
  name: 'LeikaKey';
}

export type LinkIdentityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkIdentityPayload'] = ResolversParentTypes['LinkIdentityPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export type MandateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mandate'] = ResolversParentTypes['Mandate']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['MandateEnding']>, ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['MandateOrigin'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OrganisationRole'], ParentType, ContextType>;
  services?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MandateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MandateConnection'] = ResolversParentTypes['MandateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MandateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MandateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MandateEdge'] = ResolversParentTypes['MandateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
};

export type MarkMessageReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkMessageReadPayload'] = ResolversParentTypes['MarkMessageReadPayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MergeAccountsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeAccountsPayload'] = ResolversParentTypes['MergeAccountsPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  attachments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MessageAttachment']>>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Authority']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['NotificationChannel']>, ParentType, ContextType>;
  deemedDeliveredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  requiredTrustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  retrievedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageAttachment'] = ResolversParentTypes['MessageAttachment']> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DocumentVersion']>, ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageDelivery'] = ResolversParentTypes['MessageDelivery']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['NotificationChannel']>, ParentType, ContextType>;
  deemedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deemedDeliveredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  notifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paper?: Resolver<Maybe<ResolversTypes['PaperDelivery']>, ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retrievedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationPayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  accountMergePreview?: Resolver<ResolversTypes['AccountMergePreviewPayload'], ParentType, ContextType, RequireFields<MutationAccountMergePreviewArgs, 'input'>>;
  actFor?: Resolver<ResolversTypes['ActForPayload'], ParentType, ContextType, RequireFields<MutationActForArgs, 'input'>>;
  changeMandate?: Resolver<ResolversTypes['ChangeMandatePayload'], ParentType, ContextType, RequireFields<MutationChangeMandateArgs, 'input'>>;
  claimDataExport?: Resolver<ResolversTypes['ClaimDataExportPayload'], ParentType, ContextType, RequireFields<MutationClaimDataExportArgs, 'input'>>;
  claimErasure?: Resolver<ResolversTypes['ClaimErasurePayload'], ParentType, ContextType, RequireFields<MutationClaimErasureArgs, 'input'>>;
  confirmEmail?: Resolver<ResolversTypes['ConfirmEmailPayload'], ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'input'>>;
  confirmPaperDelivery?: Resolver<ResolversTypes['ConfirmPaperDeliveryPayload'], ParentType, ContextType, RequireFields<MutationConfirmPaperDeliveryArgs, 'input'>>;
  declineInvitation?: Resolver<ResolversTypes['DeclineInvitationPayload'], ParentType, ContextType, RequireFields<MutationDeclineInvitationArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountPayload'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  deleteDocument?: Resolver<ResolversTypes['DeleteDocumentPayload'], ParentType, ContextType, RequireFields<MutationDeleteDocumentArgs, 'input'>>;
  deliverDocument?: Resolver<ResolversTypes['DeliverDocumentPayload'], ParentType, ContextType, RequireFields<MutationDeliverDocumentArgs, 'input'>>;
  endErasureRound?: Resolver<ResolversTypes['EndErasureRoundPayload'], ParentType, ContextType, RequireFields<MutationEndErasureRoundArgs, 'input'>>;
  erasePersonalData?: Resolver<ResolversTypes['ErasePersonalDataPayload'], ParentType, ContextType, RequireFields<MutationErasePersonalDataArgs, 'input'>>;
  finishDataExport?: Resolver<ResolversTypes['FinishDataExportPayload'], ParentType, ContextType, RequireFields<MutationFinishDataExportArgs, 'input'>>;
  giveConsent?: Resolver<ResolversTypes['GiveConsentPayload'], ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  inviteRepresentative?: Resolver<ResolversTypes['InviteRepresentativePayload'], ParentType, ContextType, RequireFields<MutationInviteRepresentativeArgs, 'input'>>;
  leaveOrganisation?: Resolver<ResolversTypes['LeaveOrganisationPayload'], ParentType, ContextType, RequireFields<MutationLeaveOrganisationArgs, 'input'>>;
  linkIdentity?: Resolver<ResolversTypes['LinkIdentityPayload'], ParentType, ContextType, RequireFields<MutationLinkIdentityArgs, 'input'>>;
  markMessageRead?: Resolver<ResolversTypes['MarkMessageReadPayload'], ParentType, ContextType, RequireFields<MutationMarkMessageReadArgs, 'input'>>;
  mergeAccounts?: Resolver<ResolversTypes['MergeAccountsPayload'], ParentType, ContextType, RequireFields<MutationMergeAccountsArgs, 'input'>>;
  prepareAccountDeletion?: Resolver<ResolversTypes['PrepareAccountDeletionPayload'], ParentType, ContextType, RequireFields<MutationPrepareAccountDeletionArgs, 'input'>>;
  protectDocument?: Resolver<ResolversTypes['ProtectDocumentPayload'], ParentType, ContextType, RequireFields<MutationProtectDocumentArgs, 'input'>>;
  recordAccess?: Resolver<ResolversTypes['RecordAccessPayload'], ParentType, ContextType, RequireFields<MutationRecordAccessArgs, 'input'>>;
  registerOrganisation?: Resolver<ResolversTypes['RegisterOrganisationPayload'], ParentType, ContextType, RequireFields<MutationRegisterOrganisationArgs, 'input'>>;
  renameDocument?: Resolver<ResolversTypes['RenameDocumentPayload'], ParentType, ContextType, RequireFields<MutationRenameDocumentArgs, 'input'>>;
  requestDataExport?: Resolver<ResolversTypes['RequestDataExportPayload'], ParentType, ContextType, RequireFields<MutationRequestDataExportArgs, 'input'>>;
  requestEmailConfirmation?: Resolver<ResolversTypes['RequestEmailConfirmationPayload'], ParentType, ContextType, RequireFields<MutationRequestEmailConfirmationArgs, 'input'>>;
  retainDocument?: Resolver<ResolversTypes['RetainDocumentPayload'], ParentType, ContextType, RequireFields<MutationRetainDocumentArgs, 'input'>>;
  revokeRepresentative?: Resolver<ResolversTypes['RevokeRepresentativePayload'], ParentType, ContextType, RequireFields<MutationRevokeRepresentativeArgs, 'input'>>;
  saveDataExportPart?: Resolver<ResolversTypes['SaveDataExportPartPayload'], ParentType, ContextType, RequireFields<MutationSaveDataExportPartArgs, 'input'>>;
  saveErasurePart?: Resolver<ResolversTypes['SaveErasurePartPayload'], ParentType, ContextType, RequireFields<MutationSaveErasurePartArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessagePayload'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  setDeliveryPreference?: Resolver<ResolversTypes['SetDeliveryPreferencePayload'], ParentType, ContextType, RequireFields<MutationSetDeliveryPreferenceArgs, 'input'>>;
  shareDocument?: Resolver<ResolversTypes['ShareDocumentPayload'], ParentType, ContextType, RequireFields<MutationShareDocumentArgs, 'input'>>;
  startIdentityLink?: Resolver<ResolversTypes['StartIdentityLinkPayload'], ParentType, ContextType, RequireFields<MutationStartIdentityLinkArgs, 'input'>>;
  unlinkIdentity?: Resolver<ResolversTypes['UnlinkIdentityPayload'], ParentType, ContextType, RequireFields<MutationUnlinkIdentityArgs, 'input'>>;
  unshareDocument?: Resolver<ResolversTypes['UnshareDocumentPayload'], ParentType, ContextType, RequireFields<MutationUnshareDocumentArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  uploadDocument?: Resolver<ResolversTypes['UploadDocumentPayload'], ParentType, ContextType, RequireFields<MutationUploadDocumentArgs, 'input'>>;
  uploadDocumentVersion?: Resolver<ResolversTypes['UploadDocumentVersionPayload'], ParentType, ContextType, RequireFields<MutationUploadDocumentVersionArgs, 'input'>>;
  withdrawConsent?: Resolver<ResolversTypes['WithdrawConsentPayload'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
  withdrawInvitation?: Resolver<ResolversTypes['WithdrawInvitationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawInvitationArgs, 'input'>>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Invitation']>>, ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['PostalCode']>, ParentType, ContextType>;
  provenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registerCourt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registerType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  representatives?: Resolver<ResolversTypes['MandateConnection'], ParentType, ContextType, RequireFields<OrganisationRepresentativesArgs, 'ended' | 'first'>>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['OrganisationVerification'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaperDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperDelivery'] = ResolversParentTypes['PaperDelivery']> = {
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  deemedDeliveredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PaperDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperDeliveryConnection'] = ResolversParentTypes['PaperDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaperDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaperDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperDeliveryEdge'] = ResolversParentTypes['PaperDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaperDelivery'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['PostalCode'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface PostalCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PostalCode'], any> {
  name: 'PostalCode';
}

export type PrepareAccountDeletionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrepareAccountDeletionPayload'] = ResolversParentTypes['PrepareAccountDeletionPayload']> = {
  erasure?: Resolver<Maybe<ResolversTypes['AccountErasure']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailConfirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['PostalCode']>, ParentType, ContextType>;
  proven?: Resolver<ReadonlyArray<ResolversTypes['ProvenField']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProtectDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectDocumentPayload'] = ResolversParentTypes['ProtectDocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ProvenAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvenAttribute'] = ResolversParentTypes['ProvenAttribute']> = {
  name?: Resolver<ResolversTypes['AttributeName'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProvenFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvenField'] = ResolversParentTypes['ProvenField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  invitation?: Resolver<Maybe<ResolversTypes['InvitationOffer']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'code'>>;
  me?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  paperDeliveries?: Resolver<ResolversTypes['PaperDeliveryConnection'], ParentType, ContextType, RequireFields<QueryPaperDeliveriesArgs, 'authorityId' | 'first' | 'openOnly'>>;
  representations?: Resolver<ReadonlyArray<ResolversTypes['ActingRight']>, ParentType, ContextType>;
};

export type RecordAccessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordAccessPayload'] = ResolversParentTypes['RecordAccessPayload']> = {
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface RegionKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionKey'], any> {
  name: 'RegionKey';
}

export type RegisterOrganisationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterOrganisationPayload'] = ResolversParentTypes['RegisterOrganisationPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
};

export type RenameDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameDocumentPayload'] = ResolversParentTypes['RenameDocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RepresentationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Representation'] = ResolversParentTypes['Representation']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  mandate?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OrganisationRole'], ParentType, ContextType>;
};

export type RequestDataExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestDataExportPayload'] = ResolversParentTypes['RequestDataExportPayload']> = {
  export?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RequestEmailConfirmationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailConfirmationPayload'] = ResolversParentTypes['RequestEmailConfirmationPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RequestHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestHeader'] = ResolversParentTypes['RequestHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetainDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetainDocumentPayload'] = ResolversParentTypes['RetainDocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RevokeRepresentativePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeRepresentativePayload'] = ResolversParentTypes['RevokeRepresentativePayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
};

export type SafeUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeUsage'] = ResolversParentTypes['SafeUsage']> = {
  fileLimit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  quota?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SaveDataExportPartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveDataExportPartPayload'] = ResolversParentTypes['SaveDataExportPartPayload']> = {
  saved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SaveErasurePartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveErasurePartPayload'] = ResolversParentTypes['SaveErasurePartPayload']> = {
  saved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SendMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['MessageDelivery']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SetDeliveryPreferencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDeliveryPreferencePayload'] = ResolversParentTypes['SetDeliveryPreferencePayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ShareDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareDocumentPayload'] = ResolversParentTypes['ShareDocumentPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['DocumentShare']>, ParentType, ContextType>;
};

export type SharedDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedDocument'] = ResolversParentTypes['SharedDocument']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  download?: Resolver<Maybe<ResolversTypes['DocumentDownload']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['SharePurpose'], ParentType, ContextType>;
  requiredTrustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  sha512?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StartIdentityLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartIdentityLinkPayload'] = ResolversParentTypes['StartIdentityLinkPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnlinkIdentityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkIdentityPayload'] = ResolversParentTypes['UnlinkIdentityPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UnshareDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnshareDocumentPayload'] = ResolversParentTypes['UnshareDocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UploadDocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadDocumentPayload'] = ResolversParentTypes['UploadDocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['DocumentUpload']>, ParentType, ContextType>;
};

export type UploadDocumentVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadDocumentVersionPayload'] = ResolversParentTypes['UploadDocumentVersionPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['DocumentUpload']>, ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type WithdrawConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawConsentPayload'] = ResolversParentTypes['WithdrawConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type WithdrawInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawInvitationPayload'] = ResolversParentTypes['WithdrawInvitationPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AccountErasure?: AccountErasureResolvers<ContextType>;
  AccountHoldings?: AccountHoldingsResolvers<ContextType>;
  AccountMergePreview?: AccountMergePreviewResolvers<ContextType>;
  AccountMergePreviewPayload?: AccountMergePreviewPayloadResolvers<ContextType>;
  ActForPayload?: ActForPayloadResolvers<ContextType>;
  ActingRight?: ActingRightResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  ChangeMandatePayload?: ChangeMandatePayloadResolvers<ContextType>;
  ClaimDataExportPayload?: ClaimDataExportPayloadResolvers<ContextType>;
  ClaimErasurePayload?: ClaimErasurePayloadResolvers<ContextType>;
  ConfirmEmailPayload?: ConfirmEmailPayloadResolvers<ContextType>;
  ConfirmPaperDeliveryPayload?: ConfirmPaperDeliveryPayloadResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentDecision?: ConsentDecisionResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DataExport?: DataExportResolvers<ContextType>;
  DataExportJob?: DataExportJobResolvers<ContextType>;
  DataExportPage?: DataExportPageResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeclineInvitationPayload?: DeclineInvitationPayloadResolvers<ContextType>;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  DeleteDocumentPayload?: DeleteDocumentPayloadResolvers<ContextType>;
  DeliverDocumentPayload?: DeliverDocumentPayloadResolvers<ContextType>;
  DeliveredDocument?: DeliveredDocumentResolvers<ContextType>;
  DeliveryPreference?: DeliveryPreferenceResolvers<ContextType>;
  DeliveryPreferenceConnection?: DeliveryPreferenceConnectionResolvers<ContextType>;
  DeliveryPreferenceEdge?: DeliveryPreferenceEdgeResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentDownload?: DocumentDownloadResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  DocumentRecord?: DocumentRecordResolvers<ContextType>;
  DocumentRecordConnection?: DocumentRecordConnectionResolvers<ContextType>;
  DocumentRecordEdge?: DocumentRecordEdgeResolvers<ContextType>;
  DocumentShare?: DocumentShareResolvers<ContextType>;
  DocumentUpload?: DocumentUploadResolvers<ContextType>;
  DocumentVersion?: DocumentVersionResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EndErasureRoundPayload?: EndErasureRoundPayloadResolvers<ContextType>;
  ErasePersonalDataPayload?: ErasePersonalDataPayloadResolvers<ContextType>;
  ErasedData?: ErasedDataResolvers<ContextType>;
  ErasureCount?: ErasureCountResolvers<ContextType>;
  ErasureJob?: ErasureJobResolvers<ContextType>;
  ErasureKept?: ErasureKeptResolvers<ContextType>;
  ErasurePart?: ErasurePartResolvers<ContextType>;
  ErasureReceipt?: ErasureReceiptResolvers<ContextType>;
  ErasureRule?: ErasureRuleResolvers<ContextType>;
  FinishDataExportPayload?: FinishDataExportPayloadResolvers<ContextType>;
  GiveConsentPayload?: GiveConsentPayloadResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationOffer?: InvitationOfferResolvers<ContextType>;
  InviteRepresentativePayload?: InviteRepresentativePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KeptData?: KeptDataResolvers<ContextType>;
  LeaveOrganisationPayload?: LeaveOrganisationPayloadResolvers<ContextType>;
  LeikaKey?: GraphQLScalarType;
  LinkIdentityPayload?: LinkIdentityPayloadResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  Mandate?: MandateResolvers<ContextType>;
  MandateConnection?: MandateConnectionResolvers<ContextType>;
  MandateEdge?: MandateEdgeResolvers<ContextType>;
  MarkMessageReadPayload?: MarkMessageReadPayloadResolvers<ContextType>;
  MergeAccountsPayload?: MergeAccountsPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageAttachment?: MessageAttachmentResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageDelivery?: MessageDeliveryResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaperDelivery?: PaperDeliveryResolvers<ContextType>;
  PaperDeliveryConnection?: PaperDeliveryConnectionResolvers<ContextType>;
  PaperDeliveryEdge?: PaperDeliveryEdgeResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  PostalCode?: GraphQLScalarType;
  PrepareAccountDeletionPayload?: PrepareAccountDeletionPayloadResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  ProtectDocumentPayload?: ProtectDocumentPayloadResolvers<ContextType>;
  ProvenAttribute?: ProvenAttributeResolvers<ContextType>;
  ProvenField?: ProvenFieldResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordAccessPayload?: RecordAccessPayloadResolvers<ContextType>;
  RegionKey?: GraphQLScalarType;
  RegisterOrganisationPayload?: RegisterOrganisationPayloadResolvers<ContextType>;
  RenameDocumentPayload?: RenameDocumentPayloadResolvers<ContextType>;
  Representation?: RepresentationResolvers<ContextType>;
  RequestDataExportPayload?: RequestDataExportPayloadResolvers<ContextType>;
  RequestEmailConfirmationPayload?: RequestEmailConfirmationPayloadResolvers<ContextType>;
  RequestHeader?: RequestHeaderResolvers<ContextType>;
  RetainDocumentPayload?: RetainDocumentPayloadResolvers<ContextType>;
  RevokeRepresentativePayload?: RevokeRepresentativePayloadResolvers<ContextType>;
  SafeUsage?: SafeUsageResolvers<ContextType>;
  SaveDataExportPartPayload?: SaveDataExportPartPayloadResolvers<ContextType>;
  SaveErasurePartPayload?: SaveErasurePartPayloadResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  SetDeliveryPreferencePayload?: SetDeliveryPreferencePayloadResolvers<ContextType>;
  ShareDocumentPayload?: ShareDocumentPayloadResolvers<ContextType>;
  SharedDocument?: SharedDocumentResolvers<ContextType>;
  StartIdentityLinkPayload?: StartIdentityLinkPayloadResolvers<ContextType>;
  UnlinkIdentityPayload?: UnlinkIdentityPayloadResolvers<ContextType>;
  UnshareDocumentPayload?: UnshareDocumentPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UploadDocumentPayload?: UploadDocumentPayloadResolvers<ContextType>;
  UploadDocumentVersionPayload?: UploadDocumentVersionPayloadResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  Url?: GraphQLScalarType;
  WithdrawConsentPayload?: WithdrawConsentPayloadResolvers<ContextType>;
  WithdrawInvitationPayload?: WithdrawInvitationPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  dataSubject?: DataSubjectDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  trustLevel?: TrustLevelDirectiveResolver<any, any, ContextType>;
};
