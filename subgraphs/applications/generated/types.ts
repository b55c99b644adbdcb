import type { Day } from '../../../platform/values/day.ts';
import type { LeikaKey } from '../../../platform/values/leika.ts';
import type { RegionKey } from '../../../platform/values/region.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyValue } from '../../../platform/values/money.ts';
import type { Problem as ProblemValue } from '../../../platform/language.ts';
import type { Reference, Context } from '../context.ts';
import type { ApplicationRow, TimelineRow } from '../tables.ts';
import type { CoApplicantRow } from '../co-applicants/tables.ts';
import type { OpenInvitation } from '../co-applicants/resolvers.ts';
import type { SealRow } from '../sealing/tables.ts';
import type { DemandsOn, OrderedForm } from '../rules/demands.ts';
import type { DifferenceOf } from '../resolvers/differences.ts';
import type { Represented } from '../rules/access.ts';
import type { OpenOffer } from '../store/transfers.ts';
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

export type Account = {
  readonly __typename?: 'Account';
  /** The account's own applications; in a request made for an organisation, those of the organisation. The newest first */
  readonly applications: ApplicationConnection;
  /** The account's places in the applications of others, the newest first */
  readonly coApplications: CoApplicantConnection;
  readonly id: Scalars['ID']['output'];
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
  /** Who applies; for a case worker no more than an id, and null when more is asked for */
  readonly applicant?: Maybe<Account>;
  /** The authority in charge (zuständige Stelle) */
  readonly authority: Authority;
  /** Who applies beside the applicant (Mitantragstellende), in the order of the invitations */
  readonly coApplicants: ReadonlyArray<CoApplicant>;
  /** What was entered into the form (Antragsdaten), as its JSON Schema describes it */
  readonly data: Scalars['JSON']['output'];
  /** When it was decided (Datum des Bescheids) */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The decision (Bescheid); null before there is one. For the applicant TRUST_LEVEL_REQUIRED below the level of the service, or what the authority chose */
  readonly decision?: Maybe<Decision>;
  /** What the form demands beside its data */
  readonly demands: SubmissionDemands;
  /** The form in the version the application was started with */
  readonly form: Form;
  readonly id: Scalars['ID']['output'];
  /** Number that people use when they talk about the application (Vorgangsnummer); given on submission */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What is applied for, at this authority (Leistungsangebot) */
  readonly offer: ServiceOffer;
  /** The organisation the application is made for; null where the applicant applies for herself */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** The organisation it is made for, as it was called then; null where the applicant applies for herself */
  readonly organisation?: Maybe<RepresentedOrganisation>;
  /** When the draft was last saved (zuletzt gespeichert) */
  readonly savedAt: Scalars['DateTime']['output'];
  /** The seal of what was submitted (Siegel); null for a draft, and for what was submitted before there were seals */
  readonly seal?: Maybe<Seal>;
  /** What is applied for (Leistung) */
  readonly service: Service;
  /** State of the procedure (Verfahrensstand) */
  readonly status: ApplicationStatus;
  /** When it was submitted (Eingang des Antrags); null for a draft */
  readonly submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was submitted, to keep or to print (Zusammenfassung); null for a draft, and once the data is kept by the authority alone */
  readonly summary?: Maybe<SubmissionSummary>;
  /** What happened so far, in order */
  readonly timeline: ReadonlyArray<TimelineEntry>;
  /** An offer to hand the application over that nobody has answered yet; for the applicant alone */
  readonly transferOffer?: Maybe<TransferOffer>;
  /** Version of the draft, counted up by each save */
  readonly version: Scalars['Int']['output'];
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

/** Which case to take over. */
export type AssignCaseInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
};

export type AssignCasePayload = {
  readonly __typename?: 'AssignCasePayload';
  readonly case?: Maybe<Case>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Whom a service addresses (Leistungsadressat). */
export type Audience =
  /** Unternehmen */
  | 'BUSINESS'
  /** Bürgerinnen und Bürger */
  | 'CITIZEN';

export type Authority = {
  readonly __typename?: 'Authority';
  /** The cases of this authority, the oldest first */
  readonly cases: CaseConnection;
  readonly id: Scalars['ID']['output'];
};


export type AuthorityCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ApplicationStatus>;
};

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
  /** The id of the application */
  readonly id: Scalars['ID']['output'];
  /** When it was submitted (Eingang des Antrags) */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** State of the procedure (Verfahrensstand) */
  readonly status: ApplicationStatus;
};

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
  /** Whether who accepts it may change the draft, and not only read it */
  readonly mayEdit: Scalars['Boolean']['output'];
  /** What is applied for (Leistung) */
  readonly service: Service;
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

/** A form (Formular): JSON Schema 2020-12 with a description of its pages. */
export type Form = {
  readonly __typename?: 'Form';
  readonly id: Scalars['ID']['output'];
  /** What must be entered: JSON Schema 2020-12 */
  readonly jsonSchema: Scalars['JSON']['output'];
  /** Language the form is shown in */
  readonly language: Scalars['Locale']['output'];
  /** Name of the form */
  readonly title: Scalars['String']['output'];
  /** How to ask for it: pages and the order of their fields */
  readonly uiSchema: Scalars['JSON']['output'];
  /** Version of the form, counted up with each publication */
  readonly version: Scalars['Int']['output'];
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Takes an application over, for oneself or for the organisation acted for. It needs the trust level of the service. From then on it belongs to
   * the receiver alone; its data and its payments stay as they are.
   */
  readonly acceptApplicationTransfer: AcceptApplicationTransferPayload;
  /** Answers an authority's request for information. */
  readonly answerQuery: AnswerQueryPayload;
  /** Takes over a case as its case worker, from a colleague too. */
  readonly assignCase: AssignCasePayload;
  /** Takes the offer to hand an application over back. */
  readonly cancelApplicationTransfer: CancelApplicationTransferPayload;
  /**
   * Decides a case (Bescheid). A case nobody has taken over is taken over by that. Where payment is mandatory and outstanding, the
   * problem PAYMENT_OUTSTANDING says so.
   */
  readonly decideCase: DecideCasePayload;
  /** Declines to take an application over. */
  readonly declineApplicationTransfer: DeclineApplicationTransferPayload;
  /**
   * Erases what this subgraph keeps of the person signed in, or says what it would erase, what it has to keep, why and until when
   * (Löschung, Art. 17 DSGVO). Asked again for the same erasure it erases what has come since, and answers all of it together, so that an
   * answer that got lost is not. For the gateway, which names the person by its assertion: no id travels, and no client reaches it.
   */
  readonly erasePersonalData: ErasePersonalDataPayload;
  /**
   * Invites somebody to apply together (Mitantragstellerin, Mitantragsteller): whoever gets the code that is answered. It counts once, for two
   * weeks. Everybody who is invited has to sign or to be removed before the draft is submitted.
   */
  readonly inviteCoApplicant: InviteCoApplicantPayload;
  /** Joins a draft as its co-applicant. It needs the trust level of the service. From then on she reads it, and writes it where the invitation says so. */
  readonly joinApplication: JoinApplicationPayload;
  /** Declines an invitation, or leaves a draft that one has joined. */
  readonly leaveApplication: LeaveApplicationPayload;
  /**
   * Offers to hand a draft or a running application over: to an organisation one may act for, or to whoever gets the code that is answered. A new
   * offer takes the place of the one before.
   */
  readonly offerApplicationTransfer: OfferApplicationTransferPayload;
  /** Takes an invitation back, or takes a co-applicant out of a draft. */
  readonly removeCoApplicant: RemoveCoApplicantPayload;
  /** Asks the applicant for information. A case nobody has taken over is taken over by that. */
  readonly requestInformation: RequestInformationPayload;
  /**
   * Saves the data of a draft. `version` is the version the data is based on; another one answers VERSION_CONFLICT with the current draft and
   * what is different in it.
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
   * Checks the draft, submits it and seals what was submitted, all or nothing. Repeating a submission changes nothing and answers
   * ALREADY_SUBMITTED.
   */
  readonly submitApplication: SubmitApplicationPayload;
  /** Takes an application back before it is decided; a draft as well. Of those who have applied together each may take back what was submitted. */
  readonly withdrawApplication: WithdrawApplicationPayload;
};


export type MutationAcceptApplicationTransferArgs = {
  input: AcceptApplicationTransferInput;
};


export type MutationAnswerQueryArgs = {
  input: AnswerQueryInput;
};


export type MutationAssignCaseArgs = {
  input: AssignCaseInput;
};


export type MutationCancelApplicationTransferArgs = {
  input: CancelApplicationTransferInput;
};


export type MutationDecideCaseArgs = {
  input: DecideCaseInput;
};


export type MutationDeclineApplicationTransferArgs = {
  input: DeclineApplicationTransferInput;
};


export type MutationErasePersonalDataArgs = {
  input: ErasePersonalDataInput;
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


export type MutationOfferApplicationTransferArgs = {
  input: OfferApplicationTransferInput;
};


export type MutationRemoveCoApplicantArgs = {
  input: RemoveCoApplicantInput;
};


export type MutationRequestInformationArgs = {
  input: RequestInformationInput;
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


export type MutationWithdrawApplicationArgs = {
  input: WithdrawApplicationInput;
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

export type Query = {
  readonly __typename?: 'Query';
  /** An application of one's own, or, for a case worker, of one's authority. */
  readonly application?: Maybe<Application>;
  /** The cases of an authority, the oldest first. */
  readonly cases: CaseConnection;
  /** What the code of an invitation to apply together leads to; null for a code that counts no more. */
  readonly coApplicationInvitation?: Maybe<CoApplicationInvitation>;
  /**
   * The form (Formular) of an offer in its current version; null when the offer cannot be applied for online. In the language
   * of the request unless another one is asked for.
   */
  readonly form?: Maybe<Form>;
  /** The application that the code of an offer hands over; null for a code that opens none, or no longer. */
  readonly transferOffer?: Maybe<TransferOffer>;
};


export type QueryApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ApplicationStatus>;
};


export type QueryCoApplicationInvitationArgs = {
  code: Scalars['String']['input'];
};


export type QueryFormArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
  offerId: Scalars['ID']['input'];
};


export type QueryTransferOfferArgs = {
  code: Scalars['String']['input'];
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

/** A request for information (Rückfrage). */
export type RequestInformationInput = {
  /** The case (Vorgang) */
  readonly caseId: Scalars['ID']['input'];
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
};

/** The seal of what was submitted (Siegel des Portals): it shows that nothing of it was changed since. It is no qualified timestamp. */
export type Seal = {
  readonly __typename?: 'Seal';
  /** JWS (RFC 7515) in compact form: its payload says in canonical JSON (RFC 8785) what was submitted, by which digests, by whom and how identified */
  readonly jws: Scalars['String']['output'];
  /** Name of the key; `/applications/seal-keys.json` publishes it */
  readonly keyId: Scalars['String']['output'];
  /** When it was sealed */
  readonly sealedAt: Scalars['DateTime']['output'];
  /** SHA-512 of that payload, in hexadecimal */
  readonly sha512: Scalars['String']['output'];
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
  /** How many co-applicants have to sign */
  readonly coSignaturesMin: Scalars['Int']['output'];
  /** What the session must have reached to submit or to sign (Vertrauensniveau) */
  readonly trustLevel: TrustLevel;
  /** The written form (Schriftform), where a law orders it; else null */
  readonly writtenForm?: Maybe<WrittenForm>;
};

/**
 * What was submitted as a document (    @personalData(
 *       purpose: "Document the procedure"
 *       legalBasis: "Art. 6 Abs. 1 lit. e DSGVO"
 *       retention: "P10Y after the end of the procedure; a draft until it is withdrawn or the account is deleted"
 *     )F), in the language of the request.
 */
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

/** What can be watched, over server-sent events or a WebSocket: each answer is one event. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * An application of one's own, or, for a case worker, of one's authority: as it is now, and then again after each change of its
   * draft, state, timeline or payment. Several changes in quick succession may come as one.
   */
  readonly applicationChanged: Application;
};


/** What can be watched, over server-sent events or a WebSocket: each answer is one event. */
export type SubscriptionApplicationChangedArgs = {
  id: Scalars['ID']['input'];
};

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
  /** What happened: the state reached, or `INFORMATION_GIVEN`, `ASSIGNED`, `TRANSFERRED`, `ACCOUNT_MERGED`, `CO_APPLICANT_JOINED`, `CO_APPLICANT_SIGNED`, `CO_APPLICANT_LEFT`, `SIGNATURES_VOIDED`, `DELIVERY_DELAYED`, `PAYMENT_PAID` and the other states of a payment */
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
  /** When it was offered */
  readonly offeredAt: Scalars['DateTime']['output'];
  /** The organisation it is offered to; null: whoever has the code */
  readonly organisationId?: Maybe<Scalars['ID']['output']>;
  /** What is applied for (Leistung) */
  readonly service: Service;
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

/** Which application to take back. */
export type WithdrawApplicationInput = {
  readonly id: Scalars['ID']['input'];
};

export type WithdrawApplicationPayload = {
  readonly __typename?: 'WithdrawApplicationPayload';
  readonly application?: Maybe<Application>;
  readonly problems: ReadonlyArray<Problem>;
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
  ServiceOffer: ServiceOffer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"id":true}> );
  Authority:
    ( { __typename: 'Authority' }
    & GraphQLRecursivePick<FederationTypes['Authority'], {"id":true}> );
  ServiceOffer:
    ( { __typename: 'ServiceOffer' }
    & GraphQLRecursivePick<FederationTypes['ServiceOffer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptApplicationTransferInput: AcceptApplicationTransferInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptApplicationTransferPayload: ResolverTypeWrapper<Omit<AcceptApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Account: ResolverTypeWrapper<Reference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AnswerQueryInput: AnswerQueryInput;
  AnswerQueryPayload: ResolverTypeWrapper<Omit<AnswerQueryPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Application: ResolverTypeWrapper<ApplicationRow>;
  ApplicationConnection: ResolverTypeWrapper<Omit<ApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ApplicationEdge']> }>;
  ApplicationEdge: ResolverTypeWrapper<Omit<ApplicationEdge, 'node'> & { node: ResolversTypes['Application'] }>;
  ApplicationStatus: ApplicationStatus;
  AssignCaseInput: AssignCaseInput;
  AssignCasePayload: ResolverTypeWrapper<Omit<AssignCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Audience: Audience;
  Authority: ResolverTypeWrapper<Reference>;
  CancelApplicationTransferInput: CancelApplicationTransferInput;
  CancelApplicationTransferPayload: ResolverTypeWrapper<Omit<CancelApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Case: ResolverTypeWrapper<ApplicationRow>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CaseEdge']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CoApplicant: ResolverTypeWrapper<CoApplicantRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CoApplicantConnection: ResolverTypeWrapper<Omit<CoApplicantConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CoApplicantEdge']> }>;
  CoApplicantEdge: ResolverTypeWrapper<Omit<CoApplicantEdge, 'node'> & { node: ResolversTypes['CoApplicant'] }>;
  CoApplicantStanding: CoApplicantStanding;
  CoApplicationInvitation: ResolverTypeWrapper<OpenInvitation>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideCaseInput: DecideCaseInput;
  DecideCasePayload: ResolverTypeWrapper<Omit<DecideCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Decision: ResolverTypeWrapper<Decision>;
  DecisionOutcome: DecisionOutcome;
  DeclineApplicationTransferInput: DeclineApplicationTransferInput;
  DeclineApplicationTransferPayload: ResolverTypeWrapper<Omit<DeclineApplicationTransferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversTypes['TransferOffer']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DraftDifference: ResolverTypeWrapper<DifferenceOf>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ResolverTypeWrapper<ErasePersonalDataPayload>;
  ErasedData: ResolverTypeWrapper<ErasedData>;
  Form: ResolverTypeWrapper<Form>;
  GovernmentLevel: GovernmentLevel;
  InviteCoApplicantInput: InviteCoApplicantInput;
  InviteCoApplicantPayload: ResolverTypeWrapper<Omit<InviteCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JoinApplicationInput: JoinApplicationInput;
  JoinApplicationPayload: ResolverTypeWrapper<Omit<JoinApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  KeptData: ResolverTypeWrapper<KeptData>;
  LeaveApplicationInput: LeaveApplicationInput;
  LeaveApplicationPayload: ResolverTypeWrapper<Omit<LeaveApplicationPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  LeikaKey: ResolverTypeWrapper<Scalars['LeikaKey']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OfferApplicationTransferInput: OfferApplicationTransferInput;
  OfferApplicationTransferPayload: ResolverTypeWrapper<Omit<OfferApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentPolicy: PaymentPolicy;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  Problem: ResolverTypeWrapper<ProblemValue>;
  ProcedureLaw: ProcedureLaw;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegionKey: ResolverTypeWrapper<Scalars['RegionKey']['output']>;
  RemoveCoApplicantInput: RemoveCoApplicantInput;
  RemoveCoApplicantPayload: ResolverTypeWrapper<Omit<RemoveCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RepresentedOrganisation: ResolverTypeWrapper<Represented>;
  RequestInformationInput: RequestInformationInput;
  RequestInformationPayload: ResolverTypeWrapper<Omit<RequestInformationPayload, 'case' | 'problems'> & { case?: Maybe<ResolversTypes['Case']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  SaveApplicationInput: SaveApplicationInput;
  SaveApplicationPayload: ResolverTypeWrapper<Omit<SaveApplicationPayload, 'application' | 'differences' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, differences: ReadonlyArray<ResolversTypes['DraftDifference']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Seal: ResolverTypeWrapper<SealRow>;
  Service: ResolverTypeWrapper<Service>;
  ServiceOffer: ResolverTypeWrapper<Reference>;
  SignApplicationInput: SignApplicationInput;
  SignApplicationPayload: ResolverTypeWrapper<Omit<SignApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  StartApplicationInput: StartApplicationInput;
  StartApplicationPayload: ResolverTypeWrapper<Omit<StartApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  SubmissionDemands: ResolverTypeWrapper<DemandsOn>;
  SubmissionSummary: ResolverTypeWrapper<SubmissionSummary>;
  SubmitApplicationInput: SubmitApplicationInput;
  SubmitApplicationPayload: ResolverTypeWrapper<Omit<SubmitApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimelineActor: TimelineActor;
  TimelineEntry: ResolverTypeWrapper<TimelineRow>;
  TransferOffer: ResolverTypeWrapper<OpenOffer>;
  TrustLevel: TrustLevel;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: ResolverTypeWrapper<Omit<WithdrawApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  WrittenForm: ResolverTypeWrapper<OrderedForm>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptApplicationTransferInput: AcceptApplicationTransferInput;
  ID: Scalars['ID']['output'];
  AcceptApplicationTransferPayload: Omit<AcceptApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Account: Reference;
  Int: Scalars['Int']['output'];
  AnswerQueryInput: AnswerQueryInput;
  AnswerQueryPayload: Omit<AnswerQueryPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Application: ApplicationRow;
  ApplicationConnection: Omit<ApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ApplicationEdge']> };
  ApplicationEdge: Omit<ApplicationEdge, 'node'> & { node: ResolversParentTypes['Application'] };
  AssignCaseInput: AssignCaseInput;
  AssignCasePayload: Omit<AssignCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Authority: Reference;
  CancelApplicationTransferInput: CancelApplicationTransferInput;
  CancelApplicationTransferPayload: Omit<CancelApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Case: ApplicationRow;
  CaseConnection: Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CaseEdge']> };
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CoApplicant: CoApplicantRow;
  Boolean: Scalars['Boolean']['output'];
  CoApplicantConnection: Omit<CoApplicantConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CoApplicantEdge']> };
  CoApplicantEdge: Omit<CoApplicantEdge, 'node'> & { node: ResolversParentTypes['CoApplicant'] };
  CoApplicationInvitation: OpenInvitation;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideCaseInput: DecideCaseInput;
  DecideCasePayload: Omit<DecideCasePayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Decimal: Scalars['Decimal']['output'];
  Decision: Decision;
  DeclineApplicationTransferInput: DeclineApplicationTransferInput;
  DeclineApplicationTransferPayload: Omit<DeclineApplicationTransferPayload, 'offer' | 'problems'> & { offer?: Maybe<ResolversParentTypes['TransferOffer']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DraftDifference: DifferenceOf;
  Duration: Scalars['Duration']['output'];
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasePersonalDataPayload: ErasePersonalDataPayload;
  ErasedData: ErasedData;
  Form: Form;
  InviteCoApplicantInput: InviteCoApplicantInput;
  InviteCoApplicantPayload: Omit<InviteCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  JSON: Scalars['JSON']['output'];
  JoinApplicationInput: JoinApplicationInput;
  JoinApplicationPayload: Omit<JoinApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  KeptData: KeptData;
  LeaveApplicationInput: LeaveApplicationInput;
  LeaveApplicationPayload: Omit<LeaveApplicationPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  LeikaKey: Scalars['LeikaKey']['output'];
  Locale: Scalars['Locale']['output'];
  Money: MoneyValue;
  Mutation: Record<PropertyKey, never>;
  OfferApplicationTransferInput: OfferApplicationTransferInput;
  OfferApplicationTransferPayload: Omit<OfferApplicationTransferPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  PageInfo: PageInfo;
  PostalCode: Scalars['PostalCode']['output'];
  Problem: ProblemValue;
  Query: Record<PropertyKey, never>;
  RegionKey: Scalars['RegionKey']['output'];
  RemoveCoApplicantInput: RemoveCoApplicantInput;
  RemoveCoApplicantPayload: Omit<RemoveCoApplicantPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RepresentedOrganisation: Represented;
  RequestInformationInput: RequestInformationInput;
  RequestInformationPayload: Omit<RequestInformationPayload, 'case' | 'problems'> & { case?: Maybe<ResolversParentTypes['Case']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  SaveApplicationInput: SaveApplicationInput;
  SaveApplicationPayload: Omit<SaveApplicationPayload, 'application' | 'differences' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, differences: ReadonlyArray<ResolversParentTypes['DraftDifference']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Seal: SealRow;
  Service: Service;
  ServiceOffer: Reference;
  SignApplicationInput: SignApplicationInput;
  SignApplicationPayload: Omit<SignApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  StartApplicationInput: StartApplicationInput;
  StartApplicationPayload: Omit<StartApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  SubmissionDemands: DemandsOn;
  SubmissionSummary: SubmissionSummary;
  SubmitApplicationInput: SubmitApplicationInput;
  SubmitApplicationPayload: Omit<SubmitApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Subscription: Record<PropertyKey, never>;
  TimelineEntry: TimelineRow;
  TransferOffer: OpenOffer;
  Url: Scalars['Url']['output'];
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: Omit<WithdrawApplicationPayload, 'application' | 'problems'> & { application?: Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
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

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  applications?: Resolver<ResolversTypes['ApplicationConnection'], ParentType, ContextType, RequireFields<AccountApplicationsArgs, 'first'>>;
  coApplications?: Resolver<ResolversTypes['CoApplicantConnection'], ParentType, ContextType, RequireFields<AccountCoApplicationsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transferOffers?: Resolver<ReadonlyArray<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
};

export type AnswerQueryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerQueryPayload'] = ResolversParentTypes['AnswerQueryPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  applicant?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  coApplicants?: Resolver<ReadonlyArray<ResolversTypes['CoApplicant']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  demands?: Resolver<ResolversTypes['SubmissionDemands'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['Form'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['ServiceOffer'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['RepresentedOrganisation']>, ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['Seal']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['SubmissionSummary']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  transferOffer?: Resolver<Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type AssignCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignCasePayload'] = ResolversParentTypes['AssignCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority'], FederationReferenceType extends FederationReferenceTypes['Authority'] = FederationReferenceTypes['Authority']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Authority']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<AuthorityCasesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CancelApplicationTransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelApplicationTransferPayload'] = ResolversParentTypes['CancelApplicationTransferPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
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
  mayEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
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

export type DeclineApplicationTransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineApplicationTransferPayload'] = ResolversParentTypes['DeclineApplicationTransferPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
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

export type ErasePersonalDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasePersonalDataPayload'] = ResolversParentTypes['ErasePersonalDataPayload']> = {
  erased?: Resolver<ReadonlyArray<ResolversTypes['ErasedData']>, ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['KeptData']>, ParentType, ContextType>;
};

export type ErasedDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedData'] = ResolversParentTypes['ErasedData']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jsonSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uiSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InviteCoApplicantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteCoApplicantPayload'] = ResolversParentTypes['InviteCoApplicantPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
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

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptApplicationTransfer?: Resolver<ResolversTypes['AcceptApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationAcceptApplicationTransferArgs, 'input'>>;
  answerQuery?: Resolver<ResolversTypes['AnswerQueryPayload'], ParentType, ContextType, RequireFields<MutationAnswerQueryArgs, 'input'>>;
  assignCase?: Resolver<ResolversTypes['AssignCasePayload'], ParentType, ContextType, RequireFields<MutationAssignCaseArgs, 'input'>>;
  cancelApplicationTransfer?: Resolver<ResolversTypes['CancelApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationCancelApplicationTransferArgs, 'input'>>;
  decideCase?: Resolver<ResolversTypes['DecideCasePayload'], ParentType, ContextType, RequireFields<MutationDecideCaseArgs, 'input'>>;
  declineApplicationTransfer?: Resolver<ResolversTypes['DeclineApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationDeclineApplicationTransferArgs, 'input'>>;
  erasePersonalData?: Resolver<ResolversTypes['ErasePersonalDataPayload'], ParentType, ContextType, RequireFields<MutationErasePersonalDataArgs, 'input'>>;
  inviteCoApplicant?: Resolver<ResolversTypes['InviteCoApplicantPayload'], ParentType, ContextType, RequireFields<MutationInviteCoApplicantArgs, 'input'>>;
  joinApplication?: Resolver<ResolversTypes['JoinApplicationPayload'], ParentType, ContextType, RequireFields<MutationJoinApplicationArgs, 'input'>>;
  leaveApplication?: Resolver<ResolversTypes['LeaveApplicationPayload'], ParentType, ContextType, RequireFields<MutationLeaveApplicationArgs, 'input'>>;
  offerApplicationTransfer?: Resolver<ResolversTypes['OfferApplicationTransferPayload'], ParentType, ContextType, RequireFields<MutationOfferApplicationTransferArgs, 'input'>>;
  removeCoApplicant?: Resolver<ResolversTypes['RemoveCoApplicantPayload'], ParentType, ContextType, RequireFields<MutationRemoveCoApplicantArgs, 'input'>>;
  requestInformation?: Resolver<ResolversTypes['RequestInformationPayload'], ParentType, ContextType, RequireFields<MutationRequestInformationArgs, 'input'>>;
  saveApplication?: Resolver<ResolversTypes['SaveApplicationPayload'], ParentType, ContextType, RequireFields<MutationSaveApplicationArgs, 'input'>>;
  signApplication?: Resolver<ResolversTypes['SignApplicationPayload'], ParentType, ContextType, RequireFields<MutationSignApplicationArgs, 'input'>>;
  startApplication?: Resolver<ResolversTypes['StartApplicationPayload'], ParentType, ContextType, RequireFields<MutationStartApplicationArgs, 'input'>>;
  submitApplication?: Resolver<ResolversTypes['SubmitApplicationPayload'], ParentType, ContextType, RequireFields<MutationSubmitApplicationArgs, 'input'>>;
  withdrawApplication?: Resolver<ResolversTypes['WithdrawApplicationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawApplicationArgs, 'input'>>;
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

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<QueryApplicationArgs, 'id'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'authorityId' | 'first'>>;
  coApplicationInvitation?: Resolver<Maybe<ResolversTypes['CoApplicationInvitation']>, ParentType, ContextType, RequireFields<QueryCoApplicationInvitationArgs, 'code'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<QueryFormArgs, 'offerId'>>;
  transferOffer?: Resolver<Maybe<ResolversTypes['TransferOffer']>, ParentType, ContextType, RequireFields<QueryTransferOfferArgs, 'code'>>;
};

export interface RegionKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionKey'], any> {
  name: 'RegionKey';
}

export type RemoveCoApplicantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCoApplicantPayload'] = ResolversParentTypes['RemoveCoApplicantPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RepresentedOrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepresentedOrganisation'] = ResolversParentTypes['RepresentedOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isProven?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RequestInformationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestInformationPayload'] = ResolversParentTypes['RequestInformationPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SaveApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveApplicationPayload'] = ResolversParentTypes['SaveApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['DraftDifference']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seal'] = ResolversParentTypes['Seal']> = {
  jws?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha512?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type SubmissionSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmissionSummary'] = ResolversParentTypes['SubmissionSummary']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type SubmitApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitApplicationPayload'] = ResolversParentTypes['SubmitApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  applicationChanged?: SubscriptionResolver<ResolversTypes['Application'], "applicationChanged", ParentType, ContextType, RequireFields<SubscriptionApplicationChangedArgs, 'id'>>;
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
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type WithdrawApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawApplicationPayload'] = ResolversParentTypes['WithdrawApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type WrittenFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrittenForm'] = ResolversParentTypes['WrittenForm']> = {
  declaration?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptApplicationTransferPayload?: AcceptApplicationTransferPayloadResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AnswerQueryPayload?: AnswerQueryPayloadResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  AssignCasePayload?: AssignCasePayloadResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  CancelApplicationTransferPayload?: CancelApplicationTransferPayloadResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CoApplicant?: CoApplicantResolvers<ContextType>;
  CoApplicantConnection?: CoApplicantConnectionResolvers<ContextType>;
  CoApplicantEdge?: CoApplicantEdgeResolvers<ContextType>;
  CoApplicationInvitation?: CoApplicationInvitationResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideCasePayload?: DecideCasePayloadResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  DeclineApplicationTransferPayload?: DeclineApplicationTransferPayloadResolvers<ContextType>;
  DraftDifference?: DraftDifferenceResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  ErasePersonalDataPayload?: ErasePersonalDataPayloadResolvers<ContextType>;
  ErasedData?: ErasedDataResolvers<ContextType>;
  Form?: FormResolvers<ContextType>;
  InviteCoApplicantPayload?: InviteCoApplicantPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JoinApplicationPayload?: JoinApplicationPayloadResolvers<ContextType>;
  KeptData?: KeptDataResolvers<ContextType>;
  LeaveApplicationPayload?: LeaveApplicationPayloadResolvers<ContextType>;
  LeikaKey?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OfferApplicationTransferPayload?: OfferApplicationTransferPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalCode?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegionKey?: GraphQLScalarType;
  RemoveCoApplicantPayload?: RemoveCoApplicantPayloadResolvers<ContextType>;
  RepresentedOrganisation?: RepresentedOrganisationResolvers<ContextType>;
  RequestInformationPayload?: RequestInformationPayloadResolvers<ContextType>;
  SaveApplicationPayload?: SaveApplicationPayloadResolvers<ContextType>;
  Seal?: SealResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceOffer?: ServiceOfferResolvers<ContextType>;
  SignApplicationPayload?: SignApplicationPayloadResolvers<ContextType>;
  StartApplicationPayload?: StartApplicationPayloadResolvers<ContextType>;
  SubmissionDemands?: SubmissionDemandsResolvers<ContextType>;
  SubmissionSummary?: SubmissionSummaryResolvers<ContextType>;
  SubmitApplicationPayload?: SubmitApplicationPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TransferOffer?: TransferOfferResolvers<ContextType>;
  Url?: GraphQLScalarType;
  WithdrawApplicationPayload?: WithdrawApplicationPayloadResolvers<ContextType>;
  WrittenForm?: WrittenFormResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  dataSubject?: DataSubjectDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  trustLevel?: TrustLevelDirectiveResolver<any, any, ContextType>;
};
