/** Where the payments of each authority go. */

import { asc, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { EndpointSetting } from '../rules/endpoint.ts';
import { endpoints } from '../tables.ts';

export type EndpointRow = typeof endpoints.$inferSelect;

/** Null for an authority for which nothing is set. */
export async function findEndpoint(db: Database | Transaction, authorityId: Id<'Authority'>): Promise<EndpointRow | null> {
  const [row] = await db.select().from(endpoints).where(eq(endpoints.authorityId, authorityId));
  return row ?? null;
}

/** All that are set. */
export async function readEndpointRows(db: Database): Promise<readonly EndpointRow[]> {
  return db.select().from(endpoints).orderBy(asc(endpoints.authorityId));
}

/** Sets endpoints, all at once; what runs already stays where it was started. */
export async function saveEndpoints(db: Database, settings: readonly EndpointSetting[], now: Date): Promise<void> {
  if (settings.length === 0) return;
  const values = settings.map(({ authority, ...rest }) => ({
    ...rest,
    authorityId: authority as Id<'Authority'>,
    changedAt: now,
  }));
  await db
    .insert(endpoints)
    .values(values)
    .onConflictDoUpdate({
      target: endpoints.authorityId,
      set: {
        provider: sql`excluded.provider`,
        originatorId: sql`excluded.originator_id`,
        endPointId: sql`excluded.end_point_id`,
        bookingData: sql`excluded.booking_data`,
        changedAt: now,
      },
    });
}

/** False when nothing was set for the authority. */
export async function dropEndpoint(db: Database, authorityId: Id<'Authority'>): Promise<boolean> {
  return (await db.delete(endpoints).where(eq(endpoints.authorityId, authorityId)).returning()).length > 0;
}
