/** Cases that were handed over, in the database. */

import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { applications, type ApplicationRow } from '../tables.ts';
import { forwardings, type ForwardingRow } from './tables.ts';

export async function insertForwarding(tx: Transaction, row: ForwardingRow): Promise<void> {
  await tx.insert(forwardings).values(row);
}

/** The last time a case was handed over; null: it was not. */
export async function lastForwarding(db: Database, applicationId: Id<'Application'>): Promise<ForwardingRow | null> {
  const [row] = await db
    .select()
    .from(forwardings)
    .where(eq(forwardings.applicationId, applicationId))
    .orderBy(desc(forwardings.id))
    .limit(1);
  return row ?? null;
}

/** Puts another authority in charge of an application that is locked; which of its units is for that authority to say. */
export async function putInCharge(tx: Transaction, id: Id<'Application'>, authorityId: Id<'Authority'>): Promise<ApplicationRow> {
  const [row] = await tx.update(applications).set({ authorityId, unit: null }).where(eq(applications.id, id)).returning();
  if (row === undefined) throw new Error('an application just locked is not there');
  return row;
}

/** What an authority has handed over before `before`, the latest first. */
export function readForwardings(
  db: Database,
  from: Id<'Authority'>,
  before: Id<'CaseForwarding'> | null,
  limit: number,
): Promise<readonly ForwardingRow[]> {
  const isBefore = before === null ? undefined : lt(forwardings.id, before);
  return db
    .select()
    .from(forwardings)
    .where(and(eq(forwardings.fromAuthorityId, from), isBefore))
    .orderBy(desc(forwardings.id))
    .limit(limit);
}

export async function countForwardings(db: Database, from: Id<'Authority'>): Promise<number> {
  const [row] = await db.select({ total: count() }).from(forwardings).where(eq(forwardings.fromAuthorityId, from));
  return row?.total ?? 0;
}
