/**
 * Whether a document belongs to what was submitted is decided by two services, neither of which asks the other: the one that submits, and
 * the safe that ends a share. Each holds this lock of the application from before it looks to its commit, and reads ahead in the outbox what
 * the other one has told (`events/ahead.ts`): so one of them comes first, and the other one knows.
 */

import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';

/** `docs` in ASCII: locks of this kind. */
const KIND = 0x64_6f_63_73;

/** 32 bits of an id: two that share them wait for each other, and no more. */
const keyOf = (id: string): number => createHash('sha256').update(id).digest().readInt32BE(0);

/** Holds the documents of applications until the transaction ends; always in the same order, so that nobody waits in a circle. */
export async function lockDocumentsOf(tx: Transaction, applicationIds: readonly string[]): Promise<void> {
  const keys = [...new Set(applicationIds.map(keyOf))].sort((one, other) => one - other);
  for (const key of keys) await tx.execute(sql`select pg_advisory_xact_lock(${KIND}::int, ${key}::int)`);
}
