/** The authority's own record of cases, in the database: entries are added, and never changed. */

import { asc } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { caseEntries, type EntryKind } from '../tables.ts';

export interface NewEntry {
  readonly applicationId: Id<'Application'>;
  readonly kind: EntryKind;
  /** Null: the portal has noted it. */
  readonly workerSubject: string | null;
  readonly text?: string | null;
}

export async function addEntries(tx: Transaction, entries: readonly NewEntry[], at: Date): Promise<void> {
  if (entries.length > 0) await tx.insert(caseEntries).values(entries.map((entry) => ({ ...entry, at })));
}

/** The entries of these cases, in order. */
export const findEntries = readByKeys((db, ids: Keys<Id<'Application'>>) =>
  db.select().from(caseEntries).where(isAmong(caseEntries.applicationId, ids)).orderBy(asc(caseEntries.entry)),
);
