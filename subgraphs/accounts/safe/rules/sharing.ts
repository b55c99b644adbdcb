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

/** How long what was submitted stays readable while nothing ends the procedure: as long as the authority keeps its file, in years. */
const SUBMITTED_YEARS = 10;
/** And how long after the decision: the longest time for a remedy (§ 58 Abs. 2 VwGO), in days. */
export const AFTER_DECISION_DAYS = 366;

/** Until when what was submitted at a moment is kept, as long as nothing is heard that ends it earlier. */
export function submittedUntil(at: Date): Date {
  const later = new Date(at);
  later.setUTCFullYear(at.getUTCFullYear() + SUBMITTED_YEARS);
  return later;
}

/** True while a share belongs to what was submitted: then its owner cannot end it, nor delete the document. */
export function isBound({ submittedAt, until }: { readonly submittedAt: Date | null; readonly until: Date }, now: Date): boolean {
  return submittedAt !== null && until > now;
}

/** The one rule of who may read by a share: only for the application and purpose it was given for, and only until its end. */
export function mayRead(share: Share, asked: Omit<Share, 'until'>, now: Date): boolean {
  return share.applicationId === asked.applicationId && share.purpose === asked.purpose && now < share.until;
}
