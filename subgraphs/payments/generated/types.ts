import type { Day } from '../../../platform/values/day.ts';
import type { LeikaKey } from '../../../platform/values/leika.ts';
import type { RegionKey } from '../../../platform/values/region.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyValue } from '../../../platform/values/money.ts';
import type { Problem as ProblemValue } from '../../../platform/language.ts';
import type { Reference, Context } from '../context.ts';
import type { PaymentRow } from '../tables.ts';
import type { RefundRow } from '../refunds/tables.ts';
import type { DueRefund as DueRefundRow } from '../refunds/store.ts';
import type { LedgerOf } from '../ledger/resolvers.ts';
import type { Entry, Balance as LedgerBalanceValue } from '../ledger/store/reading.ts';
import type { LineRow, ExportRow } from '../ledger/tables.ts';
import type { Reconciliation } from '../ledger/reconciliation.ts';
import type { Sum, Difference } from '../ledger/store/differences.ts';
import type { ProviderDifferenceRow } from '../provider-list/tables.ts';
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

export type Account = {
  readonly __typename?: 'Account';
  readonly id: Scalars['ID']['output'];
  /** The account's own payments; in a request made for an organisation, those of the organisation. The newest first */
  readonly payments: PaymentConnection;
};


export type AccountPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Application = {
  readonly __typename?: 'Application';
  /** What is still to be paid for the application; null where it is free, paid or withdrawn, and before the decision where it falls due with that */
  readonly amountDue?: Maybe<Money>;
  readonly id: Scalars['ID']['output'];
  /** The payment of the fee, the latest one where several were tried */
  readonly payment?: Maybe<Payment>;
};

/** Which refund to approve. */
export type ApproveRefundInput = {
  readonly id: Scalars['ID']['input'];
};

export type ApproveRefundPayload = {
  readonly __typename?: 'ApproveRefundPayload';
  readonly problems: ReadonlyArray<Problem>;
  readonly refund?: Maybe<Refund>;
};

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

/** Which payment to cancel. */
export type CancelPaymentInput = {
  readonly id: Scalars['ID']['input'];
};

export type CancelPaymentPayload = {
  readonly __typename?: 'CancelPaymentPayload';
  readonly payment?: Maybe<Payment>;
  readonly problems: ReadonlyArray<Problem>;
};

/** Which refund the cash office has paid. */
export type ConfirmRefundPayoutInput = {
  readonly id: Scalars['ID']['input'];
};

export type ConfirmRefundPayoutPayload = {
  readonly __typename?: 'ConfirmRefundPayoutPayload';
  readonly problems: ReadonlyArray<Problem>;
  readonly refund?: Maybe<Refund>;
};

/** Which refund to decline. */
export type DeclineRefundInput = {
  readonly id: Scalars['ID']['input'];
  /** Why, in up to 500 characters (Begründung) */
  readonly reason: Scalars['String']['input'];
};

export type DeclineRefundPayload = {
  readonly __typename?: 'DeclineRefundPayload';
  readonly problems: ReadonlyArray<Problem>;
  readonly refund?: Maybe<Refund>;
};

/** A payment that is to be given back. `refundPayment` with its id alone proposes all of it, for this cause. */
export type DueRefund = {
  readonly __typename?: 'DueRefund';
  /** What is left to be given back */
  readonly amount: Money;
  /** Why */
  readonly cause: RefundCause;
  /** Which one (Zahlung) */
  readonly payment: Payment;
};

export type DueRefundConnection = {
  readonly __typename?: 'DueRefundConnection';
  readonly edges: ReadonlyArray<DueRefundEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DueRefundEdge = {
  readonly __typename?: 'DueRefundEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DueRefund;
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

/** The books of an authority's fees: double entry, written once, each entry sealed with a digest of the one before. */
export type Ledger = {
  readonly __typename?: 'Ledger';
  /** Whose books they are (Behörde) */
  readonly authority: Authority;
  /** Balances (Salden) at the end of a day; today's without one */
  readonly balances: ReadonlyArray<LedgerBalance>;
  /** Entries (Buchungen), the latest first */
  readonly entries: LedgerEntryConnection;
  /** Files that were made for the cash office, the latest first */
  readonly exports: LedgerExportConnection;
  /** What was paid on a day against what the bank says (Tagesabstimmung) */
  readonly reconciliation: LedgerReconciliation;
};


/** The books of an authority's fees: double entry, written once, each entry sealed with a digest of the one before. */
export type LedgerBalancesArgs = {
  day?: InputMaybe<Scalars['Date']['input']>;
};


/** The books of an authority's fees: double entry, written once, each entry sealed with a digest of the one before. */
export type LedgerEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LedgerEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The books of an authority's fees: double entry, written once, each entry sealed with a digest of the one before. */
export type LedgerExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The books of an authority's fees: double entry, written once, each entry sealed with a digest of the one before. */
export type LedgerReconciliationArgs = {
  day: Scalars['Date']['input'];
};

/** Account of a ledger (Konto). */
export type LedgerAccount =
  /** Kasse: Bankkonto der Behörde */
  | 'BANK'
  /** Verrechnung mit dem Zahlungsdienst */
  | 'CLEARING'
  /** Forderungen gegen Antragstellende */
  | 'RECEIVABLE'
  /** Erstattungsverbindlichkeiten */
  | 'REFUNDS_PAYABLE'
  /** Gebührenertrag, nach HHST oder Produktkonto */
  | 'REVENUE'
  /** Verwahrkonto: was noch niemand zuordnen kann */
  | 'SUSPENSE'
  /** Umsatzsteuer */
  | 'TAX_PAYABLE';

/** Balance of an account (Saldo). */
export type LedgerBalance = {
  readonly __typename?: 'LedgerBalance';
  /** Konto */
  readonly account: LedgerAccount;
  /** Debit less credit (Saldo) */
  readonly balance: Money;
  /** HHST or Produktkonto; null where there is none */
  readonly bookingCode?: Maybe<Scalars['String']['output']>;
  /** All that was credited (Haben) */
  readonly credit: Money;
  /** All that was debited (Soll) */
  readonly debit: Money;
};

/** A difference between bank and books. */
export type LedgerDifference = {
  readonly __typename?: 'LedgerDifference';
  /** Reference of the bank, which leads to the payer there */
  readonly bankReference?: Maybe<Scalars['String']['output']>;
  /** The day the bank booked it */
  readonly bookedOn?: Maybe<Scalars['Date']['output']>;
  /** What was paid with us; null where nothing was */
  readonly expected?: Maybe<Money>;
  /** What the bank says; null where it says nothing, less than zero for what went out */
  readonly found?: Maybe<Money>;
  /** In what they differ */
  readonly kind: LedgerDifferenceKind;
  /** The day it was paid with us */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** Kassenzeichen; null where nobody knows one */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Name of the statement (Auszugsnummer) */
  readonly statement?: Maybe<Scalars['String']['output']>;
};

export type LedgerDifferenceConnection = {
  readonly __typename?: 'LedgerDifferenceConnection';
  readonly edges: ReadonlyArray<LedgerDifferenceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LedgerDifferenceEdge = {
  readonly __typename?: 'LedgerDifferenceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LedgerDifference;
};

/** In what bank and books differ. */
export type LedgerDifferenceKind =
  /** Anderer Betrag */
  | 'AMOUNT_DIFFERS'
  /** Vor der Zahlung oder ungewöhnlich spät gebucht */
  | 'DATE_SHIFT'
  /** Doppelt auf dem Konto */
  | 'DUPLICATE'
  /** Bezahlt, aber noch auf keinem Kontoauszug */
  | 'MISSING_AT_BANK'
  /** Auf dem Konto, aber im Portal nicht bezahlt */
  | 'MISSING_WITH_US'
  /** Abgang ohne Erstattung */
  | 'UNEXPECTED_DEBIT'
  /** Kein Kassenzeichen dieser Behörde */
  | 'UNKNOWN_REFERENCE'
  /** Fremde Währung */
  | 'WRONG_CURRENCY';

/** An entry (Buchung). It never changes: what was wrong is taken back by another one. */
export type LedgerEntry = {
  readonly __typename?: 'LedgerEntry';
  /** When it was written */
  readonly bookedAt: Scalars['DateTime']['output'];
  /** Day of booking (Buchungstag) */
  readonly day: Scalars['Date']['output'];
  /** SHA-256 over what it says and over the digest of the entry before, in hexadecimal digits (Prüfsumme) */
  readonly digest: Scalars['String']['output'];
  /** Its number within the books (Buchungsnummer), without gaps */
  readonly entryNumber: Scalars['String']['output'];
  /** What it is about (Buchungsart) */
  readonly kind: LedgerEntryKind;
  /** Its sides: debits and credits come to the same */
  readonly lines: ReadonlyArray<LedgerLine>;
  /** Reference of the payment (Kassenzeichen); null where nobody knows one */
  readonly reference?: Maybe<Scalars['String']['output']>;
};

export type LedgerEntryConnection = {
  readonly __typename?: 'LedgerEntryConnection';
  readonly edges: ReadonlyArray<LedgerEntryEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LedgerEntryEdge = {
  readonly __typename?: 'LedgerEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LedgerEntry;
};

/** Which entries; what is left out does not matter. */
export type LedgerEntryFilter = {
  /** Only entries that touch this account */
  readonly account?: InputMaybe<LedgerAccount>;
  /** First day of booking */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Only entries of a payment (Kassenzeichen) */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** Last day of booking */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** What an entry is about (Buchungsart). */
export type LedgerEntryKind =
  /** Bankausgang */
  | 'BANK_PAYMENT'
  /** Bankeingang */
  | 'BANK_RECEIPT'
  /** Absetzung */
  | 'CANCELLATION'
  /** Rückbelastung */
  | 'CHARGEBACK'
  /** Sollstellung */
  | 'CLAIM'
  /** Erstattung */
  | 'REFUND'
  /** Auszahlung der Erstattung */
  | 'REFUND_PAYMENT'
  /** Zahlung beim Zahlungsdienst */
  | 'SETTLEMENT'
  /** Auflösung einer Verwahrung */
  | 'SUSPENSE_RELEASE';

/** A file that was made for the cash office, and can be made again. */
export type LedgerExport = {
  readonly __typename?: 'LedgerExport';
  /** SHA-256 of the file, in hexadecimal digits */
  readonly digest: Scalars['String']['output'];
  /** How many entries */
  readonly entries: Scalars['Int']['output'];
  /** Its number, counted for each authority */
  readonly exportNumber: Scalars['Int']['output'];
  /** Its form (Dateiformat) */
  readonly format: LedgerExportFormat;
  /** First day of booking in it */
  readonly from: Scalars['Date']['output'];
  /** When it was made */
  readonly madeAt: Scalars['DateTime']['output'];
  /** Last day of booking in it */
  readonly to: Scalars['Date']['output'];
  /** Sum of all debits, which is that of all credits */
  readonly total: Money;
};

export type LedgerExportConnection = {
  readonly __typename?: 'LedgerExportConnection';
  readonly edges: ReadonlyArray<LedgerExportEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LedgerExportEdge = {
  readonly __typename?: 'LedgerExportEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LedgerExport;
};

/** In which form a file for the cash office is. */
export type LedgerExportFormat =
  /** List modelled on camt.054 */
  | 'CAMT_054'
  /** CSV with a decimal point */
  | 'CSV'
  /** CSV with a decimal comma */
  | 'CSV_COMMA';

/** One side of an entry: either debit or credit is zero. */
export type LedgerLine = {
  readonly __typename?: 'LedgerLine';
  /** Konto */
  readonly account: LedgerAccount;
  /** HHST or Produktkonto; null where there is none */
  readonly bookingCode?: Maybe<Scalars['String']['output']>;
  /** Haben */
  readonly credit: Money;
  /** Soll */
  readonly debit: Money;
};

/** A difference between payment provider and portal. */
export type LedgerProviderDifference = {
  readonly __typename?: 'LedgerProviderDifference';
  /** What was paid with the portal; null where nothing was */
  readonly expected?: Maybe<Money>;
  /** What the provider says; null where nothing was paid there */
  readonly found?: Maybe<Money>;
  /** When it was found */
  readonly foundAt: Scalars['DateTime']['output'];
  /** In what they differ */
  readonly kind: LedgerProviderDifferenceKind;
  /** Name of the provider (Zahlungsdienst) */
  readonly provider: Scalars['String']['output'];
  /** Kassenzeichen; null for a payment that is none of the portal's */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** The provider's name of the payment */
  readonly transaction: Scalars['String']['output'];
};

export type LedgerProviderDifferenceConnection = {
  readonly __typename?: 'LedgerProviderDifferenceConnection';
  readonly edges: ReadonlyArray<LedgerProviderDifferenceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LedgerProviderDifferenceEdge = {
  readonly __typename?: 'LedgerProviderDifferenceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LedgerProviderDifference;
};

/** In what payment provider and portal differ. */
export type LedgerProviderDifferenceKind =
  /** Beim Zahlungsdienst bezahlt, im Portal nicht */
  | 'NOT_PAID_HERE'
  /** Im Portal bezahlt, beim Zahlungsdienst nicht */
  | 'NOT_PAID_THERE'
  /** Anderer Betrag */
  | 'OTHER_AMOUNT';

/** What was paid on a day against what the bank says. */
export type LedgerReconciliation = {
  readonly __typename?: 'LedgerReconciliation';
  /** The day */
  readonly day: Scalars['Date']['output'];
  /** Where the two differ: those at the bank first, then what is missing there */
  readonly differences: LedgerDifferenceConnection;
  /** What nobody can assign at the end of the day (Verwahrung) */
  readonly inSuspense: Money;
  /** What the payment provider owes at the end of the day */
  readonly openAtProvider: Money;
  /** Went out at the bank on the day */
  readonly paidOut: LedgerSum;
  /** When the payment provider was asked what was paid there on the day; null: not yet */
  readonly providerCheckedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the payment provider and the portal differ, each written down once, when it was found first */
  readonly providerDifferences: LedgerProviderDifferenceConnection;
  /** Came in at the bank on the day */
  readonly received: LedgerSum;
  /** Paid with us on the day */
  readonly settled: LedgerSum;
};


/** What was paid on a day against what the bank says. */
export type LedgerReconciliationDifferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What was paid on a day against what the bank says. */
export type LedgerReconciliationProviderDifferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many, and what they come to. */
export type LedgerSum = {
  readonly __typename?: 'LedgerSum';
  /** What they come to (Betrag) */
  readonly amount: Money;
  /** How many (Anzahl) */
  readonly count: Scalars['Int']['output'];
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
   * Approves a proposed refund (Vier-Augen-Prinzip): another person than the one who has proposed it. It is then owed, and ordered at the payment
   * provider, or at the cash office where the provider cannot give back.
   */
  readonly approveRefund: ApproveRefundPayload;
  /** Cancels a payment that is not yet decided. It needs no key: doing so again changes nothing. Money that comes all the same counts. */
  readonly cancelPayment: CancelPaymentPayload;
  /**
   * Says that the cash office has paid out a refund that was ordered there (Auszahlungsanordnung): neither who has proposed it nor who has approved
   * it.
   */
  readonly confirmRefundPayout: ConfirmRefundPayoutPayload;
  /** Declines a proposed refund, or takes back one's own proposal */
  readonly declineRefund: DeclineRefundPayload;
  /**
   * Erases what this subgraph keeps of the person signed in, or says what it would erase, what it has to keep, why and until when
   * (Löschung, Art. 17 DSGVO). Asked again for the same erasure it erases what has come since, and answers all of it together, so that an
   * answer that got lost is not. For the gateway, which names the person by its assertion: no id travels, and no client reaches it.
   */
  readonly erasePersonalData: ErasePersonalDataPayload;
  /**
   * Proposes to give a payment back (Erstattung), in full or in part. Nothing happens before somebody else approves. The same idempotency key
   * answers the same refund.
   */
  readonly refundPayment: RefundPaymentPayload;
  /** Starts the payment of an application's fee at the payment provider. The same idempotency key answers the same payment. */
  readonly startPayment: StartPaymentPayload;
};


export type MutationApproveRefundArgs = {
  input: ApproveRefundInput;
};


export type MutationCancelPaymentArgs = {
  input: CancelPaymentInput;
};


export type MutationConfirmRefundPayoutArgs = {
  input: ConfirmRefundPayoutInput;
};


export type MutationDeclineRefundArgs = {
  input: DeclineRefundInput;
};


export type MutationErasePersonalDataArgs = {
  input: ErasePersonalDataInput;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationStartPaymentArgs = {
  input: StartPaymentInput;
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

/** A payment (Zahlung) of an application's fee. */
export type Payment = {
  readonly __typename?: 'Payment';
  /** Who pays; no more than an id for anybody else, and null once she has deleted her account */
  readonly applicant?: Maybe<Account>;
  /** The application whose fee is paid (Antrag) */
  readonly application: Application;
  /** When it was started */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The whole amount, taxes included (Bruttobetrag) */
  readonly gross: Money;
  readonly id: Scalars['ID']['output'];
  /** What the amount is made of (Rechnungsposten) */
  readonly items: ReadonlyArray<PaymentItem>;
  /** How it was paid, as the provider says it, for example `CREDITCARD` */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** The organisation that is paid for; null where the payer pays for herself */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** Its name when the payment was started */
  readonly organisationName?: Maybe<Scalars['String']['output']>;
  /** When the portal learned that it is paid; null unless paid (Zahlungseingang) */
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** Purpose shown to the payer (Verwendungszweck, at most 27 characters) */
  readonly purpose: Scalars['String']['output'];
  /** The receipt (Quittung), once paid */
  readonly receipt?: Maybe<Receipt>;
  /** Where to pay; null once decided */
  readonly redirectUrl?: Maybe<Scalars['Url']['output']>;
  /** Reference that both sides know (Kassenzeichen) */
  readonly reference: Scalars['String']['output'];
  /** What of it was given back by now (Erstattet); all of it makes the payment `REFUNDED` */
  readonly refunded: Money;
  /** What is to be given back of it, or was (Erstattungen), in the order it was proposed; the payer sees what is approved */
  readonly refunds: ReadonlyArray<Refund>;
  /** State of the payment (Zahlungsstatus) */
  readonly status: PaymentStatus;
};

export type PaymentConnection = {
  readonly __typename?: 'PaymentConnection';
  readonly edges: ReadonlyArray<PaymentEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PaymentEdge = {
  readonly __typename?: 'PaymentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Payment;
};

/** One position of a payment (Rechnungsposten). */
export type PaymentItem = {
  readonly __typename?: 'PaymentItem';
  /** What is charged (Gebührentatbestand) */
  readonly description: Scalars['String']['output'];
  /** Net amount of one piece */
  readonly net: Money;
  /** Number of pieces (Menge) */
  readonly quantity: Scalars['Int']['output'];
  /** Tax on one piece */
  readonly tax: Money;
  /** Tax rate in per cent */
  readonly taxRate: Scalars['Decimal']['output'];
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

/** State of a payment (Zahlungsstatus). */
export type PaymentStatus =
  /** Abgebrochen */
  | 'CANCELED'
  /** Offen: fällig nach dem Bescheid */
  | 'DUE'
  /** Fehlgeschlagen */
  | 'FAILED'
  /** Begonnen */
  | 'INITIAL'
  /** Bezahlt */
  | 'PAID'
  /** Erstattet */
  | 'REFUNDED';

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

export type Query = {
  readonly __typename?: 'Query';
  /** The books of an authority's fees (Kassenbuch), for its cash office: whoever works for the authority and has the scope `ledger:read`. */
  readonly ledger: Ledger;
  /**
   * Refunds of an authority (Erstattungen), the latest first: for who proposes and approves them (`payment:refund`), and for its cash office
   * (`payment:payout`).
   */
  readonly refunds: RefundConnection;
  /**
   * What an authority has to give back and nobody has proposed yet, what was paid first coming first: paid twice, or for an application that was
   * taken back, turned away, or came too late.
   */
  readonly refundsDue: DueRefundConnection;
};


export type QueryLedgerArgs = {
  authorityId: Scalars['ID']['input'];
};


export type QueryRefundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<ReadonlyArray<RefundState>>;
};


export type QueryRefundsDueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authorityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A receipt as PDF. The address is signed and works for a short time: ask anew for a fresh one. */
export type Receipt = {
  readonly __typename?: 'Receipt';
  /** Number of the receipt (Belegnummer) */
  readonly number: Scalars['String']['output'];
  /** Signed address of the PDF; who has it can open the receipt, so it is not for passing on */
  readonly url: Scalars['Url']['output'];
};

/** Money to give back of a payment (Erstattung). */
export type Refund = {
  readonly __typename?: 'Refund';
  /** How much (Betrag) */
  readonly amount: Money;
  /** When it was approved or declined */
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who has approved or declined it, for the people of the authority; null until then, or once her account is deleted */
  readonly answeredBy?: Maybe<Scalars['ID']['output']>;
  /** Why it was declined */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** When it was ordered at the provider, or at the cash office */
  readonly orderedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was paid out (Auszahlung) */
  readonly paidOutAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of which payment (Zahlung) */
  readonly payment: Payment;
  /** When it was proposed */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** Who has proposed it, for the people of the authority: the subject of her token; null once her account is deleted */
  readonly proposedBy?: Maybe<Scalars['ID']['output']>;
  /** Why the provider has not given it back, in its own word, so that the cash office has to */
  readonly providerFailure?: Maybe<Scalars['String']['output']>;
  /** Why (Begründung) */
  readonly reason: Scalars['String']['output'];
  /** Who gives it back; null until it is ordered there */
  readonly route?: Maybe<RefundRoute>;
  /** How it stands */
  readonly state: RefundState;
};

/** Why something is to be given back. */
export type RefundCause =
  /** Antrag zurückgewiesen */
  | 'REJECTED'
  /** Doppelt bezahlt */
  | 'SURPLUS'
  /** Zu spät bezahlt: what it was paid for is somebody else's */
  | 'TOO_LATE'
  /** Antrag zurückgenommen */
  | 'WITHDRAWN';

export type RefundConnection = {
  readonly __typename?: 'RefundConnection';
  readonly edges: ReadonlyArray<RefundEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RefundEdge = {
  readonly __typename?: 'RefundEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Refund;
};

/** What to give back. */
export type RefundPaymentInput = {
  /** In euro, for example `12.50`; all that is left where it is left out */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by the client, 8 to 64 characters: the same key never proposes a second refund */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Which payment (Zahlung) */
  readonly paymentId: Scalars['ID']['input'];
  /** Why, in up to 500 characters (Begründung); where it is left out, why the payment is to be given back anyway */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type RefundPaymentPayload = {
  readonly __typename?: 'RefundPaymentPayload';
  readonly problems: ReadonlyArray<Problem>;
  readonly refund?: Maybe<Refund>;
};

/** Who gives money back. */
export type RefundRoute =
  /** Die Kasse der Behörde, auf Auszahlungsanordnung */
  | 'CASH_OFFICE'
  /** Der Zahlungsdienst, bei dem bezahlt wurde */
  | 'PROVIDER';

/** State of a refund. */
export type RefundState =
  /** Freigegeben: owed, and not ordered yet */
  | 'APPROVED'
  /** Abgelehnt */
  | 'DECLINED'
  /** Angeordnet: at the payment provider, or at the cash office */
  | 'ORDERED'
  /** Ausgezahlt */
  | 'PAID_OUT'
  /** Vorgeschlagen: waits for a second person */
  | 'PROPOSED';

/** What to pay, and where to come back to. */
export type StartPaymentInput = {
  /** The application whose fee is paid (Antrag) */
  readonly applicationId: Scalars['ID']['input'];
  /** Chosen by the client, 8 to 64 characters: the same key never starts a second payment */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where the payer comes back to; its origin must be registered */
  readonly returnUrl: Scalars['Url']['input'];
};

export type StartPaymentPayload = {
  readonly __typename?: 'StartPaymentPayload';
  readonly payment?: Maybe<Payment>;
  readonly problems: ReadonlyArray<Problem>;
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
  Account: Account;
  Application: Application;
  Payment: Payment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Application: ResolverTypeWrapper<Omit<Application, 'amountDue' | 'payment'> & { amountDue?: Maybe<ResolversTypes['Money']>, payment?: Maybe<ResolversTypes['Payment']> }>;
  ApproveRefundInput: ApproveRefundInput;
  ApproveRefundPayload: ResolverTypeWrapper<Omit<ApproveRefundPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  Audience: Audience;
  Authority: ResolverTypeWrapper<Reference>;
  CancelPaymentInput: CancelPaymentInput;
  CancelPaymentPayload: ResolverTypeWrapper<Omit<CancelPaymentPayload, 'payment' | 'problems'> & { payment?: Maybe<ResolversTypes['Payment']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ConfirmRefundPayoutInput: ConfirmRefundPayoutInput;
  ConfirmRefundPayoutPayload: ResolverTypeWrapper<Omit<ConfirmRefundPayoutPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclineRefundInput: DeclineRefundInput;
  DeclineRefundPayload: ResolverTypeWrapper<Omit<DeclineRefundPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  DueRefund: ResolverTypeWrapper<DueRefundRow>;
  DueRefundConnection: ResolverTypeWrapper<Omit<DueRefundConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DueRefundEdge']> }>;
  DueRefundEdge: ResolverTypeWrapper<Omit<DueRefundEdge, 'node'> & { node: ResolversTypes['DueRefund'] }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  ErasePersonalDataInput: ErasePersonalDataInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ErasePersonalDataPayload: ResolverTypeWrapper<ErasePersonalDataPayload>;
  ErasedData: ResolverTypeWrapper<ErasedData>;
  GovernmentLevel: GovernmentLevel;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KeptData: ResolverTypeWrapper<KeptData>;
  Ledger: ResolverTypeWrapper<LedgerOf>;
  LedgerAccount: LedgerAccount;
  LedgerBalance: ResolverTypeWrapper<LedgerBalanceValue>;
  LedgerDifference: ResolverTypeWrapper<Difference>;
  LedgerDifferenceConnection: ResolverTypeWrapper<Omit<LedgerDifferenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LedgerDifferenceEdge']> }>;
  LedgerDifferenceEdge: ResolverTypeWrapper<Omit<LedgerDifferenceEdge, 'node'> & { node: ResolversTypes['LedgerDifference'] }>;
  LedgerDifferenceKind: LedgerDifferenceKind;
  LedgerEntry: ResolverTypeWrapper<Entry>;
  LedgerEntryConnection: ResolverTypeWrapper<Omit<LedgerEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LedgerEntryEdge']> }>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerEntryFilter: LedgerEntryFilter;
  LedgerEntryKind: LedgerEntryKind;
  LedgerExport: ResolverTypeWrapper<ExportRow>;
  LedgerExportConnection: ResolverTypeWrapper<Omit<LedgerExportConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LedgerExportEdge']> }>;
  LedgerExportEdge: ResolverTypeWrapper<Omit<LedgerExportEdge, 'node'> & { node: ResolversTypes['LedgerExport'] }>;
  LedgerExportFormat: LedgerExportFormat;
  LedgerLine: ResolverTypeWrapper<LineRow>;
  LedgerProviderDifference: ResolverTypeWrapper<ProviderDifferenceRow>;
  LedgerProviderDifferenceConnection: ResolverTypeWrapper<Omit<LedgerProviderDifferenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LedgerProviderDifferenceEdge']> }>;
  LedgerProviderDifferenceEdge: ResolverTypeWrapper<Omit<LedgerProviderDifferenceEdge, 'node'> & { node: ResolversTypes['LedgerProviderDifference'] }>;
  LedgerProviderDifferenceKind: LedgerProviderDifferenceKind;
  LedgerReconciliation: ResolverTypeWrapper<Reconciliation>;
  LedgerSum: ResolverTypeWrapper<Sum>;
  LeikaKey: ResolverTypeWrapper<Scalars['LeikaKey']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PaymentEdge']> }>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  PaymentItem: ResolverTypeWrapper<Omit<PaymentItem, 'net' | 'tax'> & { net: ResolversTypes['Money'], tax: ResolversTypes['Money'] }>;
  PaymentPolicy: PaymentPolicy;
  PaymentStatus: PaymentStatus;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  Problem: ResolverTypeWrapper<ProblemValue>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<Receipt>;
  Refund: ResolverTypeWrapper<RefundRow>;
  RefundCause: RefundCause;
  RefundConnection: ResolverTypeWrapper<Omit<RefundConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RefundEdge']> }>;
  RefundEdge: ResolverTypeWrapper<Omit<RefundEdge, 'node'> & { node: ResolversTypes['Refund'] }>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  RefundRoute: RefundRoute;
  RefundState: RefundState;
  RegionKey: ResolverTypeWrapper<Scalars['RegionKey']['output']>;
  StartPaymentInput: StartPaymentInput;
  StartPaymentPayload: ResolverTypeWrapper<Omit<StartPaymentPayload, 'payment' | 'problems'> & { payment?: Maybe<ResolversTypes['Payment']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  TrustLevel: TrustLevel;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: Reference;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Application: Omit<Application, 'amountDue' | 'payment'> & { amountDue?: Maybe<ResolversParentTypes['Money']>, payment?: Maybe<ResolversParentTypes['Payment']> } | FederationReferenceTypes['Application'];
  ApproveRefundInput: ApproveRefundInput;
  ApproveRefundPayload: Omit<ApproveRefundPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  Authority: Reference;
  CancelPaymentInput: CancelPaymentInput;
  CancelPaymentPayload: Omit<CancelPaymentPayload, 'payment' | 'problems'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ConfirmRefundPayoutInput: ConfirmRefundPayoutInput;
  ConfirmRefundPayoutPayload: Omit<ConfirmRefundPayoutPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclineRefundInput: DeclineRefundInput;
  DeclineRefundPayload: Omit<DeclineRefundPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  DueRefund: DueRefundRow;
  DueRefundConnection: Omit<DueRefundConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DueRefundEdge']> };
  DueRefundEdge: Omit<DueRefundEdge, 'node'> & { node: ResolversParentTypes['DueRefund'] };
  Duration: Scalars['Duration']['output'];
  ErasePersonalDataInput: ErasePersonalDataInput;
  Boolean: Scalars['Boolean']['output'];
  ErasePersonalDataPayload: ErasePersonalDataPayload;
  ErasedData: ErasedData;
  JSON: Scalars['JSON']['output'];
  KeptData: KeptData;
  Ledger: LedgerOf;
  LedgerBalance: LedgerBalanceValue;
  LedgerDifference: Difference;
  LedgerDifferenceConnection: Omit<LedgerDifferenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerDifferenceEdge']> };
  LedgerDifferenceEdge: Omit<LedgerDifferenceEdge, 'node'> & { node: ResolversParentTypes['LedgerDifference'] };
  LedgerEntry: Entry;
  LedgerEntryConnection: Omit<LedgerEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerEntryEdge']> };
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LedgerEntryFilter: LedgerEntryFilter;
  LedgerExport: ExportRow;
  LedgerExportConnection: Omit<LedgerExportConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerExportEdge']> };
  LedgerExportEdge: Omit<LedgerExportEdge, 'node'> & { node: ResolversParentTypes['LedgerExport'] };
  LedgerLine: LineRow;
  LedgerProviderDifference: ProviderDifferenceRow;
  LedgerProviderDifferenceConnection: Omit<LedgerProviderDifferenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerProviderDifferenceEdge']> };
  LedgerProviderDifferenceEdge: Omit<LedgerProviderDifferenceEdge, 'node'> & { node: ResolversParentTypes['LedgerProviderDifference'] };
  LedgerReconciliation: Reconciliation;
  LedgerSum: Sum;
  LeikaKey: Scalars['LeikaKey']['output'];
  Locale: Scalars['Locale']['output'];
  Money: MoneyValue;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Payment: PaymentRow;
  PaymentConnection: Omit<PaymentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PaymentEdge']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  PaymentItem: Omit<PaymentItem, 'net' | 'tax'> & { net: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'] };
  PostalCode: Scalars['PostalCode']['output'];
  Problem: ProblemValue;
  Query: Record<PropertyKey, never>;
  Receipt: Receipt;
  Refund: RefundRow;
  RefundConnection: Omit<RefundConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RefundEdge']> };
  RefundEdge: Omit<RefundEdge, 'node'> & { node: ResolversParentTypes['Refund'] };
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'problems' | 'refund'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  RegionKey: Scalars['RegionKey']['output'];
  StartPaymentInput: StartPaymentInput;
  StartPaymentPayload: Omit<StartPaymentPayload, 'payment' | 'problems'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
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

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<ResolversTypes['PaymentConnection'], ParentType, ContextType, RequireFields<AccountPaymentsArgs, 'first'>>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountDue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
};

export type ApproveRefundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveRefundPayload'] = ResolversParentTypes['ApproveRefundPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export type AuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CancelPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelPaymentPayload'] = ResolversParentTypes['CancelPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ConfirmRefundPayoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmRefundPayoutPayload'] = ResolversParentTypes['ConfirmRefundPayoutPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
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

export type DeclineRefundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineRefundPayload'] = ResolversParentTypes['DeclineRefundPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export type DueRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueRefund'] = ResolversParentTypes['DueRefund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['RefundCause'], ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type DueRefundConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueRefundConnection'] = ResolversParentTypes['DueRefundConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DueRefundEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueRefundEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueRefundEdge'] = ResolversParentTypes['DueRefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DueRefund'], ParentType, ContextType>;
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

export type LedgerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ledger'] = ResolversParentTypes['Ledger']> = {
  authority?: Resolver<ResolversTypes['Authority'], ParentType, ContextType>;
  balances?: Resolver<ReadonlyArray<ResolversTypes['LedgerBalance']>, ParentType, ContextType, Partial<LedgerBalancesArgs>>;
  entries?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<LedgerEntriesArgs, 'first'>>;
  exports?: Resolver<ResolversTypes['LedgerExportConnection'], ParentType, ContextType, RequireFields<LedgerExportsArgs, 'first'>>;
  reconciliation?: Resolver<ResolversTypes['LedgerReconciliation'], ParentType, ContextType, RequireFields<LedgerReconciliationArgs, 'day'>>;
};

export type LedgerBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerBalance'] = ResolversParentTypes['LedgerBalance']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bookingCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  debit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerDifference'] = ResolversParentTypes['LedgerDifference']> = {
  bankReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bookedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerDifferenceKind'], ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LedgerDifferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerDifferenceConnection'] = ResolversParentTypes['LedgerDifferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerDifferenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerDifferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerDifferenceEdge'] = ResolversParentTypes['LedgerDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerDifference'], ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  bookedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entryNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerEntryKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['LedgerLine']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type LedgerExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerExport'] = ResolversParentTypes['LedgerExport']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exportNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['LedgerExportFormat'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerExportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerExportConnection'] = ResolversParentTypes['LedgerExportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerExportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerExportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerExportEdge'] = ResolversParentTypes['LedgerExportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerExport'], ParentType, ContextType>;
};

export type LedgerLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerLine'] = ResolversParentTypes['LedgerLine']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  bookingCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  debit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerProviderDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerProviderDifference'] = ResolversParentTypes['LedgerProviderDifference']> = {
  expected?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerProviderDifferenceKind'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LedgerProviderDifferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerProviderDifferenceConnection'] = ResolversParentTypes['LedgerProviderDifferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerProviderDifferenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerProviderDifferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerProviderDifferenceEdge'] = ResolversParentTypes['LedgerProviderDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerProviderDifference'], ParentType, ContextType>;
};

export type LedgerReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerReconciliation'] = ResolversParentTypes['LedgerReconciliation']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  differences?: Resolver<ResolversTypes['LedgerDifferenceConnection'], ParentType, ContextType, RequireFields<LedgerReconciliationDifferencesArgs, 'first'>>;
  inSuspense?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  openAtProvider?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidOut?: Resolver<ResolversTypes['LedgerSum'], ParentType, ContextType>;
  providerCheckedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  providerDifferences?: Resolver<ResolversTypes['LedgerProviderDifferenceConnection'], ParentType, ContextType, RequireFields<LedgerReconciliationProviderDifferencesArgs, 'first'>>;
  received?: Resolver<ResolversTypes['LedgerSum'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['LedgerSum'], ParentType, ContextType>;
};

export type LedgerSumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerSum'] = ResolversParentTypes['LedgerSum']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  approveRefund?: Resolver<ResolversTypes['ApproveRefundPayload'], ParentType, ContextType, RequireFields<MutationApproveRefundArgs, 'input'>>;
  cancelPayment?: Resolver<ResolversTypes['CancelPaymentPayload'], ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'input'>>;
  confirmRefundPayout?: Resolver<ResolversTypes['ConfirmRefundPayoutPayload'], ParentType, ContextType, RequireFields<MutationConfirmRefundPayoutArgs, 'input'>>;
  declineRefund?: Resolver<ResolversTypes['DeclineRefundPayload'], ParentType, ContextType, RequireFields<MutationDeclineRefundArgs, 'input'>>;
  erasePersonalData?: Resolver<ResolversTypes['ErasePersonalDataPayload'], ParentType, ContextType, RequireFields<MutationErasePersonalDataArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  startPayment?: Resolver<ResolversTypes['StartPaymentPayload'], ParentType, ContextType, RequireFields<MutationStartPaymentArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  applicant?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['PaymentItem']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type PaymentItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentItem'] = ResolversParentTypes['PaymentItem']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
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
  ledger?: Resolver<ResolversTypes['Ledger'], ParentType, ContextType, RequireFields<QueryLedgerArgs, 'authorityId'>>;
  refunds?: Resolver<ResolversTypes['RefundConnection'], ParentType, ContextType, RequireFields<QueryRefundsArgs, 'authorityId' | 'first'>>;
  refundsDue?: Resolver<ResolversTypes['DueRefundConnection'], ParentType, ContextType, RequireFields<QueryRefundsDueArgs, 'authorityId' | 'first'>>;
};

export type ReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paidOutAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['RefundRoute']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RefundState'], ParentType, ContextType>;
};

export type RefundConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundConnection'] = ResolversParentTypes['RefundConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RefundEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefundEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundEdge'] = ResolversParentTypes['RefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export interface RegionKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionKey'], any> {
  name: 'RegionKey';
}

export type StartPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartPaymentPayload'] = ResolversParentTypes['StartPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApproveRefundPayload?: ApproveRefundPayloadResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  CancelPaymentPayload?: CancelPaymentPayloadResolvers<ContextType>;
  ConfirmRefundPayoutPayload?: ConfirmRefundPayoutPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeclineRefundPayload?: DeclineRefundPayloadResolvers<ContextType>;
  DueRefund?: DueRefundResolvers<ContextType>;
  DueRefundConnection?: DueRefundConnectionResolvers<ContextType>;
  DueRefundEdge?: DueRefundEdgeResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  ErasePersonalDataPayload?: ErasePersonalDataPayloadResolvers<ContextType>;
  ErasedData?: ErasedDataResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KeptData?: KeptDataResolvers<ContextType>;
  Ledger?: LedgerResolvers<ContextType>;
  LedgerBalance?: LedgerBalanceResolvers<ContextType>;
  LedgerDifference?: LedgerDifferenceResolvers<ContextType>;
  LedgerDifferenceConnection?: LedgerDifferenceConnectionResolvers<ContextType>;
  LedgerDifferenceEdge?: LedgerDifferenceEdgeResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  LedgerExport?: LedgerExportResolvers<ContextType>;
  LedgerExportConnection?: LedgerExportConnectionResolvers<ContextType>;
  LedgerExportEdge?: LedgerExportEdgeResolvers<ContextType>;
  LedgerLine?: LedgerLineResolvers<ContextType>;
  LedgerProviderDifference?: LedgerProviderDifferenceResolvers<ContextType>;
  LedgerProviderDifferenceConnection?: LedgerProviderDifferenceConnectionResolvers<ContextType>;
  LedgerProviderDifferenceEdge?: LedgerProviderDifferenceEdgeResolvers<ContextType>;
  LedgerReconciliation?: LedgerReconciliationResolvers<ContextType>;
  LedgerSum?: LedgerSumResolvers<ContextType>;
  LeikaKey?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  PaymentItem?: PaymentItemResolvers<ContextType>;
  PostalCode?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundConnection?: RefundConnectionResolvers<ContextType>;
  RefundEdge?: RefundEdgeResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  RegionKey?: GraphQLScalarType;
  StartPaymentPayload?: StartPaymentPayloadResolvers<ContextType>;
  Url?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  dataSubject?: DataSubjectDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  trustLevel?: TrustLevelDirectiveResolver<any, any, ContextType>;
};
