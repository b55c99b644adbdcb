/** Short-lived signed addresses: one to upload a file, once; one to download a version. */

import { isLinkValid, readLinkQuery, signLink } from '#platform/signed-link.ts';
import type { Id } from '#platform/values/id.ts';
import type { SafeParts } from './parts.ts';

type Signing = Pick<SafeParts, 'publicUrl' | 'linkSecret' | 'now'>;
type Kind = 'upload' | 'download';

export interface Link {
  readonly url: string;
  readonly expiresAt: Date;
}

const LIFETIMES_MS: Readonly<Record<Kind, number>> = { upload: 15 * 60_000, download: 5 * 60_000 };
const PATHS: Readonly<Record<Kind, string>> = { upload: 'uploads', download: 'documents' };

/** `id`: of the version. */
export function createLink(kind: Kind, id: Id<'DocumentVersion'>, { publicUrl, linkSecret, now }: Signing): Link {
  // Links end at full seconds.
  const expiresAt = new Date(Math.floor((now().getTime() + LIFETIMES_MS[kind]) / 1000) * 1000);
  const address = `${publicUrl}/accounts/${PATHS[kind]}/${id}`;
  return { url: signLink(address, { purpose: `accounts.${kind}`, id }, expiresAt, linkSecret), expiresAt };
}

/** True when this link was made for this id and its time is not over. */
export function isOurLink(
  kind: Kind,
  id: string,
  query: Readonly<Record<string, unknown>>,
  { linkSecret, now }: Pick<Signing, 'linkSecret' | 'now'>,
): boolean {
  return isLinkValid({ purpose: `accounts.${kind}`, id }, readLinkQuery(query), linkSecret, now());
}
