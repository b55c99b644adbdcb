/** Sharing: one version of a document with one application, for one purpose, until one moment. */

export type SharePurpose = 'ATTACHMENT' | 'ANSWER';

export interface Share {
  readonly applicationId: string;
  readonly purpose: SharePurpose;
  readonly until: Date;
}

const DAY_MS = 86_400_000;
/** The longest a share may last, in days: longer procedures ask again. */
export const LONGEST_SHARE_DAYS = 366;

/** What is wrong with the end of a new share; null: nothing. */
export function faultOfEnd(until: Date, now: Date): 'IN_PAST' | 'TOO_LONG' | null {
  const ms = until.getTime() - now.getTime();
  if (ms <= 0) return 'IN_PAST';
  return ms > LONGEST_SHARE_DAYS * DAY_MS ? 'TOO_LONG' : null;
}

/** The one rule of who may read by a share: only for the application and purpose it was given for, and only until its end. */
export function mayRead(share: Share, asked: Omit<Share, 'until'>, now: Date): boolean {
  return share.applicationId === asked.applicationId && share.purpose === asked.purpose && now < share.until;
}
