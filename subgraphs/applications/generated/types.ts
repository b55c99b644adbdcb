import type { Day } from '../../../platform/values/day.ts';
import type { LeikaKey } from '../../../platform/values/leika.ts';
import type { RegionKey } from '../../../platform/values/region.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyValue } from '../../../platform/values/money.ts';
import type { Problem as ProblemValue } from '../../../platform/language.ts';
import type { Reference, Context } from '../context.ts';
import type { ApplicationRow, TimelineRow } from '../tables.ts';
import type { ChargeItem } from '../../../platform/events/contracts/applications.ts';
import type { LocalFee as LocalFeeValue, Licence as LicenceValue, LocalText as LocalTextValue } from '../reuse/rules/types.ts';
import type { CoApplicantRow } from '../co-applicants/tables.ts';
import type { OpenInvitation } from '../co-applicants/resolvers.ts';
import type { ForwardingRow } from '../forwarding/tables.ts';
import type { SeenAttachment } from '../attachments/resolvers.ts';
import type { SealRow } from '../sealing/tables.ts';
import type { DemandsOn, OrderedForm } from '../rules/demands.ts';
import type { DifferenceOf } from '../resolvers/differences.ts';
import type { CasePage } from '../case-desk/queue.ts';
import type { CaseEntryRow, CaseRuleChangeRow, ProposalRow } from '../case-desk/tables.ts';
import type { LocalisedForm } from '../rules/forms.ts';
import type { FormActRow } from '../reuse/tables.ts';
import type { Adopted } from '../reuse/store/adoptions.ts';
import type { Difference } from '../reuse/rules/difference.ts';
import type { Update } from '../reuse/resolvers/update.ts';
import type { Published } from '../reuse/store/publications.ts';
import type { Represented } from '../rules/access.ts';
import type { OpenOffer } from '../store/transfers.ts';
import type { BookingRow, EventRow, ContingentRow } from '../bookings/tables.ts';
import type { TicketFacts } from '../bookings/tickets/store.ts';
import type { IssuedDocumentRow } from '../issuing/tables.ts';
import type { DeemedApprovalRow } from '../deemed-approval/tables.ts';
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

/** Which offer to accept. */
export type AcceptApplicationTransferInput = {
  /** The code that was handed over */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Of an offer to the organisation acted for, in place of a code */
  readonly offerId?: InputMaybe<Scalars['ID']['input']>;
};

export type AcceptApplicationTransferPayload = {
  readonly __typename?: 'AcceptApplicationTransferPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which update to accept. What is left out of the authority's own stays as it is. */
export type AcceptFormUpdateInput = {
  /** The adoption (Nachnutzung) */
  readonly adoptionId: Scalars['ID']['input'];
  /** Why, for the trail (Begründung) */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Fields that only this authority asks for, all of them */
  readonly extraFields?: InputMaybe<ReadonlyArray<ExtraFieldInput>>;
  /** Fees of the authority, all of them (Gebühren) */
  readonly fees?: InputMaybe<ReadonlyArray<AdoptedFeeInput>>;
  /** When its fees are paid; left out: as the offer says (Zahlungsweise) */
  readonly paymentPolicy?: InputMaybe<PaymentPolicy>;
  /** Who in the authority deals with it (Organisationseinheit) */
  readonly responsibleUnit?: InputMaybe<ResponsibleUnitInput>;
  /** The revision this is based on */
  readonly revision: Scalars['Int']['input'];
  /** Texts of the authority, all of them */
  readonly texts?: InputMaybe<ReadonlyArray<LocalTextInput>>;
  /** The newer version to use */
  readonly version: Scalars['Int']['input'];
};

export type AcceptFormUpdatePayload = {
  readonly __typename?: 'AcceptFormUpdatePayload';
  /** The adoption as it stands */
  readonly adoption?: Maybe<FormAdoption>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which proposed values to take over, into which version of a draft. */
export type AcceptPrefillInput = {
  /** The draft (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
  /** The token of each proposal that is chosen */
  readonly tokens: ReadonlyArray<Scalars['String']['input']>;
  /** The version of the draft they are to go into */
  readonly version: Scalars['Int']['input'];
};

export type AcceptPrefillPayload = {
  readonly __typename?: 'AcceptPrefillPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

export type Account = {
  readonly __typename?: 'Account';
  /** The account's own applications; in a request made for an organisation, those of the organisation. The newest first */
  readonly applications: ApplicationConnection;
  /** What has been proved, as the accounts know it */
  readonly attributes: ReadonlyArray<ProvenAttribute>;
  /** The account's places in the applications of others, the newest first */
  readonly coApplications: CoApplicantConnection;
  readonly id: Scalars['ID']['output'];
  /** Values that may be taken over into a draft of one's own, from the account and from earlier applications, each with where it is from. Nothing is taken over by asking */
  readonly prefill: ReadonlyArray<PrefillProposal>;
  /** What is known of the person, as the accounts know it */
  readonly profile?: Maybe<Profile>;
  /** Applications offered to the organisation that the request is made for, the oldest first */
  readonly transferOffers: ReadonlyArray<TransferOffer>;
};


export type AccountApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ApplicationStatus>;
};


export type AccountCoApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type AccountPrefillArgs = {
  applicationId: Scalars['ID']['input'];
};

/** A note for the record of a case. */
export type AddCaseNoteInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** The note, for colleagues */
  readonly text: Scalars['String']['input'];
};

export type AddCaseNotePayload = {
  readonly __typename?: 'AddCaseNotePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which form to adopt, for what, and what the authority says of its own (Nachnutzungsparameter). */
export type AdoptFormInput = {
  /** The authority that is to use it (nachnutzende Stelle) */
  readonly authorityId: Scalars['ID']['input'];
  /** Why, for the trail (Begründung) */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Fields that only this authority asks for */
  readonly extraFields?: ReadonlyArray<ExtraFieldInput>;
  /** Fees of the authority (Gebühren) */
  readonly fees?: ReadonlyArray<AdoptedFeeInput>;
  /** The published form */
  readonly formId: Scalars['ID']['input'];
  /** The service it is to be used for (Leistungsschlüssel); this or `localServiceId` */
  readonly leikaKey?: InputMaybe<Scalars['LeikaKey']['input']>;
  /** The authority's own service without a LeiKa key that it is to be used for (örtliche Leistung) */
  readonly localServiceId?: InputMaybe<Scalars['ID']['input']>;
  /** When its fees are paid; left out: as the offer says (Zahlungsweise) */
  readonly paymentPolicy?: InputMaybe<PaymentPolicy>;
  /** Who in the authority deals with it (Organisationseinheit) */
  readonly responsibleUnit?: InputMaybe<ResponsibleUnitInput>;
  /** The revision of the adoption this is based on; 0 where the authority uses none for the service */
  readonly revision?: Scalars['Int']['input'];
  /** Texts of the authority */
  readonly texts?: ReadonlyArray<LocalTextInput>;
  /** The version to use */
  readonly version: Scalars['Int']['input'];
};

export type AdoptFormPayload = {
  readonly __typename?: 'AdoptFormPayload';
  /** The adoption as it stands */
  readonly adoption?: Maybe<FormAdoption>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A fee that an adopting authority sets (Gebühr). */
export type AdoptedFee = {
  readonly __typename?: 'AdoptedFee';
  /** The amount */
  readonly amount: Money;
  /** Code of the fee, as the form charges it */
  readonly code: Scalars['String']['output'];
  /** What the fee is for (Gebührentatbestand) */
  readonly description: Scalars['String']['output'];
  /** Legal basis (Rechtsgrundlage) */
  readonly legalBasis: Scalars['String']['output'];
  /** First day of validity; null: always (gültig ab) */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity; null: no end (gültig bis) */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A fee that an adopting authority sets (Gebühr). */
export type AdoptedFeeInput = {
  /** The amount, in euro */
  readonly amount: Scalars['Decimal']['input'];
  /** Code of the fee, as the form charges it */
  readonly code?: Scalars['String']['input'];
  /** What the fee is for (Gebührentatbestand) */
  readonly description: Scalars['String']['input'];
  /** Legal basis (Rechtsgrundlage) */
  readonly legalBasis: Scalars['String']['input'];
  /** First day of validity (gültig ab) */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of validity (gültig bis) */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** The answer to a request for information (Antwort auf eine Rückfrage). */
export type AnswerQueryInput = {
  /** Documents of the safe that are shared with this application as an answer (`shareDocument`) */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id: Scalars['ID']['input'];
  /** The answer, for the case worker */
  readonly text: Scalars['String']['input'];
};

export type AnswerQueryPayload = {
  readonly __typename?: 'AnswerQueryPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** An application (Antrag). */
export type Application = {
  readonly __typename?: 'Application';
  /** Until when the question of the authority is to be answered; null where none is open */
  readonly answerBy?: Maybe<Scalars['Date']['output']>;
  /** Who applies; for a case worker no more than an id, and null when more is asked for */
  readonly applicant?: Maybe<Account>;
  /** Documents that were submitted, with the application or with the answer to a question; none for a draft */
  readonly attachments: ReadonlyArray<SubmittedDocument>;
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** What the application has taken that can be taken only once; null where it takes nothing, or not yet */
  readonly booking?: Maybe<Booking>;
  /** Whether the draft could be submitted as it is; null once it is submitted, and for anybody but the applicant */
  readonly check?: Maybe<ApplicationCheck>;
  /** Who applies beside the applicant (Mitantragstellende), in the order of the invitations */
  readonly coApplicants: ReadonlyArray<CoApplicant>;
  /** What was entered into the form (Antragsdaten), as its JSON Schema describes it */
  readonly data: Scalars['JSON']['output'];
  /** When it was decided (Datum des Bescheids) */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The decision (Bescheid); null before there is one. For the applicant TRUST_LEVEL_REQUIRED below the level of the service, or what the authority chose */
  readonly decision?: Maybe<Decision>;
  /** The period after which it counts as granted (Genehmigungsfiktion); null where no law orders that */
  readonly deemedApproval?: Maybe<DeemedApproval>;
  /** What the form demands beside its data */
  readonly demands: SubmissionDemands;
  /** The form in the version the application was started with */
  readonly form: Form;
  readonly id: Scalars['ID']['output'];
  /** Documents that were made for it; for the applicant alone */
  readonly issuedDocuments: ReadonlyArray<IssuedDocument>;
  /** What is applied for, where that is a service without a LeiKa key (örtliche Leistung) */
  readonly localService?: Maybe<LocalService>;
  /** Number that people use when they talk about the application (Vorgangsnummer); given on submission */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What is applied for, at this authority (Leistungsangebot); null for a service without a LeiKa key */
  readonly offer?: Maybe<ServiceOffer>;
  /** The organisation the application is made for; null where the applicant applies for herself */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** The organisation it is made for, as it was called then; null where the applicant applies for herself */
  readonly organisation?: Maybe<RepresentedOrganisation>;
  /** What it costs (Gebühren): a draft, if it were submitted now; afterwards as it was charged */
  readonly price: ApplicationPrice;
  /** When the draft was last saved (zuletzt gespeichert) */
  readonly savedAt: Scalars['DateTime']['output'];
  /** The seal of what was submitted (Siegel); null for a draft, and for what was submitted before there were seals */
  readonly seal?: Maybe<SubmissionSeal>;
  /** What is applied for (Leistung); null for a service without a LeiKa key */
  readonly service?: Maybe<Service>;
  /** State of the procedure (Verfahrensstand) */
  readonly status: ApplicationStatus;
  /** When it was submitted (Eingang des Antrags); null for a draft */
  readonly submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was submitted, to keep or to print (Zusammenfassung); null for a draft, and once the data is kept by the authority alone */
  readonly summary?: Maybe<SubmissionSummary>;
  /** Values that were taken over from the account or from earlier applications, with the applicant's consent to each (Einwilligung); those still in the data */
  readonly takenOver: ReadonlyArray<TakenOverValue>;
  /** What happened so far, in order */
  readonly timeline: ReadonlyArray<TimelineEntry>;
  /** An offer to hand the application over that nobody has answered yet; for the applicant alone */
  readonly transferOffer?: Maybe<TransferOffer>;
  /** Version of the draft, counted up by each save */
  readonly version: Scalars['Int']['output'];
};

/** What a form finds of the data of a draft. */
export type ApplicationCheck = {
  readonly __typename?: 'ApplicationCheck';
  /** JSON Pointers of what is not asked for under the conditions that hold; it is not submitted, either */
  readonly hidden: ReadonlyArray<Scalars['String']['output']>;
  /** What stands against submission; none: it may be submitted */
  readonly problems: ReadonlyArray<Problem>;
};

export type ApplicationConnection = {
  readonly __typename?: 'ApplicationConnection';
  readonly edges: ReadonlyArray<ApplicationEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ApplicationEdge = {
  readonly __typename?: 'ApplicationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Application;
};

/** What an application costs (Gebühren). */
export type ApplicationPrice = {
  readonly __typename?: 'ApplicationPrice';
  /** Its positions; none where it is free of charge, the authority fixes the fee, or a draft asks for more than can be charged (`check` says so) */
  readonly items: ReadonlyArray<ApplicationPriceItem>;
  /** What they come to */
  readonly total: Money;
};

/** One position of a price. */
export type ApplicationPriceItem = {
  readonly __typename?: 'ApplicationPriceItem';
  /** Amount of one piece */
  readonly amount: Money;
  /** What is charged (Gebührentatbestand) */
  readonly description: Scalars['String']['output'];
  /** Number of pieces (Menge) */
  readonly quantity: Scalars['Int']['output'];
};

/** State of an application. */
export type ApplicationStatus =
  /** Angenommen */
  | 'ACCEPTED'
  /** Abgeschlossen */
  | 'CLOSED'
  /** Beschieden */
  | 'DECIDED'
  /** Gelöscht */
  | 'DELETED'
  /** Zugestellt */
  | 'DELIVERED'
  /** Entwurf */
  | 'DRAFT'
  /** Rückfrage */
  | 'INFORMATION_REQUESTED'
  /** In Bearbeitung */
  | 'IN_PROGRESS'
  /** Zurückgewiesen */
  | 'REJECTED'
  /** Eingereicht */
  | 'SUBMITTED'
  /** Zurückgenommen */
  | 'WITHDRAWN';

/** Which proposed decision to approve. */
export type ApproveDecisionInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** The proposal that was looked at */
  readonly proposalId: Scalars['ID']['input'];
};

export type ApproveDecisionPayload = {
  readonly __typename?: 'ApproveDecisionPayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which case to give to whom. */
export type AssignCaseInput = {
  /** The colleague to give it to: the subject of her token; she has handled cases of the authority before. Left out: oneself */
  readonly assignee?: InputMaybe<Scalars['ID']['input']>;
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
};

export type AssignCasePayload = {
  readonly __typename?: 'AssignCasePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
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
  /** The cases of this authority, the oldest first unless asked for otherwise */
  readonly cases: CaseConnection;
  readonly id: Scalars['ID']['output'];
};


export type AuthorityCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
  status?: InputMaybe<ApplicationStatus>;
};

/** A licence plate that is free (freies Kennzeichen). */
export type AvailablePlate = {
  readonly __typename?: 'AvailablePlate';
  /** The district (Unterscheidungszeichen) */
  readonly code: Scalars['String']['output'];
  /** The digits of the number (Erkennungsnummer) */
  readonly digits: Scalars['String']['output'];
  /** The letters of the number (Erkennungsnummer) */
  readonly letters: Scalars['String']['output'];
  /** As it is written, for example `HSK AB 123` */
  readonly text: Scalars['String']['output'];
};

/** A text in both languages. */
export type BilingualTextInput = {
  /** German */
  readonly de: Scalars['String']['input'];
  /** English */
  readonly en: Scalars['String']['input'];
};

/** What an application has taken that can be taken only once (Reservierung): a licence plate, or places of an event. */
export type Booking = {
  readonly __typename?: 'Booking';
  /** The places (Kontingent) it is of; null for a plate */
  readonly contingent?: Maybe<EventContingent>;
  /** When it is free again, unless something happens before; null: it stays */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** True while `extendReservation` is possible: once, for a plate that is granted */
  readonly isExtendable: Scalars['Boolean']['output'];
  /** What it is of */
  readonly kind: BookingKind;
  /** The licence plate (Kennzeichen), for example `HSK AB 123`; null for places of an event */
  readonly plate?: Maybe<Scalars['String']['output']>;
  /** How many places; null for a plate */
  readonly quantity?: Maybe<Scalars['Int']['output']>;
  /** The PIN to register the plate with, or the number of each ticket; for the applicant alone, and none before it is granted */
  readonly secrets: ReadonlyArray<Scalars['String']['output']>;
  /** How it stands */
  readonly status: BookingStatus;
  /** The tickets, once they are sold; for the applicant alone */
  readonly tickets: ReadonlyArray<Ticket>;
};

/** What a booking is of. */
export type BookingKind =
  /** Wunschkennzeichen */
  | 'PLATE'
  /** Eintrittskarten */
  | 'TICKETS';

/** How a booking stands (Stand der Reservierung). */
export type BookingStatus =
  /** Gebucht: kept until the payment or the decision */
  | 'BOOKED'
  /** Bestätigt: granted */
  | 'CONFIRMED'
  /** Abgelaufen */
  | 'EXPIRED'
  /** Vorgemerkt: kept for the draft for a short time */
  | 'HELD'
  /** Freigegeben: by the applicant, by a payment that was cancelled, or by a refusal */
  | 'RELEASED'
  /** Verbraucht: the plate is on a vehicle */
  | 'USED';

/** Which offer to take back. */
export type CancelApplicationTransferInput = {
  /** The application that was offered (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
};

export type CancelApplicationTransferPayload = {
  readonly __typename?: 'CancelApplicationTransferPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A case (Vorgang): an application as the authority sees it. */
export type Case = {
  readonly __typename?: 'Case';
  /** The application as it was submitted */
  readonly application: Application;
  /** The case worker in charge: the subject of the token that took the case over */
  readonly assignee?: Maybe<Scalars['ID']['output']>;
  /** The last day to decide on, by the rules of the authority, what the offer says, or § 75 VwGO; null where nothing is due */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Whether a decision takes two (Vier-Augen-Prinzip) */
  readonly fourEyes: Scalars['Boolean']['output'];
  /** The id of the application */
  readonly id: Scalars['ID']['output'];
  /** When the decision counts as notified (Bekanntgabe); null while it does not */
  readonly notifiedOn?: Maybe<Scalars['Date']['output']>;
  /** The last day to object to the decision (§ 70 VwGO); the case is closed after it */
  readonly objectionUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether that day is over */
  readonly overdue: Scalars['Boolean']['output'];
  /** The decision that waits for somebody to approve it; null where none does */
  readonly proposal?: Maybe<DecisionProposal>;
  /** When it was submitted (Eingang des Antrags) */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** The authority's own record (Aktenvermerke): notes and what the desk has to know; never shown to the applicant */
  readonly record: ReadonlyArray<CaseRecordEntry>;
  /** How the money of the case stands */
  readonly standing: CaseStanding;
  /** State of the procedure (Verfahrensstand) */
  readonly status: ApplicationStatus;
  /** The unit of the authority that deals with it (Organisationseinheit); null where none was named */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** Who is in charge of a case. */
export type CaseAssignment =
  /** Whoever asks is in charge */
  | 'MINE'
  /** Niemandem zugewiesen */
  | 'NOBODY'
  /** Jemandem zugewiesen */
  | 'SOMEBODY';

export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  readonly edges: ReadonlyArray<CaseEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Case;
};

/** What a queue of cases is narrowed by: every part that is given must hold. */
export type CaseFilter = {
  /** Only cases of this case worker: the subject of her token */
  readonly assignee?: InputMaybe<Scalars['ID']['input']>;
  /** By who is in charge */
  readonly assignment?: InputMaybe<CaseAssignment>;
  /** Only cases with a question that is not answered */
  readonly awaitingApplicant?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only cases with a proposed decision */
  readonly awaitingApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only cases whose fee is outstanding */
  readonly awaitingPayment?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only cases to be decided on this day or earlier */
  readonly dueTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only the case with this number, or those whose numbers begin so */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only cases that should have been decided by now */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only cases received on this day or later */
  readonly receivedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only cases received on this day or earlier */
  readonly receivedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only cases whose fee is to be given back */
  readonly refundDue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only cases of these services (Leistungsschlüssel) */
  readonly services?: InputMaybe<ReadonlyArray<Scalars['LeikaKey']['input']>>;
  /** Only cases in one of these states */
  readonly statuses?: InputMaybe<ReadonlyArray<ApplicationStatus>>;
  /** Only cases of this unit (Organisationseinheit); empty: of none */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

/** That a case was handed to another authority (Abgabe): what the authority keeps that had it. */
export type CaseForwarding = {
  readonly __typename?: 'CaseForwarding';
  /** The application; null for whoever no longer sees it */
  readonly application?: Maybe<Application>;
  /** When it was handed over */
  readonly at: Scalars['DateTime']['output'];
  /** The authority that had it */
  readonly from: Authority;
  readonly id: Scalars['ID']['output'];
  /** Whether it was sent to a system of that authority elsewhere (FIT-Connect) */
  readonly isElsewhere: Scalars['Boolean']['output'];
  /** The local service (örtliche Leistung); null where the application is for one with a LeiKa key */
  readonly localService?: Maybe<LocalService>;
  /** Number of the application */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Why */
  readonly reason: Scalars['String']['output'];
  /** The service (Leistung); null where the application is for a local one */
  readonly service?: Maybe<Service>;
  /** The authority it was handed to */
  readonly to: Authority;
  /** Who has handed it over: the subject of her token; null once her account is deleted */
  readonly worker?: Maybe<Scalars['ID']['output']>;
};

export type CaseForwardingConnection = {
  readonly __typename?: 'CaseForwardingConnection';
  readonly edges: ReadonlyArray<CaseForwardingEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CaseForwardingEdge = {
  readonly __typename?: 'CaseForwardingEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CaseForwarding;
};

/** In which order cases come. */
export type CaseOrder =
  /** By the last day to decide on; cases without one are left out */
  | 'DUE'
  /** By receipt, the oldest first */
  | 'RECEIVED'
  /** By receipt, the newest first */
  | 'RECEIVED_LATEST';

/** How the queue of an authority stands, in numbers of cases. */
export type CaseQueue = {
  readonly __typename?: 'CaseQueue';
  /** Of those, wait for an answer of the applicant */
  readonly awaitingApplicant: Scalars['Int']['output'];
  /** Of those, wait for the fee */
  readonly awaitingPayment: Scalars['Int']['output'];
  /** Not decided yet */
  readonly open: Scalars['Int']['output'];
  /** Of those, should have been decided by now */
  readonly overdue: Scalars['Int']['output'];
  /** Whose fee is to be given back, whatever their state */
  readonly refundsDue: Scalars['Int']['output'];
  /** Of those, nobody is in charge */
  readonly unassigned: Scalars['Int']['output'];
};

/** An entry of the authority's own record of a case. */
export type CaseRecordEntry = {
  readonly __typename?: 'CaseRecordEntry';
  /** When it was made */
  readonly at: Scalars['DateTime']['output'];
  /** What it is */
  readonly kind: CaseRecordKind;
  /** The note, or the reason */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The case worker: the subject of her token; null where the portal has noted it, or her account is deleted */
  readonly worker?: Maybe<Scalars['ID']['output']>;
};

/** What an entry of a case's record is. */
export type CaseRecordKind =
  /** Vorschlag freigegeben */
  | 'APPROVED'
  /** Zugewiesen */
  | 'ASSIGNED'
  /** Genehmigungsfiktion eingetreten (§ 42a Abs. 1 VwVfG) */
  | 'DEEMED_GRANTED'
  /** Einer anderen Organisationseinheit zugewiesen: the text names it */
  | 'MOVED'
  /** Aktenvermerk */
  | 'NOTE'
  /** Frist überschritten */
  | 'OVERDUE'
  /** Nach der Entscheidung bezahlt */
  | 'PAID_LATE'
  /** Entscheidungsfrist verlängert (§ 42a Abs. 2 VwVfG) */
  | 'PERIOD_EXTENDED'
  /** Entscheidung vorgeschlagen */
  | 'PROPOSED'
  /** Zu erstatten */
  | 'REFUND_DUE'
  /** Abgegeben */
  | 'RELEASED'
  /** Vorschlag zurückgegeben */
  | 'RETURNED'
  /** Vorschlag hinfällig: the case has changed */
  | 'SUPERSEDED'
  /** Eintrittskarte zurückgenommen: the text is its number */
  | 'TICKET_WITHDRAWN'
  /** Zurückgenommen, nachdem der Antrag an eine andere Stelle übermittelt war: the applicant was asked to tell that authority */
  | 'WITHDRAWAL_UNTOLD';

/** A rule for the cases of a service. */
export type CaseRule = {
  readonly __typename?: 'CaseRule';
  /** Whether a decision takes two (Vier-Augen-Prinzip) */
  readonly fourEyes: Scalars['Boolean']['output'];
  /** The service; null: all that have no rule of their own */
  readonly leikaKey?: Maybe<Scalars['LeikaKey']['output']>;
  /** How long a decision may take; null: as the offer says, else three months (§ 75 VwGO) */
  readonly processingTime?: Maybe<Scalars['Duration']['output']>;
};

/** A change of a rule, with what holds since. */
export type CaseRuleChange = {
  readonly __typename?: 'CaseRuleChange';
  /** When it was changed */
  readonly at: Scalars['DateTime']['output'];
  /** Whether a decision takes two since */
  readonly fourEyes: Scalars['Boolean']['output'];
  /** The service; null: all that have no rule of their own */
  readonly leikaKey?: Maybe<Scalars['LeikaKey']['output']>;
  /** How long a decision may take since */
  readonly processingTime?: Maybe<Scalars['Duration']['output']>;
  /** Who has changed it: the subject of her token; null once her account is deleted */
  readonly worker?: Maybe<Scalars['ID']['output']>;
};

/** How an authority handles its cases. */
export type CaseRules = {
  readonly __typename?: 'CaseRules';
  /** The last 100 changes, the newest first */
  readonly changes: ReadonlyArray<CaseRuleChange>;
  /** The rules that hold, that for all services first */
  readonly rules: ReadonlyArray<CaseRule>;
};

/** How the money of a case stands. */
export type CaseStanding =
  /** Nothing is to be done */
  | 'NONE'
  /** Zahlung steht aus */
  | 'OUTSTANDING'
  /** Bezahlt */
  | 'PAID'
  /** Zu erstatten: paid for what was taken back or turned away */
  | 'REFUND_DUE';

/** A unit of an authority (Organisationseinheit). */
export type CaseUnit = {
  readonly __typename?: 'CaseUnit';
  /** How it is called */
  readonly name: Scalars['String']['output'];
  /** How many cases with it are not decided yet */
  readonly open: Scalars['Int']['output'];
};

/** How many places a contingent is to have. */
export type ChangeContingentInput = {
  /** How many places there are to be; never below what is taken */
  readonly capacity: Scalars['Int']['input'];
  readonly id: Scalars['ID']['input'];
};

export type ChangeContingentPayload = {
  readonly __typename?: 'ChangeContingentPayload';
  readonly event?: Maybe<Event>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which case to close. */
export type CloseCaseInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
};

export type CloseCasePayload = {
  readonly __typename?: 'CloseCasePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Somebody who applies together with the applicant (Mitantragstellerin, Mitantragsteller). */
export type CoApplicant = {
  readonly __typename?: 'CoApplicant';
  /** Who it is; null before she has come, and once she has deleted her account */
  readonly account?: Maybe<Account>;
  /** The application */
  readonly application: Application;
  /** Until when the invitation can be accepted */
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** When she was invited */
  readonly invitedAt: Scalars['DateTime']['output'];
  /** When she came */
  readonly joinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether she may change the draft, and not only read it */
  readonly mayEdit: Scalars['Boolean']['output'];
  /** When she signed (Mitzeichnung); null where she has signed nothing that still stands */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The version that she signed */
  readonly signedVersion?: Maybe<Scalars['Int']['output']>;
  /** How she stands */
  readonly standing: CoApplicantStanding;
};

export type CoApplicantConnection = {
  readonly __typename?: 'CoApplicantConnection';
  readonly edges: ReadonlyArray<CoApplicantEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CoApplicantEdge = {
  readonly __typename?: 'CoApplicantEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CoApplicant;
};

/** How somebody who was invited to apply together stands. */
export type CoApplicantStanding =
  /** Abgelehnt, ausgetreten oder entfernt */
  | 'ENDED'
  /** Einladung abgelaufen */
  | 'EXPIRED'
  /** Eingeladen */
  | 'INVITED'
  /** Beigetreten, ohne Unterschrift */
  | 'JOINED'
  /** Unterschrieben */
  | 'SIGNED';

/** What an invitation to apply together is to. */
export type CoApplicationInvitation = {
  readonly __typename?: 'CoApplicationInvitation';
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** Until when it can be accepted */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What is applied for, where the service has no LeiKa key (örtliche Leistung) */
  readonly localService?: Maybe<LocalService>;
  /** Whether who accepts it may change the draft, and not only read it */
  readonly mayEdit: Scalars['Boolean']['output'];
  /** What is applied for (Leistung); null for a service without a LeiKa key */
  readonly service?: Maybe<Service>;
};

/** How an authority is to handle cases. */
export type ConfigureCasesInput = {
  /** An authority one works for */
  readonly authorityId: Scalars['ID']['input'];
  /** Whether a decision takes two (Vier-Augen-Prinzip) */
  readonly fourEyes: Scalars['Boolean']['input'];
  /** The service; left out: all that have no rule of their own */
  readonly leikaKey?: InputMaybe<Scalars['LeikaKey']['input']>;
  /** How long a decision may take; left out: as the offer says, else three months (§ 75 VwGO) */
  readonly processingTime?: InputMaybe<Scalars['Duration']['input']>;
};

export type ConfigureCasesPayload = {
  readonly __typename?: 'ConfigureCasesPayload';
  readonly problems: ReadonlyArray<Problem>;
  readonly rules?: Maybe<CaseRules>;
};

/** Places of one kind at one price (Kontingent). */
export type ContingentInput = {
  /** How many places there are: 1 to 100,000 */
  readonly capacity: Scalars['Int']['input'];
  /** Name of the kind (Kategorie) */
  readonly name: Scalars['String']['input'];
  /** Price of one place in euro, for example `12.50` */
  readonly price: Scalars['Decimal']['input'];
};

/** An event and its contingents. */
export type CreateEventInput = {
  /** One to twenty kinds of places */
  readonly contingents: ReadonlyArray<ContingentInput>;
  /** How many tickets one person, or one organisation, may have: 1 to 20 */
  readonly mostPerPerson: Scalars['Int']['input'];
  /** An offer of an authority one works for, of a service without a LeiKa key (`LocalOffer.id`) */
  readonly offerId: Scalars['ID']['input'];
  /** When sales begin (Vorverkauf) */
  readonly salesFrom: Scalars['DateTime']['input'];
  /** When sales end */
  readonly salesTo: Scalars['DateTime']['input'];
  /** When it begins */
  readonly startsAt: Scalars['DateTime']['input'];
  /** Name of the event */
  readonly title: Scalars['String']['input'];
  /** Where it is (Veranstaltungsort) */
  readonly venue: Scalars['String']['input'];
};

export type CreateEventPayload = {
  readonly __typename?: 'CreateEventPayload';
  readonly event?: Maybe<Event>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The decision (Bescheid). */
export type DecideCaseInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** Documents that come with it, uploaded for this case by `deliverDocument` and found free of viruses */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The law of the procedure, which says when the decision counts as notified; left out: GENERAL */
  readonly law?: InputMaybe<ProcedureLaw>;
  /** How it is decided */
  readonly outcome: DecisionOutcome;
  /** The trust level the decision is to demand; never below the service's, which it is when left out */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** The reasons (Begründung), for the applicant */
  readonly text: Scalars['String']['input'];
};

export type DecideCasePayload = {
  readonly __typename?: 'DecideCasePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The decision on an application (Bescheid). */
export type Decision = {
  readonly __typename?: 'Decision';
  /** How it was decided */
  readonly outcome: DecisionOutcome;
  /** The reasons (Begründung) and what follows from them */
  readonly text: Scalars['String']['output'];
};

/** How an application was decided (Entscheidung). */
export type DecisionOutcome =
  /** Abgelehnt */
  | 'DENIED'
  /** Stattgegeben */
  | 'GRANTED'
  /** Teilweise stattgegeben */
  | 'PARTLY_GRANTED';

/** A decision that was proposed and waits for approval (Entscheidungsvorschlag). */
export type DecisionProposal = {
  readonly __typename?: 'DecisionProposal';
  /** Documents that are to come with it */
  readonly documents: ReadonlyArray<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  /** How it is to be decided */
  readonly outcome: DecisionOutcome;
  /** When it was proposed */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** The case worker who has proposed it: the subject of her token */
  readonly proposedBy?: Maybe<Scalars['ID']['output']>;
  /** The reasons (Begründung), for the applicant */
  readonly text: Scalars['String']['output'];
};

/** Which offer to decline. */
export type DeclineApplicationTransferInput = {
  /** The code that was handed over */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Of an offer to the organisation acted for, in place of a code */
  readonly offerId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeclineApplicationTransferPayload = {
  readonly __typename?: 'DeclineApplicationTransferPayload';
  /** The offer that was declined */
  readonly offer?: Maybe<TransferOffer>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A period after which an application counts as granted unless it was decided (Genehmigungsfiktion, § 42a VwVfG). */
export type DeemedApproval = {
  readonly __typename?: 'DeemedApproval';
  /** The day all documents were there; null while some are missing */
  readonly begunOn?: Maybe<Scalars['Date']['output']>;
  /** The last day to decide on; null while the period has not begun */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  /** The day it was extended; the timeline says why */
  readonly extendedOn?: Maybe<Scalars['Date']['output']>;
  /** The day from which on the application counts as granted */
  readonly grantedOn?: Maybe<Scalars['Date']['output']>;
  /** The law that orders it */
  readonly legalBasis: Scalars['String']['output'];
  /** How long it is */
  readonly period: Scalars['Duration']['output'];
  /** How the period stands */
  readonly state: DeemedApprovalState;
  /** Since when an open question stops it */
  readonly stoppedSince?: Maybe<Scalars['Date']['output']>;
};

/** How a period of deemed approval stands. */
export type DeemedApprovalState =
  /** Beendet: decided, turned away or taken back in time */
  | 'ENDED'
  /** Eingetreten: the application counts as granted */
  | 'GRANTED'
  /** Läuft */
  | 'RUNNING'
  /** Angehalten: a question is open */
  | 'STOPPED'
  /** Documents are missing: it has not begun */
  | 'WAITING';

/** A field in which two drafts differ. */
export type DraftDifference = {
  readonly __typename?: 'DraftDifference';
  /** The draft */
  readonly application: Application;
  /** What the current draft says there; null: nothing */
  readonly current?: Maybe<Scalars['JSON']['output']>;
  /** What the form calls it; null where it does not */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The way to the field in the data */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** What was to be saved there; null: nothing */
  readonly yours?: Maybe<Scalars['JSON']['output']>;
};

/** Which adoption to end. */
export type EndFormAdoptionInput = {
  /** The adoption (Nachnutzung) */
  readonly adoptionId: Scalars['ID']['input'];
  /** Why, for the trail (Begründung) */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The revision this is based on */
  readonly revision: Scalars['Int']['input'];
};

export type EndFormAdoptionPayload = {
  readonly __typename?: 'EndFormAdoptionPayload';
  /** The adoption as it stands */
  readonly adoption?: Maybe<FormAdoption>;
  readonly problems: ReadonlyArray<Problem>;
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

/** An event (Veranstaltung) that tickets are sold for. */
export type Event = {
  readonly __typename?: 'Event';
  /** Who organises it (Veranstalter) */
  readonly authority: Authority;
  /** The kinds of places, in the order of the organiser */
  readonly contingents: ReadonlyArray<EventContingent>;
  readonly id: Scalars['ID']['output'];
  /** How many tickets one person, or one organisation, may have */
  readonly mostPerPerson: Scalars['Int']['output'];
  /** The offer through which tickets are applied for (Leistungsangebot) */
  readonly offerId: Scalars['ID']['output'];
  /** When sales begin (Vorverkauf) */
  readonly salesFrom: Scalars['DateTime']['output'];
  /** When sales end */
  readonly salesTo: Scalars['DateTime']['output'];
  /** When it begins */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Name of the event */
  readonly title: Scalars['String']['output'];
  /** Where it is (Veranstaltungsort) */
  readonly venue: Scalars['String']['output'];
};

export type EventConnection = {
  readonly __typename?: 'EventConnection';
  readonly edges: ReadonlyArray<EventEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Places of one kind at one price (Kontingent). */
export type EventContingent = {
  readonly __typename?: 'EventContingent';
  /** How many places there are */
  readonly capacity: Scalars['Int']['output'];
  /** The event it is of (Veranstaltung) */
  readonly event: Event;
  /** How many are free now */
  readonly free: Scalars['Int']['output'];
  /** How many are kept for drafts and for those who have not paid yet; for the organiser alone */
  readonly held?: Maybe<Scalars['Int']['output']>;
  /** What the form asks for */
  readonly id: Scalars['ID']['output'];
  /** Name of the kind (Kategorie), for example `Parkett` */
  readonly name: Scalars['String']['output'];
  /** Price of one place */
  readonly price: Money;
  /** How many are sold; for the organiser alone */
  readonly sold?: Maybe<Scalars['Int']['output']>;
};

export type EventEdge = {
  readonly __typename?: 'EventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Event;
};

/** How much longer the authority takes, and why. */
export type ExtendApprovalPeriodInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** Why the matter is that difficult (Begründung), for the applicant */
  readonly reason: Scalars['String']['input'];
  /** The last day to decide on from now on: after the end of the period, by its length at most */
  readonly until: Scalars['Date']['input'];
};

export type ExtendApprovalPeriodPayload = {
  readonly __typename?: 'ExtendApprovalPeriodPayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which reservation to prolong. */
export type ExtendReservationInput = {
  /** The application it was granted by (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
};

export type ExtendReservationPayload = {
  readonly __typename?: 'ExtendReservationPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A field that only an adopting authority asks for. */
export type ExtraField = {
  readonly __typename?: 'ExtraField';
  /** JSON Pointer of the field it is asked after */
  readonly after: Scalars['String']['output'];
  /** Its name at the top of the data */
  readonly name: Scalars['String']['output'];
  /** Whether it must be filled in (Pflichtangabe) */
  readonly required: Scalars['Boolean']['output'];
  /** What must be entered: JSON Schema 2020-12, with texts in German and English */
  readonly schema: Scalars['JSON']['output'];
};

/** A field that only an adopting authority asks for. */
export type ExtraFieldInput = {
  /** JSON Pointer of the field it is asked after */
  readonly after: Scalars['String']['input'];
  /** Its name at the top of the data: letters and digits */
  readonly name: Scalars['String']['input'];
  /** Whether it must be filled in (Pflichtangabe) */
  readonly required?: Scalars['Boolean']['input'];
  /** What must be entered: JSON Schema of a text, a number, yes or no, or a list of these, with texts as `{ de, en }` */
  readonly schema: Scalars['JSON']['input'];
};

/** A form (Formular): JSON Schema 2020-12 with a description of its pages. */
export type Form = {
  readonly __typename?: 'Form';
  /** Fees of the authority that has adopted it: they count in place of the catalogue's with the same code (Gebühren) */
  readonly fees: ReadonlyArray<AdoptedFee>;
  readonly id: Scalars['ID']['output'];
  /** What must be entered: JSON Schema 2020-12 */
  readonly jsonSchema: Scalars['JSON']['output'];
  /** Language the form is shown in */
  readonly language: Scalars['Locale']['output'];
  /** The published form it is, or was made from by an adoption (Nachnutzung) */
  readonly published?: Maybe<PublishedForm>;
  /** Who in the authority deals with it (Organisationseinheit) */
  readonly responsibleUnit?: Maybe<ResponsibleUnit>;
  /** Name of the form */
  readonly title: Scalars['String']['output'];
  /** How to ask for it: pages and the order of their fields */
  readonly uiSchema: Scalars['JSON']['output'];
  /** Version of the form, counted up with each publication */
  readonly version: Scalars['Int']['output'];
};

/** Something that was done to a form or its adoption (Protokolleintrag): written with the change, never altered. */
export type FormAct = {
  readonly __typename?: 'FormAct';
  /** The editor's account, which says nothing of the person (Pseudonym); null for an operator at the command line */
  readonly account?: Maybe<Scalars['ID']['output']>;
  /** What was done */
  readonly action: FormAction;
  /** The adoption it was done to; null for a publication */
  readonly adoptionId?: Maybe<Scalars['ID']['output']>;
  /** When */
  readonly at: Scalars['DateTime']['output'];
  /** The reason the editor gave */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of what was published, or of the parameters of the adoption (Prüfsumme) */
  readonly content: Scalars['String']['output'];
  /** SHA-256 of this entry and of the digest before it: what noting it elsewhere vouches for all up to here (Prüfsumme) */
  readonly digest: Scalars['String']['output'];
  /** The form it was done with */
  readonly form?: Maybe<PublishedForm>;
  /** Place in the trail, without gaps */
  readonly id: Scalars['ID']['output'];
  /** The revision it led to */
  readonly revision?: Maybe<Scalars['Int']['output']>;
};

export type FormActConnection = {
  readonly __typename?: 'FormActConnection';
  readonly edges: ReadonlyArray<FormActEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type FormActEdge = {
  readonly __typename?: 'FormActEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: FormAct;
};

/** What was done to a form. */
export type FormAction =
  /** Übernommen */
  | 'ADOPTED'
  /** Parameter geändert */
  | 'CHANGED'
  /** Beendet */
  | 'ENDED'
  /** Veröffentlicht */
  | 'PUBLISHED'
  /** Auf andere Version umgestellt */
  | 'UPDATED';

/** The use of a published form by an authority for one of its services (Nachnutzung). */
export type FormAdoption = {
  readonly __typename?: 'FormAdoption';
  /** The authority that uses it (nachnutzende Stelle) */
  readonly authority: Authority;
  /** When it was changed last */
  readonly changedAt: Scalars['DateTime']['output'];
  /** The form as its citizens see it */
  readonly effectiveForm: Form;
  /** When its use has ended; null while it is in use */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Fields that only this authority asks for */
  readonly extraFields: ReadonlyArray<ExtraField>;
  /** Fees of the authority (Gebühren) */
  readonly fees: ReadonlyArray<AdoptedFee>;
  /** The published version in use */
  readonly form: PublishedForm;
  readonly id: Scalars['ID']['output'];
  /** The service it is used for, where that has no LeiKa key (örtliche Leistung) */
  readonly localService?: Maybe<LocalService>;
  /** When its fees are paid; null: as the offer says (Zahlungsweise) */
  readonly paymentPolicy?: Maybe<PaymentPolicy>;
  /** Who in the authority deals with it (Organisationseinheit) */
  readonly responsibleUnit?: Maybe<ResponsibleUnit>;
  /** Counted up by each change */
  readonly revision: Scalars['Int']['output'];
  /** How many applications made with it are not over, drafts among them */
  readonly runningApplications: Scalars['Int']['output'];
  /** The service it is used for (Leistung); null for a service without a LeiKa key */
  readonly service?: Maybe<Service>;
  /** Since when it is used */
  readonly since: Scalars['DateTime']['output'];
  /** Texts of the authority */
  readonly texts: ReadonlyArray<LocalText>;
  /** A newer version of its form; null where it uses the newest */
  readonly update?: Maybe<FormUpdate>;
};

export type FormAdoptionConnection = {
  readonly __typename?: 'FormAdoptionConnection';
  readonly edges: ReadonlyArray<FormAdoptionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type FormAdoptionEdge = {
  readonly __typename?: 'FormAdoptionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: FormAdoption;
};

/** Something that is different between two versions of a form (Unterschied). */
export type FormDifference = {
  readonly __typename?: 'FormDifference';
  /** What kind of difference it is */
  readonly kind: FormDifferenceKind;
  /** JSON Pointer into the data, `*` for each entry of a list; empty for the form as a whole */
  readonly path: Scalars['String']['output'];
  /** In a sentence */
  readonly text: Scalars['String']['output'];
};

/** What can be different between two versions of a form. */
export type FormDifferenceKind =
  /** Andere Auswahl */
  | 'CHOICES'
  /** Andere Bedingungen */
  | 'CONDITIONS'
  /** Neues Feld */
  | 'FIELD_ADDED'
  /** Feld entfällt */
  | 'FIELD_REMOVED'
  /** Andere Nutzungsbedingungen */
  | 'LICENCE'
  /** Andere Grenzen */
  | 'LIMITS'
  /** Keine Pflichtangabe mehr */
  | 'OPTIONAL'
  /** Andere Reihenfolge */
  | 'ORDER'
  /** Andere Darstellung */
  | 'PRESENTATION'
  /** Anderer Preis */
  | 'PRICE'
  /** Jetzt Pflichtangabe */
  | 'REQUIRED'
  /** Andere Leistungen */
  | 'SERVICES'
  /** Anderer Text */
  | 'TEXT'
  /** Andere Art */
  | 'TYPE';

/** Under what a form may be used: a free licence, or terms in words (Nachnutzungsbedingungen, EfA). */
export type FormLicence = {
  readonly __typename?: 'FormLicence';
  /** What an adopting authority pays the publisher; null: nothing */
  readonly cost?: Maybe<Money>;
  /** How often it is paid */
  readonly period?: Maybe<LicencePeriod>;
  /** SPDX identifier of the licence, for example `EUPL-1.2` */
  readonly spdx?: Maybe<Scalars['String']['output']>;
  /** Terms of use in words */
  readonly terms?: Maybe<Scalars['String']['output']>;
};

/** Under what a form may be used: `spdx`, or `terms`. */
export type FormLicenceInput = {
  /** What an adopting authority pays the publisher, in euro */
  readonly cost?: InputMaybe<Scalars['Decimal']['input']>;
  /** How often it is paid */
  readonly period?: InputMaybe<LicencePeriod>;
  /** SPDX identifier of a free licence, for example `EUPL-1.2` */
  readonly spdx?: InputMaybe<Scalars['String']['input']>;
  /** Terms of use in words */
  readonly terms?: InputMaybe<BilingualTextInput>;
};

/** A newer version of an adopted form (Aktualisierung), with what it changes. */
export type FormUpdate = {
  readonly __typename?: 'FormUpdate';
  /** What does not fit, each with its place in the input of acceptFormUpdate */
  readonly conflicts: ReadonlyArray<Problem>;
  /** What is different from the version in use */
  readonly differences: ReadonlyArray<FormDifference>;
  /** The newest version itself */
  readonly form: PublishedForm;
  /** Whether something of the authority's own does not fit it any more */
  readonly isBreaking: Scalars['Boolean']['output'];
  /** What the publisher says of each version since, the oldest first (Änderungshinweise) */
  readonly releaseNotes: ReadonlyArray<Scalars['String']['output']>;
  /** The newest version */
  readonly version: Scalars['Int']['output'];
};

/** Which case to hand over, and to whom. */
export type ForwardCaseInput = {
  /** The authority that is in charge */
  readonly authorityId: Scalars['ID']['input'];
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** Why that one is, for the applicant and for the authority: it stands in the history of the application */
  readonly reason: Scalars['String']['input'];
};

export type ForwardCasePayload = {
  readonly __typename?: 'ForwardCasePayload';
  /** What one's own authority keeps of it */
  readonly forwarding?: Maybe<CaseForwarding>;
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

/** To what to invite a co-applicant. */
export type InviteCoApplicantInput = {
  /** The draft (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
  /** Whether she may change the draft, and not only read it */
  readonly mayEdit?: Scalars['Boolean']['input'];
};

export type InviteCoApplicantPayload = {
  readonly __typename?: 'InviteCoApplicantPayload';
  readonly application?: Maybe<Application>;
  /** To hand over to her; it counts once, and is shown this once */
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A document that was made for an application (Bescheinigung, Eintrittskarten). It comes into the safe of the applicant, too. */
export type IssuedDocument = {
  readonly __typename?: 'IssuedDocument';
  /** Where it is found as PDF */
  readonly download?: Maybe<IssuedDocumentDownload>;
  /** The same as in the safe (`Document.id`) */
  readonly id: Scalars['ID']['output'];
  /** When it was issued */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** What it is */
  readonly kind: IssuedDocumentKind;
};

/** Where an issued document is found. */
export type IssuedDocumentDownload = {
  readonly __typename?: 'IssuedDocumentDownload';
  /** Until when the address is good */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** A signed address, good for ten minutes */
  readonly url: Scalars['Url']['output'];
};

/** What a document that was issued is. */
export type IssuedDocumentKind =
  /** Bescheinigung der Genehmigungsfiktion (§ 42a Abs. 3 VwVfG) */
  | 'DEEMED_APPROVAL'
  /** Eintrittskarten */
  | 'TICKETS';

/** Which draft to join. */
export type JoinApplicationInput = {
  /** The code that was handed over */
  readonly code: Scalars['String']['input'];
};

export type JoinApplicationPayload = {
  readonly __typename?: 'JoinApplicationPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

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

/** What to decline or to leave: one of both. */
export type LeaveApplicationInput = {
  /** A draft that one has joined (Antrag) */
  readonly applicationId?: InputMaybe<Scalars['ID']['input']>;
  /** The code of an invitation */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

export type LeaveApplicationPayload = {
  readonly __typename?: 'LeaveApplicationPayload';
  /** The place that was given up */
  readonly coApplicantId?: Maybe<Scalars['ID']['output']>;
  readonly problems: ReadonlyArray<Problem>;
};

/** How often the cost of a form is paid. */
export type LicencePeriod =
  /** Einmalig */
  | 'ONCE'
  /** Jährlich */
  | 'YEARLY';

export type LocalOffer = {
  readonly __typename?: 'LocalOffer';
  /** Events still to come that tickets are sold for, the next first */
  readonly events: EventConnection;
  /** The form to apply with, in its current version; null when the offer cannot be applied for online. In the language of the request unless another one is asked for */
  readonly form?: Maybe<Form>;
  readonly id: Scalars['ID']['output'];
  /** When the fee is paid; INACTIVE where the offer cannot be applied for online */
  readonly paymentPolicy: PaymentPolicy;
};


export type LocalOfferEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type LocalOfferFormArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
};

export type LocalService = {
  readonly __typename?: 'LocalService';
  readonly id: Scalars['ID']['output'];
};

/** A text of an adopting authority. */
export type LocalText = {
  readonly __typename?: 'LocalText';
  /** JSON Pointer of the field whose help it is */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Where it stands */
  readonly place: LocalTextPlace;
  /** The text, in the language of the request */
  readonly text: Scalars['String']['output'];
};

/** A text of an adopting authority. */
export type LocalTextInput = {
  /** JSON Pointer of the field whose help it is */
  readonly field?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands */
  readonly place: LocalTextPlace;
  /** The text */
  readonly text: BilingualTextInput;
};

/** Where an adopting authority may say something of its own. */
export type LocalTextPlace =
  /** After it was submitted (Hinweis nach dem Absenden) */
  | 'CONFIRMATION'
  /** The help of a field (Hilfetext) */
  | 'FIELD_HELP'
  /** Before the form (Einleitung) */
  | 'INTRODUCTION';

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

/** The unit that a case is given to. */
export type MoveCaseInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** One of `caseUnits`; left out: none */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

export type MoveCasePayload = {
  readonly __typename?: 'MoveCasePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Takes an application over, for oneself or for the organisation acted for. It needs the trust level of the service. From then on it belongs to
   * the receiver alone; its data and its payments stay as they are.
   */
  readonly acceptApplicationTransfer: AcceptApplicationTransferPayload;
  /** Moves an adoption to a newer version of its form (Aktualisierung). What of its own the newer version conflicts with is to be given anew here. */
  readonly acceptFormUpdate: AcceptFormUpdatePayload;
  /**
   * Takes proposed values over into a draft (Nachweis nur einmal vorlegen): the person has chosen each of them (`Account.prefill`). What is not
   * chosen is not taken over.
   */
  readonly acceptPrefill: AcceptPrefillPayload;
  /** Keeps an internal note (Aktenvermerk) with a case, in whatever state. The applicant never sees it, and nobody changes it any more. */
  readonly addCaseNote: AddCaseNotePayload;
  /**
   * Adopts a published form for a service of an authority (Nachnutzung), with parameters of its own; or changes the adoption, or takes
   * another form. Drafts that were begun keep the form they have.
   */
  readonly adoptForm: AdoptFormPayload;
  /** Answers an authority's request for information. */
  readonly answerQuery: AnswerQueryPayload;
  /** Approves a proposed decision: the case is decided by that. Whoever has proposed it is answered SAME_PERSON. */
  readonly approveDecision: ApproveDecisionPayload;
  /** Gives a case to oneself or to a colleague of the same authority, from another colleague too. A case that was only delivered is taken on by that. */
  readonly assignCase: AssignCasePayload;
  /** Takes the offer to hand an application over back. */
  readonly cancelApplicationTransfer: CancelApplicationTransferPayload;
  /** Changes how many places a contingent has. */
  readonly changeContingent: ChangeContingentPayload;
  /** Closes a decided case before the time to object is over. Where something is still to be paid or to be given back, PAYMENT_UNSETTLED says so. */
  readonly closeCase: CloseCasePayload;
  /**
   * Sets how an authority handles the cases of a service, or of all it has no rule of their own for. It counts for what is decided, and for what is
   * submitted, from now on; who has changed what is kept.
   */
  readonly configureCases: ConfigureCasesPayload;
  /** Enters an event that tickets are sold for. For the case workers of the authority whose offer it is. */
  readonly createEvent: CreateEventPayload;
  /**
   * Decides a case (Bescheid). A case nobody has taken over is taken over by that. Where payment is mandatory and outstanding, the
   * problem PAYMENT_OUTSTANDING says so; where two have to agree, FOUR_EYES_REQUIRED.
   */
  readonly decideCase: DecideCasePayload;
  /** Declines to take an application over. */
  readonly declineApplicationTransfer: DeclineApplicationTransferPayload;
  /** Ends an adoption: from then on the form of the service that comes with the portal is used, where there is one. */
  readonly endFormAdoption: EndFormAdoptionPayload;
  /**
   * Erases what this subgraph keeps of the person signed in, or says what it would erase, what it has to keep, why and until when
   * (Löschung, Art. 17 DSGVO). Asked again for the same erasure it erases what has come since, and answers all of it together, so that an
   * answer that got lost is not. For the gateway, which names the person by its assertion: no id travels, and no client reaches it.
   */
  readonly erasePersonalData: ErasePersonalDataPayload;
  /** Extends the period after which a case counts as granted (§ 42a Abs. 2 VwVfG): once, before its end, with a reason that the applicant is told. */
  readonly extendApprovalPeriod: ExtendApprovalPeriodPayload;
  /** Prolongs the reservation of a licence plate, once. */
  readonly extendReservation: ExtendReservationPayload;
  /**
   * Hands a case to the authority that is really in charge (Abgabe an die zuständige Stelle, § 3 VwVfG): from then on that one alone sees it, in its
   * queue or by FIT-Connect where it has a destination there; one's own authority keeps a record of having handed it over. The applicant gets a message.
   * The deadline begins anew; charges and what was paid stay with the authority that has booked them. The same call again answers what was done.
   */
  readonly forwardCase: ForwardCasePayload;
  /**
   * Invites somebody to apply together (Mitantragstellerin, Mitantragsteller): whoever gets the code that is answered. It counts once, for two
   * weeks. Everybody who is invited has to sign or to be removed before the draft is submitted.
   */
  readonly inviteCoApplicant: InviteCoApplicantPayload;
  /** Joins a draft as its co-applicant. It needs the trust level of the service. From then on she reads it, and writes it where the invitation says so. */
  readonly joinApplication: JoinApplicationPayload;
  /** Declines an invitation, or leaves a draft that one has joined. */
  readonly leaveApplication: LeaveApplicationPayload;
  /** Gives a case to another unit of the authority, or to none. Whoever was in charge of it is so no more. */
  readonly moveCase: MoveCasePayload;
  /**
   * Offers to hand a draft or a running application over: to an organisation one may act for, or to whoever gets the code that is answered. A new
   * offer takes the place of the one before.
   */
  readonly offerApplicationTransfer: OfferApplicationTransferPayload;
  /** Proposes a decision that somebody else approves (Vier-Augen-Prinzip). Whatever changes the state of the case before that ends the proposal. */
  readonly proposeDecision: ProposeDecisionPayload;
  /**
   * Publishes a version of a form for others to adopt (Bereitstellung zur Nachnutzung). It never changes from then on. All faults of the
   * form are answered at once, each with its place.
   */
  readonly publishForm: PublishFormPayload;
  /** Turns an application away before it is taken on (Zurückweisung), with reasons for the applicant. What she has paid is to be given back. */
  readonly rejectCase: RejectCasePayload;
  /** Gives a case back: nobody is in charge of it until somebody takes it over. */
  readonly releaseCase: ReleaseCasePayload;
  /** Takes an invitation back, or takes a co-applicant out of a draft. */
  readonly removeCoApplicant: RemoveCoApplicantPayload;
  /** Asks for the certificate that an application counts as granted (Bescheinigung, § 42a Abs. 3 VwVfG). It is issued once, and comes into the safe. */
  readonly requestApprovalCertificate: RequestApprovalCertificatePayload;
  /**
   * Asks the applicant for information. A case nobody has taken over is taken over by that. The time until the answer, up to the day it is wanted by,
   * does not count against the deadline.
   */
  readonly requestInformation: RequestInformationPayload;
  /** Returns a proposed decision to whoever has proposed it, with the reason. */
  readonly returnDecision: ReturnDecisionPayload;
  /** Takes the consent to values that were taken over back, before submission: they are removed from the draft, unless they were changed since. */
  readonly revokePrefill: RevokePrefillPayload;
  /**
   * Saves the data of a draft, whether it is complete or not. `version` is the version the data is based on; another one answers VERSION_CONFLICT with the
   * current draft and what is different in it. Computed fields are computed anew; a value that somebody else has come to answers COMPUTED, and nothing is saved.
   */
  readonly saveApplication: SaveApplicationPayload;
  /**
   * Signs exactly one version of a draft as its co-applicant. Whatever changes the draft later voids the signature. Where the form demands the
   * written form, it needs the level and the declaration that submitting needs.
   */
  readonly signApplication: SignApplicationPayload;
  /** Starts a draft for an offer. */
  readonly startApplication: StartApplicationPayload;
  /**
   * Checks the draft and submits it, without what its form does not ask for under the conditions that hold. What was submitted is sealed, all or
   * nothing. Repeating a submission changes nothing and answers ALREADY_SUBMITTED.
   */
  readonly submitApplication: SubmitApplicationPayload;
  /** Lets somebody in with a ticket: it is used by that, exactly once. TICKET_USED, TICKET_WITHDRAWN and TICKET_UNKNOWN say why it lets nobody in. */
  readonly useTicket: UseTicketPayload;
  /** Takes an application back before it is decided; a draft as well. Of those who have applied together each may take back what was submitted. */
  readonly withdrawApplication: WithdrawApplicationPayload;
  /** Takes back a ticket that nobody has used (Storno); its place is free again. What was paid is not given back by that. */
  readonly withdrawTicket: WithdrawTicketPayload;
};


export type MutationAcceptApplicationTransferArgs = {
  input: AcceptApplicationTransferInput;
};


export type MutationAcceptFormUpdateArgs = {
  input: AcceptFormUpdateInput;
};


export type MutationAcceptPrefillArgs = {
  input: AcceptPrefillInput;
};


export type MutationAddCaseNoteArgs = {
  input: AddCaseNoteInput;
};


export type MutationAdoptFormArgs = {
  input: AdoptFormInput;
};


export type MutationAnswerQueryArgs = {
  input: AnswerQueryInput;
};


export type MutationApproveDecisionArgs = {
  input: ApproveDecisionInput;
};


export type MutationAssignCaseArgs = {
  input: AssignCaseInput;
};


export type MutationCancelApplicationTransferArgs = {
  input: CancelApplicationTransferInput;
};


export type MutationChangeContingentArgs = {
  input: ChangeContingentInput;
};


export type MutationCloseCaseArgs = {
  input: CloseCaseInput;
};


export type MutationConfigureCasesArgs = {
  input: ConfigureCasesInput;
};


export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


export type MutationDecideCaseArgs = {
  input: DecideCaseInput;
};


export type MutationDeclineApplicationTransferArgs = {
  input: DeclineApplicationTransferInput;
};


export type MutationEndFormAdoptionArgs = {
  input: EndFormAdoptionInput;
};


export type MutationErasePersonalDataArgs = {
  input: ErasePersonalDataInput;
};


export type MutationExtendApprovalPeriodArgs = {
  input: ExtendApprovalPeriodInput;
};


export type MutationExtendReservationArgs = {
  input: ExtendReservationInput;
};


export type MutationForwardCaseArgs = {
  input: ForwardCaseInput;
};


export type MutationInviteCoApplicantArgs = {
  input: InviteCoApplicantInput;
};


export type MutationJoinApplicationArgs = {
  input: JoinApplicationInput;
};


export type MutationLeaveApplicationArgs = {
  input: LeaveApplicationInput;
};


export type MutationMoveCaseArgs = {
  input: MoveCaseInput;
};


export type MutationOfferApplicationTransferArgs = {
  input: OfferApplicationTransferInput;
};


export type MutationProposeDecisionArgs = {
  input: ProposeDecisionInput;
};


export type MutationPublishFormArgs = {
  input: PublishFormInput;
};


export type MutationRejectCaseArgs = {
  input: RejectCaseInput;
};


export type MutationReleaseCaseArgs = {
  input: ReleaseCaseInput;
};


export type MutationRemoveCoApplicantArgs = {
  input: RemoveCoApplicantInput;
};


export type MutationRequestApprovalCertificateArgs = {
  input: RequestApprovalCertificateInput;
};


export type MutationRequestInformationArgs = {
  input: RequestInformationInput;
};


export type MutationReturnDecisionArgs = {
  input: ReturnDecisionInput;
};


export type MutationRevokePrefillArgs = {
  input: RevokePrefillInput;
};


export type MutationSaveApplicationArgs = {
  input: SaveApplicationInput;
};


export type MutationSignApplicationArgs = {
  input: SignApplicationInput;
};


export type MutationStartApplicationArgs = {
  input: StartApplicationInput;
};


export type MutationSubmitApplicationArgs = {
  input: SubmitApplicationInput;
};


export type MutationUseTicketArgs = {
  input: UseTicketInput;
};


export type MutationWithdrawApplicationArgs = {
  input: WithdrawApplicationInput;
};


export type MutationWithdrawTicketArgs = {
  input: WithdrawTicketInput;
};

/** Which application to hand over, and to whom. */
export type OfferApplicationTransferInput = {
  /** The application to hand over (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
  /** An organisation one may act for; left out: whoever gets the code */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
};

export type OfferApplicationTransferPayload = {
  readonly __typename?: 'OfferApplicationTransferPayload';
  readonly application?: Maybe<Application>;
  /** To hand over to the receiver; it counts once, and is shown this once. Null for an offer to an organisation */
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<Problem>;
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

/** What may stand behind the number of a plate. */
export type PlateSuffix =
  /** Elektrofahrzeug */
  | 'E'
  /** Oldtimer */
  | 'H';

/** A value that may be taken over into a field of an application. */
export type PrefillProposal = {
  readonly __typename?: 'PrefillProposal';
  /** JSON Pointer of the field */
  readonly field: Scalars['String']['output'];
  /** Where it is from, in words */
  readonly origin: Scalars['String']['output'];
  /** Where it is from */
  readonly source: PrefillSource;
  /** What the form calls the field */
  readonly title: Scalars['String']['output'];
  /** Hand this to `acceptPrefill`; it is good for half an hour */
  readonly token: Scalars['String']['output'];
  /** How well it would count as proven of the applicant: by its proof and by the session, whichever is weaker; null where it does not */
  readonly trustLevel?: Maybe<TrustLevel>;
  /** The value */
  readonly value: Scalars['JSON']['output'];
};

/** Where a value is proposed from. */
export type PrefillSource =
  /** Proved by an identity provider, as the account holds it (nachgewiesen) */
  | 'ACCOUNT_PROVEN'
  /** What the person has said of herself in her account (eigene Angabe) */
  | 'ACCOUNT_STATED'
  /** An earlier application of the same account or organisation (früherer Antrag) */
  | 'APPLICATION'
  /** The organisation that the application is made for */
  | 'ORGANISATION';

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

/** The law a procedure follows (Verfahrensrecht). */
export type ProcedureLaw =
  /** Verwaltungsverfahrensgesetz and Onlinezugangsgesetz */
  | 'GENERAL'
  /** Abgabenordnung */
  | 'TAX';

/** What an account may hold of a natural person (§ 8 Abs. 1 OZG). */
export type Profile = {
  readonly __typename?: 'Profile';
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  readonly city?: Maybe<Scalars['String']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly familyName?: Maybe<Scalars['String']['output']>;
  readonly givenName?: Maybe<Scalars['String']['output']>;
  readonly postalCode?: Maybe<Scalars['PostalCode']['output']>;
  readonly street?: Maybe<Scalars['String']['output']>;
};

/** The decision that is proposed. */
export type ProposeDecisionInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** Documents that are to come with it, uploaded for this case by `deliverDocument` and found free of viruses */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The law of the procedure, which says when the decision counts as notified; left out: GENERAL */
  readonly law?: InputMaybe<ProcedureLaw>;
  /** How it is to be decided */
  readonly outcome: DecisionOutcome;
  /** The trust level the decision is to demand; never below the service's, which it is when left out */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** The reasons (Begründung), for the applicant */
  readonly text: Scalars['String']['input'];
};

export type ProposeDecisionPayload = {
  readonly __typename?: 'ProposeDecisionPayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What an identity provider has proved, with the trust level of that value (Vertrauensniveau je Angabe). */
export type ProvenAttribute = {
  readonly __typename?: 'ProvenAttribute';
  readonly name: AttributeName;
  readonly provider: Scalars['String']['output'];
  readonly seenAt: Scalars['DateTime']['output'];
  readonly trustLevel: TrustLevel;
  readonly value: Scalars['String']['output'];
};

/** A version of a form to publish. */
export type PublishFormInput = {
  /** Why, for the trail (Begründung) */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** What it is for (Beschreibung) */
  readonly description: BilingualTextInput;
  /** What must be entered: JSON Schema 2020-12, with texts as `{ de, en }` */
  readonly jsonSchema: Scalars['JSON']['input'];
  /** The services it is for (Leistungsschlüssel) */
  readonly leikaKeys?: ReadonlyArray<Scalars['LeikaKey']['input']>;
  /** Under what it may be used (Lizenz, Nachnutzungsbedingungen) */
  readonly licence: FormLicenceInput;
  /** The publisher's own services without a LeiKa key that it is for (örtliche Leistungen) */
  readonly localServiceIds?: ReadonlyArray<Scalars['ID']['input']>;
  /** Which fees are charged, and how often; left out: the fee STANDARD once */
  readonly pricing?: InputMaybe<Scalars['JSON']['input']>;
  /** The authority that publishes it (bereitstellende Stelle) */
  readonly publisherId: Scalars['ID']['input'];
  /** What is new in this version (Änderungshinweise) */
  readonly releaseNotes?: InputMaybe<BilingualTextInput>;
  /** Stable name, in lower-case letters, digits and hyphens: the same for each version of the form */
  readonly slug: Scalars['String']['input'];
  /** Name of the form */
  readonly title: BilingualTextInput;
  /** Pages that name each field once, with texts as `{ de, en }` */
  readonly uiSchema: Scalars['JSON']['input'];
  /** The version it is to be: 1 for a new form, then one more each time */
  readonly version: Scalars['Int']['input'];
};

export type PublishFormPayload = {
  readonly __typename?: 'PublishFormPayload';
  /** The version that can be published next */
  readonly expectedVersion?: Maybe<Scalars['Int']['output']>;
  /** The version that was published; where it was not, the newest there is */
  readonly form?: Maybe<PublishedForm>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A version of a form that authorities can adopt (nachnutzbares Formular). */
export type PublishedForm = {
  readonly __typename?: 'PublishedForm';
  /** How many authorities use the form at present, in whichever version */
  readonly adopterCount: Scalars['Int']['output'];
  /** Who uses the form at present, in which version (Nachnutzende) */
  readonly adoptions: FormAdoptionConnection;
  /** What it is for (Beschreibung) */
  readonly description: Scalars['String']['output'];
  /** What is different in this version from an earlier one, in words; null when there is no such version */
  readonly differences?: Maybe<ReadonlyArray<FormDifference>>;
  readonly id: Scalars['ID']['output'];
  /** What must be entered: JSON Schema 2020-12, with texts in German and English */
  readonly jsonSchema: Scalars['JSON']['output'];
  /** Under what it may be used (Lizenz, Nachnutzungsbedingungen) */
  readonly licence: FormLicence;
  /** The publisher's services without a LeiKa key that it is for (örtliche Leistungen); others adopt it for their own */
  readonly localServices: ReadonlyArray<LocalService>;
  /** Which fees are charged, and how often */
  readonly pricing: Scalars['JSON']['output'];
  /** When it was published */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** The authority that publishes it (bereitstellende Stelle); null where it comes with the portal */
  readonly publisher?: Maybe<Authority>;
  /** What is new in this version (Änderungshinweise) */
  readonly releaseNotes?: Maybe<Scalars['String']['output']>;
  /** The services it is for (Leistungen), those with a LeiKa key */
  readonly services: ReadonlyArray<Service>;
  /** Stable name, unique for its publisher */
  readonly slug: Scalars['String']['output'];
  /** Name of the form */
  readonly title: Scalars['String']['output'];
  /** How to ask for it, with texts in German and English */
  readonly uiSchema: Scalars['JSON']['output'];
  /** Version, counted up with each publication; a published one never changes */
  readonly version: Scalars['Int']['output'];
  /** All versions of the form, the newest first */
  readonly versions: ReadonlyArray<PublishedForm>;
};


/** A version of a form that authorities can adopt (nachnutzbares Formular). */
export type PublishedFormAdoptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A version of a form that authorities can adopt (nachnutzbares Formular). */
export type PublishedFormDifferencesArgs = {
  since: Scalars['Int']['input'];
};

export type PublishedFormConnection = {
  readonly __typename?: 'PublishedFormConnection';
  readonly edges: ReadonlyArray<PublishedFormEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PublishedFormEdge = {
  readonly __typename?: 'PublishedFormEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PublishedForm;
};

export type Query = {
  readonly __typename?: 'Query';
  /** An application of one's own, or, for a case worker, of one's authority. */
  readonly application?: Maybe<Application>;
  /** Licence plates (Wunschkennzeichen) that can be given out and are free. A plate is taken by saving it in a draft. */
  readonly availablePlates: ReadonlyArray<AvailablePlate>;
  /** How an authority handles its cases, for whoever sets that there. */
  readonly caseRules: CaseRules;
  /** The units of an authority (Organisationseinheiten) that deal with cases, by name: those that its adopted forms name, and those that cases are with. */
  readonly caseUnits: ReadonlyArray<CaseUnit>;
  /** The cases of an authority, the oldest first unless asked for otherwise. */
  readonly cases: CaseConnection;
  /** What the code of an invitation to apply together leads to; null for a code that counts no more. */
  readonly coApplicationInvitation?: Maybe<CoApplicationInvitation>;
  /** An event that tickets are sold for; null when there is none. */
  readonly event?: Maybe<Event>;
  /**
   * The form (Formular) of an offer in its current version; null when the offer cannot be applied for online. In the language
   * of the request unless another one is asked for.
   */
  readonly form?: Maybe<Form>;
  /** What was published and adopted for an authority (Protokoll), the latest first: for the form editors of its region and operators. */
  readonly formActs: FormActConnection;
  /** The forms that an authority has adopted (Nachnutzungen), in the order it did. */
  readonly formAdoptions: FormAdoptionConnection;
  /** Cases that an authority has handed to others (Abgaben), the latest first: what was in them it sees no longer. */
  readonly forwardedCases: CaseForwardingConnection;
  /** A version of a form; null when there is none. */
  readonly publishedForm?: Maybe<PublishedForm>;
  /** Forms that authorities can adopt (nachnutzbare Formulare), each in its newest version, by name. */
  readonly publishedForms: PublishedFormConnection;
  /** A ticket as whoever lets people in has to see it (Einlasskontrolle); null where no ticket of an event of one's authority has this code. */
  readonly ticket?: Maybe<Ticket>;
  /** The application that the code of an offer hands over; null for a code that opens none, or no longer. */
  readonly transferOffer?: Maybe<TransferOffer>;
};


export type QueryApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAvailablePlatesArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  digits?: Scalars['String']['input'];
  first?: Scalars['Int']['input'];
  letters?: Scalars['String']['input'];
  offerId: Scalars['ID']['input'];
  suffix?: InputMaybe<PlateSuffix>;
};


export type QueryCaseRulesArgs = {
  authorityId: Scalars['ID']['input'];
};


export type QueryCaseUnitsArgs = {
  authorityId: Scalars['ID']['input'];
};


export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
  status?: InputMaybe<ApplicationStatus>;
};


export type QueryCoApplicationInvitationArgs = {
  code: Scalars['String']['input'];
};


export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFormArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
  offerId: Scalars['ID']['input'];
};


export type QueryFormActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFormAdoptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryForwardedCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPublishedFormArgs = {
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPublishedFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  leikaKey?: InputMaybe<Scalars['LeikaKey']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTicketArgs = {
  code: Scalars['String']['input'];
};


export type QueryTransferOfferArgs = {
  code: Scalars['String']['input'];
};

/** Which application to turn away, and why. */
export type RejectCaseInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** Why, for the applicant */
  readonly reasons: Scalars['String']['input'];
  /** The trust level the message of it is to demand; never below the service's, which it is when left out */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
};

export type RejectCasePayload = {
  readonly __typename?: 'RejectCasePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which case to give back. */
export type ReleaseCaseInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
};

export type ReleaseCasePayload = {
  readonly __typename?: 'ReleaseCasePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Whom to take out. */
export type RemoveCoApplicantInput = {
  /** The draft (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
  /** Who was invited to it */
  readonly coApplicantId: Scalars['ID']['input'];
};

export type RemoveCoApplicantPayload = {
  readonly __typename?: 'RemoveCoApplicantPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** An organisation that somebody acts for in a procedure (Vertretene). */
export type RepresentedOrganisation = {
  readonly __typename?: 'RepresentedOrganisation';
  readonly id: Scalars['ID']['output'];
  /** Whether an identity provider vouches for the organisation; else an account has only said so */
  readonly isProven: Scalars['Boolean']['output'];
  /** Its name (Firma, Name des Vereins) */
  readonly name: Scalars['String']['output'];
};

/** The application that counts as granted. */
export type RequestApprovalCertificateInput = {
  /** The application (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
};

export type RequestApprovalCertificatePayload = {
  readonly __typename?: 'RequestApprovalCertificatePayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A request for information (Rückfrage). */
export type RequestInformationInput = {
  /** Until when the answer is wanted; left out: in four weeks */
  readonly answerBy?: InputMaybe<Scalars['Date']['input']>;
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** True where documents are missing: a period after which the case counts as granted begins with the answer only (§ 42a Abs. 2 Satz 2 VwVfG) */
  readonly documentsMissing?: InputMaybe<Scalars['Boolean']['input']>;
  /** The trust level the message of it is to demand; never below the service's, which it is when left out */
  readonly requiredTrustLevel?: InputMaybe<TrustLevel>;
  /** The question, for the applicant */
  readonly text: Scalars['String']['input'];
};

export type RequestInformationPayload = {
  readonly __typename?: 'RequestInformationPayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Who in an authority deals with an application (Organisationseinheit). */
export type ResponsibleUnit = {
  readonly __typename?: 'ResponsibleUnit';
  /** Where it is to be found */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** E-mail address of the unit */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Its name */
  readonly name: Scalars['String']['output'];
  /** Phone number of the unit */
  readonly phone?: Maybe<Scalars['String']['output']>;
};

/** Who in an authority deals with an application (Organisationseinheit). */
export type ResponsibleUnitInput = {
  /** Where it is to be found */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address of the unit */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Its name */
  readonly name: Scalars['String']['input'];
  /** Phone number of the unit */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** Which proposed decision to return, and why. */
export type ReturnDecisionInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
  /** The proposal that was looked at */
  readonly proposalId: Scalars['ID']['input'];
  /** Why, for whoever has proposed it */
  readonly reason: Scalars['String']['input'];
};

export type ReturnDecisionPayload = {
  readonly __typename?: 'ReturnDecisionPayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which values are not to be taken over any more. */
export type RevokePrefillInput = {
  /** The draft (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
  /** JSON Pointers of the fields */
  readonly fields: ReadonlyArray<Scalars['String']['input']>;
  /** The version of the draft */
  readonly version: Scalars['Int']['input'];
};

export type RevokePrefillPayload = {
  readonly __typename?: 'RevokePrefillPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A draft as it is to be saved. */
export type SaveApplicationInput = {
  /** All that has been entered so far; it replaces what was saved before */
  readonly data: Scalars['JSON']['input'];
  readonly id: Scalars['ID']['input'];
  /** The version the data is based on */
  readonly version: Scalars['Int']['input'];
};

export type SaveApplicationPayload = {
  readonly __typename?: 'SaveApplicationPayload';
  readonly application?: Maybe<Application>;
  /** After VERSION_CONFLICT: where the current draft says something else than what was to be saved; else none */
  readonly differences: ReadonlyArray<DraftDifference>;
  readonly problems: ReadonlyArray<Problem>;
  /** What was saved and would not be accepted on submission; a plate or places that are not free are among it, what is only missing is not */
  readonly remarks: ReadonlyArray<Problem>;
};

export type Service = {
  readonly __typename?: 'Service';
  readonly leikaKey: Scalars['LeikaKey']['output'];
};

export type ServiceOffer = {
  readonly __typename?: 'ServiceOffer';
  /** The form to apply with, in its current version; null when the offer cannot be applied for online. In the language of the request unless another one is asked for */
  readonly form?: Maybe<Form>;
  readonly id: Scalars['ID']['output'];
  /** When the fee is paid; INACTIVE where the offer cannot be applied for online */
  readonly paymentPolicy: PaymentPolicy;
};


export type ServiceOfferFormArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
};

/** What to sign. */
export type SignApplicationInput = {
  /** The draft (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
  /** Where the form demands the written form: its declaration, word for word, which is confirmed by that */
  readonly confirmedDeclaration?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read */
  readonly version: Scalars['Int']['input'];
};

export type SignApplicationPayload = {
  readonly __typename?: 'SignApplicationPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What to apply for, and for whom. */
export type StartApplicationInput = {
  /** The offer to apply for (Leistungsangebot) */
  readonly offerId: Scalars['ID']['input'];
  /** An organisation one may act for; in a request made for one, it is that one anyway */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

export type StartApplicationPayload = {
  readonly __typename?: 'StartApplicationPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** What a form demands of a submission beside its data. */
export type SubmissionDemands = {
  readonly __typename?: 'SubmissionDemands';
  /** How many co-applicants there may be */
  readonly coSignaturesMax: Scalars['Int']['output'];
  /** How many co-applicants have to sign, by what the draft says */
  readonly coSignaturesMin: Scalars['Int']['output'];
  /** What the session must have reached to submit or to sign (Vertrauensniveau) */
  readonly trustLevel: TrustLevel;
  /** The written form (Schriftform), where a law orders it; else null */
  readonly writtenForm?: Maybe<WrittenForm>;
};

/** The seal of what was submitted (Siegel des Portals): it shows that nothing of it was changed since. It is no qualified timestamp. */
export type SubmissionSeal = {
  readonly __typename?: 'SubmissionSeal';
  /** JWS (RFC 7515) in compact form: its payload says in canonical JSON (RFC 8785) what was submitted, by which digests, by whom and how identified */
  readonly jws: Scalars['String']['output'];
  /** Name of the key; `/applications/seal-keys.json` publishes it */
  readonly keyId: Scalars['String']['output'];
  /** When it was sealed */
  readonly sealedAt: Scalars['DateTime']['output'];
  /** SHA-512 of that payload, in hexadecimal */
  readonly sha512: Scalars['String']['output'];
};

/** What was submitted as a document (PDF), in the language of the request. */
export type SubmissionSummary = {
  readonly __typename?: 'SubmissionSummary';
  /** Until when the address is good */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** A signed address, good for ten minutes */
  readonly url: Scalars['Url']['output'];
};

/** Which draft to submit. */
export type SubmitApplicationInput = {
  /** Where the form demands the written form: its declaration, word for word, which is confirmed by that */
  readonly confirmedDeclaration?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  /** The version to submit, where it must be that one */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

export type SubmitApplicationPayload = {
  readonly __typename?: 'SubmitApplicationPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** A document that was submitted (Anlage): it stays with the procedure, whatever its owner does with her account. */
export type SubmittedDocument = {
  readonly __typename?: 'SubmittedDocument';
  /** When it was submitted */
  readonly attachedAt: Scalars['DateTime']['output'];
  /** Where the authority in charge reads it, for a few minutes; null for everybody else, once it has ended, and once the authority has it with a key of its own */
  readonly download?: Maybe<SubmittedDocumentLink>;
  /** The share it was submitted by */
  readonly id: Scalars['ID']['output'];
  /** Media type (IANA), as its content shows */
  readonly mediaType: Scalars['String']['output'];
  /** With what */
  readonly purpose: SubmittedWith;
  /** SHA-512 of the content, in hexadecimal */
  readonly sha512: Scalars['String']['output'];
  /** Size in bytes */
  readonly size: Scalars['Int']['output'];
};

/** A link that is good for a few minutes, for whoever has it. */
export type SubmittedDocumentLink = {
  readonly __typename?: 'SubmittedDocumentLink';
  /** When the link ends */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Where to download */
  readonly url: Scalars['Url']['output'];
};

/** What a document was submitted with. */
export type SubmittedWith =
  /** The answer to a question (Antwort auf eine Rückfrage) */
  | 'ANSWER'
  /** The application (Anlage zum Antrag) */
  | 'ATTACHMENT';

/** What can be watched, over server-sent events or a WebSocket: each answer is one event. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * An application of one's own, or, for a case worker, of one's authority: as it is now, and then again after each change of its
   * draft, state, timeline or payment. Several changes in quick succession may come as one.
   */
  readonly applicationChanged: Application;
  /** How the queue of an authority stands: now, and again when it stands otherwise. Several changes in quick succession may come as one. */
  readonly casesChanged: CaseQueue;
};


/** What can be watched, over server-sent events or a WebSocket: each answer is one event. */
export type SubscriptionApplicationChangedArgs = {
  id: Scalars['ID']['input'];
};


/** What can be watched, over server-sent events or a WebSocket: each answer is one event. */
export type SubscriptionCasesChangedArgs = {
  authorityId: Scalars['ID']['input'];
};

/** A value that was taken over (Nachnutzung), with the consent to it. */
export type TakenOverValue = {
  readonly __typename?: 'TakenOverValue';
  /** When the consent was given */
  readonly acceptedAt: Scalars['DateTime']['output'];
  /** JSON Pointer of the field */
  readonly field: Scalars['String']['output'];
  /** Version of the form that the consent was given with */
  readonly formVersion: Scalars['Int']['output'];
  /** Whether it is still as it was taken over */
  readonly isUnchanged: Scalars['Boolean']['output'];
  /** Where it is from, in words */
  readonly origin: Scalars['String']['output'];
  /** When the consent was taken back; null: it counts */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it is from */
  readonly source: PrefillSource;
  /** How well it is proven of the applicant; null where it is not, or was changed since */
  readonly trustLevel?: Maybe<TrustLevel>;
};

/** A ticket for one place (Eintrittskarte). */
export type Ticket = {
  readonly __typename?: 'Ticket';
  /** The application it was bought by (Antrag) */
  readonly application: Application;
  /** What its QR code says: number and event, signed (JWS) with a key of `/applications/seal-keys.json` */
  readonly code: Scalars['String']['output'];
  /** The place it is for (Kontingent) */
  readonly contingent: EventContingent;
  /** The event it is for (Veranstaltung) */
  readonly event: Event;
  /** Whoever knows it can go in with it */
  readonly number: Scalars['String']['output'];
  /** 1 for the first of those that were bought together */
  readonly place: Scalars['Int']['output'];
  /** Whether it lets somebody in */
  readonly status: TicketStatus;
  /** When somebody went in with it; null: nobody has */
  readonly usedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the organiser took it back; null: not at all */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether a ticket lets somebody in. */
export type TicketStatus =
  /** Entwertet: somebody has gone in with it */
  | 'USED'
  /** Gültig: lets in, once */
  | 'VALID'
  /** Zurückgenommen */
  | 'WITHDRAWN';

/** Who did something to an application. */
export type TimelineActor =
  /** Antragstellerin oder Antragsteller */
  | 'APPLICANT'
  /** Behörde */
  | 'AUTHORITY'
  /** The portal itself (automatisch) */
  | 'SYSTEM';

/** One entry of an application's history. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** Who did it */
  readonly actor: TimelineActor;
  /** When it happened */
  readonly at: Scalars['DateTime']['output'];
  /** Documents of the safe that came with it; `sharedDocuments` shows those that can be read */
  readonly documents: ReadonlyArray<Scalars['ID']['output']>;
  /** What happened: the state reached, or `INFORMATION_GIVEN`, `ASSIGNED`, `FORWARDED`, `TRANSFERRED`, `ACCOUNT_MERGED`, `CO_APPLICANT_JOINED`, `CO_APPLICANT_SIGNED`, `CO_APPLICANT_LEFT`, `SIGNATURES_VOIDED`, `DELIVERY_DELAYED`, `BOOKING_EXPIRED`, `BOOKING_RELEASED`, `BOOKING_LOST`, `PAYMENT_PAID` and the other states of a payment, `PAYMENT_PARTLY_REFUNDED` */
  readonly kind: Scalars['String']['output'];
  /** The organisation it has acted for, as it was called then */
  readonly onBehalfOf?: Maybe<RepresentedOrganisation>;
  /** The account that has acted for the organisation; null where nobody has acted for one */
  readonly representative?: Maybe<Scalars['ID']['output']>;
  /** The question or the answer, where there is one */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** An offer to hand an application over to another account or to an organisation (Übertragung eines Antrags). */
export type TransferOffer = {
  readonly __typename?: 'TransferOffer';
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** Until when it can be answered */
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** What is applied for, where that is a service without a LeiKa key (örtliche Leistung) */
  readonly localService?: Maybe<LocalService>;
  /** When it was offered */
  readonly offeredAt: Scalars['DateTime']['output'];
  /** The organisation it is offered to; null: whoever has the code */
  readonly organisationId?: Maybe<Scalars['ID']['output']>;
  /** What is applied for (Leistung); null for a service without a LeiKa key */
  readonly service?: Maybe<Service>;
  /** State of the procedure (Verfahrensstand) */
  readonly status: ApplicationStatus;
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

/** The ticket that somebody wants to go in with. */
export type UseTicketInput = {
  /** What its QR code says, or its number */
  readonly code: Scalars['String']['input'];
};

export type UseTicketPayload = {
  readonly __typename?: 'UseTicketPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** The ticket as it is now; null where there is none */
  readonly ticket?: Maybe<Ticket>;
};

/** Which application to take back. */
export type WithdrawApplicationInput = {
  readonly id: Scalars['ID']['input'];
};

export type WithdrawApplicationPayload = {
  readonly __typename?: 'WithdrawApplicationPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The ticket to take back. */
export type WithdrawTicketInput = {
  /** What its QR code says, or its number */
  readonly code: Scalars['String']['input'];
};

export type WithdrawTicketPayload = {
  readonly __typename?: 'WithdrawTicketPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** The ticket as it is now; null where there is none */
  readonly ticket?: Maybe<Ticket>;
};

/** The written form (Schriftform), replaced by identification and a confirmed declaration (§ 9a Abs. 5 OZG). */
export type WrittenForm = {
  readonly __typename?: 'WrittenForm';
  /** What has to be confirmed, word for word, as `confirmedDeclaration` */
  readonly declaration: Scalars['String']['output'];
  /** The law that orders it */
  readonly legalBasis: Scalars['String']['output'];
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
  Authority: Authority;
  LocalOffer: LocalOffer;
  ServiceOffer: ServiceOffer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Account'], {"attributes":{"name":true,"value":true,"trustLevel":true,"provider":true,"seenAt":true},"profile":{"givenName":true,"familyName":true,"birthDate":true,"street":true,"postalCode":true,"city":true,"email":true}}> ) );
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"id":true}> );
  Authority:
    ( { __typename: 'Authority' }
    & GraphQLRecursivePick<FederationTypes['Authority'], {"id":true}> );
  LocalOffer:
    ( { __typename: 'LocalOffer' }
    & GraphQLRecursivePick<FederationTypes['LocalOffer'], {"id":true}> );
  ServiceOffer:
    ( { __typename: 'ServiceOffer' }
    & GraphQLRecursivePick<FederationTypes['ServiceOffer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptApplicationTransferInput: AcceptApplicationTransferInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptApplicationTransferPayload: ResolverTypeWrapper<Omit<AcceptApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AcceptFormUpdateInput: AcceptFormUpdateInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AcceptFormUpdatePayload: ResolverTypeWrapper<Omit<AcceptFormUpdatePayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversTypes['FormAdoption']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AcceptPrefillInput: AcceptPrefillInput;
  AcceptPrefillPayload: ResolverTypeWrapper<Omit<AcceptPrefillPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Account: ResolverTypeWrapper<Reference>;
  AddCaseNoteInput: AddCaseNoteInput;
  AddCaseNotePayload: ResolverTypeWrapper<Omit<AddCaseNotePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AdoptFormInput: AdoptFormInput;
  AdoptFormPayload: ResolverTypeWrapper<Omit<AdoptFormPayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversTypes['FormAdoption']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AdoptedFee: ResolverTypeWrapper<LocalFeeValue>;
  AdoptedFeeInput: AdoptedFeeInput;
  AnswerQueryInput: AnswerQueryInput;
  AnswerQueryPayload: ResolverTypeWrapper<Omit<AnswerQueryPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Application: ResolverTypeWrapper<ApplicationRow>;
  ApplicationCheck: ResolverTypeWrapper<Omit<ApplicationCheck, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ApplicationConnection: ResolverTypeWrapper<Omit<ApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ApplicationEdge']> }>;
  ApplicationEdge: ResolverTypeWrapper<Omit<ApplicationEdge, 'node'> & { node: ResolversTypes['Application'] }>;
  ApplicationPrice: ResolverTypeWrapper<Omit<ApplicationPrice, 'items' | 'total'> & { items: ReadonlyArray<ResolversTypes['ApplicationPriceItem']>, total: ResolversTypes['Money'] }>;
  ApplicationPriceItem: ResolverTypeWrapper<ChargeItem>;
  ApplicationStatus: ApplicationStatus;
  ApproveDecisionInput: ApproveDecisionInput;
  ApproveDecisionPayload: ResolverTypeWrapper<Omit<ApproveDecisionPayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AssignCaseInput: AssignCaseInput;
  AssignCasePayload: ResolverTypeWrapper<Omit<AssignCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AttributeName: AttributeName;
  Audience: Audience;
  Authority: ResolverTypeWrapper<Reference>;
  AvailablePlate: ResolverTypeWrapper<AvailablePlate>;
  BilingualTextInput: BilingualTextInput;
  Booking: ResolverTypeWrapper<BookingRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BookingKind: BookingKind;
  BookingStatus: BookingStatus;
  CancelApplicationTransferInput: CancelApplicationTransferInput;
  CancelApplicationTransferPayload: ResolverTypeWrapper<Omit<CancelApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Case: ResolverTypeWrapper<ApplicationRow>;
  CaseAssignment: CaseAssignment;
  CaseConnection: ResolverTypeWrapper<CasePage>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseFilter: CaseFilter;
  CaseForwarding: ResolverTypeWrapper<ForwardingRow>;
  CaseForwardingConnection: ResolverTypeWrapper<Omit<CaseForwardingConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CaseForwardingEdge']> }>;
  CaseForwardingEdge: ResolverTypeWrapper<Omit<CaseForwardingEdge, 'node'> & { node: ResolversTypes['CaseForwarding'] }>;
  CaseOrder: CaseOrder;
  CaseQueue: ResolverTypeWrapper<CaseQueue>;
  CaseRecordEntry: ResolverTypeWrapper<CaseEntryRow>;
  CaseRecordKind: CaseRecordKind;
  CaseRule: ResolverTypeWrapper<CaseRule>;
  CaseRuleChange: ResolverTypeWrapper<CaseRuleChangeRow>;
  CaseRules: ResolverTypeWrapper<Omit<CaseRules, 'changes'> & { changes: ReadonlyArray<ResolversTypes['CaseRuleChange']> }>;
  CaseStanding: CaseStanding;
  CaseUnit: ResolverTypeWrapper<CaseUnit>;
  ChangeContingentInput: ChangeContingentInput;
  ChangeContingentPayload: ResolverTypeWrapper<Omit<ChangeContingentPayload, 'event' | 'problems'> & { event?: Maybe<ResolversTypes['Event']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  CloseCaseInput: CloseCaseInput;
  CloseCasePayload: ResolverTypeWrapper<Omit<CloseCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  CoApplicant: ResolverTypeWrapper<CoApplicantRow>;
  CoApplicantConnection: ResolverTypeWrapper<Omit<CoApplicantConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CoApplicantEdge']> }>;
  CoApplicantEdge: ResolverTypeWrapper<Omit<CoApplicantEdge, 'node'> & { node: ResolversTypes['CoApplicant'] }>;
  CoApplicantStanding: CoApplicantStanding;
  CoApplicationInvitation: ResolverTypeWrapper<OpenInvitation>;
  ConfigureCasesInput: ConfigureCasesInput;
  ConfigureCasesPayload: ResolverTypeWrapper<Omit<ConfigureCasesPayload, 'problems' | 'rules'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, rules?: Maybe<ResolversTypes['CaseRules']> }>;
  ContingentInput: ContingentInput;
  CreateEventInput: CreateEventInput;
  CreateEventPayload: ResolverTypeWrapper<Omit<CreateEventPayload, 'event' | 'problems'> & { event?: Maybe<ResolversTypes['Event']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideCaseInput: DecideCaseInput;
  DecideCasePayload: ResolverTypeWrapper<Omit<DecideCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Decision: ResolverTypeWrapper<Decision>;
  DecisionOutcome: DecisionOutcome;
  DecisionProposal: ResolverTypeWrapper<ProposalRow>;
  DeclineApplicationTransferInput: DeclineApplicationTransferInput;
  DeclineApplicationTransferPayload: ResolverTypeWrapper<Omit<DeclineApplicationTransferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversTypes['TransferOffer']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DeemedApproval: ResolverTypeWrapper<DeemedApprovalRow>;
  DeemedApprovalState: DeemedApprovalState;
  DraftDifference: ResolverTypeWrapper<DifferenceOf>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EndFormAdoptionInput: EndFormAdoptionInput;
  EndFormAdoptionPayload: ResolverTypeWrapper<Omit<EndFormAdoptionPayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversTypes['FormAdoption']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ResolverTypeWrapper<ErasePersonalDataPayload>;
  ErasedData: ResolverTypeWrapper<ErasedData>;
  Event: ResolverTypeWrapper<EventRow>;
  EventConnection: ResolverTypeWrapper<Omit<EventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EventEdge']> }>;
  EventContingent: ResolverTypeWrapper<ContingentRow>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  ExtendApprovalPeriodInput: ExtendApprovalPeriodInput;
  ExtendApprovalPeriodPayload: ResolverTypeWrapper<Omit<ExtendApprovalPeriodPayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ExtendReservationInput: ExtendReservationInput;
  ExtendReservationPayload: ResolverTypeWrapper<Omit<ExtendReservationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ExtraField: ResolverTypeWrapper<ExtraField>;
  ExtraFieldInput: ExtraFieldInput;
  Form: ResolverTypeWrapper<LocalisedForm>;
  FormAct: ResolverTypeWrapper<FormActRow>;
  FormActConnection: ResolverTypeWrapper<Omit<FormActConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FormActEdge']> }>;
  FormActEdge: ResolverTypeWrapper<Omit<FormActEdge, 'node'> & { node: ResolversTypes['FormAct'] }>;
  FormAction: FormAction;
  FormAdoption: ResolverTypeWrapper<Adopted>;
  FormAdoptionConnection: ResolverTypeWrapper<Omit<FormAdoptionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FormAdoptionEdge']> }>;
  FormAdoptionEdge: ResolverTypeWrapper<Omit<FormAdoptionEdge, 'node'> & { node: ResolversTypes['FormAdoption'] }>;
  FormDifference: ResolverTypeWrapper<Difference>;
  FormDifferenceKind: FormDifferenceKind;
  FormLicence: ResolverTypeWrapper<LicenceValue>;
  FormLicenceInput: FormLicenceInput;
  FormUpdate: ResolverTypeWrapper<Update>;
  ForwardCaseInput: ForwardCaseInput;
  ForwardCasePayload: ResolverTypeWrapper<Omit<ForwardCasePayload, 'forwarding' | 'problems'> & { forwarding?: Maybe<ResolversTypes['CaseForwarding']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  GovernmentLevel: GovernmentLevel;
  InviteCoApplicantInput: InviteCoApplicantInput;
  InviteCoApplicantPayload: ResolverTypeWrapper<Omit<InviteCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  IssuedDocument: ResolverTypeWrapper<IssuedDocumentRow>;
  IssuedDocumentDownload: ResolverTypeWrapper<IssuedDocumentDownload>;
  IssuedDocumentKind: IssuedDocumentKind;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JoinApplicationInput: JoinApplicationInput;
  JoinApplicationPayload: ResolverTypeWrapper<Omit<JoinApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  KeptData: ResolverTypeWrapper<KeptData>;
  LeaveApplicationInput: LeaveApplicationInput;
  LeaveApplicationPayload: ResolverTypeWrapper<Omit<LeaveApplicationPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  LeikaKey: ResolverTypeWrapper<Scalars['LeikaKey']['output']>;
  LicencePeriod: LicencePeriod;
  LocalOffer: ResolverTypeWrapper<Reference>;
  LocalService: ResolverTypeWrapper<LocalService>;
  LocalText: ResolverTypeWrapper<LocalTextValue>;
  LocalTextInput: LocalTextInput;
  LocalTextPlace: LocalTextPlace;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  MoveCaseInput: MoveCaseInput;
  MoveCasePayload: ResolverTypeWrapper<Omit<MoveCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OfferApplicationTransferInput: OfferApplicationTransferInput;
  OfferApplicationTransferPayload: ResolverTypeWrapper<Omit<OfferApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentPolicy: PaymentPolicy;
  PlateSuffix: PlateSuffix;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  PrefillProposal: ResolverTypeWrapper<PrefillProposal>;
  PrefillSource: PrefillSource;
  Problem: ResolverTypeWrapper<ProblemValue>;
  ProcedureLaw: ProcedureLaw;
  Profile: ResolverTypeWrapper<Profile>;
  ProposeDecisionInput: ProposeDecisionInput;
  ProposeDecisionPayload: ResolverTypeWrapper<Omit<ProposeDecisionPayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ProvenAttribute: ResolverTypeWrapper<ProvenAttribute>;
  PublishFormInput: PublishFormInput;
  PublishFormPayload: ResolverTypeWrapper<Omit<PublishFormPayload, 'form' | 'problems'> & { form?: Maybe<ResolversTypes['PublishedForm']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  PublishedForm: ResolverTypeWrapper<Published>;
  PublishedFormConnection: ResolverTypeWrapper<Omit<PublishedFormConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PublishedFormEdge']> }>;
  PublishedFormEdge: ResolverTypeWrapper<Omit<PublishedFormEdge, 'node'> & { node: ResolversTypes['PublishedForm'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegionKey: ResolverTypeWrapper<Scalars['RegionKey']['output']>;
  RejectCaseInput: RejectCaseInput;
  RejectCasePayload: ResolverTypeWrapper<Omit<RejectCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ReleaseCaseInput: ReleaseCaseInput;
  ReleaseCasePayload: ResolverTypeWrapper<Omit<ReleaseCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RemoveCoApplicantInput: RemoveCoApplicantInput;
  RemoveCoApplicantPayload: ResolverTypeWrapper<Omit<RemoveCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RepresentedOrganisation: ResolverTypeWrapper<Represented>;
  RequestApprovalCertificateInput: RequestApprovalCertificateInput;
  RequestApprovalCertificatePayload: ResolverTypeWrapper<Omit<RequestApprovalCertificatePayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RequestInformationInput: RequestInformationInput;
  RequestInformationPayload: ResolverTypeWrapper<Omit<RequestInformationPayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ResponsibleUnit: ResolverTypeWrapper<ResponsibleUnit>;
  ResponsibleUnitInput: ResponsibleUnitInput;
  ReturnDecisionInput: ReturnDecisionInput;
  ReturnDecisionPayload: ResolverTypeWrapper<Omit<ReturnDecisionPayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RevokePrefillInput: RevokePrefillInput;
  RevokePrefillPayload: ResolverTypeWrapper<Omit<RevokePrefillPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  SaveApplicationInput: SaveApplicationInput;
  SaveApplicationPayload: ResolverTypeWrapper<Omit<SaveApplicationPayload, 'application' | 'differences' | 'problems' | 'remarks'> & { application?: Maybe<ResolversTypes['Application']>, differences: ReadonlyArray<ResolversTypes['DraftDifference']>, problems: ReadonlyArray<ResolversTypes['Problem']>, remarks: ReadonlyArray<ResolversTypes['Problem']> }>;
  Service: ResolverTypeWrapper<Service>;
  ServiceOffer: ResolverTypeWrapper<Reference>;
  SignApplicationInput: SignApplicationInput;
  SignApplicationPayload: ResolverTypeWrapper<Omit<SignApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  StartApplicationInput: StartApplicationInput;
  StartApplicationPayload: ResolverTypeWrapper<Omit<StartApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  SubmissionDemands: ResolverTypeWrapper<DemandsOn>;
  SubmissionSeal: ResolverTypeWrapper<SealRow>;
  SubmissionSummary: ResolverTypeWrapper<SubmissionSummary>;
  SubmitApplicationInput: SubmitApplicationInput;
  SubmitApplicationPayload: ResolverTypeWrapper<Omit<SubmitApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  SubmittedDocument: ResolverTypeWrapper<SeenAttachment>;
  SubmittedDocumentLink: ResolverTypeWrapper<SubmittedDocumentLink>;
  SubmittedWith: SubmittedWith;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TakenOverValue: ResolverTypeWrapper<TakenOverValue>;
  Ticket: ResolverTypeWrapper<TicketFacts>;
  TicketStatus: TicketStatus;
  TimelineActor: TimelineActor;
  TimelineEntry: ResolverTypeWrapper<TimelineRow>;
  TransferOffer: ResolverTypeWrapper<OpenOffer>;
  TrustLevel: TrustLevel;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  UseTicketInput: UseTicketInput;
  UseTicketPayload: ResolverTypeWrapper<Omit<UseTicketPayload, 'problems' | 'ticket'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, ticket?: Maybe<ResolversTypes['Ticket']> }>;
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: ResolverTypeWrapper<Omit<WithdrawApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  WithdrawTicketInput: WithdrawTicketInput;
  WithdrawTicketPayload: ResolverTypeWrapper<Omit<WithdrawTicketPayload, 'problems' | 'ticket'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, ticket?: Maybe<ResolversTypes['Ticket']> }>;
  WrittenForm: ResolverTypeWrapper<OrderedForm>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptApplicationTransferInput: AcceptApplicationTransferInput;
  ID: Scalars['ID']['output'];
  AcceptApplicationTransferPayload: Omit<AcceptApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AcceptFormUpdateInput: AcceptFormUpdateInput;
  Int: Scalars['Int']['output'];
  AcceptFormUpdatePayload: Omit<AcceptFormUpdatePayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversParentTypes['FormAdoption']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AcceptPrefillInput: AcceptPrefillInput;
  AcceptPrefillPayload: Omit<AcceptPrefillPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Account: Reference;
  AddCaseNoteInput: AddCaseNoteInput;
  AddCaseNotePayload: Omit<AddCaseNotePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AdoptFormInput: AdoptFormInput;
  AdoptFormPayload: Omit<AdoptFormPayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversParentTypes['FormAdoption']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AdoptedFee: LocalFeeValue;
  AdoptedFeeInput: AdoptedFeeInput;
  AnswerQueryInput: AnswerQueryInput;
  AnswerQueryPayload: Omit<AnswerQueryPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Application: ApplicationRow;
  ApplicationCheck: Omit<ApplicationCheck, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ApplicationConnection: Omit<ApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ApplicationEdge']> };
  ApplicationEdge: Omit<ApplicationEdge, 'node'> & { node: ResolversParentTypes['Application'] };
  ApplicationPrice: Omit<ApplicationPrice, 'items' | 'total'> & { items: ReadonlyArray<ResolversParentTypes['ApplicationPriceItem']>, total: ResolversParentTypes['Money'] };
  ApplicationPriceItem: ChargeItem;
  ApproveDecisionInput: ApproveDecisionInput;
  ApproveDecisionPayload: Omit<ApproveDecisionPayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AssignCaseInput: AssignCaseInput;
  AssignCasePayload: Omit<AssignCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Authority: Reference;
  AvailablePlate: AvailablePlate;
  BilingualTextInput: BilingualTextInput;
  Booking: BookingRow;
  Boolean: Scalars['Boolean']['output'];
  CancelApplicationTransferInput: CancelApplicationTransferInput;
  CancelApplicationTransferPayload: Omit<CancelApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Case: ApplicationRow;
  CaseConnection: CasePage;
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseFilter: CaseFilter;
  CaseForwarding: ForwardingRow;
  CaseForwardingConnection: Omit<CaseForwardingConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CaseForwardingEdge']> };
  CaseForwardingEdge: Omit<CaseForwardingEdge, 'node'> & { node: ResolversParentTypes['CaseForwarding'] };
  CaseQueue: CaseQueue;
  CaseRecordEntry: CaseEntryRow;
  CaseRule: CaseRule;
  CaseRuleChange: CaseRuleChangeRow;
  CaseRules: Omit<CaseRules, 'changes'> & { changes: ReadonlyArray<ResolversParentTypes['CaseRuleChange']> };
  CaseUnit: CaseUnit;
  ChangeContingentInput: ChangeContingentInput;
  ChangeContingentPayload: Omit<ChangeContingentPayload, 'event' | 'problems'> & { event?: Maybe<ResolversParentTypes['Event']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  CloseCaseInput: CloseCaseInput;
  CloseCasePayload: Omit<CloseCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  CoApplicant: CoApplicantRow;
  CoApplicantConnection: Omit<CoApplicantConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CoApplicantEdge']> };
  CoApplicantEdge: Omit<CoApplicantEdge, 'node'> & { node: ResolversParentTypes['CoApplicant'] };
  CoApplicationInvitation: OpenInvitation;
  ConfigureCasesInput: ConfigureCasesInput;
  ConfigureCasesPayload: Omit<ConfigureCasesPayload, 'problems' | 'rules'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, rules?: Maybe<ResolversParentTypes['CaseRules']> };
  ContingentInput: ContingentInput;
  CreateEventInput: CreateEventInput;
  CreateEventPayload: Omit<CreateEventPayload, 'event' | 'problems'> & { event?: Maybe<ResolversParentTypes['Event']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideCaseInput: DecideCaseInput;
  DecideCasePayload: Omit<DecideCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Decimal: Scalars['Decimal']['output'];
  Decision: Decision;
  DecisionProposal: ProposalRow;
  DeclineApplicationTransferInput: DeclineApplicationTransferInput;
  DeclineApplicationTransferPayload: Omit<DeclineApplicationTransferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversParentTypes['TransferOffer']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DeemedApproval: DeemedApprovalRow;
  DraftDifference: DifferenceOf;
  Duration: Scalars['Duration']['output'];
  EndFormAdoptionInput: EndFormAdoptionInput;
  EndFormAdoptionPayload: Omit<EndFormAdoptionPayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversParentTypes['FormAdoption']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ErasePersonalDataPayload;
  ErasedData: ErasedData;
  Event: EventRow;
  EventConnection: Omit<EventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EventEdge']> };
  EventContingent: ContingentRow;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  ExtendApprovalPeriodInput: ExtendApprovalPeriodInput;
  ExtendApprovalPeriodPayload: Omit<ExtendApprovalPeriodPayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ExtendReservationInput: ExtendReservationInput;
  ExtendReservationPayload: Omit<ExtendReservationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ExtraField: ExtraField;
  ExtraFieldInput: ExtraFieldInput;
  Form: LocalisedForm;
  FormAct: FormActRow;
  FormActConnection: Omit<FormActConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FormActEdge']> };
  FormActEdge: Omit<FormActEdge, 'node'> & { node: ResolversParentTypes['FormAct'] };
  FormAdoption: Adopted;
  FormAdoptionConnection: Omit<FormAdoptionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FormAdoptionEdge']> };
  FormAdoptionEdge: Omit<FormAdoptionEdge, 'node'> & { node: ResolversParentTypes['FormAdoption'] };
  FormDifference: Difference;
  FormLicence: LicenceValue;
  FormLicenceInput: FormLicenceInput;
  FormUpdate: Update;
  ForwardCaseInput: ForwardCaseInput;
  ForwardCasePayload: Omit<ForwardCasePayload, 'forwarding' | 'problems'> & { forwarding?: Maybe<ResolversParentTypes['CaseForwarding']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  InviteCoApplicantInput: InviteCoApplicantInput;
  InviteCoApplicantPayload: Omit<InviteCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  IssuedDocument: IssuedDocumentRow;
  IssuedDocumentDownload: IssuedDocumentDownload;
  JSON: Scalars['JSON']['output'];
  JoinApplicationInput: JoinApplicationInput;
  JoinApplicationPayload: Omit<JoinApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  KeptData: KeptData;
  LeaveApplicationInput: LeaveApplicationInput;
  LeaveApplicationPayload: Omit<LeaveApplicationPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  LeikaKey: Scalars['LeikaKey']['output'];
  LocalOffer: Reference;
  LocalService: LocalService;
  LocalText: LocalTextValue;
  LocalTextInput: LocalTextInput;
  Locale: Scalars['Locale']['output'];
  Money: MoneyValue;
  MoveCaseInput: MoveCaseInput;
  MoveCasePayload: Omit<MoveCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Mutation: Record<PropertyKey, never>;
  OfferApplicationTransferInput: OfferApplicationTransferInput;
  OfferApplicationTransferPayload: Omit<OfferApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  PageInfo: PageInfo;
  PostalCode: Scalars['PostalCode']['output'];
  PrefillProposal: PrefillProposal;
  Problem: ProblemValue;
  Profile: Profile;
  ProposeDecisionInput: ProposeDecisionInput;
  ProposeDecisionPayload: Omit<ProposeDecisionPayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ProvenAttribute: ProvenAttribute;
  PublishFormInput: PublishFormInput;
  PublishFormPayload: Omit<PublishFormPayload, 'form' | 'problems'> & { form?: Maybe<ResolversParentTypes['PublishedForm']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  PublishedForm: Published;
  PublishedFormConnection: Omit<PublishedFormConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PublishedFormEdge']> };
  PublishedFormEdge: Omit<PublishedFormEdge, 'node'> & { node: ResolversParentTypes['PublishedForm'] };
  Query: Record<PropertyKey, never>;
  RegionKey: Scalars['RegionKey']['output'];
  RejectCaseInput: RejectCaseInput;
  RejectCasePayload: Omit<RejectCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ReleaseCaseInput: ReleaseCaseInput;
  ReleaseCasePayload: Omit<ReleaseCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RemoveCoApplicantInput: RemoveCoApplicantInput;
  RemoveCoApplicantPayload: Omit<RemoveCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RepresentedOrganisation: Represented;
  RequestApprovalCertificateInput: RequestApprovalCertificateInput;
  RequestApprovalCertificatePayload: Omit<RequestApprovalCertificatePayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RequestInformationInput: RequestInformationInput;
  RequestInformationPayload: Omit<RequestInformationPayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ResponsibleUnit: ResponsibleUnit;
  ResponsibleUnitInput: ResponsibleUnitInput;
  ReturnDecisionInput: ReturnDecisionInput;
  ReturnDecisionPayload: Omit<ReturnDecisionPayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RevokePrefillInput: RevokePrefillInput;
  RevokePrefillPayload: Omit<RevokePrefillPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  SaveApplicationInput: SaveApplicationInput;
  SaveApplicationPayload: Omit<SaveApplicationPayload, 'application' | 'differences' | 'problems' | 'remarks'> & { application?: Maybe<ResolversParentTypes['Application']>, differences: ReadonlyArray<ResolversParentTypes['DraftDifference']>, problems: ReadonlyArray<ResolversParentTypes['Problem']>, remarks: ReadonlyArray<ResolversParentTypes['Problem']> };
  Service: Service;
  ServiceOffer: Reference;
  SignApplicationInput: SignApplicationInput;
  SignApplicationPayload: Omit<SignApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  StartApplicationInput: StartApplicationInput;
  StartApplicationPayload: Omit<StartApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  SubmissionDemands: DemandsOn;
  SubmissionSeal: SealRow;
  SubmissionSummary: SubmissionSummary;
  SubmitApplicationInput: SubmitApplicationInput;
  SubmitApplicationPayload: Omit<SubmitApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  SubmittedDocument: SeenAttachment;
  SubmittedDocumentLink: SubmittedDocumentLink;
  Subscription: Record<PropertyKey, never>;
  TakenOverValue: TakenOverValue;
  Ticket: TicketFacts;
  TimelineEntry: TimelineRow;
  TransferOffer: OpenOffer;
  Url: Scalars['Url']['output'];
  UseTicketInput: UseTicketInput;
  UseTicketPayload: Omit<UseTicketPayload, 'problems' | 'ticket'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, ticket?: Maybe<ResolversParentTypes['Ticket']> };
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: Omit<WithdrawApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  WithdrawTicketInput: WithdrawTicketInput;
  WithdrawTicketPayload: Omit<WithdrawTicketPayload, 'problems' | 'ticket'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, ticket?: Maybe<ResolversParentTypes['Ticket']> };
  WrittenForm: OrderedForm;
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

export type AcceptApplicationTransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptApplicationTransferPayload'] = ResolversParentTypes['AcceptApplicationTransferPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AcceptFormUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptFormUpdatePayload'] = ResolversParentTypes['AcceptFormUpdatePayload']> = {
  adoption?: Resolver<Maybe<ResolversTypes['FormAdoption']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AcceptPrefillPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptPrefillPayload'] = ResolversParentTypes['AcceptPrefillPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  applications?: Resolver<ResolversTypes['ApplicationConnection'], ParentType, ContextType, RequireFields<AccountApplicationsArgs, 'first'>>;
  coApplications?: Resolver<ResolversTypes['CoApplicantConnection'], ParentType, ContextType, RequireFields<AccountCoApplicationsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  prefill?: Resolver<ReadonlyArray<ResolversTypes['PrefillProposal']>, ParentType, ContextType, RequireFields<AccountPrefillArgs, 'applicationId'>>;
  transferOffers?: Resolver<ReadonlyArray<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
};

export type AddCaseNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCaseNotePayload'] = ResolversParentTypes['AddCaseNotePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AdoptFormPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdoptFormPayload'] = ResolversParentTypes['AdoptFormPayload']> = {
  adoption?: Resolver<Maybe<ResolversTypes['FormAdoption']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AdoptedFeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdoptedFee'] = ResolversParentTypes['AdoptedFee']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AnswerQueryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerQueryPayload'] = ResolversParentTypes['AnswerQueryPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answerBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  applicant?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['SubmittedDocument']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  booking?: Resolver<Maybe<ResolversTypes['Booking']>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['ApplicationCheck']>, ParentType, ContextType>;
  coApplicants?: Resolver<ReadonlyArray<ResolversTypes['CoApplicant']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  deemedApproval?: Resolver<Maybe<ResolversTypes['DeemedApproval']>, ParentType, ContextType>;
  demands?: Resolver<ResolversTypes['SubmissionDemands'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['Form'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedDocuments?: Resolver<ReadonlyArray<ResolversTypes['IssuedDocument']>, ParentType, ContextType>;
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ServiceOffer']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['RepresentedOrganisation']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['ApplicationPrice'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['SubmissionSeal']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['SubmissionSummary']>, ParentType, ContextType>;
  takenOver?: Resolver<ReadonlyArray<ResolversTypes['TakenOverValue']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  transferOffer?: Resolver<Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApplicationCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationCheck'] = ResolversParentTypes['ApplicationCheck']> = {
  hidden?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationConnection'] = ResolversParentTypes['ApplicationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApplicationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationEdge'] = ResolversParentTypes['ApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
};

export type ApplicationPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationPrice'] = ResolversParentTypes['ApplicationPrice']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['ApplicationPriceItem']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ApplicationPriceItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationPriceItem'] = ResolversParentTypes['ApplicationPriceItem']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApproveDecisionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveDecisionPayload'] = ResolversParentTypes['ApproveDecisionPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AssignCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignCasePayload'] = ResolversParentTypes['AssignCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority'], FederationReferenceType extends FederationReferenceTypes['Authority'] = FederationReferenceTypes['Authority']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Authority']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<AuthorityCasesArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AvailablePlateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailablePlate'] = ResolversParentTypes['AvailablePlate']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digits?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  letters?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BookingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Booking'] = ResolversParentTypes['Booking']> = {
  contingent?: Resolver<Maybe<ResolversTypes['EventContingent']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isExtendable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BookingKind'], ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  secrets?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BookingStatus'], ParentType, ContextType>;
  tickets?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type CancelApplicationTransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelApplicationTransferPayload'] = ResolversParentTypes['CancelApplicationTransferPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fourEyes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  objectionUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['DecisionProposal']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  record?: Resolver<ReadonlyArray<ResolversTypes['CaseRecordEntry']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['CaseStanding'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseForwardingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseForwarding'] = ResolversParentTypes['CaseForwarding']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isElsewhere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  worker?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CaseForwardingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseForwardingConnection'] = ResolversParentTypes['CaseForwardingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseForwardingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseForwardingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseForwardingEdge'] = ResolversParentTypes['CaseForwardingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaseForwarding'], ParentType, ContextType>;
};

export type CaseQueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseQueue'] = ResolversParentTypes['CaseQueue']> = {
  awaitingApplicant?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  awaitingPayment?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundsDue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unassigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseRecordEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRecordEntry'] = ResolversParentTypes['CaseRecordEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseRecordKind'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  worker?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CaseRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRule'] = ResolversParentTypes['CaseRule']> = {
  fourEyes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leikaKey?: Resolver<Maybe<ResolversTypes['LeikaKey']>, ParentType, ContextType>;
  processingTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
};

export type CaseRuleChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRuleChange'] = ResolversParentTypes['CaseRuleChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fourEyes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leikaKey?: Resolver<Maybe<ResolversTypes['LeikaKey']>, ParentType, ContextType>;
  processingTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  worker?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CaseRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRules'] = ResolversParentTypes['CaseRules']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['CaseRuleChange']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['CaseRule']>, ParentType, ContextType>;
};

export type CaseUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseUnit'] = ResolversParentTypes['CaseUnit']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeContingentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeContingentPayload'] = ResolversParentTypes['ChangeContingentPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CloseCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseCasePayload'] = ResolversParentTypes['CloseCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CoApplicantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoApplicant'] = ResolversParentTypes['CoApplicant']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mayEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['CoApplicantStanding'], ParentType, ContextType>;
};

export type CoApplicantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoApplicantConnection'] = ResolversParentTypes['CoApplicantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CoApplicantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoApplicantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoApplicantEdge'] = ResolversParentTypes['CoApplicantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoApplicant'], ParentType, ContextType>;
};

export type CoApplicationInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoApplicationInvitation'] = ResolversParentTypes['CoApplicationInvitation']> = {
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  mayEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
};

export type ConfigureCasesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigureCasesPayload'] = ResolversParentTypes['ConfigureCasesPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  rules?: Resolver<Maybe<ResolversTypes['CaseRules']>, ParentType, ContextType>;
};

export type CreateEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateEventPayload'] = ResolversParentTypes['CreateEventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
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

export type DecideCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideCasePayload'] = ResolversParentTypes['DecideCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DecisionProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionProposal'] = ResolversParentTypes['DecisionProposal']> = {
  documents?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeclineApplicationTransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineApplicationTransferPayload'] = ResolversParentTypes['DeclineApplicationTransferPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DeemedApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeemedApproval'] = ResolversParentTypes['DeemedApproval']> = {
  begunOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extendedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grantedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeemedApprovalState'], ParentType, ContextType>;
  stoppedSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DraftDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftDifference'] = ResolversParentTypes['DraftDifference']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  yours?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EndFormAdoptionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndFormAdoptionPayload'] = ResolversParentTypes['EndFormAdoptionPayload']> = {
  adoption?: Resolver<Maybe<ResolversTypes['FormAdoption']>, ParentType, ContextType>;
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

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  contingents?: Resolver<ReadonlyArray<ResolversTypes['EventContingent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mostPerPerson?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  offerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  salesFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  salesTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  venue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventContingentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventContingent'] = ResolversParentTypes['EventContingent']> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type ExtendApprovalPeriodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtendApprovalPeriodPayload'] = ResolversParentTypes['ExtendApprovalPeriodPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ExtendReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtendReservationPayload'] = ResolversParentTypes['ExtendReservationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ExtraFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtraField'] = ResolversParentTypes['ExtraField']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  fees?: Resolver<ReadonlyArray<ResolversTypes['AdoptedFee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jsonSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['PublishedForm']>, ParentType, ContextType>;
  responsibleUnit?: Resolver<Maybe<ResolversTypes['ResponsibleUnit']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uiSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormAct'] = ResolversParentTypes['FormAct']> = {
  account?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['FormAction'], ParentType, ContextType>;
  adoptionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['PublishedForm']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FormActConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormActConnection'] = ResolversParentTypes['FormActConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FormActEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormActEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormActEdge'] = ResolversParentTypes['FormActEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FormAct'], ParentType, ContextType>;
};

export type FormAdoptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormAdoption'] = ResolversParentTypes['FormAdoption']> = {
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveForm?: Resolver<ResolversTypes['Form'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extraFields?: Resolver<ReadonlyArray<ResolversTypes['ExtraField']>, ParentType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['AdoptedFee']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['PublishedForm'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  paymentPolicy?: Resolver<Maybe<ResolversTypes['PaymentPolicy']>, ParentType, ContextType>;
  responsibleUnit?: Resolver<Maybe<ResolversTypes['ResponsibleUnit']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  runningApplications?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  texts?: Resolver<ReadonlyArray<ResolversTypes['LocalText']>, ParentType, ContextType>;
  update?: Resolver<Maybe<ResolversTypes['FormUpdate']>, ParentType, ContextType>;
};

export type FormAdoptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormAdoptionConnection'] = ResolversParentTypes['FormAdoptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FormAdoptionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormAdoptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormAdoptionEdge'] = ResolversParentTypes['FormAdoptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FormAdoption'], ParentType, ContextType>;
};

export type FormDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormDifference'] = ResolversParentTypes['FormDifference']> = {
  kind?: Resolver<ResolversTypes['FormDifferenceKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FormLicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormLicence'] = ResolversParentTypes['FormLicence']> = {
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['LicencePeriod']>, ParentType, ContextType>;
  spdx?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormUpdate'] = ResolversParentTypes['FormUpdate']> = {
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['FormDifference']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['PublishedForm'], ParentType, ContextType>;
  isBreaking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  releaseNotes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ForwardCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForwardCasePayload'] = ResolversParentTypes['ForwardCasePayload']> = {
  forwarding?: Resolver<Maybe<ResolversTypes['CaseForwarding']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type InviteCoApplicantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteCoApplicantPayload'] = ResolversParentTypes['InviteCoApplicantPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type IssuedDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedDocument'] = ResolversParentTypes['IssuedDocument']> = {
  download?: Resolver<Maybe<ResolversTypes['IssuedDocumentDownload']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IssuedDocumentKind'], ParentType, ContextType>;
};

export type IssuedDocumentDownloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedDocumentDownload'] = ResolversParentTypes['IssuedDocumentDownload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JoinApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinApplicationPayload'] = ResolversParentTypes['JoinApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type KeptDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptData'] = ResolversParentTypes['KeptData']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LeaveApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveApplicationPayload'] = ResolversParentTypes['LeaveApplicationPayload']> = {
  coApplicantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export interface LeikaKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LeikaKey'], any> {
  name: 'LeikaKey';
}

export type LocalOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalOffer'] = ResolversParentTypes['LocalOffer'], FederationReferenceType extends FederationReferenceTypes['LocalOffer'] = FederationReferenceTypes['LocalOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LocalOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<LocalOfferEventsArgs, 'first'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, Partial<LocalOfferFormArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentPolicy?: Resolver<ResolversTypes['PaymentPolicy'], ParentType, ContextType>;
};

export type LocalServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalService'] = ResolversParentTypes['LocalService']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LocalTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalText'] = ResolversParentTypes['LocalText']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['LocalTextPlace'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoveCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCasePayload'] = ResolversParentTypes['MoveCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptApplicationTransfer?: Resolver<ResolversTypes['AcceptApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationAcceptApplicationTransferArgs, 'input'>>;
  acceptFormUpdate?: Resolver<ResolversTypes['AcceptFormUpdatePayload'], ParentType, ContextType, RequireFields<MutationAcceptFormUpdateArgs, 'input'>>;
  acceptPrefill?: Resolver<ResolversTypes['AcceptPrefillPayload'], ParentType, ContextType, RequireFields<MutationAcceptPrefillArgs, 'input'>>;
  addCaseNote?: Resolver<ResolversTypes['AddCaseNotePayload'], ParentType, ContextType, RequireFields<MutationAddCaseNoteArgs, 'input'>>;
  adoptForm?: Resolver<ResolversTypes['AdoptFormPayload'], ParentType, ContextType, RequireFields<MutationAdoptFormArgs, 'input'>>;
  answerQuery?: Resolver<ResolversTypes['AnswerQueryPayload'], ParentType, ContextType, RequireFields<MutationAnswerQueryArgs, 'input'>>;
  approveDecision?: Resolver<ResolversTypes['ApproveDecisionPayload'], ParentType, ContextType, RequireFields<MutationApproveDecisionArgs, 'input'>>;
  assignCase?: Resolver<ResolversTypes['AssignCasePayload'], ParentType, ContextType, RequireFields<MutationAssignCaseArgs, 'input'>>;
  cancelApplicationTransfer?: Resolver<ResolversTypes['CancelApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationCancelApplicationTransferArgs, 'input'>>;
  changeContingent?: Resolver<ResolversTypes['ChangeContingentPayload'], ParentType, ContextType, RequireFields<MutationChangeContingentArgs, 'input'>>;
  closeCase?: Resolver<ResolversTypes['CloseCasePayload'], ParentType, ContextType, RequireFields<MutationCloseCaseArgs, 'input'>>;
  configureCases?: Resolver<ResolversTypes['ConfigureCasesPayload'], ParentType, ContextType, RequireFields<MutationConfigureCasesArgs, 'input'>>;
  createEvent?: Resolver<ResolversTypes['CreateEventPayload'], ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  decideCase?: Resolver<ResolversTypes['DecideCasePayload'], ParentType, ContextType, RequireFields<MutationDecideCaseArgs, 'input'>>;
  declineApplicationTransfer?: Resolver<ResolversTypes['DeclineApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationDeclineApplicationTransferArgs, 'input'>>;
  endFormAdoption?: Resolver<ResolversTypes['EndFormAdoptionPayload'], ParentType, ContextType, RequireFields<MutationEndFormAdoptionArgs, 'input'>>;
  erasePersonalData?: Resolver<ResolversTypes['ErasePersonalDataPayload'], ParentType, ContextType, RequireFields<MutationErasePersonalDataArgs, 'input'>>;
  extendApprovalPeriod?: Resolver<ResolversTypes['ExtendApprovalPeriodPayload'], ParentType, ContextType, RequireFields<MutationExtendApprovalPeriodArgs, 'input'>>;
  extendReservation?: Resolver<ResolversTypes['ExtendReservationPayload'], ParentType, ContextType, RequireFields<MutationExtendReservationArgs, 'input'>>;
  forwardCase?: Resolver<ResolversTypes['ForwardCasePayload'], ParentType, ContextType, RequireFields<MutationForwardCaseArgs, 'input'>>;
  inviteCoApplicant?: Resolver<ResolversTypes['InviteCoApplicantPayload'], ParentType, ContextType, RequireFields<MutationInviteCoApplicantArgs, 'input'>>;
  joinApplication?: Resolver<ResolversTypes['JoinApplicationPayload'], ParentType, ContextType, RequireFields<MutationJoinApplicationArgs, 'input'>>;
  leaveApplication?: Resolver<ResolversTypes['LeaveApplicationPayload'], ParentType, ContextType, RequireFields<MutationLeaveApplicationArgs, 'input'>>;
  moveCase?: Resolver<ResolversTypes['MoveCasePayload'], ParentType, ContextType, RequireFields<MutationMoveCaseArgs, 'input'>>;
  offerApplicationTransfer?: Resolver<ResolversTypes['OfferApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationOfferApplicationTransferArgs, 'input'>>;
  proposeDecision?: Resolver<ResolversTypes['ProposeDecisionPayload'], ParentType, ContextType, RequireFields<MutationProposeDecisionArgs, 'input'>>;
  publishForm?: Resolver<ResolversTypes['PublishFormPayload'], ParentType, ContextType, RequireFields<MutationPublishFormArgs, 'input'>>;
  rejectCase?: Resolver<ResolversTypes['RejectCasePayload'], ParentType, ContextType, RequireFields<MutationRejectCaseArgs, 'input'>>;
  releaseCase?: Resolver<ResolversTypes['ReleaseCasePayload'], ParentType, ContextType, RequireFields<MutationReleaseCaseArgs, 'input'>>;
  removeCoApplicant?: Resolver<ResolversTypes['RemoveCoApplicantPayload'], ParentType, ContextType, RequireFields<MutationRemoveCoApplicantArgs, 'input'>>;
  requestApprovalCertificate?: Resolver<ResolversTypes['RequestApprovalCertificatePayload'], ParentType, ContextType, RequireFields<MutationRequestApprovalCertificateArgs, 'input'>>;
  requestInformation?: Resolver<ResolversTypes['RequestInformationPayload'], ParentType, ContextType, RequireFields<MutationRequestInformationArgs, 'input'>>;
  returnDecision?: Resolver<ResolversTypes['ReturnDecisionPayload'], ParentType, ContextType, RequireFields<MutationReturnDecisionArgs, 'input'>>;
  revokePrefill?: Resolver<ResolversTypes['RevokePrefillPayload'], ParentType, ContextType, RequireFields<MutationRevokePrefillArgs, 'input'>>;
  saveApplication?: Resolver<ResolversTypes['SaveApplicationPayload'], ParentType, ContextType, RequireFields<MutationSaveApplicationArgs, 'input'>>;
  signApplication?: Resolver<ResolversTypes['SignApplicationPayload'], ParentType, ContextType, RequireFields<MutationSignApplicationArgs, 'input'>>;
  startApplication?: Resolver<ResolversTypes['StartApplicationPayload'], ParentType, ContextType, RequireFields<MutationStartApplicationArgs, 'input'>>;
  submitApplication?: Resolver<ResolversTypes['SubmitApplicationPayload'], ParentType, ContextType, RequireFields<MutationSubmitApplicationArgs, 'input'>>;
  useTicket?: Resolver<ResolversTypes['UseTicketPayload'], ParentType, ContextType, RequireFields<MutationUseTicketArgs, 'input'>>;
  withdrawApplication?: Resolver<ResolversTypes['WithdrawApplicationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawApplicationArgs, 'input'>>;
  withdrawTicket?: Resolver<ResolversTypes['WithdrawTicketPayload'], ParentType, ContextType, RequireFields<MutationWithdrawTicketArgs, 'input'>>;
};

export type OfferApplicationTransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferApplicationTransferPayload'] = ResolversParentTypes['OfferApplicationTransferPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
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

export type PrefillProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrefillProposal'] = ResolversParentTypes['PrefillProposal']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['PrefillSource'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trustLevel?: Resolver<Maybe<ResolversTypes['TrustLevel']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProposeDecisionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeDecisionPayload'] = ResolversParentTypes['ProposeDecisionPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PublishFormPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishFormPayload'] = ResolversParentTypes['PublishFormPayload']> = {
  expectedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['PublishedForm']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PublishedFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedForm'] = ResolversParentTypes['PublishedForm']> = {
  adopterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  adoptions?: Resolver<ResolversTypes['FormAdoptionConnection'], ParentType, ContextType, RequireFields<PublishedFormAdoptionsArgs, 'first'>>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  differences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormDifference']>>, ParentType, ContextType, RequireFields<PublishedFormDifferencesArgs, 'since'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jsonSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['FormLicence'], ParentType, ContextType>;
  localServices?: Resolver<ReadonlyArray<ResolversTypes['LocalService']>, ParentType, ContextType>;
  pricing?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['Authority']>, ParentType, ContextType>;
  releaseNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uiSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['PublishedForm']>, ParentType, ContextType>;
};

export type PublishedFormConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedFormConnection'] = ResolversParentTypes['PublishedFormConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PublishedFormEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublishedFormEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedFormEdge'] = ResolversParentTypes['PublishedFormEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PublishedForm'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<QueryApplicationArgs, 'id'>>;
  availablePlates?: Resolver<ReadonlyArray<ResolversTypes['AvailablePlate']>, ParentType, ContextType, RequireFields<QueryAvailablePlatesArgs, 'digits' | 'first' | 'letters' | 'offerId'>>;
  caseRules?: Resolver<ResolversTypes['CaseRules'], ParentType, ContextType, RequireFields<QueryCaseRulesArgs, 'authorityId'>>;
  caseUnits?: Resolver<ReadonlyArray<ResolversTypes['CaseUnit']>, ParentType, ContextType, RequireFields<QueryCaseUnitsArgs, 'authorityId'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'authorityId' | 'first' | 'orderBy'>>;
  coApplicationInvitation?: Resolver<Maybe<ResolversTypes['CoApplicationInvitation']>, ParentType, ContextType, RequireFields<QueryCoApplicationInvitationArgs, 'code'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<QueryFormArgs, 'offerId'>>;
  formActs?: Resolver<ResolversTypes['FormActConnection'], ParentType, ContextType, RequireFields<QueryFormActsArgs, 'authorityId' | 'first'>>;
  formAdoptions?: Resolver<ResolversTypes['FormAdoptionConnection'], ParentType, ContextType, RequireFields<QueryFormAdoptionsArgs, 'authorityId' | 'first'>>;
  forwardedCases?: Resolver<ResolversTypes['CaseForwardingConnection'], ParentType, ContextType, RequireFields<QueryForwardedCasesArgs, 'authorityId' | 'first'>>;
  publishedForm?: Resolver<Maybe<ResolversTypes['PublishedForm']>, ParentType, ContextType, RequireFields<QueryPublishedFormArgs, 'id'>>;
  publishedForms?: Resolver<ResolversTypes['PublishedFormConnection'], ParentType, ContextType, RequireFields<QueryPublishedFormsArgs, 'first'>>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'code'>>;
  transferOffer?: Resolver<Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType, RequireFields<QueryTransferOfferArgs, 'code'>>;
};

export interface RegionKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionKey'], any> {
  name: 'RegionKey';
}

export type RejectCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectCasePayload'] = ResolversParentTypes['RejectCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ReleaseCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseCasePayload'] = ResolversParentTypes['ReleaseCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RemoveCoApplicantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCoApplicantPayload'] = ResolversParentTypes['RemoveCoApplicantPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RepresentedOrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepresentedOrganisation'] = ResolversParentTypes['RepresentedOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isProven?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RequestApprovalCertificatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestApprovalCertificatePayload'] = ResolversParentTypes['RequestApprovalCertificatePayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RequestInformationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestInformationPayload'] = ResolversParentTypes['RequestInformationPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ResponsibleUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibleUnit'] = ResolversParentTypes['ResponsibleUnit']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReturnDecisionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnDecisionPayload'] = ResolversParentTypes['ReturnDecisionPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RevokePrefillPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokePrefillPayload'] = ResolversParentTypes['RevokePrefillPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SaveApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveApplicationPayload'] = ResolversParentTypes['SaveApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['DraftDifference']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  leikaKey?: Resolver<ResolversTypes['LeikaKey'], ParentType, ContextType>;
};

export type ServiceOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOffer'] = ResolversParentTypes['ServiceOffer'], FederationReferenceType extends FederationReferenceTypes['ServiceOffer'] = FederationReferenceTypes['ServiceOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, Partial<ServiceOfferFormArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentPolicy?: Resolver<ResolversTypes['PaymentPolicy'], ParentType, ContextType>;
};

export type SignApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignApplicationPayload'] = ResolversParentTypes['SignApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type StartApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartApplicationPayload'] = ResolversParentTypes['StartApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SubmissionDemandsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmissionDemands'] = ResolversParentTypes['SubmissionDemands']> = {
  coSignaturesMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coSignaturesMin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trustLevel?: Resolver<ResolversTypes['TrustLevel'], ParentType, ContextType>;
  writtenForm?: Resolver<Maybe<ResolversTypes['WrittenForm']>, ParentType, ContextType>;
};

export type SubmissionSealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmissionSeal'] = ResolversParentTypes['SubmissionSeal']> = {
  jws?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha512?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubmissionSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmissionSummary'] = ResolversParentTypes['SubmissionSummary']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type SubmitApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitApplicationPayload'] = ResolversParentTypes['SubmitApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SubmittedDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmittedDocument'] = ResolversParentTypes['SubmittedDocument']> = {
  attachedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  download?: Resolver<Maybe<ResolversTypes['SubmittedDocumentLink']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['SubmittedWith'], ParentType, ContextType>;
  sha512?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubmittedDocumentLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmittedDocumentLink'] = ResolversParentTypes['SubmittedDocumentLink']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  applicationChanged?: SubscriptionResolver<ResolversTypes['Application'], "applicationChanged", ParentType, ContextType, RequireFields<SubscriptionApplicationChangedArgs, 'id'>>;
  casesChanged?: SubscriptionResolver<ResolversTypes['CaseQueue'], "casesChanged", ParentType, ContextType, RequireFields<SubscriptionCasesChangedArgs, 'authorityId'>>;
};

export type TakenOverValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakenOverValue'] = ResolversParentTypes['TakenOverValue']> = {
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isUnchanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['PrefillSource'], ParentType, ContextType>;
  trustLevel?: Resolver<Maybe<ResolversTypes['TrustLevel']>, ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contingent?: Resolver<ResolversTypes['EventContingent'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  usedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  actor?: Resolver<ResolversTypes['TimelineActor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['RepresentedOrganisation']>, ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferOffer'] = ResolversParentTypes['TransferOffer']> = {
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localService?: Resolver<Maybe<ResolversTypes['LocalService']>, ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type UseTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UseTicketPayload'] = ResolversParentTypes['UseTicketPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type WithdrawApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawApplicationPayload'] = ResolversParentTypes['WithdrawApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type WithdrawTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawTicketPayload'] = ResolversParentTypes['WithdrawTicketPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type WrittenFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrittenForm'] = ResolversParentTypes['WrittenForm']> = {
  declaration?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptApplicationTransferPayload?: AcceptApplicationTransferPayloadResolvers<ContextType>;
  AcceptFormUpdatePayload?: AcceptFormUpdatePayloadResolvers<ContextType>;
  AcceptPrefillPayload?: AcceptPrefillPayloadResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AddCaseNotePayload?: AddCaseNotePayloadResolvers<ContextType>;
  AdoptFormPayload?: AdoptFormPayloadResolvers<ContextType>;
  AdoptedFee?: AdoptedFeeResolvers<ContextType>;
  AnswerQueryPayload?: AnswerQueryPayloadResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationCheck?: ApplicationCheckResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  ApplicationPrice?: ApplicationPriceResolvers<ContextType>;
  ApplicationPriceItem?: ApplicationPriceItemResolvers<ContextType>;
  ApproveDecisionPayload?: ApproveDecisionPayloadResolvers<ContextType>;
  AssignCasePayload?: AssignCasePayloadResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  AvailablePlate?: AvailablePlateResolvers<ContextType>;
  Booking?: BookingResolvers<ContextType>;
  CancelApplicationTransferPayload?: CancelApplicationTransferPayloadResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseForwarding?: CaseForwardingResolvers<ContextType>;
  CaseForwardingConnection?: CaseForwardingConnectionResolvers<ContextType>;
  CaseForwardingEdge?: CaseForwardingEdgeResolvers<ContextType>;
  CaseQueue?: CaseQueueResolvers<ContextType>;
  CaseRecordEntry?: CaseRecordEntryResolvers<ContextType>;
  CaseRule?: CaseRuleResolvers<ContextType>;
  CaseRuleChange?: CaseRuleChangeResolvers<ContextType>;
  CaseRules?: CaseRulesResolvers<ContextType>;
  CaseUnit?: CaseUnitResolvers<ContextType>;
  ChangeContingentPayload?: ChangeContingentPayloadResolvers<ContextType>;
  CloseCasePayload?: CloseCasePayloadResolvers<ContextType>;
  CoApplicant?: CoApplicantResolvers<ContextType>;
  CoApplicantConnection?: CoApplicantConnectionResolvers<ContextType>;
  CoApplicantEdge?: CoApplicantEdgeResolvers<ContextType>;
  CoApplicationInvitation?: CoApplicationInvitationResolvers<ContextType>;
  ConfigureCasesPayload?: ConfigureCasesPayloadResolvers<ContextType>;
  CreateEventPayload?: CreateEventPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideCasePayload?: DecideCasePayloadResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  DecisionProposal?: DecisionProposalResolvers<ContextType>;
  DeclineApplicationTransferPayload?: DeclineApplicationTransferPayloadResolvers<ContextType>;
  DeemedApproval?: DeemedApprovalResolvers<ContextType>;
  DraftDifference?: DraftDifferenceResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EndFormAdoptionPayload?: EndFormAdoptionPayloadResolvers<ContextType>;
  ErasePersonalDataPayload?: ErasePersonalDataPayloadResolvers<ContextType>;
  ErasedData?: ErasedDataResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventContingent?: EventContingentResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  ExtendApprovalPeriodPayload?: ExtendApprovalPeriodPayloadResolvers<ContextType>;
  ExtendReservationPayload?: ExtendReservationPayloadResolvers<ContextType>;
  ExtraField?: ExtraFieldResolvers<ContextType>;
  Form?: FormResolvers<ContextType>;
  FormAct?: FormActResolvers<ContextType>;
  FormActConnection?: FormActConnectionResolvers<ContextType>;
  FormActEdge?: FormActEdgeResolvers<ContextType>;
  FormAdoption?: FormAdoptionResolvers<ContextType>;
  FormAdoptionConnection?: FormAdoptionConnectionResolvers<ContextType>;
  FormAdoptionEdge?: FormAdoptionEdgeResolvers<ContextType>;
  FormDifference?: FormDifferenceResolvers<ContextType>;
  FormLicence?: FormLicenceResolvers<ContextType>;
  FormUpdate?: FormUpdateResolvers<ContextType>;
  ForwardCasePayload?: ForwardCasePayloadResolvers<ContextType>;
  InviteCoApplicantPayload?: InviteCoApplicantPayloadResolvers<ContextType>;
  IssuedDocument?: IssuedDocumentResolvers<ContextType>;
  IssuedDocumentDownload?: IssuedDocumentDownloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JoinApplicationPayload?: JoinApplicationPayloadResolvers<ContextType>;
  KeptData?: KeptDataResolvers<ContextType>;
  LeaveApplicationPayload?: LeaveApplicationPayloadResolvers<ContextType>;
  LeikaKey?: GraphQLScalarType;
  LocalOffer?: LocalOfferResolvers<ContextType>;
  LocalService?: LocalServiceResolvers<ContextType>;
  LocalText?: LocalTextResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MoveCasePayload?: MoveCasePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OfferApplicationTransferPayload?: OfferApplicationTransferPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalCode?: GraphQLScalarType;
  PrefillProposal?: PrefillProposalResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProposeDecisionPayload?: ProposeDecisionPayloadResolvers<ContextType>;
  PublishFormPayload?: PublishFormPayloadResolvers<ContextType>;
  PublishedForm?: PublishedFormResolvers<ContextType>;
  PublishedFormConnection?: PublishedFormConnectionResolvers<ContextType>;
  PublishedFormEdge?: PublishedFormEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegionKey?: GraphQLScalarType;
  RejectCasePayload?: RejectCasePayloadResolvers<ContextType>;
  ReleaseCasePayload?: ReleaseCasePayloadResolvers<ContextType>;
  RemoveCoApplicantPayload?: RemoveCoApplicantPayloadResolvers<ContextType>;
  RepresentedOrganisation?: RepresentedOrganisationResolvers<ContextType>;
  RequestApprovalCertificatePayload?: RequestApprovalCertificatePayloadResolvers<ContextType>;
  RequestInformationPayload?: RequestInformationPayloadResolvers<ContextType>;
  ResponsibleUnit?: ResponsibleUnitResolvers<ContextType>;
  ReturnDecisionPayload?: ReturnDecisionPayloadResolvers<ContextType>;
  RevokePrefillPayload?: RevokePrefillPayloadResolvers<ContextType>;
  SaveApplicationPayload?: SaveApplicationPayloadResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceOffer?: ServiceOfferResolvers<ContextType>;
  SignApplicationPayload?: SignApplicationPayloadResolvers<ContextType>;
  StartApplicationPayload?: StartApplicationPayloadResolvers<ContextType>;
  SubmissionDemands?: SubmissionDemandsResolvers<ContextType>;
  SubmissionSeal?: SubmissionSealResolvers<ContextType>;
  SubmissionSummary?: SubmissionSummaryResolvers<ContextType>;
  SubmitApplicationPayload?: SubmitApplicationPayloadResolvers<ContextType>;
  SubmittedDocument?: SubmittedDocumentResolvers<ContextType>;
  SubmittedDocumentLink?: SubmittedDocumentLinkResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TakenOverValue?: TakenOverValueResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TransferOffer?: TransferOfferResolvers<ContextType>;
  Url?: GraphQLScalarType;
  UseTicketPayload?: UseTicketPayloadResolvers<ContextType>;
  WithdrawApplicationPayload?: WithdrawApplicationPayloadResolvers<ContextType>;
  WithdrawTicketPayload?: WithdrawTicketPayloadResolvers<ContextType>;
  WrittenForm?: WrittenFormResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  dataSubject?: DataSubjectDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  trustLevel?: TrustLevelDirectiveResolver<any, any, ContextType>;
};
