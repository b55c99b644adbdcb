/** Whose personal data an operation has read: the objects in fetched data that show some, each once. */

import type { PersonalRead } from '../compile/reads.ts';
import { collect } from './collect.ts';
import { isObject, type Data } from './merge.ts';

/** An entity of a subgraph that was read. */
export interface EntityRead {
  readonly subgraph: string;
  readonly type: string;
  /** The key of the entity; null where nothing names it. */
  readonly entity: string | null;
  /** The account of the person; null where nothing leads to it. */
  readonly subject: string | null;
  /** `Type.field` of those that had a value, in the order of their names. */
  readonly fields: readonly string[];
  /** What these are processed for. */
  readonly purposes: readonly string[];
}

/** Whether there is a value at a path below an object; what is null says nothing of anybody. */
function hasValue(value: unknown, path: readonly string[], from = 0): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some((item) => hasValue(item, path, from));
  const key = path[from];
  if (key === undefined) return true;
  return isObject(value) && hasValue(value[key], path, from + 1);
}

const textOf = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);

function subjectOf(object: Data, path: readonly string[] | null): string | null {
  let value: unknown = object;
  for (const key of path ?? []) value = isObject(value) ? value[key] : null;
  return textOf(value);
}

/** Finds what was read in the data of an answer. */
export function readsIn(root: Data, reads: readonly PersonalRead[]): readonly EntityRead[] {
  const found = new Map<string, { read: EntityRead; fields: Set<string>; purposes: Set<string> }>();
  for (const { subgraph, type, path, keys, fields } of reads) {
    const objects: Data[] = [];
    collect(root, path, objects);
    for (const object of objects) {
      const shown = fields.filter((field) => hasValue(object, field.path));
      if (shown.length === 0) continue;
      const entity = keys.id === null ? null : textOf(object[keys.id]);
      const subject = subjectOf(object, keys.subject);
      const name = `${subgraph} ${type} ${entity ?? ''} ${subject ?? ''}`;
      const known = found.get(name) ?? {
        read: { subgraph, type, entity, subject, fields: [], purposes: [] },
        fields: new Set(),
        purposes: new Set(),
      };
      found.set(name, known);
      for (const field of shown) {
        known.fields.add(field.coordinate);
        known.purposes.add(field.purpose);
      }
    }
  }
  return [...found.values()].map(({ read, fields, purposes }) => {
    return { ...read, fields: [...fields].sort(), purposes: [...purposes].sort() };
  });
}
