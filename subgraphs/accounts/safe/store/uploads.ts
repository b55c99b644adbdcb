/** Uploads that are out: links that may be used once, and files that are coming in. */

import { and, count, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { accounts } from '../../tables.ts';
import type { Usage } from '../rules/documents.ts';
import { documents, uploads, versions, type UploadRow } from '../tables.ts';

/** A link used in its last moment still counts, whichever clock was asked. */
const SPARE_MS = 60_000;

/** Lets no two uploads of an account be begun at once, so that together they cannot exceed the quota. */
export async function lockAccount(tx: Transaction, account: Id<'Account'>): Promise<void> {
  // Weaker than `update`: rows that refer to the account may be added meanwhile.
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, account)).for('no key update');
}

/** What an account's safe holds, with all that may still come in. What authorities deliver is not the account's to make room for. */
export async function readUsage(db: Database, account: Id<'Account'>, now: Date): Promise<Usage> {
  const total = (column: typeof versions.size | typeof uploads.size) => sql<string>`coalesce(sum(${column}), 0)`;
  const [kept] = await db
    .select({ bytes: total(versions.size), files: count() })
    .from(versions)
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(and(eq(documents.accountId, account), isNull(documents.authorityId)));
  const open = or(isNotNull(uploads.claimedAt), gt(uploads.expiresAt, new Date(now.getTime() - SPARE_MS)));
  const [coming] = await db
    .select({ bytes: total(uploads.size), files: count() })
    .from(uploads)
    .leftJoin(documents, eq(documents.id, uploads.documentId))
    .where(and(eq(uploads.accountId, account), open, isNull(documents.authorityId)));
  return {
    bytes: Number(kept?.bytes ?? 0) + Number(coming?.bytes ?? 0),
    files: (kept?.files ?? 0) + (coming?.files ?? 0),
  };
}

export async function addUpload(tx: Transaction, upload: UploadRow): Promise<void> {
  await tx.insert(uploads).values(upload);
}

export async function findUpload(db: Database, id: Id<'DocumentVersion'>): Promise<UploadRow | null> {
  const [row] = await db.select().from(uploads).where(eq(uploads.id, id));
  return row ?? null;
}

/** Uses up the link of an upload. Null when that happened before, or its time is over. */
export async function claimUpload(db: Database, id: Id<'DocumentVersion'>, now: Date): Promise<UploadRow | null> {
  const [row] = await db
    .update(uploads)
    .set({ claimedAt: now })
    .where(and(eq(uploads.id, id), isNull(uploads.claimedAt), gt(uploads.expiresAt, now)))
    .returning();
  return row ?? null;
}

/** False when it is gone already. */
export async function dropUpload(tx: Transaction, id: Id<'DocumentVersion'>): Promise<boolean> {
  return (await tx.delete(uploads).where(eq(uploads.id, id)).returning({ id: uploads.id })).length > 0;
}

/** Withdraws the links of a document that were not used yet. */
export async function dropUnclaimed(tx: Transaction, documentId: Id<'Document'>): Promise<void> {
  await tx.delete(uploads).where(and(eq(uploads.documentId, documentId), isNull(uploads.claimedAt)));
}

/** Uploads whose link ran out unused, and such as were begun before `claimedBefore` and never ended. */
export async function findAbandoned(db: Database, now: Date, claimedBefore: Date, limit: number): Promise<readonly UploadRow[]> {
  const unused = and(isNull(uploads.claimedAt), lte(uploads.expiresAt, new Date(now.getTime() - SPARE_MS)));
  return db
    .select()
    .from(uploads)
    .where(or(unused, lte(uploads.claimedAt, claimedBefore)))
    .limit(limit);
}
