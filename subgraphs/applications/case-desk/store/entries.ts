/** The authority's own record of cases, in the database: entries are added, and never changed. */

import { asc, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { caseEntries, type CaseEntryRow, type EntryKind } from '../tables.ts';

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
export function findEntries(db: Database, ids: readonly Id<'Application'>[]): Promise<readonly CaseEntryRow[]> {
  return db
    .select()
    .from(caseEntries)
    .where(inArray(caseEntries.applicationId, [...ids]))
    .orderBy(asc(caseEntries.entry));
}
