/** Where two drafts of one form differ: field by field, as a person would name it. */

import { isDeepStrictEqual } from 'node:util';
import type { Localisable } from './forms.ts';

/** A field in which they differ; null stands for what is not there. */
export interface Difference {
  readonly path: readonly string[];
  readonly label: string | null;
  readonly yours: unknown;
  readonly current: unknown;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The most that are named: who has changed more reads the whole draft. */
const MOST = 100;

/** The title of a field, from a schema in one language. */
function titleOf(schema: unknown): string | null {
  return isObject(schema) && typeof schema['title'] === 'string' ? schema['title'] : null;
}

function propertyOf(schema: unknown, key: string): unknown {
  return isObject(schema) && isObject(schema['properties']) ? schema['properties'][key] : undefined;
}

function* walk(yours: unknown, current: unknown, schema: unknown, path: readonly string[]): Generator<Difference> {
  if (isDeepStrictEqual(yours, current)) return;
  if (isObject(yours) && isObject(current)) {
    for (const key of new Set([...Object.keys(current), ...Object.keys(yours)]))
      yield* walk(yours[key], current[key], propertyOf(schema, key), [...path, key]);
    return;
  }
  yield { path, label: titleOf(schema), yours: yours ?? null, current: current ?? null };
}

/** The differences, in the order of the current draft, at most a hundred. A list is one field. `schema`: of the form, in one language. */
export function differencesOf(yours: unknown, current: unknown, schema: Localisable): readonly Difference[] {
  const found: Difference[] = [];
  for (const difference of walk(yours, current, schema, [])) {
    if (found.length === MOST) break;
    found.push(difference);
  }
  return found;
}
