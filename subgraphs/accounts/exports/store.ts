/** Data exports in the database: asked for once, made page by page, kept for seven days. */

import { and, asc, desc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { asHerself, type Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { dataExportParts, dataExports, type DataExportPartRow, type DataExportRow } from '../tables.ts';

const KEPT_MS = 7 * 24 * 3_600_000;
/** Whoever reads with it makes a copy, and has opened nothing. No token carries it. */
export const EXPORT_SCOPE = 'data:export';
/** How often an export is taken up before it counts as failed. */
const MOST_ATTEMPTS = 50;

const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_MS);

/** The exports of an account that are still kept, the latest first. */
export function findExports(db: Database, account: Id<'Account'>, now: Date): Promise<readonly DataExportRow[]> {
  return db
    .select()
    .from(dataExports)
    .where(and(eq(dataExports.accountId, account), gte(dataExports.requestedAt, keptSince(now))))
    .orderBy(desc(dataExports.id));
}

/** Null when it does not exist, or is no longer kept. */
export async function findExport(db: Database, id: Id<'DataExport'>, now: Date): Promise<DataExportRow | null> {
  const [row] = await db
    .select()
    .from(dataExports)
    .where(and(eq(dataExports.id, id), gte(dataExports.requestedAt, keptSince(now))));
  return row ?? null;
}

/** The export of an account that is being made, or a new one. Call it with the account locked. */
export async function requestExport(tx: Transaction, viewer: Viewer, language: Language, now: Date): Promise<DataExportRow> {
  const { account: accountId } = viewer;
  const [pending] = await tx
    .select()
    .from(dataExports)
    .where(and(eq(dataExports.accountId, accountId), eq(dataExports.status, 'PENDING')));
  if (pending !== undefined) return pending;
  const [made] = await tx
    .insert(dataExports)
    // What she may see as herself, and nothing that she sees for an authority or an organisation.
    .values({
      id: newId<'DataExport'>(),
      accountId,
      status: 'PENDING',
      language,
      requestedAt: now,
      viewer: { ...asHerself(viewer), scopes: [EXPORT_SCOPE], authorities: [], regions: [] },
      attempts: 0,
    })
    .returning();
  if (made === undefined) throw new Error('an export just asked for is not there');
  return made;
}

/** Takes up the export that waits the longest, for as long as `until`; removes what is no longer kept. */
export async function claimExport(tx: Transaction, now: Date, until: Date): Promise<DataExportRow | null> {
  await tx.delete(dataExports).where(lt(dataExports.requestedAt, keptSince(now)));
  for (;;) {
    const [next] = await tx
      .select()
      .from(dataExports)
      .where(and(eq(dataExports.status, 'PENDING'), or(isNull(dataExports.leasedUntil), lt(dataExports.leasedUntil, now))))
      .orderBy(asc(dataExports.id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (next === undefined) return null;
    const isLost = next.attempts >= MOST_ATTEMPTS;
    const change = isLost
      ? { status: 'FAILED' as const, viewer: null, leasedUntil: null }
      : { attempts: next.attempts + 1, leasedUntil: until };
    await tx.update(dataExports).set(change).where(eq(dataExports.id, next.id));
    if (!isLost) return { ...next, ...change };
    await tx.delete(dataExportParts).where(eq(dataExportParts.exportId, next.id));
  }
}

export function findParts(db: Database, id: Id<'DataExport'>): Promise<readonly DataExportPartRow[]> {
  return db
    .select()
    .from(dataExportParts)
    .where(eq(dataExportParts.exportId, id))
    .orderBy(asc(dataExportParts.name), asc(dataExportParts.page));
}

/** Locks an export that is being made; null when it is not. */
export async function lockPending(tx: Transaction, id: Id<'DataExport'>): Promise<DataExportRow | null> {
  const [row] = await tx
    .select()
    .from(dataExports)
    .where(and(eq(dataExports.id, id), eq(dataExports.status, 'PENDING')))
    .for('update');
  return row ?? null;
}

/** Keeps a page; one that is there stays. */
export async function savePart(tx: Transaction, part: DataExportPartRow, leasedUntil: Date): Promise<void> {
  await tx.insert(dataExportParts).values(part).onConflictDoNothing();
  await tx.update(dataExports).set({ leasedUntil }).where(eq(dataExports.id, part.exportId));
}

/** Keeps the archive and forgets what it was made of. */
export async function finishExport(tx: Transaction, id: Id<'DataExport'>, archive: Uint8Array): Promise<void> {
  await tx.delete(dataExportParts).where(eq(dataExportParts.exportId, id));
  await tx.update(dataExports).set({ status: 'READY', archive, viewer: null, leasedUntil: null }).where(eq(dataExports.id, id));
}
