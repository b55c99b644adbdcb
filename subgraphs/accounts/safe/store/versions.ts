/** Versions of documents in the database, and when each is to be scanned. */

import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import type { ScanState, ScanStatus } from '../rules/scanning.ts';
import { documents, versions, type VersionRow } from '../tables.ts';

type NewVersion = typeof versions.$inferInsert;

export async function addVersion(tx: Transaction, version: NewVersion): Promise<VersionRow> {
  const [row] = await tx.insert(versions).values(version).returning();
  if (row === undefined) throw new Error('a version just added is not there');
  return row;
}

/** The versions of documents, the latest first. */
export const findVersionsOf = readByKeys((db, documentIds: Keys<Id<'Document'>>) =>
  db.select().from(versions).where(isAmong(versions.documentId, documentIds)).orderBy(desc(versions.number)),
);

export const findVersions = readByKeys((db, ids: Keys<Id<'DocumentVersion'>>) =>
  db.select().from(versions).where(isAmong(versions.id, ids)),
);

export async function findVersion(db: Database, id: Id<'DocumentVersion'>): Promise<VersionRow | null> {
  const [row] = await findVersions(db, [id]);
  return row ?? null;
}

export async function dropVersions(tx: Transaction, documentId: Id<'Document'>): Promise<readonly Id<'DocumentVersion'>[]> {
  const dropped = await tx.delete(versions).where(eq(versions.documentId, documentId)).returning({ id: versions.id });
  return dropped.map(({ id }) => id);
}

/** Keeps what a scan brought. Null when the version was deleted meanwhile. */
export async function saveScan(tx: Transaction, id: Id<'DocumentVersion'>, state: ScanState): Promise<VersionRow | null> {
  const [row] = await tx.update(versions).set(state).where(eq(versions.id, id)).returning();
  return row ?? null;
}

interface DueFilter {
  /** Null: whether they are due or not. */
  readonly dueAt: Date | null;
  readonly statuses: readonly ScanStatus[];
  readonly limit: number;
}

const isDue = ({ dueAt, statuses }: Omit<DueFilter, 'limit'>) =>
  and(inArray(versions.scanStatus, [...statuses]), dueAt === null ? undefined : lte(versions.scanDueAt, dueAt));

/** Versions to be scanned; until `leaseUntil` no other process claims them. */
export async function claimScans(db: Database, { limit, ...due }: DueFilter, leaseUntil: Date): Promise<readonly VersionRow[]> {
  return db.transaction(async (tx) => {
    const found = await tx
      .select({ id: versions.id })
      .from(versions)
      .where(isDue(due))
      .orderBy(asc(versions.scanDueAt), asc(versions.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    return tx.update(versions).set({ scanDueAt: leaseUntil }).where(inArray(versions.id, ids)).returning();
  });
}

/** Gives all that is due the same state, without a scan. Answers how many that were. */
export async function settleScans(db: Database, due: Omit<DueFilter, 'limit'>, state: Partial<ScanState>): Promise<number> {
  const settled = await db.update(versions).set(state).where(isDue(due)).returning({ id: versions.id });
  return settled.length;
}

/** Whose a version is. */
export async function ownerOf(tx: Transaction, { documentId }: VersionRow): Promise<Id<'Account'> | null> {
  const [row] = await tx.select({ account: documents.accountId }).from(documents).where(eq(documents.id, documentId));
  return row?.account ?? null;
}
