/** Short-lived signed addresses: one to upload a file, once; one to download a version. */

import { isLinkValid, readLinkQuery, signLink, type LinkSubject } from '#platform/signed-link.ts';
import type { Id } from '#platform/values/id.ts';
import { TRUST_LEVELS, type TrustLevel } from '#platform/values/trust-level.ts';
import type { SafeParts } from './parts.ts';

type Signing = Pick<SafeParts, 'publicUrl' | 'linkSecret' | 'now'>;
type Checking = Pick<Signing, 'linkSecret' | 'now'>;
type Query = Readonly<Record<string, unknown>>;

export interface Link {
  readonly url: string;
  readonly expiresAt: Date;
}

const UPLOAD_MS = 15 * 60_000;
const DOWNLOAD_MS = 5 * 60_000;

const uploadOf = (id: string): LinkSubject => ({ purpose: 'accounts.upload', id });
/** The level that was asked of who got the link is part of what is signed. */
const downloadOf = (id: string, level: TrustLevel): LinkSubject => ({ purpose: 'accounts.download', id: `${id}:${level}` });

function create(address: string, subject: LinkSubject, lifetimeMs: number, { linkSecret, now }: Checking): Link {
  // Links end at full seconds.
  const expiresAt = new Date(Math.floor((now().getTime() + lifetimeMs) / 1000) * 1000);
  return { url: signLink(address, subject, expiresAt, linkSecret), expiresAt };
}

/** `id`: of the version that is to come. */
export function createUploadLink(id: Id<'DocumentVersion'>, signing: Signing): Link {
  return create(`${signing.publicUrl}/accounts/uploads/${id}`, uploadOf(id), UPLOAD_MS, signing);
}

/** A link to a version of a document that demands `level`, for a session that has reached it. */
export function createDownloadLink(id: Id<'DocumentVersion'>, level: TrustLevel, signing: Signing): Link {
  const link = create(`${signing.publicUrl}/accounts/documents/${id}`, downloadOf(id, level), DOWNLOAD_MS, signing);
  return { ...link, url: `${link.url}&level=${level}` };
}

/** True when this link was made for this upload and its time is not over. */
export function isUploadLink(id: string, query: Query, { linkSecret, now }: Checking): boolean {
  return isLinkValid(uploadOf(id), readLinkQuery(query), linkSecret, now());
}

/** The level that a link to download a version was made at; null when it is none of ours, or its time is over. */
export function levelOfLink(id: string, query: Query, { linkSecret, now }: Checking): TrustLevel | null {
  const level = TRUST_LEVELS.find((known) => known === query['level']);
  if (level === undefined) return null;
  return isLinkValid(downloadOf(id, level), readLinkQuery(query), linkSecret, now()) ? level : null;
}
