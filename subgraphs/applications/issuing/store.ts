/** Issued documents in the database. */

import { asc, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { issuedDocuments, type IssuedDocumentRow } from './tables.ts';

/** False where the application has one of the kind already. */
export async function insertIssued(tx: Transaction, row: IssuedDocumentRow): Promise<boolean> {
  const inserted = await tx.insert(issuedDocuments).values(row).onConflictDoNothing().returning({ id: issuedDocuments.id });
  return inserted.length > 0;
}

export async function findIssued(db: Database, id: Id<'Document'>): Promise<IssuedDocumentRow | null> {
  const [row] = await db
    .select()
    .from(issuedDocuments)
    .where(inArray(issuedDocuments.id, [id]));
  return row ?? null;
}

/** Those of applications, in the order they were issued. */
export const findIssuedFor = readByKeys((db, ids: Keys<Id<'Application'>>) =>
  db.select().from(issuedDocuments).where(isAmong(issuedDocuments.applicationId, ids)).orderBy(asc(issuedDocuments.id)),
);
