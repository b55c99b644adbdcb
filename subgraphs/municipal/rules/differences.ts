/** What became of an entry, field by field. */

import { isDeepStrictEqual } from 'node:util';
import type { Difference, Entry, EntryKind } from '../types.ts';
import { FIELDS, valueOf } from './fields.ts';

/** True for what says nothing: a new entry is not compared with it. */
const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The fields that are others after a change; of a new entry all that say something. */
export function differencesOf(kind: EntryKind, before: Entry | null, after: Entry): readonly Difference[] {
  return FIELDS[kind].flatMap((field): Difference[] => {
    const value = valueOf(after, field);
    if (before === null) return isNothing(value) ? [] : [{ field, before: null, after: value }];
    const old = valueOf(before, field);
    return isDeepStrictEqual(old, value) ? [] : [{ field, before: old, after: value }];
  });
}
