/** Decisions on consents in the database: added, never altered. */

import { and, desc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { ConsentPurpose } from './purposes.ts';
import { consents, type ConsentRow } from './tables.ts';

/** Answers its id. */
export async function addDecision(tx: Transaction, decision: Omit<ConsentRow, 'id'>): Promise<Id<'Consent'>> {
  const id = newId<'Consent'>();
  await tx.insert(consents).values({ id, ...decision });
  return id;
}

/** What an account has decided on a purpose, the latest first. */
export function findDecisions(db: Database, account: Id<'Account'>, purpose: ConsentPurpose): Promise<readonly ConsentRow[]> {
  return db
    .select()
    .from(consents)
    .where(and(eq(consents.accountId, account), eq(consents.purpose, purpose)))
    .orderBy(desc(consents.id));
}

/** The latest decision; null when there is none. */
export async function lastDecision(db: Database, account: Id<'Account'>, purpose: ConsentPurpose): Promise<ConsentRow | null> {
  const [row] = await db
    .select()
    .from(consents)
    .where(and(eq(consents.accountId, account), eq(consents.purpose, purpose)))
    .orderBy(desc(consents.id))
    .limit(1);
  return row ?? null;
}
