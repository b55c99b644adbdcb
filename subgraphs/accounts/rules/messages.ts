/** Messages of the inbox: which there are, what they name, and which event becomes which. */

import type { EventType } from '#platform/events/contracts.ts';
import type { CoApplicationTold } from '#platform/events/contracts/applications.ts';
import type { Text } from '#platform/language.ts';

export type MessageKind =
  | 'APPLICATION_SUBMITTED'
  | 'INFORMATION_REQUESTED'
  | 'APPLICATION_FORWARDED'
  | 'APPLICATION_DECIDED'
  | 'APPLICATION_DEEMED_GRANTED'
  | 'PERIOD_EXTENDED'
  | 'DOCUMENT_ISSUED'
  | 'APPLICATION_REJECTED'
  | 'APPLICATION_CLOSED'
  | 'APPLICATION_WITHDRAWN'
  /** Taken back when an authority elsewhere had it already. */
  | 'WITHDRAWAL_TO_TELL'
  | 'PAYMENT_PAID'
  | 'PAYMENT_RECEIPT'
  | 'PAYMENT_DUE'
  | 'PAYMENT_REFUNDED'
  | 'PAYMENT_PARTLY_REFUNDED'
  /** In the words of a case worker. */
  | 'AUTHORITY_MESSAGE'
  | 'IDENTITY_LINKED'
  | 'IDENTITY_UNLINKED'
  | 'CREDENTIALS_CHANGED'
  | 'ACCOUNTS_MERGED'
  | 'APPLICATION_RECEIVED'
  | 'APPLICATION_GIVEN_AWAY'
  | 'TRANSFER_DECLINED'
  | `CO_APPLICATION_${CoApplicationTold['news']}`
  | OrganisationNews;

/** What people hear of their rights to act for organisations. */
export type OrganisationNews =
  | 'MANDATE_GIVEN'
  | 'MANDATE_CHANGED'
  | 'MANDATE_REVOKED'
  | 'REPRESENTATIVE_JOINED'
  | 'REPRESENTATIVE_LEFT'
  | 'INVITATION_DECLINED';

/** What a message's text names; null where the events did not tell. */
export interface MessageFacts {
  readonly number: string | null;
  readonly serviceName: string | null;
  /** Of the login that a message about the account speaks of. */
  readonly provider?: string;
  /** Name of the organisation that a message about a right to act speaks of. */
  readonly organisation?: string;
}

/** The message an event of the applications becomes. */
export const NOTICES = {
  'applications.application.submitted': 'APPLICATION_SUBMITTED',
  'applications.application.information-requested': 'INFORMATION_REQUESTED',
  'applications.application.forwarded': 'APPLICATION_FORWARDED',
  'applications.application.decided': 'APPLICATION_DECIDED',
  'applications.application.period-extended': 'PERIOD_EXTENDED',
  'applications.application.rejected': 'APPLICATION_REJECTED',
  'applications.application.closed': 'APPLICATION_CLOSED',
  'applications.application.withdrawn': 'APPLICATION_WITHDRAWN',
  'applications.application.given-away': 'APPLICATION_GIVEN_AWAY',
  'applications.application.transfer-declined': 'TRANSFER_DECLINED',
} as const satisfies Partial<Record<EventType, MessageKind>>;

type NoticeType = keyof typeof NOTICES;

/** True for the type of an event that tells the applicant something. */
export function isNotice(type: string): type is NoticeType {
  return Object.hasOwn(NOTICES, type);
}

/** What people read, in both languages; `words/` has them. */
export interface Words {
  readonly subject: Text;
  readonly body: Text;
}
