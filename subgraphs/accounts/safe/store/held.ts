/** What was submitted by people whose accounts are gone, in the database. */

import { eq, inArray, lte } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { documents, heldDocuments, shares, versions, type HeldRow } from '../tables.ts';

type FileId = Id<'DocumentVersion'>;

/** All shares of documents, with what is needed to keep them without their owner. */
export function findHoldable(tx: Transaction, documentIds: readonly Id<'Document'>[]) {
  return tx
    .select({ share: shares, version: versions, name: documents.name })
    .from(shares)
    .innerJoin(versions, eq(versions.id, shares.versionId))
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(inArray(versions.documentId, [...documentIds]));
}

export async function insertHeld(tx: Transaction, rows: readonly HeldRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(heldDocuments).values([...rows]);
}

/** Null when nothing is held of this share. */
export async function findHeld(db: Database, shareId: Id<'DocumentShare'>): Promise<HeldRow | null> {
  const [row] = await db.select().from(heldDocuments).where(eq(heldDocuments.shareId, shareId));
  return row ?? null;
}

async function drop(tx: Transaction, condition: ReturnType<typeof eq>): Promise<readonly FileId[]> {
  const dropped = await tx.delete(heldDocuments).where(condition).returning({ id: heldDocuments.versionId });
  return dropped.map(({ id }) => id);
}

/** Answers the files of what was dropped, each as often as it was held. */
export function dropHeldOf(tx: Transaction, applicationId: Id<'Application'>): Promise<readonly FileId[]> {
  return drop(tx, eq(heldDocuments.applicationId, applicationId));
}

export function dropExpiredHeld(tx: Transaction, now: Date): Promise<readonly FileId[]> {
  return drop(tx, lte(heldDocuments.until, now));
}

/** Those of these files that nothing needs any more: neither held for another application, nor of an account. */
export async function withoutHolder(tx: Transaction, files: readonly FileId[]): Promise<readonly FileId[]> {
  if (files.length === 0) return [];
  const asked = [...new Set(files)];
  const held = await tx
    .select({ id: heldDocuments.versionId })
    .from(heldDocuments)
    .where(inArray(heldDocuments.versionId, asked));
  const owned = await tx.select({ id: versions.id }).from(versions).where(inArray(versions.id, asked));
  const needed = new Set([...held, ...owned].map(({ id }) => id));
  return asked.filter((id) => !needed.has(id));
}
