/** What is attached to an application: the documents its applicant had shared with it by the time she submitted it, from the safe. */

import { parse } from 'content-disposition';
import type { Background } from '#platform/background.ts';
import type { Transaction } from '#platform/database.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import { signShareLink } from '#platform/share-link.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { DeliveryRefused, type AttachmentSource } from './packing.ts';
import { sha512Of } from './rules/metadata.ts';
import type { Attachment } from './sealing.ts';
import { ServiceUnavailable } from './service.ts';
import { attachShared, readAttached, removeShared, saveShared } from './store/documents.ts';

const SHARED = 'accounts.document.shared';
const UNSHARED = 'accounts.document.unshared';
const SUBMITTED = 'applications.application.submitted';
const PURPOSE = 'ATTACHMENT';

/** The largest attachment: a JWE is made in one piece, of four copies at most, so this bounds what a process needs. */
const MOST_BYTES = 25_000_000;
const MOST_ATTACHMENTS = 50;
const TIMEOUT_MS = 30_000;

export interface DocumentsDeps extends SubgraphDeps {
  readonly settings: { readonly publicUrl: string; readonly linkSecret: string };
}

export interface Documents {
  readonly background: Background;
  readonly attachmentsOf: AttachmentSource;
}

/** Shares and submissions in the order of their events, as the clocks of processes differ: what came first is attached. */
async function keep(tx: Transaction, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    if (event.type === UNSHARED) await removeShared(tx, payloadOf(UNSHARED, event).shareId);
    else if (event.type === SUBMITTED) {
      const { applicationId, account } = payloadOf(SUBMITTED, event);
      if (account !== null) await attachShared(tx, applicationId, account);
    } else {
      const { shareId, applicationId, account, purpose, mediaType, size, sha512 } = payloadOf(SHARED, event);
      if (purpose === PURPOSE)
        await saveShared(tx, { shareId, applicationId, account, mediaType, size, sha512, attached: false });
    }
  }
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

export function createDocuments({ database, now, log, settings: { publicUrl, linkSecret } }: DocumentsDeps): Documents {
  const { db } = database;
  const background = createConsumer(
    database,
    { name: 'applications.attachments', types: [SHARED, UNSHARED, SUBMITTED], handle: keep },
    log,
  );

  async function read(shared: Awaited<ReturnType<typeof readAttached>>[number], number: number): Promise<Attachment> {
    if (shared.size > MOST_BYTES) throw new DeliveryRefused('ATTACHMENT_TOO_LARGE');
    const { url } = signShareLink(publicUrl, { ...shared, purpose: PURPOSE }, linkSecret, now());
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

  return {
    background,
    attachmentsOf: async function* (applicationId) {
      await background.drain(); // What was shared before the submission is known by then.
      const shared = await readAttached(db, applicationId);
      if (shared.length > MOST_ATTACHMENTS) throw new DeliveryRefused('TOO_MANY_ATTACHMENTS');
      for (const [index, each] of shared.entries()) yield await read(each, index + 1);
    },
  };
}
