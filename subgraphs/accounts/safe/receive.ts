/**
 * Receives the file of an upload. Nothing of it can be seen until all of it has come in, was what it was declared to be, and
 * lies in the store; whatever happens before then leaves nothing, at the latest when the sweeper has passed.
 */

import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { holdAccount } from '../store/accounts.ts';
import { announceDelivered } from './delivering.ts';
import { takeIn } from './intake.ts';
import { openDocumentKey } from './keys.ts';
import type { SafeParts } from './parts.ts';
import { UploadRefused } from './refusals.ts';
import { removeFiles } from './removal.ts';
import { readMediaType } from './rules/media-types.ts';
import { newState } from './rules/scanning.ts';
import { changeDocument, dropIfUnborn, findDocument, lockDocument } from './store/documents.ts';
import { record } from './store/records.ts';
import { orderRemovals } from './store/removals.ts';
import { claimUpload, dropUpload, findUpload } from './store/uploads.ts';
import { addVersion, findVersion } from './store/versions.ts';
import type { DocumentRow, UploadRow, VersionRow } from './tables.ts';

export interface Incoming {
  readonly id: Id<'DocumentVersion'>;
  readonly contentType: string | undefined;
  /** In bytes; undefined when the sender did not say. */
  readonly contentLength: number | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What a file system says when it is full. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** RFC 4918 §11.5: Insufficient Storage, as object stores answer it. */
const INSUFFICIENT_STORAGE = 507;
/** How object stores name a quota that is used up, whatever the status. */
const OVER_QUOTA = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientCapacity']);

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, name, $metadata } = error as Error & { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return FULL.has(String(code)) || OVER_QUOTA.has(name) || $metadata?.httpStatusCode === INSUFFICIENT_STORAGE;
}

/** Compares with what was declared before the link is used up, so that a mistake in a header costs nothing. */
async function claim({ db, now }: SafeParts, { id, contentType, contentLength }: Incoming): Promise<UploadRow> {
  const upload = await findUpload(db, id);
  if (upload === null) throw new UploadRefused('LINK_USED');
  if (contentLength === undefined) throw new UploadRefused('LENGTH_REQUIRED');
  if (contentLength !== upload.size) throw new UploadRefused('SIZE_MISMATCH');
  if (readMediaType(contentType ?? '') !== upload.mediaType) throw new UploadRefused('TYPE_MISMATCH');
  const claimed = await claimUpload(db, id, now());
  if (claimed === null) throw new UploadRefused('LINK_USED');
  return claimed;
}

/** Gives up an upload and removes what it left; one that is committed stays. */
export async function abandon(parts: SafeParts, { id, documentId }: UploadRow): Promise<void> {
  const { db, now } = parts;
  const isAbandoned = await db.transaction(async (tx) => {
    const isOurs = await dropUpload(tx, id);
    // Without its row it was committed, unless somebody else gave it up: then a file may have come after the removal.
    if (!isOurs && (await findVersion(tx, id)) !== null) return false;
    await orderRemovals(tx, [id], now());
    if (documentId !== null) await dropIfUnborn(tx, documentId);
    return true;
  });
  if (isAbandoned) await removeFiles(parts, [id]);
}

async function store(
  parts: SafeParts,
  upload: UploadRow,
  document: DocumentRow,
  body: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { blobs, db, masterKeys, log } = parts;
  const seal = { key: await openDocumentKey(db, document, masterKeys), context: upload.id, size: upload.size };
  try {
    return await takeIn(body, upload, seal, (sealed) => blobs.put(upload.id, sealed));
  } catch (error) {
    if (!isFull(error)) throw error;
    log.error({ upload: upload.id, err: error }, 'the store of the document safe is full');
    throw new UploadRefused('NO_SPACE');
  }
}

/** What else is done in the transaction in which a version comes to be seen; what it throws keeps it from that. */
type Following = (tx: Transaction, version: VersionRow) => Promise<void>;

/** Makes the version visible. */
async function commit(
  { db, now, scanner }: SafeParts,
  upload: UploadRow,
  document: DocumentRow,
  sha512: string,
  follow: Following,
): Promise<VersionRow> {
  const { id, mediaType, size } = upload;
  const uploadedAt = now();
  return db.transaction(async (tx) => {
    // First of all, as whoever deletes the account does.
    const isThere = await holdAccount(tx, document.accountId);
    const locked = isThere ? await lockDocument(tx, document.id) : null;
    if (locked === null || !(await dropUpload(tx, id))) throw new UploadRefused('DOCUMENT_GONE');
    const number = (locked.latest ?? 0) + 1;
    const state = newState(typeof scanner === 'function' ? 'there' : scanner, uploadedAt);
    const version = await addVersion(tx, { id, documentId: locked.id, number, mediaType, size, sha512, uploadedAt, ...state });
    await changeDocument(tx, locked.id, { latest: number });
    const { accountId, authorityId } = locked;
    const actor = authorityId === null ? 'OWNER' : 'AUTHORITY';
    await record(tx, { accountId, documentId: locked.id, action: 'UPLOADED', actor, authorityId, at: uploadedAt });
    await announceDelivered(tx, version, uploadedAt);
    await follow(tx, version);
    return version;
  });
}

/** Takes in the content of an upload that is this call's alone, or leaves nothing of it. Throws as `receive`, and what `follow` throws. */
export async function fill(
  parts: SafeParts,
  upload: UploadRow,
  body: AsyncIterable<Uint8Array>,
  follow: Following = () => Promise.resolve(),
): Promise<VersionRow> {
  try {
    const document = upload.documentId === null ? null : await findDocument(parts.db, upload.documentId);
    if (document === null) throw new UploadRefused('DOCUMENT_GONE');
    const sha512 = await store(parts, upload, document, body);
    return await commit(parts, upload, document, sha512, follow);
  } catch (error) {
    await abandon(parts, upload).catch((fault: unknown) => {
      parts.log.error({ upload: upload.id, err: fault }, 'an upload could not be given up; the sweeper will');
    });
    throw error;
  }
}

/** Receives a file and answers the version it has become. Throws UploadRefused, or what a store or the database threw. */
export async function receive(parts: SafeParts, incoming: Incoming): Promise<VersionRow> {
  return fill(parts, await claim(parts, incoming), incoming.body);
}
