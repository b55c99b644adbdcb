/** What accounts tell: of documents, consents, decisions that are notified and accounts that are merged. */

import type { Day } from '../../values/day.ts';
import type { Id } from '../../values/id.ts';

/** The day on which a decision counts as notified (Bekanntgabe): periods to object begin with it. */
export interface DecisionNotified {
  readonly applicationId: Id<'Application'>;
  readonly notifiedOn: Day;
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
