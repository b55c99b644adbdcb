/**
 * Links to a document that its owner shared with an application. Whoever deals with the application has them signed by the
 * subgraph that knows who may see the case; the safe then asks only whether the share still stands.
 */

import { isLinkValid, readLinkQuery, signLink, type LinkSubject } from './signed-link.ts';
import type { Id } from './values/id.ts';

const LIFETIME_MS = 5 * 60_000;

/** A share, and for what it is asked. */
export interface ShareRequest {
  readonly shareId: string;
  readonly applicationId: string;
  /** As in the event `accounts.document.shared`. */
  readonly purpose: string;
}

const subjectOf = ({ shareId, applicationId, purpose }: ShareRequest): LinkSubject => ({
  purpose: 'accounts.share',
  id: `${shareId}:${applicationId}:${purpose}`,
});

/** An address with its end. */
export interface ShareLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** An address that gives out the shared document for five minutes, if the share is for this application and purpose and lasts. */
export function signShareLink(
  publicUrl: string,
  request: ShareRequest & { readonly shareId: Id<'DocumentShare'> },
  secret: string,
  now: Date,
): ShareLink {
  const { shareId, applicationId, purpose } = request;
  const address = `${publicUrl}/accounts/shares/${shareId}/${applicationId}/${purpose}`;
  const expiresAt = new Date(Math.floor((now.getTime() + LIFETIME_MS) / 1000) * 1000);
  return { url: signLink(address, subjectOf(request), expiresAt, secret), expiresAt };
}

/** True when the link was signed for exactly this request and its time is not over. */
export function isShareLinkValid(
  request: ShareRequest,
  query: Readonly<Record<string, unknown>>,
  secret: string,
  now: Date,
): boolean {
  return isLinkValid(subjectOf(request), readLinkQuery(query), secret, now);
}
