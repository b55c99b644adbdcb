/** What a consumer has not heard yet, for whoever has to decide by it now. */

import { and, asc, gt, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../database.ts';
import type { Event } from '../events.ts';
import { positionOf } from './replay.ts';
import { outbox } from './tables.ts';

/**
 * The committed events of some types about these applications (`applicationId` in the payload) that a consumer has still before it, in
 * order. It stays where it is: what is done because of them has to bear being done again.
 */
export async function readAhead(
  tx: Transaction,
  consumer: string,
  types: readonly string[],
  applicationIds: readonly string[],
): Promise<readonly Event[]> {
  if (applicationIds.length === 0) return [];
  const isAhead = and(inArray(outbox.type, [...types]), gt(outbox.position, await positionOf(tx, consumer)));
  return tx
    .select()
    .from(outbox)
    .where(and(isAhead, inArray(sql`${outbox.payload}->>'applicationId'`, [...applicationIds])))
    .orderBy(asc(outbox.position));
}
