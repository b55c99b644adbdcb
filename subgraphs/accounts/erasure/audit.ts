/** The record of deletions: when one was ordered and finished, with the digest of its report; it says nothing of whose account it was. */

import { createHash } from 'node:crypto';
import { asc, gt } from 'drizzle-orm';
import { endOfChain, inspectChain, linkAfter, type Inspection } from '#platform/chain.ts';
import type { Database, OpenDatabase, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { erasureRecords, type ErasureRecordRow } from './tables.ts';

type Said = Pick<ErasureRecordRow, 'at' | 'erasureId' | 'event' | 'reportDigest'>;

const contentOf = ({ at, erasureId, event, reportDigest }: Said): object => ({
  at: at.toISOString(),
  erasureId,
  event,
  reportDigest,
});

/** SHA-256 of a report as it is given out, in hexadecimal digits. */
export const digestOf = (report: string): string => createHash('sha256').update(report).digest('hex');

/** Adds to the record. Others who add wait for the commit. */
export async function recordErasure(tx: Transaction, said: Said): Promise<void> {
  const { position, digest } = linkAfter(await endOfChain(tx, erasureRecords), contentOf(said));
  await tx.insert(erasureRecords).values({ ...said, position, digest });
}

const BATCH = 1_000;

async function* allRecords(db: Database): AsyncGenerator<ErasureRecordRow> {
  for (let position = 0n; ;) {
    const batch = await db
      .select()
      .from(erasureRecords)
      .where(gt(erasureRecords.position, position))
      .orderBy(asc(erasureRecords.position))
      .limit(BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined) return;
    ({ position } = last);
  }
}

export interface ErasureInspection extends Inspection {
  /** The deletion a report is of, as it was given out; null when none is, or no report was asked about. */
  readonly genuine: Id<'Erasure'> | null;
}

/** Goes along the record from its beginning. `report`: the text of a report, to be told from a forged one. */
export async function inspectErasures({ db }: OpenDatabase, report: string | null): Promise<ErasureInspection> {
  let genuine: Id<'Erasure'> | null = null;
  const wanted = report === null ? null : digestOf(report);
  async function* looked(): AsyncGenerator<ErasureRecordRow> {
    for await (const row of allRecords(db)) {
      if (wanted !== null && row.reportDigest === wanted) genuine = row.erasureId;
      yield row;
    }
  }
  return { ...(await inspectChain(looked(), contentOf)), genuine };
}
