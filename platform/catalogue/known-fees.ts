/**
 * Fees beside those of the catalogue's own entries: what authorities charge that have adopted a form with fees of their own, and what the
 * law has fixed for everybody, which comes before that. Kept by whoever shows fees, so that they are those that are charged.
 */

import DataLoader from 'dataloader';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Background } from '../background.ts';
import type { Database, Transaction } from '../database.ts';
import { createConsumer, type Event } from '../events.ts';
import { latestOf } from '../events/contracts.ts';
import type { Loader } from '../loaders.ts';
import type { SubgraphDeps } from '../subgraph.ts';
import type { Id } from '../values/id.ts';
import type { ServiceKey } from '../values/service-key.ts';
import { isFixedByLaw } from './rules.ts';
import type { KnownFees } from './tables.ts';
import type { Fee } from './types.ts';

export const ADOPTION = 'applications.form-adoption.changed';
const SERVICE = 'catalogue.service.changed';

type Entry = KnownFees['$inferSelect'];

/** What is to be known after these events of adoptions; without fees where there is nothing to know any more. */
export function adoptedIn(events: readonly Event[]): readonly Entry[] {
  const told = latestOf(ADOPTION, events, ({ adoptionId }) => adoptionId);
  return told.map(({ adoptionId, authorityId, leikaKey, fees, isEnded }) => ({
    source: adoptionId,
    authorityId,
    leikaKey,
    fees: isEnded ? [] : fees,
  }));
}

function fixedIn(events: readonly Event[]): readonly Entry[] {
  const told = latestOf(SERVICE, events, ({ leikaKey }) => leikaKey);
  return told.map(({ leikaKey, fees }) => ({ source: leikaKey, authorityId: null, leikaKey, fees: fees.filter(isFixedByLaw) }));
}

/** Keeps what is known; what has no fees (any more) is forgotten. */
export async function saveKnownFees(tx: Transaction, table: KnownFees, entries: readonly Entry[]): Promise<void> {
  const gone = entries.filter(({ fees }) => fees.length === 0).map(({ source }) => source);
  const kept = entries.filter(({ fees }) => fees.length > 0);
  if (gone.length > 0) await tx.delete(table).where(inArray(table.source, gone));
  if (kept.length === 0) return;
  await tx
    .insert(table)
    .values(kept)
    .onConflictDoUpdate({
      target: table.source,
      set: {
        authorityId: sql`excluded.authority_id`,
        leikaKey: sql`excluded.leika_key`,
        fees: sql`excluded.fees`,
      },
    });
}

/** The consumer `<catalogue>.known-fees`. Handling an event again writes the same rows again. */
export function createKnownFees(
  catalogue: string,
  table: KnownFees,
  { database, log }: Pick<SubgraphDeps, 'database' | 'log'>,
): Background {
  return createConsumer(
    database,
    {
      name: `${catalogue}.known-fees`,
      types: [ADOPTION, SERVICE],
      handle: (tx, events) => saveKnownFees(tx, table, [...adoptedIn(events), ...fixedIn(events)]),
    },
    log,
  );
}

/** An authority, and a service it does. */
export interface Done {
  readonly authorityId: Id<'Authority'>;
  readonly leikaKey: ServiceKey;
}

export interface FeesBeside {
  /** Those the authority has adopted for the service. */
  readonly adopted: readonly Fee[];
  /** Those the law has fixed for it. */
  readonly fixed: readonly Fee[];
}

/** Batched reads of what is known, for one request. */
export function createFeesBeside(db: Database, table: KnownFees): Loader<Done, FeesBeside> {
  return new DataLoader<Done, FeesBeside, string>(
    async (wanted) => {
      const mine = wanted.map(({ authorityId, leikaKey }) =>
        and(eq(table.leikaKey, leikaKey), or(eq(table.authorityId, authorityId), isNull(table.authorityId))),
      );
      const rows = await db
        .select()
        .from(table)
        .where(or(...mine));
      return wanted.map(({ authorityId, leikaKey }) => {
        const of = (whose: Id<'Authority'> | null) =>
          rows.filter((row) => row.authorityId === whose && row.leikaKey === leikaKey).flatMap(({ fees }) => fees);
        return { adopted: of(authorityId), fixed: of(null) };
      });
    },
    { cacheKeyFn: ({ authorityId, leikaKey }) => `${authorityId} ${leikaKey}` },
  );
}
