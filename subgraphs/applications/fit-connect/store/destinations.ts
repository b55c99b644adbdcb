/** Where authorities receive by FIT-Connect, in the database. */

import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { destinations, type DestinationRow } from '../tables.ts';

/** The destination of a service at an authority: its own before the authority's for all; null: our own case desk. */
export async function findDestination(
  db: Database,
  authorityId: Id<'Authority'>,
  leikaKey: LeikaKey,
): Promise<DestinationRow | null> {
  const [row] = await db
    .select()
    .from(destinations)
    .where(and(eq(destinations.authorityId, authorityId), or(eq(destinations.leikaKey, leikaKey), isNull(destinations.leikaKey))))
    .orderBy(sql`${destinations.leikaKey} nulls last`)
    .limit(1);
  return row ?? null;
}

/** Sets where an authority receives from now on; what is on its way already stays on it. */
export async function saveDestination(tx: Transaction, row: DestinationRow): Promise<void> {
  await removeDestination(tx, row.authorityId, row.leikaKey);
  await tx.insert(destinations).values(row);
}

/** True when there was one. */
export async function removeDestination(
  tx: Transaction,
  authorityId: Id<'Authority'>,
  leikaKey: LeikaKey | null,
): Promise<boolean> {
  const service = leikaKey === null ? isNull(destinations.leikaKey) : eq(destinations.leikaKey, leikaKey);
  const gone = await tx
    .delete(destinations)
    .where(and(eq(destinations.authorityId, authorityId), service))
    .returning({ id: destinations.destinationId });
  return gone.length > 0;
}

export async function listDestinations(db: Database): Promise<readonly DestinationRow[]> {
  return db.select().from(destinations).orderBy(asc(destinations.authorityId), asc(destinations.leikaKey));
}
