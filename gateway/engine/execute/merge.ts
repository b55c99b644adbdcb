/** Puts together what several subgraphs say of one object. */

export type Data = Record<string, unknown>;

export const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own copy, for data that would else lie at two places of different selections. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item)) as Value;
  if (!isObject(value)) return value;
  const copy: Data = {};
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy as Value;
}

export interface MergeRules {
  readonly objectTypes: ReadonlySet<string>;
  /** True when one entity may have different values at two places, by what is above them: then they share nothing. */
  readonly apart: boolean;
}

/**
 * Adds what `source` knows to `target`: objects are joined, lists item by item, and a value is never replaced by null.
 * The name of an object type is kept: a subgraph that knows an interface object only calls it by the interface.
 */
export function mergeInto(target: Data, source: Data, rules: MergeRules): void {
  for (const key in source) {
    const added = source[key];
    if (added === undefined) continue;
    const present = target[key];
    if (present === undefined || present === null) target[key] = added;
    else if (added === null) continue;
    else if (key === '__typename') {
      if (!rules.objectTypes.has(present as string)) target[key] = added;
    } else if (typeof added === 'object') mergeValues(target, key, present, added, rules);
    else target[key] = added;
  }
}

function mergeValues(
  container: Data | unknown[],
  key: string | number,
  present: unknown,
  added: object,
  rules: MergeRules,
): void {
  if (present === added) return;
  if (Array.isArray(present) && Array.isArray(added)) {
    // Lists that have changed between two calls cannot be told to belong together.
    if (present.length !== added.length) return;
    for (let at = 0; at < present.length; at++) {
      const item: unknown = added[at];
      if (present[at] === null || present[at] === undefined) present[at] = item;
      else if (typeof item === 'object' && item !== null) mergeValues(present, at, present[at], item, rules);
    }
  } else if (isObject(present) && isObject(added)) mergeInto(present, added, rules);
  else (container as Data)[key as string] = added;
}
