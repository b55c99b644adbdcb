/** Documents shared with applications, in the database. */

import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { sharedDocuments } from '../tables.ts';

type SharedDocumentRow = typeof sharedDocuments.$inferSelect;

/** Keeps a share; told again, it only changes its content. */
export async function saveShared(tx: Transaction, row: SharedDocumentRow): Promise<void> {
  const { mediaType, size, sha512 } = row;
  await tx
    .insert(sharedDocuments)
    .values(row)
    .onConflictDoUpdate({ target: sharedDocuments.shareId, set: { mediaType, size, sha512 } });
}

/** Forgets a share that ended. What was submitted with it stays attached: it must not be left out without a word. */
export async function removeShared(tx: Transaction, shareId: Id<'DocumentShare'>): Promise<void> {
  await tx.delete(sharedDocuments).where(and(eq(sharedDocuments.shareId, shareId), eq(sharedDocuments.attached, false)));
}

/**
 * Attaches what is shared with an application by its applicant: what others share with it is not hers to send.
 */
export async function attachShared(tx: Transaction, applicationId: Id<'Application'>, account: Id<'Account'>): Promise<void> {
  await tx
    .update(sharedDocuments)
    .set({ attached: true })
    .where(and(eq(sharedDocuments.applicationId, applicationId), eq(sharedDocuments.account, account)));
}

/** What is attached to an application, in the order it was shared. */
export async function readAttached(db: Database, applicationId: Id<'Application'>): Promise<readonly SharedDocumentRow[]> {
  return db
    .select()
    .from(sharedDocuments)
    .where(and(eq(sharedDocuments.applicationId, applicationId), eq(sharedDocuments.attached, true)))
    .orderBy(asc(sharedDocuments.shareId));
}
