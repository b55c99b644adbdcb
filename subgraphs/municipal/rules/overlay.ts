/** Who wins where an editor and a source of entries say different things: the editor, field by field. */

import { isDeepStrictEqual } from 'node:util';
import type { Entry, EntryField, EntryId } from '../types.ts';
import { valueOf, withValue } from './fields.ts';

/** A field that an editor has changed by hand. */
export interface Edit {
  readonly field: EntryField;
  /** What the source says of it, wrapped, for it may be null. */
  readonly beneath: { readonly value: unknown };
}

export interface Settled<Of> {
  readonly entry: Of;
  /** Fields in which the editor's word stayed and the source says something else. */
  readonly kept: readonly EntryField[];
  /** What the source says now of edited fields, where it is another than before. */
  readonly beneath: readonly (Edit & { readonly entry: EntryId })[];
}

/**
 * The entry that a source brings, with the edited fields as they are in `current`. `says` are the fields the source speaks of: where
 * it only ends an offer, it says nothing of the fees. Without edits, or where the entry is new, the source has its way.
 */
export function overlay<Of extends Entry>(
  brought: Of,
  current: Of | undefined,
  edits: readonly Edit[],
  says: readonly EntryField[],
): Settled<Of> {
  if (current === undefined || edits.length === 0) return { entry: brought, kept: [], beneath: [] };
  const spoken = edits.filter(({ field }) => says.includes(field));
  const entry = edits.reduce((settled, { field }) => withValue(settled, field, valueOf(current, field)), brought);
  const kept = spoken
    .map(({ field }) => field)
    .filter((field) => !isDeepStrictEqual(valueOf(brought, field), valueOf(current, field)));
  const beneath = spoken
    .map(({ field, beneath: old }) => ({ field, old: old.value, value: valueOf(brought, field) }))
    .filter(({ old, value }) => !isDeepStrictEqual(old, value))
    .map(({ field, value }) => ({ entry: brought.id, field, beneath: { value } }));
  return { entry, kept, beneath };
}
