/** The local copy of which documents go with applications. */

import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
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
    .onConflictDoUpdate({ target: documents.id, set: { until: row.until }, setWhere: isNull(documents.attachedAt) });
}

export async function saveDelivered(tx: Transaction, { documentId, applicationId }: DocumentDelivered): Promise<void> {
  await tx.insert(documents).values({ id: documentId, documentId, applicationId, purpose: 'DELIVERY' }).onConflictDoNothing();
}

/** A share that ended: what was submitted with it stays known, and can be read no more. */
export async function endShare(tx: Transaction, id: Id<'DocumentShare'>, at: Date): Promise<void> {
  await tx.delete(documents).where(and(eq(documents.id, id), isNull(documents.attachedAt)));
  await tx.update(documents).set({ until: at }).where(eq(documents.id, id));
}

/** Makes shares part of what is submitted: from now on only the procedure ends them. */
export async function attachDocuments(tx: Transaction, ids: readonly Id<'DocumentShare'>[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  const isOne = inArray(documents.id, [...ids]);
  await tx.update(documents).set({ attachedAt: at, until: null }).where(isOne);
}

/** What was submitted by the accounts of somebody who is forgotten no longer says whose it was; what she only shared is gone. */
export async function forgetOwner(tx: Transaction, accounts: readonly Id<'Account'>[]): Promise<void> {
  const isHers = inArray(documents.accountId, [...accounts]);
  await tx.delete(documents).where(and(isHers, isNull(documents.attachedAt)));
  await tx.update(documents).set({ accountId: null }).where(isHers);
}

/** A document that was submitted. */
export interface AttachedDocument {
  readonly id: Id<'DocumentShare'>;
  readonly applicationId: Id<'Application'>;
  readonly purpose: 'ATTACHMENT' | 'ANSWER';
  readonly mediaType: string;
  readonly size: number;
  readonly sha512: string;
  readonly attachedAt: Date;
  readonly until: Date | null;
}

/** What was submitted with applications and with answers to questions, in the order it was shared. */
export async function findAttached(db: Database, ids: readonly Id<'Application'>[]): Promise<readonly AttachedDocument[]> {
  const found = await db
    .select()
    .from(documents)
    .where(and(inArray(documents.applicationId, [...ids]), isNotNull(documents.attachedAt)))
    .orderBy(asc(documents.id));
  return found.flatMap(({ id, applicationId, purpose, mediaType, size, sha512, attachedAt, until }) =>
    purpose === 'DELIVERY' || mediaType === null || size === null || sha512 === null || attachedAt === null
      ? []
      : [{ id: id as Id<'DocumentShare'>, applicationId, purpose, mediaType, size, sha512, attachedAt, until }],
  );
}

/** What was submitted with an application is with its authority: nobody reads it here any more. */
export async function endAttached(tx: Transaction, applicationId: Id<'Application'>, at: Date): Promise<void> {
  const isAttached = and(eq(documents.applicationId, applicationId), isNotNull(documents.attachedAt));
  await tx.update(documents).set({ until: at }).where(isAttached);
}

/** `id`: of the document that was delivered. */
export async function dropDocument(tx: Transaction, id: Id<'Document'>): Promise<void> {
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
