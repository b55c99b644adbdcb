/** What is told of applications, from the draft that is begun to the day nobody keeps it any more. */

import type { PaymentPolicy } from '../../catalogue/types.ts';
import type { Day } from '../../values/day.ts';
import type { Id } from '../../values/id.ts';
import type { ServiceKey } from '../../values/service-key.ts';
import type { TrustLevel } from '../../values/trust-level.ts';

/** One position of what an application costs; amounts are decimal strings in euro, for one piece. */
export interface ChargeItem {
  readonly description: string;
  readonly quantity: number;
  readonly net: string;
  readonly tax: string;
  /** Per cent, for example `0.00`. */
  readonly taxRate: string;
}

/** A draft that was begun: nobody but its applicant sees it. */
export interface ApplicationStarted {
  readonly applicationId: Id<'Application'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  /** Whose it is, where that is an organisation. */
  readonly organisation: Id<'Organisation'> | null;
  readonly leikaKey: ServiceKey;
  readonly authorityId: Id<'Authority'>;
  /** What the online service demands. */
  readonly requiredTrustLevel: TrustLevel;
}

/** A draft that was taken back. */
export interface ApplicationDiscarded {
  readonly applicationId: Id<'Application'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
}

export interface ApplicationSubmitted {
  readonly applicationId: Id<'Application'>;
  /** Who has it; of an organisation's, who has submitted it. Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  /** Whose it is, where that is an organisation; left out by events from before there were any. */
  readonly organisation?: Id<'Organisation'> | null;
  readonly number: string;
  readonly offerId: Id<'Offer'>;
  readonly leikaKey: ServiceKey;
  readonly authorityId: Id<'Authority'>;
  /** Name of the service as citizens know it. */
  readonly serviceName: string;
  readonly paymentPolicy: PaymentPolicy;
  readonly charges: readonly ChargeItem[];
  /** What the online service demands; events from before 0013_inbox do not say. */
  readonly requiredTrustLevel?: TrustLevel;
  /** The shares that were submitted with it; events from before 0023_transport do not say: all of the account's with it. */
  readonly attachments?: readonly Id<'DocumentShare'>[];
}

/** The answer to a question, with documents. */
export interface ApplicationAnswered {
  readonly applicationId: Id<'Application'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  /** The shares it was given with. */
  readonly attachments: readonly Id<'DocumentShare'>[];
}

/** What was attached to an application is with its authority, which has it under a key of its own: the portal needs it no more. */
export interface AttachmentsReceived {
  readonly applicationId: Id<'Application'>;
}

/** What was paid for an application and has to be given back. */
export interface RefundDue {
  readonly applicationId: Id<'Application'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation: Id<'Organisation'> | null;
  /** It was taken back or turned away, or what it was paid for was somebody else's by then. */
  readonly reason: 'WITHDRAWN' | 'REJECTED' | 'TOO_LATE';
}

/** What the applicant is to hear of. */
export interface ApplicationNotice {
  readonly applicationId: Id<'Application'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation?: Id<'Organisation'> | null;
  readonly leikaKey?: ServiceKey;
  /** Null for a draft. */
  readonly number: string | null;
  readonly serviceName: string;
}

/** A question of the authority. */
export interface InformationRequested extends ApplicationNotice {
  /** What the case worker chose; null or left out: what the service demands. */
  readonly chosenTrustLevel?: TrustLevel | null;
}

/** A decision. Events from before 0013_inbox name neither law nor documents. */
export interface ApplicationDecided extends InformationRequested {
  readonly law?: 'GENERAL' | 'TAX';
  /** How it was decided; left out by events from before the fee of a decision fell due with it. */
  readonly outcome?: 'GRANTED' | 'PARTLY_GRANTED' | 'DENIED';
  /** Delivered documents that come with it. */
  readonly documents?: readonly Id<'Document'>[];
  /** True where nobody has decided and it counts as granted (Genehmigungsfiktion): then nothing is notified. */
  readonly deemed?: boolean;
}

/** The authority takes longer than the law gives it to decide, once and with reasons. */
export type PeriodExtended = ApplicationNotice;

/** A document that was made for an application; `platform/issued-link.ts` has the address of its content. */
export interface DocumentIssued {
  readonly documentId: Id<'Document'>;
  readonly applicationId: Id<'Application'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly kind: 'TICKETS' | 'DEEMED_APPROVAL';
  /** What it is called in the safe. */
  readonly name: string;
}

/** What somebody hears of an application that she applies for together with others; `account` is whom it is for. */
export interface CoApplicationTold extends ApplicationNotice {
  readonly news:
    | 'JOINED'
    | 'SIGNED'
    | 'LEFT'
    | 'REMOVED'
    | 'SIGNATURE_VOIDED'
    | 'SUBMITTED'
    | 'INFORMATION_REQUESTED'
    | 'FORWARDED'
    | 'DECIDED'
    | 'WITHDRAWN'
    | 'REJECTED'
    | 'CLOSED';
}

/** An application that was taken back. */
export interface ApplicationWithdrawn extends ApplicationNotice {
  /** False where it was with an authority already that hears of it from the applicant alone; left out: it does hear. */
  readonly reachesAuthority?: boolean;
}

/** An application that another authority is in charge of from now on. */
export interface ApplicationForwarded extends ApplicationNotice {
  readonly authorityId: Id<'Authority'>;
}

/** A case whose authority should have decided by now. */
export interface CaseOverdue {
  readonly applicationId: Id<'Application'>;
  readonly authorityId: Id<'Authority'>;
  readonly leikaKey: ServiceKey;
  /** The last day it was to be decided on. */
  readonly dueOn: Day;
}

/** An application that belongs to somebody else from now on; both have agreed. */
export interface ApplicationTransferred {
  readonly applicationId: Id<'Application'>;
  readonly from: Owner;
  readonly to: Owner;
  readonly leikaKey: ServiceKey;
  /** Null for a draft. */
  readonly number: string | null;
  readonly serviceName: string;
}

/** Whose an application is: a person's, or an organisation's for which she acts. */
export interface Owner {
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation: Id<'Organisation'> | null;
}

/** An application that is kept nowhere any more, as its time of retention is over. */
export interface ApplicationDeleted {
  readonly applicationId: Id<'Application'>;
}
