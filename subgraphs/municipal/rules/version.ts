/**
 * Versions of entries: a mark of what an entry says, field by field. It depends on nothing but the content, whoever wrote it — an
 * editor, a feed, the seed — and tells which fields are others since.
 */

import { createHash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';
import type { Entry, EntryField, EntryKind } from '../types.ts';
import { FIELDS, valueOf } from './fields.ts';

const BYTES_PER_FIELD = 6;

/** JSONB keeps no order of keys. */
const canonical = configure({ strict: true, deterministic: true });

function markOf(entry: Entry, field: EntryField): Buffer {
  const said = canonical(valueOf(entry, field)) ?? '';
  return createHash('sha256').update(said).digest().subarray(0, BYTES_PER_FIELD);
}

/** The version of an entry as it stands. */
export function versionOf(kind: EntryKind, entry: Entry): string {
  return Buffer.concat(FIELDS[kind].map((field) => markOf(entry, field))).toString('base64url');
}

/** The fields that are others now than in a version; null when the text is no version of such an entry. */
export function changedSince(version: string, kind: EntryKind, entry: Entry): readonly EntryField[] | null {
  const fields = FIELDS[kind];
  const marks = Buffer.from(version, 'base64url');
  if (marks.length !== fields.length * BYTES_PER_FIELD || marks.toString('base64url') !== version) return null;
  return fields.filter((field, index) => {
    const start = index * BYTES_PER_FIELD;
    return !markOf(entry, field).equals(marks.subarray(start, start + BYTES_PER_FIELD));
  });
}
