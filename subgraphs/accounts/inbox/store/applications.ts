/** The local copy of applications. */

import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { knownApplications, type KnownApplicationRow } from '../tables.ts';

type NewApplication = typeof knownApplications.$inferInsert;

export const findKnown = readByKeys((db, ids: Keys<Id<'Application'>>) =>
  db.select().from(knownApplications).where(isAmong(knownApplications.id, ids)),
);

/** Null for one that nothing was heard of. */
export async function findOneKnown(db: Database, id: Id<'Application'>): Promise<KnownApplicationRow | null> {
  const [row] = await findKnown(db, [id]);
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockKnown(tx: Transaction, id: Id<'Application'>): Promise<KnownApplicationRow | null> {
  const [row] = await tx.select().from(knownApplications).where(eq(knownApplications.id, id)).for('update');
  return row ?? null;
}

/** Keeps an application, or what is new of it: a draft becomes one that was submitted, and its level stays. */
export async function saveKnown(tx: Transaction, application: NewApplication): Promise<void> {
  const { number, serviceName, submittedAt } = application;
  const news = { number, serviceName, submittedAt };
  const set = submittedAt === undefined ? { id: sql`excluded.id` } : news;
  await tx.insert(knownApplications).values(application).onConflictDoUpdate({ target: knownApplications.id, set });
}

/** It belongs to somebody else from now on. */
export async function transferKnown(
  tx: Transaction,
  id: Id<'Application'>,
  holder: Pick<KnownApplicationRow, 'accountId' | 'organisationId'>,
): Promise<void> {
  await tx.update(knownApplications).set(holder).where(eq(knownApplications.id, id));
}

/** Another authority is in charge of it from now on. */
export async function forwardKnown(tx: Transaction, id: Id<'Application'>, authorityId: Id<'Authority'>): Promise<void> {
  await tx.update(knownApplications).set({ authorityId }).where(eq(knownApplications.id, id));
}

/** Nothing is to be known of it any more. */
export async function dropKnown(tx: Transaction, id: Id<'Application'>): Promise<void> {
  await tx.delete(knownApplications).where(eq(knownApplications.id, id));
}

export async function endKnown(tx: Transaction, id: Id<'Application'>, endedAt: Date): Promise<void> {
  await tx.update(knownApplications).set({ endedAt }).where(eq(knownApplications.id, id));
}
