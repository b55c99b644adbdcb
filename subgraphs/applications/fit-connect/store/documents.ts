/** Documents shared with applications, in the database. */

import { and, asc, eq, lte } from 'drizzle-orm';
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

export async function removeShared(tx: Transaction, shareId: Id<'DocumentShare'>): Promise<void> {
  await tx.delete(sharedDocuments).where(eq(sharedDocuments.shareId, shareId));
}

export interface SharedFilter {
  readonly applicationId: Id<'Application'>;
  /** The applicant: what others share with her application is not hers to send. */
  readonly account: Id<'Account'>;
  /** What was shared later is not part of what was submitted. */
  readonly until: Date;
}

export async function readShared(
  db: Database,
  { applicationId, account, until }: SharedFilter,
): Promise<readonly SharedDocumentRow[]> {
  const { sharedAt, shareId } = sharedDocuments;
  return db
    .select()
    .from(sharedDocuments)
    .where(and(eq(sharedDocuments.applicationId, applicationId), eq(sharedDocuments.account, account), lte(sharedAt, until)))
    .orderBy(asc(sharedAt), asc(shareId));
}
