/** Accounts that were deleted: known by a digest of their ids alone, as long as something of theirs may still be on its way. */

import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Id } from '#platform/values/id.ts';
import { erasures } from './tables.ts';

/** Ids are random, so that nobody finds one by trying. */
export function hashOf(account: Id<'Account'>): string {
  return createHash('sha256').update(`account:${account}`).digest('base64url');
}

/** Which of these accounts were deleted. */
export async function findGone(db: Database, accounts: readonly Id<'Account'>[]): Promise<ReadonlySet<Id<'Account'>>> {
  if (accounts.length === 0) return new Set();
  const byHash = new Map(accounts.map((account) => [hashOf(account), account]));
  const found = await db
    .select({ hash: erasures.accountHash })
    .from(erasures)
    .where(inArray(erasures.accountHash, [...byHash.keys()]));
  return new Set(found.flatMap(({ hash }) => (hash === null ? [] : (byHash.get(hash) ?? []))));
}

/**
 * Lets an account be opened anew whose id follows from a login at another issuer. Throws CONFLICT while the one before it is still
 * being deleted somewhere: what is new would go with what is old.
 */
export async function requireFree(tx: Transaction, account: Id<'Account'>): Promise<void> {
  const isHers = eq(erasures.accountHash, hashOf(account));
  const [open] = await tx
    .select({ id: erasures.id })
    .from(erasures)
    .where(and(isHers, eq(erasures.status, 'ERASING')));
  if (open !== undefined)
    throw new PublicError(
      'CONFLICT',
      'The account of this login is still being deleted; come back when its report says that all is done',
    );
  await tx.update(erasures).set({ accountHash: null }).where(isHers);
}
