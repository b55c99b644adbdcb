/** Signed addresses of summaries: who has one may read that summary for ten minutes, and no other. */

import type { Language } from '#platform/language.ts';
import { isLinkValid, signLink, type LinkQuery } from '#platform/signed-link.ts';
import type { Id } from '#platform/values/id.ts';

const LIFETIME_MS = 10 * 60_000;
const PURPOSE = 'applications.summary';

/** What a link leads to. */
export interface SummaryKey {
  readonly id: string;
  readonly language: string;
}

export interface SummaryLink {
  readonly url: string;
  readonly expiresAt: Date;
}

const subjectOf = ({ id, language }: SummaryKey) => ({ purpose: PURPOSE, id: `${id}:${language}` });

/** The address of a summary, under `publicUrl` without a slash at its end. */
export function signSummaryLink(
  publicUrl: string,
  { id, language }: { readonly id: Id<'Application'>; readonly language: Language },
  secret: string,
  now: Date,
): SummaryLink {
  const expiresAt = new Date(Math.floor((now.getTime() + LIFETIME_MS) / 1000) * 1000);
  const address = `${publicUrl}/applications/summaries/${id}/${language}.pdf`;
  return { url: signLink(address, subjectOf({ id, language }), expiresAt, secret), expiresAt };
}

/** True when the signature fits and its time is not over. */
export function isSummaryLinkValid(link: LinkQuery & SummaryKey, secret: string, now: Date): boolean {
  return isLinkValid(subjectOf(link), link, secret, now);
}
