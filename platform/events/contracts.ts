/**
 * The events subgraphs tell each other: type and payload. Each carries the state after the change, so that a
 * consumer needs no question back. No payload holds personal data beyond ids.
 */

import type {
  Audience,
  Authority,
  Channel,
  Delegation,
  Fee,
  GovernmentLevel,
  Offer,
  OnlineService,
  PaymentPolicy,
  PlaceOfReference,
  RegionKind,
  TierTerm,
} from '../catalogue/types.ts';
import type { Day, Validity } from '../values/day.ts';
import type { Id } from '../values/id.ts';
import type { LeikaKey } from '../values/leika.ts';
import type { RegionKey } from '../values/region.ts';
import type { ServiceKey } from '../values/service-key.ts';
import type { TrustLevel } from '../values/trust-level.ts';
import type { Event, NewEvent } from '../events.ts';

export interface ServiceChanged extends Validity {
  readonly leikaKey: LeikaKey;
  readonly name: string;
  readonly citizenName: string;
  readonly synonyms: readonly string[];
  readonly audience: readonly Audience[];
  readonly executedBy: readonly GovernmentLevel[];
  readonly bundle: { readonly ozgId: string; readonly name: string } | null;
  readonly situation: { readonly id: string; readonly name: string } | null;
  readonly topic: { readonly id: string; readonly name: string } | null;
  readonly replacedBy: LeikaKey | null;
  /** Null where the catalogue does not say. */
  readonly reference: PlaceOfReference | null;
  /** Fees that federal or state law sets for everybody. */
  readonly fees: readonly Fee[];
}

/** A service that only a municipality or district has, without a LeiKa key. */
export interface LocalServiceChanged extends Validity {
  readonly id: Id<'LocalService'>;
  readonly name: string;
  readonly citizenName: string;
  readonly synonyms: readonly string[];
  /** None where the catalogue does not say. */
  readonly audience: readonly Audience[];
  /** Where it is offered; while nobody is in charge, where it holds. */
  readonly areas: readonly RegionKey[];
  /** Those of its areas in which it has an online service. Events of earlier releases do not say. */
  readonly onlineAreas?: readonly RegionKey[];
  /** What it costs, past and future fees too. Events of earlier releases do not say. */
  readonly fees?: readonly Fee[];
  /** Who does it where. Events of earlier releases do not say. */
  readonly offers?: readonly LocalOfferTold[];
}

/** An authority's offer of a service without a LeiKa key. */
export interface LocalOfferTold {
  readonly id: Id<'LocalOffer'>;
  readonly authorityId: Id<'Authority'>;
  readonly areas: readonly RegionKey[];
  readonly channels: readonly Channel[];
  readonly onlineServices: readonly OnlineService[];
}

export interface RegionChanged {
  readonly key: RegionKey;
  readonly name: string;
  readonly kind: RegionKind;
  readonly postalCodes: readonly string[];
  readonly population: number | null;
  /** Past and future ones too; none for what is no municipality. */
  readonly tiers: readonly TierTerm[];
}

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
}

/** What was paid for an application and has to be given back. */
export interface RefundDue {
  readonly applicationId: Id<'Application'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation: Id<'Organisation'> | null;
  /** What it was paid for was somebody else's by then. */
  readonly reason: 'TOO_LATE';
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
  /** Delivered documents that come with it. */
  readonly documents?: readonly Id<'Document'>[];
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

/** A case whose authority should have decided by now. */
export interface CaseOverdue {
  readonly applicationId: Id<'Application'>;
  readonly authorityId: Id<'Authority'>;
  readonly leikaKey: ServiceKey;
  /** The last day it was to be decided on. */
  readonly dueOn: Day;
}

/** The day on which a decision counts as notified (Bekanntgabe): periods to object begin with it. */
export interface DecisionNotified {
  readonly applicationId: Id<'Application'>;
  readonly notifiedOn: Day;
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

export interface PaymentChanged {
  readonly paymentId: Id<'Payment'>;
  readonly applicationId: Id<'Application'>;
  /** Who pays. Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation?: Id<'Organisation'> | null;
  readonly leikaKey?: ServiceKey | null;
  readonly status: 'INITIAL' | 'PAID' | 'FAILED' | 'CANCELED' | 'REFUNDED' | 'DUE';
}

/** A version of a document that may be read for an application; see `platform/share-link.ts` for how. */
export interface DocumentShared {
  readonly shareId: Id<'DocumentShare'>;
  readonly documentId: Id<'Document'>;
  /** Whose document it is. It belongs to the application only if that is this account's, too. Null once the account is deleted: to none. */
  readonly account: Id<'Account'> | null;
  readonly applicationId: Id<'Application'>;
  readonly purpose: 'ATTACHMENT' | 'ANSWER';
  /** ISO 8601. */
  readonly until: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Of the content, in hexadecimal. */
  readonly sha512: string;
}

/** A share that ended before its time: taken back, or its document deleted. */
export interface DocumentUnshared {
  readonly shareId: Id<'DocumentShare'>;
  readonly documentId: Id<'Document'>;
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly applicationId: Id<'Application'>;
}

/** A consent that was given or withdrawn. */
export interface ConsentChanged {
  /** Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly purpose: 'SHARE_DOCUMENTS';
  readonly isGiven: boolean;
  readonly textVersion: number;
}

/** An application that is kept nowhere any more, as its time of retention is over. */
export interface ApplicationDeleted {
  readonly applicationId: Id<'Application'>;
}

/** A version of a form that authorities can adopt from now on. */
export interface FormPublished {
  readonly formId: Id<'Form'>;
  readonly version: number;
  readonly leikaKeys: readonly LeikaKey[];
  /** Null: it comes with the portal. */
  readonly publisher: Id<'Authority'> | null;
}

/** Which form an authority uses for a service from now on. */
export interface FormAdoptionChanged {
  readonly adoptionId: Id<'Form'>;
  readonly revision: number;
  readonly authorityId: Id<'Authority'>;
  readonly leikaKey: LeikaKey;
  readonly formId: Id<'Form'>;
  readonly version: number;
  /** Those the authority has set; they count before the catalogue's of the same code. */
  readonly fees: readonly Fee[];
  /** True once the authority uses the form no longer. */
  readonly isEnded: boolean;
}

/** A document that an authority has made for an application, and that may be sent by now. */
export interface DocumentDelivered {
  readonly documentId: Id<'Document'>;
  readonly applicationId: Id<'Application'>;
}

/** All of one account belongs to another from now on; nobody is signed in to the closed one any more. */
export interface AccountMerged {
  readonly closed: Id<'Account'>;
  readonly into: Id<'Account'>;
}

/** The same once the account that stayed is deleted, and everybody had the time to hear of it: it says no more than that it was. */
export interface ForgottenMerger {
  readonly closed: null;
  readonly into: null;
}

export interface EventPayloads {
  'catalogue.region.changed': RegionChanged;
  'catalogue.service.changed': ServiceChanged;
  'catalogue.local-service.changed': LocalServiceChanged;
  'catalogue.authority.changed': Authority;
  'catalogue.offer.changed': Offer;
  'catalogue.delegation.changed': Delegation;
  'applications.application.started': ApplicationStarted;
  'applications.application.discarded': ApplicationDiscarded;
  'applications.application.submitted': ApplicationSubmitted;
  'applications.application.information-requested': InformationRequested;
  'applications.application.decided': ApplicationDecided;
  'applications.application.withdrawn': ApplicationWithdrawn;
  'applications.application.rejected': InformationRequested;
  'applications.application.closed': ApplicationNotice;
  'applications.application.refund-due': RefundDue;
  'applications.case.overdue': CaseOverdue;
  'accounts.decision.notified': DecisionNotified;
  'applications.application.deleted': ApplicationDeleted;
  'applications.co-application.told': CoApplicationTold;
  'applications.form.published': FormPublished;
  'applications.form-adoption.changed': FormAdoptionChanged;
  'payments.payment.changed': PaymentChanged;
  'accounts.consent.changed': ConsentChanged;
  'applications.application.transferred': ApplicationTransferred;
  'applications.application.given-away': ApplicationNotice;
  'applications.application.transfer-declined': ApplicationNotice;
  'accounts.account.merged': AccountMerged | ForgottenMerger;
  'accounts.document.shared': DocumentShared;
  'accounts.document.unshared': DocumentUnshared;
  'accounts.document.delivered': DocumentDelivered;
  'accounts.document.undelivered': DocumentDelivered;
}

export type EventType = keyof EventPayloads;

/** An event to publish; `aggregate` is the id of what changed. */
export function event<Type extends EventType>(type: Type, aggregate: string, payload: EventPayloads[Type]): NewEvent {
  return { type, aggregate, payload };
}

/** The payload of an event of a known type; our own subgraphs wrote it. */
export function payloadOf<Type extends EventType>(type: Type, received: Event): EventPayloads[Type] {
  if (received.type !== type) throw new TypeError(`expected ${type}, got ${received.type}`);
  return received.payload as EventPayloads[Type];
}

/** The last payload of a type for each key, as a batch may tell of one thing several times. */
export function latestOf<Type extends EventType>(
  type: Type,
  events: readonly Event[],
  keyOf: (payload: EventPayloads[Type]) => string,
): readonly EventPayloads[Type][] {
  const payloads = events.filter((received) => received.type === type).map((received) => payloadOf(type, received));
  return [...new Map(payloads.map((payload) => [keyOf(payload), payload])).values()];
}
