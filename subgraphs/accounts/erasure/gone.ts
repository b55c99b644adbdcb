/** Accounts that were deleted: known by a digest of their ids alone, as long as something of theirs may still be on its way. */

import { createHash } from 'node:crypto';
import { and, arrayContains, arrayOverlaps, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Id } from '#platform/values/id.ts';
import { erasures } from './tables.ts';

/** Ids are random, so that nobody finds one by trying. */
export function hashOf(account: Id<'Account'>): string {
  return createHash('sha256').update(`account:${account}`).digest('base64url');
}

/** Which of these accounts were deleted, or merged into one that was. */
export async function findGone(db: Database, accounts: readonly Id<'Account'>[]): Promise<ReadonlySet<Id<'Account'>>> {
  if (accounts.length === 0) return new Set();
  const byHash = new Map(accounts.map((account) => [hashOf(account), account]));
  const wanted = [...byHash.keys()];
  const found = await db
    .select({ hash: erasures.accountHash, merged: erasures.mergedHashes })
    .from(erasures)
    .where(or(inArray(erasures.accountHash, wanted), arrayOverlaps(erasures.mergedHashes, wanted)));
  return new Set(found.flatMap(({ hash, merged }) => [hash ?? '', ...merged].flatMap((each) => byHash.get(each) ?? [])));
}

/**
 * Lets an account be opened anew whose id follows from a login at another issuer. Throws CONFLICT while the one before it is still
 * being deleted somewhere: what is new would go with what is old.
 */
export async function requireFree(tx: Transaction, account: Id<'Account'>): Promise<void> {
  const hash = hashOf(account);
  const isHers = or(eq(erasures.accountHash, hash), arrayContains(erasures.mergedHashes, [hash]));
  const [open] = await tx
    .select({ id: erasures.id })
    .from(erasures)
    .where(and(isHers, eq(erasures.status, 'ERASING')));
  if (open !== undefined)
    throw new PublicError(
      'CONFLICT',
      'The account of this login is still being deleted; come back when its report says that all is done',
    );
  await tx
    .update(erasures)
    .set({
      accountHash: sql`nullif(${erasures.accountHash}, ${hash})`,
      mergedHashes: sql`array_remove(${erasures.mergedHashes}, ${hash})`,
    })
    .where(isHers);
}
