/** Gives out the content of a stored version. */

import { openContent, type Part } from './crypto/open.ts';
import { openDocumentKey, unwrapShareKey } from './keys.ts';
import type { SafeParts } from './parts.ts';
import { findDocument } from './store/documents.ts';
import type { HeldRow, VersionRow } from './tables.ts';

/**
 * A part of a version's content. Null when its document was deleted, and its key with it. The stream throws ContentDamaged, or
 * what the store throws.
 */
export async function readContent(
  { db, masterKeys, blobs }: SafeParts,
  { id, documentId, size }: VersionRow,
  part: Part = { start: 0, end: size },
): Promise<AsyncGenerator<Buffer, void> | null> {
  const document = await findDocument(db, documentId);
  if (document === null) return null;
  const seal = { key: await openDocumentKey(db, document, masterKeys), context: id, size };
  return openContent((start, end) => blobs.read(id, start, end), seal, part);
}

/** The same of what was submitted by somebody whose account is gone. */
export function openHeld(
  { masterKeys, blobs }: Pick<SafeParts, 'masterKeys' | 'blobs'>,
  { shareId, versionId, size, ...wrapped }: HeldRow,
  part: Part,
): AsyncGenerator<Buffer, void> {
  const seal = { key: unwrapShareKey(wrapped, shareId, masterKeys), context: versionId, size };
  return openContent((start, end) => blobs.read(versionId, start, end), seal, part);
}
