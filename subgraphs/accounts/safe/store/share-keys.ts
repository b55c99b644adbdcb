/** The keys that shared documents are read with when their owner is gone: wrapped anew under the current master key, batch by batch. */

import { and, asc, eq, gt, ne } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { ShareKey } from '../keys.ts';
import { heldDocuments, shares } from '../tables.ts';

export interface WrappedShare extends ShareKey {
  readonly id: Id<'DocumentShare'>;
}

export interface Batch {
  /** Name of the current master key. */
  readonly current: string;
  readonly after: Id<'DocumentShare'> | null;
  readonly limit: number;
}

export interface Rewrapped {
  readonly rewrapped: number;
  /** The master keys of those that stayed. */
  readonly stayed: readonly string[];
  /** Where the next batch begins; null: there is none. */
  readonly last: Id<'DocumentShare'> | null;
}

/** Wraps one anew; null: its master key does not open it. */
type Rewrap = (wrapped: WrappedShare) => ShareKey | null;

async function each(
  found: readonly WrappedShare[],
  rewrap: Rewrap,
  save: (id: Id<'DocumentShare'>, anew: ShareKey) => Promise<unknown>,
): Promise<Rewrapped> {
  const stayed: string[] = [];
  for (const wrapped of found) {
    const anew = rewrap(wrapped);
    if (anew === null) stayed.push(wrapped.masterKey);
    else await save(wrapped.id, anew);
  }
  return { rewrapped: found.length - stayed.length, stayed, last: found.at(-1)?.id ?? null };
}

export function rewrapShares(db: Database, rewrap: Rewrap, { current, after, limit }: Batch): Promise<Rewrapped> {
  return db.transaction(async (tx) => {
    const found = await tx
      .select({ id: shares.id, masterKey: shares.masterKey, wrappedKey: shares.wrappedKey })
      .from(shares)
      .where(and(ne(shares.masterKey, current), after === null ? undefined : gt(shares.id, after)))
      .orderBy(asc(shares.id))
      .limit(limit)
      .for('update');
    const wrapped = found.flatMap(({ id, masterKey, wrappedKey }) =>
      masterKey === null || wrappedKey === null ? [] : [{ id, masterKey, wrappedKey }],
    );
    return each(wrapped, rewrap, (id, anew) => tx.update(shares).set(anew).where(eq(shares.id, id)));
  });
}

export function rewrapHeld(db: Database, rewrap: Rewrap, { current, after, limit }: Batch): Promise<Rewrapped> {
  const { shareId: id, masterKey, wrappedKey } = heldDocuments;
  return db.transaction(async (tx) => {
    const found = await tx
      .select({ id, masterKey, wrappedKey })
      .from(heldDocuments)
      .where(and(ne(masterKey, current), after === null ? undefined : gt(id, after)))
      .orderBy(asc(id))
      .limit(limit)
      .for('update');
    return each(found, rewrap, (held, anew) => tx.update(heldDocuments).set(anew).where(eq(id, held)));
  });
}
