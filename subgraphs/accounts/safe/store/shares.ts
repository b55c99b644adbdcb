/** Shares of versions with applications, in the database. */

import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { documents, heldDocuments, shares, versions, type ShareRow } from '../tables.ts';

/** A share with the document it is of. */
export interface SharedDocument extends Omit<ShareRow, 'masterKey' | 'wrappedKey'> {
  readonly documentId: Id<'Document'>;
}

const columns = {
  id: shares.id,
  versionId: shares.versionId,
  applicationId: shares.applicationId,
  purpose: shares.purpose,
  until: shares.until,
  createdAt: shares.createdAt,
  submittedAt: shares.submittedAt,
  documentId: versions.documentId,
};

/** Adds a share; the same one again only gets another end, and no earlier one where it was submitted. */
export async function putShare(tx: Transaction, share: ShareRow): Promise<Omit<ShareRow, 'masterKey' | 'wrappedKey'>> {
  const [row] = await tx
    .insert(shares)
    .values(share)
    .onConflictDoUpdate({
      target: [shares.versionId, shares.applicationId, shares.purpose],
      set: {
        until: sql`case when ${shares.submittedAt} is null then excluded.until else greatest(${shares.until}, excluded.until) end`,
      },
    })
    .returning();
  if (row === undefined) throw new Error('a share just added is not there');
  return row;
}

/** Null when there is none. */
export async function findShare(db: Database, id: Id<'DocumentShare'>): Promise<SharedDocument | null> {
  const [row] = await db
    .select(columns)
    .from(shares)
    .innerJoin(versions, eq(versions.id, shares.versionId))
    .where(eq(shares.id, id));
  return row ?? null;
}

/** Those that are there. */
export function findSharesById(tx: Transaction, ids: readonly Id<'DocumentShare'>[]): Promise<readonly ShareRow[]> {
  return tx
    .select()
    .from(shares)
    .where(inArray(shares.id, [...ids]));
}

/** An account's own share; null for any other. */
export async function findOwnShare(
  db: Database,
  account: Id<'Account'>,
  id: Id<'DocumentShare'>,
): Promise<SharedDocument | null> {
  const [row] = await db
    .select(columns)
    .from(shares)
    .innerJoin(versions, eq(versions.id, shares.versionId))
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(and(eq(shares.id, id), eq(documents.accountId, account)));
  return row ?? null;
}

/** All shares of an account, ended or not, locked. */
export async function findSharesOfAccount(tx: Transaction, account: Id<'Account'>): Promise<readonly SharedDocument[]> {
  return tx
    .select(columns)
    .from(shares)
    .innerJoin(versions, eq(versions.id, shares.versionId))
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(eq(documents.accountId, account))
    .for('update');
}

/** Shares of documents that have not ended, the oldest first. */
export async function findSharesOf(
  db: Database,
  documentIds: readonly Id<'Document'>[],
  now: Date,
): Promise<readonly SharedDocument[]> {
  return db
    .select(columns)
    .from(shares)
    .innerJoin(versions, eq(versions.id, shares.versionId))
    .where(and(inArray(versions.documentId, [...documentIds]), gt(shares.until, now)))
    .orderBy(asc(shares.id));
}

/** A share with whose document it is of. */
export interface OwnedShare extends SharedDocument {
  readonly accountId: Id<'Account'>;
}

/** Shares with an application, the oldest first; those that have not ended by `now`, or all. */
export function findSharesOfApplication(
  db: Database,
  applicationId: Id<'Application'>,
  now: Date | null = null,
): Promise<readonly OwnedShare[]> {
  return db
    .select({ ...columns, accountId: documents.accountId })
    .from(shares)
    .innerJoin(versions, eq(versions.id, shares.versionId))
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(and(eq(shares.applicationId, applicationId), now === null ? undefined : gt(shares.until, now)))
    .orderBy(asc(shares.id));
}

/** Binds what an account shares as attachments to the application that was submitted with it. */
export async function bindShares(
  tx: Transaction,
  applicationId: Id<'Application'>,
  account: Id<'Account'>,
  { submittedAt, until }: { readonly submittedAt: Date; readonly until: Date },
): Promise<void> {
  const own = tx
    .select({ id: versions.id })
    .from(versions)
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(eq(documents.accountId, account));
  const isAttached = and(
    eq(shares.applicationId, applicationId),
    eq(shares.purpose, 'ATTACHMENT'),
    gt(shares.until, submittedAt),
  );
  await tx
    .update(shares)
    .set({ submittedAt, until })
    .where(and(isAttached, inArray(shares.versionId, own), isNull(shares.submittedAt)));
}

/** Binds shares that are known to be submitted, for whatever purpose. */
export async function bindSharesById(
  tx: Transaction,
  applicationId: Id<'Application'>,
  ids: readonly Id<'DocumentShare'>[],
  bound: { readonly submittedAt: Date; readonly until: Date },
): Promise<void> {
  await tx
    .update(shares)
    .set(bound)
    .where(and(eq(shares.applicationId, applicationId), inArray(shares.id, [...ids]), isNull(shares.submittedAt)));
}

/** Gives what was submitted its end. */
export async function endBoundAt(tx: Transaction, applicationId: Id<'Application'>, until: Date): Promise<void> {
  await tx
    .update(shares)
    .set({ until })
    .where(and(eq(shares.applicationId, applicationId), isNotNull(shares.submittedAt)));
  await tx.update(heldDocuments).set({ until }).where(eq(heldDocuments.applicationId, applicationId));
}

/** False when it is gone already. */
export async function dropShare(tx: Transaction, id: Id<'DocumentShare'>): Promise<boolean> {
  return (await tx.delete(shares).where(eq(shares.id, id)).returning({ id: shares.id })).length > 0;
}

export async function dropSharesOf(tx: Transaction, documentId: Id<'Document'>): Promise<void> {
  const own = tx.select({ id: versions.id }).from(versions).where(eq(versions.documentId, documentId));
  await tx.delete(shares).where(inArray(shares.versionId, own));
}
