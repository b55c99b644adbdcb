/** The access log in the database: records are added, read, and erased in what they say; never altered, never removed. */

import { and, asc, count, desc, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { endOfChain, linkAfter } from '#platform/chain.ts';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { findGone } from '../erasure/gone.ts';
import { accesses, type AccessRow } from '../tables.ts';
import { newSalt, sealOf, type AccessContent } from './seal.ts';

/** A record before it has its place in the log. */
export interface NewAccess {
  readonly batch: Id<'AccessBatch'>;
  readonly at: Date;
  readonly content: AccessContent;
}

/** Rows of an insert: each takes nine of the 65,535 parameters a statement may have. */
const INSERT = 2_000;

/** What the digest of a record is made of. */
export function contentOf({ at, seal }: Pick<AccessRow, 'at' | 'seal'>): object {
  return { at: at.toISOString(), seal };
}

const NOTHING_SAID = { account: null, salt: null, content: null };

/**
 * Adds the records of batches that are not there yet, in their order; of one about an account that was deleted meanwhile only the seal.
 * Answers how many. Others who add wait for the commit.
 */
export async function addAccesses(tx: Transaction, records: readonly NewAccess[]): Promise<number> {
  let end = await endOfChain(tx, accesses);
  const batches = [...new Set(records.map(({ batch }) => batch))];
  const known = await tx.selectDistinct({ batch: accesses.batch }).from(accesses).where(inArray(accesses.batch, batches));
  const seen = new Set(known.map(({ batch }) => batch));
  // Asked for once nobody else can add: whoever deletes an account waits for this, or has been waited for.
  const gone = await findGone(
    tx,
    records.flatMap(({ content }) => content.account ?? []),
  );
  const places = new Map<string, number>();
  const rows: AccessRow[] = [];
  for (const { batch, at, content } of records) {
    if (seen.has(batch)) continue;
    const place = places.get(batch) ?? 0;
    places.set(batch, place + 1);
    const salt = newSalt();
    const seal = sealOf(content, salt);
    end = linkAfter(end, contentOf({ at, seal }));
    const isGone = content.account !== null && gone.has(content.account);
    const said = isGone ? NOTHING_SAID : { account: content.account, salt, content };
    rows.push({ position: end.position, digest: end.digest, at, seal, batch, place, ...said });
  }
  for (let from = 0; from < rows.length; from += INSERT) await tx.insert(accesses).values(rows.slice(from, from + INSERT));
  return rows.length;
}

/** Records of the data of accounts, which are one and those merged into it, the latest first, from before a position; null: from the latest. */
export function findAccesses(
  db: Database,
  accounts: readonly Id<'Account'>[],
  before: bigint | null,
  limit: number,
): Promise<readonly AccessRow[]> {
  return db
    .select()
    .from(accesses)
    .where(and(inArray(accesses.account, [...accounts]), before === null ? undefined : lt(accesses.position, before)))
    .orderBy(desc(accesses.position))
    .limit(limit);
}

export async function countAccesses(db: Database, accounts: readonly Id<'Account'>[]): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(accesses)
    .where(inArray(accesses.account, [...accounts]));
  return row?.total ?? 0;
}

/** Erases what the log says of accounts, and what they read of nobody known. Answers how many records. */
export async function eraseOf(tx: Transaction, hers: readonly Id<'Account'>[]): Promise<number> {
  const ofNobody = and(isNull(accesses.account), inArray(sql`${accesses.content}->>'reader'`, [...hers]));
  const erased = await tx
    .update(accesses)
    .set(NOTHING_SAID)
    .where(or(inArray(accesses.account, [...hers]), ofNobody))
    .returning({ at: accesses.at });
  return erased.length;
}

/** Erases what records from before a moment say, so many at the most. Answers how many. */
export async function eraseBefore(db: Database, moment: Date, most: number): Promise<number> {
  const due = db
    .select({ position: accesses.position })
    .from(accesses)
    .where(and(lt(accesses.at, moment), isNotNull(accesses.content)))
    .orderBy(asc(accesses.position))
    .limit(most);
  const erased = await db
    .update(accesses)
    .set(NOTHING_SAID)
    .where(inArray(accesses.position, due))
    .returning({ at: accesses.at });
  return erased.length;
}

const BATCH = 1_000;

/** The whole log from its beginning, read as it is needed. */
export async function* allAccesses(db: Database): AsyncGenerator<AccessRow> {
  let position = 0n;
  for (;;) {
    const batch = await db
      .select()
      .from(accesses)
      .where(gt(accesses.position, position))
      .orderBy(asc(accesses.position))
      .limit(BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined) return;
    ({ position } = last);
  }
}
