/** What is attached to an application: the documents that were submitted with it and with answers to questions, from the safe. */

import { parse } from 'content-disposition';
import { signShareLink } from '#platform/share-link.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { DeliveryRefused, type AttachmentSource } from './packing.ts';
import { sha512Of } from './rules/metadata.ts';
import type { Attachment } from './sealing.ts';
import { ServiceUnavailable } from './service.ts';
import { findAttached, type AttachedDocument } from '../store/documents.ts';

/** The largest attachment: a JWE is made in one piece, of four copies at most, so this bounds what a process needs. */
const MOST_BYTES = 25_000_000;
const MOST_ATTACHMENTS = 50;
const TIMEOUT_MS = 30_000;

export interface DocumentsDeps extends Pick<SubgraphDeps, 'database' | 'now'> {
  readonly settings: { readonly publicUrl: string; readonly linkSecret: string };
}

/** A name for a file that no receiver takes for a path. */
function nameIn(header: string | null, fallback: string): string {
  try {
    const name = header === null ? undefined : parse(header).parameters['filename'];
    const harmless = (name ?? '')
      .replace(/[/\\\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 255);
    return harmless === '' ? fallback : harmless;
  } catch {
    return fallback;
  }
}

async function fetchDocument(url: string): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw new ServiceUnavailable('The document safe cannot be reached', error);
  }
}

/** Gives out what is attached to applications, one by one. */
export function createDocuments({ database, now, settings: { publicUrl, linkSecret } }: DocumentsDeps): AttachmentSource {
  const { db } = database;

  async function read(shared: AttachedDocument, number: number): Promise<Attachment> {
    if (shared.size > MOST_BYTES) throw new DeliveryRefused('ATTACHMENT_TOO_LARGE');
    const { url } = signShareLink(publicUrl, { ...shared, shareId: shared.id }, linkSecret, now());
    const response = await fetchDocument(url);
    if (response.status >= 400 && response.status < 500) throw new DeliveryRefused('ATTACHMENT_GONE');
    if (response.status !== 200) throw new ServiceUnavailable(`The document safe answered ${response.status}`);
    const content = Buffer.from(await response.arrayBuffer());
    // What was shared is what is sent, to the byte.
    if (sha512Of(content) !== shared.sha512) throw new ServiceUnavailable('The document safe gave out another document');
    return {
      purpose: 'attachment',
      name: nameIn(response.headers.get('content-disposition'), `Anlage ${number}`),
      mediaType: shared.mediaType,
      content,
    };
  }

  return async function* attachmentsOf(applicationId) {
    const attached = await findAttached(db, [applicationId]);
    if (attached.length > MOST_ATTACHMENTS) throw new DeliveryRefused('TOO_MANY_ATTACHMENTS');
    for (const [index, each] of attached.entries()) yield await read(each, index + 1);
  };
}
