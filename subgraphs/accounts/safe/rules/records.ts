/** What is recorded of a document: what was done, when, by whom and for whom; never its name or content. */

export type RecordedAction =
  | 'UPLOADED'
  /** Sent with a message by the authority that made it. */
  | 'DELIVERED'
  | 'CLEAN'
  | 'INFECTED'
  | 'SHARED'
  | 'UNSHARED'
  | 'DOWNLOADED'
  | 'READ_BY_SHARE'
  /** By its owner. */
  | 'DELETED'
  /** When its retention was over. */
  | 'EXPIRED';

export type RecordedActor = 'OWNER' | 'AUTHORITY' | 'PORTAL';
