/** What is recorded of a document: that something was done and when, never its name or content. */

export type RecordedAction =
  | 'UPLOADED'
  | 'SHARED'
  | 'UNSHARED'
  | 'READ_BY_SHARE'
  | 'INFECTED'
  /** By its owner. */
  | 'DELETED'
  /** When its retention was over. */
  | 'EXPIRED';
