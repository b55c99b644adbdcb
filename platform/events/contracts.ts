/**
 * The events subgraphs tell each other: type and payload. Each carries the state after the change, so that a
 * consumer needs no question back. No payload holds personal data beyond ids.
 */

import type { Authority, Delegation, Offer } from '../catalogue/types.ts';
import type { Event, NewEvent } from '../events.ts';
import type {
  DecisionNotified,
  DocumentShared,
  DocumentUnshared,
  ConsentChanged,
  DocumentDelivered,
  AccountMerged,
  ForgottenMerger,
} from './contracts/accounts.ts';
import type {
  ApplicationStarted,
  ApplicationDiscarded,
  ApplicationSubmitted,
  ApplicationForwarded,
  ApplicationAnswered,
  AttachmentsReceived,
  RefundDue,
  ApplicationNotice,
  InformationRequested,
  ApplicationDecided,
  PeriodExtended,
  DocumentIssued,
  CoApplicationTold,
  ApplicationWithdrawn,
  CaseOverdue,
  ApplicationTransferred,
  ApplicationDeleted,
} from './contracts/applications.ts';
import type { ServiceChanged, LocalServiceChanged, RegionChanged } from './contracts/catalogue.ts';
import type { FormPublished, FormAdoptionChanged } from './contracts/forms.ts';
import type { PaymentChanged, ReceiptIssued, RefundPaidOut } from './contracts/payments.ts';

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
  'applications.application.answered': ApplicationAnswered;
  'applications.attachments.received': AttachmentsReceived;
  'applications.application.information-requested': InformationRequested;
  'applications.application.forwarded': ApplicationForwarded;
  'applications.application.decided': ApplicationDecided;
  'applications.application.period-extended': PeriodExtended;
  'applications.document.issued': DocumentIssued;
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
  'payments.receipt.issued': ReceiptIssued;
  'payments.refund.paid-out': RefundPaidOut;
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
