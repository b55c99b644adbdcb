/** The audit trail of the catalogue: written once, in the transaction of the change, and never altered. */

import { and, asc, count, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm';
import { endOfChain, linkAfter } from '#platform/chain.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { significant, type RegionKey } from '#platform/values/region.ts';
import { changes, type ChangeRow } from '../tables.ts';
import type { EntryId } from '../types.ts';

/** A change before it has its place in the trail. */
export type NewChange = Omit<ChangeRow, 'position' | 'digest'>;

/** What the digest of a change is made of: all that it says. */
export function contentOf({ at, account, action, kind, entry, regions, comment, differences }: NewChange): object {
  return { at: at.toISOString(), account, action, kind, entry, regions, comment, differences };
}

/** Adds a change to the end of the trail. Other editors wait from here until the commit. */
export async function record(tx: Transaction, change: NewChange): Promise<ChangeRow> {
  const link = linkAfter(await endOfChain(tx, changes), contentOf(change));
  const row: ChangeRow = { ...change, ...link };
  await tx.insert(changes).values(row);
  return row;
}

/** Which part of the trail is meant: what concerns a region or what lies in it, or one entry. */
export type Scope = { readonly region: RegionKey } | { readonly entry: EntryId };

function within(scope: Scope): SQL {
  if ('entry' in scope) return eq(changes.entry, scope.entry);
  return sql`exists (select from unnest(${changes.regions}) as concerned where starts_with(concerned, ${significant(scope.region)}))`;
}

export interface Page {
  readonly limit: number;
  /** Position to begin before; null for the latest. */
  readonly before: bigint | null;
}

/** Changes, the latest first: one more than the limit where there are more. */
export function findChanges(db: Database, scope: Scope, { limit, before }: Page): Promise<readonly ChangeRow[]> {
  return db
    .select()
    .from(changes)
    .where(and(within(scope), before === null ? undefined : lt(changes.position, before)))
    .orderBy(desc(changes.position))
    .limit(limit + 1);
}

export async function countChanges(db: Database, scope: Scope): Promise<number> {
  const [row] = await db.select({ number: count() }).from(changes).where(within(scope));
  return row?.number ?? 0;
}

const BATCH = 1_000;

/** The whole trail from its beginning, read as it is needed. */
export async function* allChanges(db: Database): AsyncGenerator<ChangeRow> {
  let position = 0n;
  for (;;) {
    const batch = await db
      .select()
      .from(changes)
      .where(gt(changes.position, position))
      .orderBy(asc(changes.position))
      .limit(BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined) return;
    ({ position } = last);
  }
}
