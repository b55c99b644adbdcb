/** How people want decisions to reach them: what they said is added and never altered. */

import { and, count, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { preferences, type PreferenceRow } from '../tables.ts';

const latestFirst = desc(preferences.id);

/** Null for an account that has never said anything. */
export async function currentPreference(db: Database, account: Id<'Account'>): Promise<PreferenceRow | null> {
  const [row] = await db.select().from(preferences).where(eq(preferences.accountId, account)).orderBy(latestFirst).limit(1);
  return row ?? null;
}

/** Those of the accounts that have excluded the inbox. */
export async function optedOut(db: Database, accounts: readonly Id<'Account'>[]): Promise<ReadonlySet<Id<'Account'>>> {
  if (accounts.length === 0) return new Set();
  const latest = await db
    .selectDistinctOn([preferences.accountId], { accountId: preferences.accountId, electronic: preferences.electronic })
    .from(preferences)
    .where(inArray(preferences.accountId, [...accounts]))
    .orderBy(preferences.accountId, latestFirst);
  return new Set(latest.filter(({ electronic }) => !electronic).map(({ accountId }) => accountId));
}

export async function addPreference(tx: Transaction, preference: PreferenceRow): Promise<void> {
  await tx.insert(preferences).values(preference);
}

export function readPreferences(
  db: Database,
  account: Id<'Account'>,
  before: Id<'DeliveryPreference'> | null,
  limit: number,
): Promise<readonly PreferenceRow[]> {
  return db
    .select()
    .from(preferences)
    .where(and(eq(preferences.accountId, account), before === null ? undefined : lt(preferences.id, before)))
    .orderBy(latestFirst)
    .limit(limit);
}

export async function countPreferences(db: Database, account: Id<'Account'>): Promise<number> {
  const [row] = await db.select({ total: count() }).from(preferences).where(eq(preferences.accountId, account));
  return row?.total ?? 0;
}
