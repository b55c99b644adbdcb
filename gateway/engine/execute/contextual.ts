/** Gathers what a fetch with arguments from a context is about, by the values that the objects above have for them. */

import { contextKey, placeOf, type ContextualStep, type Level } from '../compile/contextual.ts';
import type { FetchStep } from '../compile/steps.ts';
import type { FetchNodePathSegment } from '../plan/plan.ts';
import { collect } from './collect.ts';
import { isObject, type Data } from './merge.ts';

type Satisfies = (type: string, condition: string) => boolean;
type Values = Readonly<Record<string, unknown>>;

/** The most sets of values in one call: its document stays one that a subgraph parses, and can be kept. */
const MOST_SETS = 50;

/** An ordinary fetch, where it begins, and the values of its variables. */
export interface Filled {
  readonly step: FetchStep;
  readonly root: Data;
  readonly variables: Values;
}

/** What stands under one set of values. */
interface Under {
  readonly values: Values;
  readonly objects: Data[];
}

interface Gathering {
  readonly concerns: ContextualStep['concerns'];
  /** By their values as JSON. */
  readonly sets: Map<string, Under>;
  readonly satisfies: Satisfies;
}

/** The value at a path, through lists; undefined where a type does not fit or nothing has been fetched. */
function read(value: unknown, path: readonly FetchNodePathSegment[], satisfies: Satisfies, from = 0): unknown {
  const segment = path[from];
  if (segment === undefined || value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => read(item, path, satisfies, from) ?? null);
  if (!isObject(value)) return undefined;
  if ('Key' in segment) return read(value[segment.Key], path, satisfies, from + 1);
  const type = value['__typename'];
  const isMeant = typeof type !== 'string' || segment.TypenameEquals.some((condition) => satisfies(type, condition));
  return isMeant ? read(value, path, satisfies, from + 1) : undefined;
}

function gather(from: Data, values: Values, [level, ...below]: readonly Level[], gathering: Gathering): void {
  const { concerns, sets, satisfies } = gathering;
  if (level === undefined) {
    if (!concerns(from)) return;
    const key = JSON.stringify(values);
    const set = sets.get(key) ?? { values, objects: [] };
    sets.set(key, set);
    set.objects.push(from);
    return;
  }
  const objects: Data[] = [];
  collect(from, level.path, objects);
  for (const object of objects) {
    const own = { ...values };
    for (const [variable, paths] of level.values) {
      // What is not there is null, which such an argument may always be.
      own[variable] = paths.map((path) => read(object, path, satisfies)).find((value) => value !== undefined) ?? null;
    }
    gather(object, own, below, gathering);
  }
}

/** The calls that ask about all that the step is about. */
export function fill(step: ContextualStep, root: Data, variables: Values, satisfies: Satisfies): Filled[] {
  const found = new Map<string, Under>();
  gather(root, {}, step.levels, { concerns: step.concerns, sets: found, satisfies });
  const sets = [...found.values()];
  return Array.from({ length: Math.ceil(sets.length / MOST_SETS) }, (_, call) => {
    const asked = sets.slice(call * MOST_SETS, (call + 1) * MOST_SETS);
    const fetch = step.over(asked.length);
    const places = Object.fromEntries(asked.map(({ objects }, set) => [placeOf(set), objects]));
    const filled = asked.flatMap(({ values }, set) =>
      Object.entries(values).map(([variable, value]) => [contextKey(variable, set), value] as const),
    );
    return {
      step: fetch,
      root: fetch.groups.length === 0 ? root : places,
      variables: { ...variables, ...Object.fromEntries(filled) },
    };
  });
}
