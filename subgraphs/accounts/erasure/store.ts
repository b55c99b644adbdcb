/** Deletions in the database: previewed, ordered, and driven to their end round by round. */

import { and, asc, count, desc, eq, inArray, isNull, lte, lt, notInArray, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import type { ErasureResult } from '#platform/privacy/result.ts';
import { erasureAnswers } from '#platform/privacy/tables.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { daysBefore, OVERDUE_DAYS, PREVIEW_MS, REPORT_DAYS, unite, type Rule } from './rules.ts';
import { erasureParts, erasures, type ErasurePartRow, type ErasureRow } from './tables.ts';

type ErasureId = Id<'Erasure'>;

const inPreview = inArray(erasures.status, ['PREVIEWING', 'PREVIEWED']);

/** Begins a preview in place of any other of the account. */
export async function beginPreview(tx: Transaction, viewer: Viewer, language: Language, now: Date): Promise<ErasureRow> {
  await tx.delete(erasures).where(and(eq(erasures.accountId, viewer.account), inPreview));
  const [row] = await tx
    .insert(erasures)
    .values({
      id: newId<'Erasure'>(),
      accountId: viewer.account,
      // What is asked of subgraphs is asked in her own name, and in that of no authority.
      viewer: { ...viewer, scopes: [], authorities: [], regions: [] },
      status: 'PREVIEWING',
      language,
      requestedAt: now,
      dueAt: now,
    })
    .returning();
  if (row === undefined) throw new Error('a preview just begun is not there');
  return row;
}

/** Forgets the previews of accounts: what they say is no longer so. */
export async function dropPreviews(tx: Transaction, ids: readonly Id<'Account'>[]): Promise<void> {
  await tx.delete(erasures).where(and(inArray(erasures.accountId, [...ids]), inPreview));
}

/** The preview of an account; null when there is none, or it is over. */
export async function findPreview(db: Database, account: Id<'Account'>, now: Date): Promise<ErasureRow | null> {
  const since = new Date(now.getTime() - PREVIEW_MS);
  const [row] = await db
    .select()
    .from(erasures)
    .where(and(eq(erasures.accountId, account), inPreview, sql`${erasures.requestedAt} > ${since.toISOString()}::timestamptz`))
    .orderBy(desc(erasures.id))
    .limit(1);
  return row ?? null;
}

export async function lockErasure(tx: Transaction, id: ErasureId): Promise<ErasureRow | null> {
  const [row] = await tx.select().from(erasures).where(eq(erasures.id, id)).for('update');
  return row ?? null;
}

export async function findByReceipt(db: Database, receiptHash: string): Promise<ErasureRow | null> {
  const [row] = await db.select().from(erasures).where(eq(erasures.receiptHash, receiptHash));
  return row ?? null;
}

export async function findParts(db: Database, id: ErasureId): Promise<readonly ErasurePartRow[]> {
  return db.select().from(erasureParts).where(eq(erasureParts.erasureId, id)).orderBy(asc(erasureParts.subgraph));
}

export async function saveErasure(tx: Transaction, id: ErasureId, values: Partial<ErasureRow>): Promise<void> {
  await tx.update(erasures).set(values).where(eq(erasures.id, id));
}

/** Sets parts back to what is known before anything is erased: which subgraphs there are, and by which rules. */
export async function resetParts(tx: Transaction, id: ErasureId): Promise<void> {
  await tx
    .update(erasureParts)
    .set({ erased: [], kept: [], answeredAt: null, failures: 0 })
    .where(eq(erasureParts.erasureId, id));
}

export interface PartNews {
  readonly subgraph: string;
  readonly rules: readonly Rule[];
  /** Null: it has not answered. */
  readonly answer: ErasureResult | null;
}

/** Keeps what a subgraph has answered: of a preview the last answer, else all that it has erased so far. */
export async function savePart(tx: Transaction, { id, status }: ErasureRow, news: PartNews, now: Date): Promise<void> {
  const { subgraph, rules, answer } = news;
  const isIt = and(eq(erasureParts.erasureId, id), eq(erasureParts.subgraph, subgraph));
  const empty = { erased: [], kept: [], answeredAt: null, failures: 0 };
  await tx
    .insert(erasureParts)
    .values({ erasureId: id, subgraph, rules, ...empty })
    .onConflictDoNothing();
  const [known] = await tx.select().from(erasureParts).where(isIt).for('update');
  if (known === undefined) throw new Error('a part just added is not there');
  const change =
    answer === null
      ? { failures: known.failures + 1 }
      : { ...(status === 'PREVIEWING' ? answer : unite(known, answer)), answeredAt: now, failures: 0 };
  await tx
    .update(erasureParts)
    .set({ rules, ...change })
    .where(isIt);
}

export interface ClaimFilter {
  readonly onlyDue: boolean;
  readonly tried: readonly ErasureId[];
}

/** Takes up the erasure that is due the longest, for as long as `until`. */
export async function claimErasure(
  tx: Transaction,
  { onlyDue, tried }: ClaimFilter,
  now: Date,
  until: Date,
): Promise<ErasureRow | null> {
  const isOpen = inArray(erasures.status, ['PREVIEWING', 'ERASING']);
  const isDue = onlyDue ? lte(erasures.dueAt, now) : undefined;
  const isFree = or(isNull(erasures.leasedUntil), lt(erasures.leasedUntil, now));
  const [next] = await tx
    .select()
    .from(erasures)
    .where(and(isOpen, isDue, isFree, tried.length === 0 ? undefined : notInArray(erasures.id, [...tried])))
    .orderBy(asc(erasures.dueAt), asc(erasures.id))
    .limit(1)
    .for('update', { skipLocked: true });
  if (next === undefined) return null;
  // Whoever asks for what is not due yet knows that nothing more comes in.
  const settlesAt = onlyDue || next.settlesAt === null || next.settlesAt <= now ? next.settlesAt : now;
  await tx.update(erasures).set({ leasedUntil: until, settlesAt }).where(eq(erasures.id, next.id));
  return { ...next, settlesAt };
}

/** How many erasures wait for a subgraph for longer than they should. */
export async function countOverdue(db: Database, now: Date): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(erasures)
    .where(and(eq(erasures.status, 'ERASING'), lt(erasures.orderedAt, daysBefore(now, OVERDUE_DAYS))));
  return row?.total ?? 0;
}

/** Forgets previews that nobody has confirmed, and reports whose time is over. Answers how many. */
export async function forgetOver(db: Database, now: Date): Promise<number> {
  const previews = and(inPreview, lt(erasures.requestedAt, new Date(now.getTime() - PREVIEW_MS)));
  const reports = and(eq(erasures.status, 'ERASED'), lt(erasures.finishedAt, daysBefore(now, REPORT_DAYS)));
  await db.delete(erasureAnswers).where(lt(erasureAnswers.at, daysBefore(now, OVERDUE_DAYS + REPORT_DAYS)));
  return (await db.delete(erasures).where(or(previews, reports)).returning({ id: erasures.id })).length;
}
