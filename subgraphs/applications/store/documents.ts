/** The local copy of which documents go with applications. */

import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { AccountMerged, DocumentDelivered, DocumentShared } from '#platform/events/contracts/accounts.ts';
import type { Id } from '#platform/values/id.ts';
import type { SharedFile } from '../rules/attachments.ts';
import type { KnownDocument } from '../rules/documents.ts';
import { documents } from '../copies/tables.ts';

export async function saveShare(tx: Transaction, { shareId, account, until, ...shared }: DocumentShared): Promise<void> {
  const row = { ...shared, id: shareId, accountId: account, until: new Date(until) };
  await tx
    .insert(documents)
    .values(row)
    .onConflictDoUpdate({ target: documents.id, set: { until: row.until } });
}

export async function saveDelivered(tx: Transaction, { documentId, applicationId }: DocumentDelivered): Promise<void> {
  await tx.insert(documents).values({ id: documentId, documentId, applicationId, purpose: 'DELIVERY' }).onConflictDoNothing();
}

/** `id`: of the share, or of the document that was delivered. */
export async function dropDocument(tx: Transaction, id: Id<'DocumentShare'> | Id<'Document'>): Promise<void> {
  await tx.delete(documents).where(eq(documents.id, id));
}

/** Shares of a closed account are those of the one it was merged into. */
export async function moveShares(tx: Transaction, { closed, into }: AccountMerged): Promise<void> {
  await tx.update(documents).set({ accountId: into }).where(eq(documents.accountId, closed));
}

/** The documents that go with an application, in the order in which they were shared. */
export function findDocuments(db: Database, applicationId: Id<'Application'>): Promise<readonly KnownDocument[]> {
  return db.select().from(documents).where(eq(documents.applicationId, applicationId)).orderBy(asc(documents.id));
}

/** What an account shares with applications of hers as attachments; `isHere`: with this one. */
export async function findShared(
  db: Database,
  accountId: Id<'Account'>,
  applicationId: Id<'Application'>,
): Promise<readonly SharedFile[]> {
  const isAttached = and(eq(documents.accountId, accountId), eq(documents.purpose, 'ATTACHMENT'));
  const shares = await db.select().from(documents).where(isAttached);
  // Of what was shared before this was kept nobody knows whether a form would take it: it has to be shared again.
  return shares.flatMap(({ documentId, until, mediaType, size, ...share }) =>
    mediaType === null || size === null
      ? []
      : [{ documentId, until, mediaType, byteSize: size, isHere: share.applicationId === applicationId }],
  );
}
