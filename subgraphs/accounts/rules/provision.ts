/** What the chain of proof says of a message. */

export type ProvisionStep =
  /** It lies in the inbox, and can be read. */
  | 'PROVIDED'
  /** A mail server has taken the notice of it. */
  | 'NOTIFIED'
  /** No notice of it could be sent. */
  | 'NOT_NOTIFIED'
  /** It was opened for the first time. */
  | 'RETRIEVED'
  /** The authority has sent it on paper. */
  | 'POSTED';
