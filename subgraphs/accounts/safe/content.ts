/** Gives out the content of a stored version. */

import { openContent, type Part } from './crypto/open.ts';
import { openDocumentKey } from './keys.ts';
import type { SafeParts } from './parts.ts';
import { findDocument } from './store/documents.ts';
import type { VersionRow } from './tables.ts';

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
