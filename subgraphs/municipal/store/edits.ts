/** Which fields editors have changed by hand, and what the source of the entry says of them. */

import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Edit } from '../rules/overlay.ts';
import { editedFields, type EditedFieldRow } from '../tables.ts';
import type { EntryField, EntryId } from '../types.ts';
import { idList } from './ids.ts';

export function findEdits(db: Database, entries: readonly string[]): Promise<readonly EditedFieldRow[]> {
  return db
    .select()
    .from(editedFields)
    .where(sql`${editedFields.entry} in ${idList(entries)}`)
    .orderBy(editedFields.entry, editedFields.since, editedFields.field);
}

/** Edits by the entry they were made to; those without any are left out. */
export async function readEdits(
  tx: Transaction,
  entries: readonly string[],
): Promise<ReadonlyMap<string, readonly EditedFieldRow[]>> {
  const byEntry = new Map<string, EditedFieldRow[]>();
  if (entries.length === 0) return byEntry;
  for (const edit of await findEdits(tx, entries)) byEntry.set(edit.entry, [...(byEntry.get(edit.entry) ?? []), edit]);
  return byEntry;
}

/** Keeps what a source says now beneath edits that are there. */
export async function saveBeneath(tx: Transaction, edits: readonly (Edit & { readonly entry: EntryId })[]): Promise<void> {
  for (const { entry, field, beneath } of edits) {
    const own = and(eq(editedFields.entry, entry), eq(editedFields.field, field));
    await tx.update(editedFields).set({ beneath }).where(own);
  }
}

/** Notes fields that were changed by hand just now. Of one that was before, what is beneath it stays. */
export async function addEdits(tx: Transaction, edits: readonly EditedFieldRow[]): Promise<void> {
  if (edits.length > 0)
    await tx
      .insert(editedFields)
      .values([...edits])
      .onConflictDoNothing();
}

/** Forgets that fields were changed by hand: the source decides on them again. */
export async function dropEdits(tx: Transaction, entry: EntryId, fields: readonly EntryField[]): Promise<void> {
  if (fields.length === 0) return;
  await tx.delete(editedFields).where(and(eq(editedFields.entry, entry), inArray(editedFields.field, [...fields])));
}
