/**
 * Links to documents that a subgraph issues for an application: whoever may see it there has them signed, and the safe fetches by them
 * what its owner is to have.
 */

import { isLinkValid, readLinkQuery, signLink, type LinkSubject } from './signed-link.ts';
import type { Id } from './values/id.ts';

const LIFETIME_MS = 10 * 60_000;

const subjectOf = (id: string): LinkSubject => ({ purpose: 'applications.issued', id });

/** An address with its end. */
export interface IssuedLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** The address of an issued document for ten minutes, under `publicUrl` without a slash at its end. */
export function signIssuedLink(publicUrl: string, id: Id<'Document'>, secret: string, now: Date): IssuedLink {
  const expiresAt = new Date(Math.floor((now.getTime() + LIFETIME_MS) / 1000) * 1000);
  return { url: signLink(`${publicUrl}/applications/issued/${id}.pdf`, subjectOf(id), expiresAt, secret), expiresAt };
}

/** True when the link was signed for this document and its time is not over. */
export function isIssuedLinkValid(id: string, query: Readonly<Record<string, unknown>>, secret: string, now: Date): boolean {
  return isLinkValid(subjectOf(id), readLinkQuery(query), secret, now);
}
