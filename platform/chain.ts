/**
 * A chain of records: each carries a digest of what it says and of the digest before it. Whoever changes, leaves out or moves one
 * has to make all later ones anew, so that one digest noted elsewhere vouches for everything before it.
 */

import { createHash } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { bigint, text, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { configure } from 'safe-stable-stringify';
import type { Transaction } from './database.ts';

/** Where a record stands in its chain. */
export interface Link {
  readonly position: bigint;
  /** SHA-256, in hexadecimal digits. */
  readonly digest: string;
}

/** What stands before the first record. */
export const BEGINNING: Link = { position: 0n, digest: '0'.repeat(64) };

/** The same text for the same content, whatever order the database gives its keys in. Throws for what JSON cannot hold. */
const canonical = configure({ strict: true, bigint: false, deterministic: true });

/** The columns of a table that is a chain. */
export const chainColumns = () => ({
  position: bigint({ mode: 'bigint' }).primaryKey(),
  digest: text().notNull(),
});

/** The link that follows another. `content` is all that the record says, as JSON can hold it. */
export function linkAfter(previous: Link, content: object): Link {
  const position = previous.position + 1n;
  const said = canonical({ position: position.toString(), previous: previous.digest, content });
  return {
    position,
    digest: createHash('sha256')
      .update(said ?? '')
      .digest('hex'),
  };
}

/** The end of a chain, to add to in this transaction. Others who want to add wait for its commit; readers do not. */
export async function endOfChain(
  tx: Transaction,
  table: PgTable & { readonly position: PgColumn; readonly digest: PgColumn },
): Promise<Link> {
  await tx.execute(sql`lock table ${table} in share row exclusive mode`);
  const { position, digest } = table;
  const [last] = await tx.select({ position, digest }).from(table).orderBy(desc(position)).limit(1);
  return (last as Link | undefined) ?? BEGINNING;
}

export interface Inspection {
  /** How many records follow one another as they should, from the first on. */
  readonly sound: number;
  /** The last of these; what noting it elsewhere vouches for. */
  readonly end: Link;
  /** The record that does not follow the one before it; null when all do. */
  readonly broken: bigint | null;
  /** Whether the link noted elsewhere is in the chain; null when none was given. */
  readonly hasNoted: boolean | null;
}

/** Goes along a chain from its beginning. That its last records are gone shows only by a link noted elsewhere: `noted`. */
export async function inspectChain<Row extends Link>(
  records: AsyncIterable<Row>,
  contentOf: (record: Row) => object,
  noted: Link | null = null,
): Promise<Inspection> {
  let end = BEGINNING;
  let sound = 0;
  let hasNoted = noted === null ? null : false;
  for await (const record of records) {
    const expected = linkAfter(end, contentOf(record));
    if (record.position !== expected.position || record.digest !== expected.digest)
      return { sound, end, broken: record.position, hasNoted };
    if (record.position === noted?.position && record.digest === noted.digest) hasNoted = true;
    end = { position: record.position, digest: record.digest };
    sound += 1;
  }
  return { sound, end, broken: null, hasNoted };
}
