/** One change of an entry by an editor: written, noted as hers, recorded in the trail and told, all in one transaction. */

import type { Transaction } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { differencesOf } from '../rules/differences.ts';
import { inputName, labelOf, withValue } from '../rules/fields.ts';
import type { Edit } from '../rules/overlay.ts';
import type { Faults } from '../rules/problems.ts';
import { changedSince } from '../rules/version.ts';
import { tellEntry, writeEntry } from '../store/entry.ts';
import { addEdits, dropEdits } from '../store/edits.ts';
import { record } from '../store/trail.ts';
import type { ChangeAction, Entry, EntryField, EntryKind } from '../types.ts';

/** A fault for each field that was changed since the version the editor started from. */
export function checkVersion(version: string, kind: EntryKind, entry: Entry, faults: Faults): void {
  const fields = changedSince(version, kind, entry);
  if (fields === null) faults.add('VERSION_UNKNOWN', ['version']);
  for (const field of fields ?? []) faults.add('VERSION_CONFLICT', [inputName(field)], labelOf(field));
}

/** The entry with what its source says in place of edited fields; a fault for each that cannot be given back. */
export function restored<Of extends Entry>(
  entry: Of,
  wanted: readonly EntryField[],
  edits: readonly Edit[],
  given: object,
  faults: Faults,
): Of {
  return wanted.reduce((result, field, index) => {
    const edit = edits.find((one) => one.field === field);
    if (edit === undefined) faults.add('NOT_EDITED', ['restore', index], labelOf(field));
    else if (Object.hasOwn(given, inputName(field))) faults.add('CHANGED_AND_RESTORED', ['restore', index], labelOf(field));
    return edit === undefined ? result : withValue(result, field, edit.beneath.value);
  }, entry);
}

export interface Change<Of extends Entry> {
  readonly kind: EntryKind;
  readonly action: ChangeAction;
  /** Null for a new entry. */
  readonly before: Of | null;
  readonly after: Of;
  readonly regions: readonly RegionKey[];
  readonly restore: readonly EntryField[];
  readonly comment: string | null;
}

/** Carries out a change. Does nothing where nothing differs and nothing is given back to the source. */
export async function carryOut<Of extends Entry>(tx: Transaction, editor: Viewer, at: Date, change: Change<Of>): Promise<void> {
  const { kind, action, before, after, regions, restore, comment } = change;
  const differences = differencesOf(kind, before, after);
  if (differences.length === 0 && restore.length === 0 && before !== null) return;
  await dropEdits(tx, after.id, restore);
  await writeEntry(tx, kind, after);
  // Of a new entry there is no source that could say otherwise.
  const edited = before === null ? [] : differences.filter(({ field }) => !restore.includes(field));
  await addEdits(
    tx,
    edited.map(({ field, before: value }) => ({ entry: after.id, field, beneath: { value }, since: at })),
  );
  const { account } = editor;
  await record(tx, { at, account, action, kind, entry: after.id, regions: [...regions], comment, differences });
  await tellEntry(tx, at, kind, after);
}
