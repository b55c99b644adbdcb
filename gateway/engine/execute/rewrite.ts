/** Renames and values that a plan asks for in what a subgraph answered. */

import type { FetchNodePathSegment, FetchRewrite } from '../plan/plan.ts';
import { isObject, type Data } from './merge.ts';

type Satisfies = (type: string, condition: string) => boolean;

function follow(
  value: unknown,
  path: readonly FetchNodePathSegment[],
  satisfies: Satisfies,
  reached: (parent: Data, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) follow(item, path, satisfies, reached);
    return;
  }
  const [segment, ...rest] = path;
  if (!isObject(value) || segment === undefined) return;
  if ('Key' in segment) {
    if (rest.length === 0) reached(value, segment.Key);
    else follow(value[segment.Key], rest, satisfies, reached);
    return;
  }
  const type = value['__typename'];
  const isMeant = typeof type !== 'string' || segment.TypenameEquals.some((condition) => satisfies(type, condition));
  if (isMeant) follow(value, rest, satisfies, reached);
}

/** Applies the rewrites to `value` in place. */
export function rewrite(value: unknown, rewrites: readonly FetchRewrite[], satisfies: Satisfies): void {
  for (const each of rewrites) {
    if ('KeyRenamer' in each) {
      const { path, renameKeyTo } = each.KeyRenamer;
      follow(value, path, satisfies, (parent, key) => {
        if (key === renameKeyTo || !(key in parent)) return;
        parent[renameKeyTo] = parent[key];
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the name was the planner's own
        delete parent[key];
      });
    } else {
      const { path, setValueTo } = 'ValueSetter' in each ? each.ValueSetter : each;
      follow(value, path, satisfies, (parent, key) => (parent[key] = setValueTo));
    }
  }
}
