/** Finds the objects at a path of fetched data. */

import type { Path } from '../compile/steps.ts';
import type { Data } from './merge.ts';

/** Adds the objects at `path` below `value` to `found`, in their order. */
export function collect(value: unknown, path: Path, found: Data[], from = 0): void {
  let current = value;
  for (let at = from; at < path.length; at++) {
    if (typeof current !== 'object' || current === null) return;
    const segment = path[at];
    if (segment === undefined) return;
    if (Array.isArray(current)) {
      // One segment stands for all the lists of a field, however deep they are nested.
      const next = segment.kind === 'items' ? at + 1 : at;
      for (const item of current) collect(item, path, found, next);
      return;
    }
    if (segment.kind === 'items') return;
    if (segment.kind === 'key') current = (current as Data)[segment.key];
    else {
      const type = (current as Data)['__typename'];
      if (typeof type === 'string' && !segment.satisfied(type)) return;
    }
  }
  if (typeof current !== 'object' || current === null) return;
  if (Array.isArray(current)) for (const item of current) collect(item, path, found, path.length);
  else found.push(current as Data);
}
