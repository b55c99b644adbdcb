/** Documents in the database. Nobody sees one before its first version has come in whole. */

import { and, asc, count, desc, eq, inArray, isNotNull, lt, notExists } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { documents, uploads, versions, type DocumentRow } from '../tables.ts';

type NewDocument = typeof documents.$inferInsert;

export async function addDocument(tx: Transaction, document: NewDocument): Promise<DocumentRow> {
  const [row] = await tx.insert(documents).values(document).returning();
  if (row === undefined) throw new Error('a document just added is not there');
  return row;
}

/** Her documents, as far as she sees them: what an authority has not sent yet is not there. */
const ofAccount = (account: Id<'Account'>) =>
  and(eq(documents.accountId, account), isNotNull(documents.latest), eq(documents.withheld, false));

/** The documents of an account that were begun before `before`, the latest first. */
export async function readDocuments(
  db: Database,
  account: Id<'Account'>,
  before: Id<'Document'> | null,
  limit: number,
): Promise<readonly DocumentRow[]> {
  return db
    .select()
    .from(documents)
    .where(and(ofAccount(account), before === null ? undefined : lt(documents.id, before)))
    .orderBy(desc(documents.id))
    .limit(limit);
}

export async function countDocuments(db: Database, account: Id<'Account'>): Promise<number> {
  const [row] = await db.select({ total: count() }).from(documents).where(ofAccount(account));
  return row?.total ?? 0;
}

/** Those that can be seen. */
export async function findDocuments(db: Database, ids: readonly Id<'Document'>[]): Promise<readonly DocumentRow[]> {
  return db
    .select()
    .from(documents)
    .where(and(inArray(documents.id, [...ids]), isNotNull(documents.latest), eq(documents.withheld, false)));
}

/** A document whether it can be seen or not. */
export async function findDocument(db: Database, id: Id<'Document'>): Promise<DocumentRow | null> {
  const [row] = await db.select().from(documents).where(eq(documents.id, id));
  return row ?? null;
}

/** A viewer's own document that can be seen, locked. Null for any other. Throws TRUST_LEVEL_REQUIRED below the document's level. */
export async function lockOwnDocument(tx: Transaction, viewer: Viewer, id: Id<'Document'>): Promise<DocumentRow | null> {
  const [row] = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), ofAccount(viewer.account)))
    .for('update');
  if (row !== undefined) requireTrustLevel(viewer, row.requiredTrustLevel);
  return row ?? null;
}

/** A document, locked, whether it can be seen or not. */
export async function lockDocument(tx: Transaction, id: Id<'Document'>): Promise<DocumentRow | null> {
  const [row] = await tx.select().from(documents).where(eq(documents.id, id)).for('update');
  return row ?? null;
}

export async function changeDocument(
  tx: Transaction,
  id: Id<'Document'>,
  values: Partial<Pick<DocumentRow, 'name' | 'keepUntil' | 'latest' | 'requiredTrustLevel'>>,
): Promise<DocumentRow> {
  const [row] = await tx.update(documents).set(values).where(eq(documents.id, id)).returning();
  if (row === undefined) throw new Error('a locked document is not there');
  return row;
}

/** Deletes the row, and its key with it. What refers to it has to be gone. */
export async function dropDocument(tx: Transaction, id: Id<'Document'>): Promise<void> {
  await tx.delete(documents).where(eq(documents.id, id));
}

/** Deletes a document of which nothing has come in and nothing can any more. */
export async function dropIfUnborn(tx: Transaction, id: Id<'Document'>): Promise<void> {
  const version = tx.select({ id: versions.id }).from(versions).where(eq(versions.documentId, id));
  const upload = tx.select({ id: uploads.id }).from(uploads).where(eq(uploads.documentId, id));
  await tx.delete(documents).where(and(eq(documents.id, id), notExists(version), notExists(upload)));
}

/** What authorities have made and not sent yet, as far as it can be sent. */
export async function findWithheldReadable(db: Database): Promise<readonly DocumentRow[]> {
  const readable = and(eq(versions.documentId, documents.id), inArray(versions.scanStatus, ['CLEAN', 'UNSCANNED']));
  const found = await db
    .select({ document: documents })
    .from(documents)
    .innerJoin(versions, readable)
    .where(eq(documents.withheld, true));
  return found.map(({ document }) => document);
}

/** Documents whose last day was before `today`. */
export async function findExpired(db: Database, today: Day, limit: number): Promise<readonly DocumentRow[]> {
  return db
    .select()
    .from(documents)
    .where(and(lt(documents.keepUntil, today), isNotNull(documents.latest)))
    .orderBy(asc(documents.keepUntil))
    .limit(limit);
}
