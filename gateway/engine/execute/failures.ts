/**
 * What went wrong while fetching, kept by the place in fetched data where it left a hole, until the answer is put together and
 * the place has a name that the client knows. What failed at a place is told at each occurrence of the place in the answer, as
 * the specification has it (§6.4.4); a call that failed as a whole is told once, however many holes it left.
 */

import type { GraphQLFormattedError } from 'graphql';
import { isObject, type Data } from './merge.ts';

export interface Failure {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  told: boolean;
}

/** A failure at a hole. */
export interface Located {
  readonly failure: Failure;
  /** Keys of fetched data from the hole on, where the subgraph told more than the hole shows. */
  readonly rest: readonly (string | number)[];
}

export interface Untold {
  readonly failure: Failure;
  readonly container: object | null;
  readonly keys: readonly (string | number)[];
}

/** Explains the holes at these keys of an object. */
interface Cause {
  readonly keys: ReadonlySet<string>;
  readonly failures: readonly Failure[];
}

/** An error of a subgraph, before anything of its is trusted. */
export type SubgraphError = Partial<GraphQLFormattedError>;

/** A failure in the words of the subgraph, or in ours when it told nothing of use. */
export function failureOf(subgraph: string, { message, extensions }: SubgraphError): Failure {
  const text = typeof message === 'string' ? message : 'The subgraph failed';
  const facts = isObject(extensions) ? extensions : {};
  return { message: text, extensions: { code: 'INTERNAL', ...facts, subgraph }, told: false };
}

interface Place {
  readonly container: object;
  readonly keys: readonly (string | number)[];
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** The failures of one request. A class, because nearly every request makes one and puts nothing in it. */
export class Failures {
  #found: Found | null = null;

  get any(): boolean {
    return this.#found !== null;
  }

  get all(): readonly Failure[] {
    return this.#found === null ? [] : [...this.#found.all];
  }

  get #all(): Found {
    return (this.#found ??= { all: new Set(), places: new Map(), located: new Map(), causes: new Map(), entities: new Map() });
  }

  /** An error of a subgraph at a path below `from`. */
  addAt(from: Data, path: readonly (string | number)[], failure: Failure): void {
    const { all, places, located } = this.#all;
    let container: object = from;
    let depth = 0;
    for (; depth < path.length - 1; depth++) {
      const next = (container as Record<string | number, unknown>)[path[depth] ?? ''];
      if (typeof next !== 'object' || next === null) break;
      container = next;
    }
    all.add(failure);
    const key = path[depth];
    if (key === undefined) return;
    const keys = places.get(container) ?? new Map<string | number, Located[]>();
    append(keys, key, { failure, rest: path.slice(depth + 1) });
    places.set(container, keys);
    if (!located.has(failure)) located.set(failure, { container, keys: path.slice(depth) });
  }

  /** Failures that may have left holes at `keys` of each target. */
  addCause(targets: readonly Data[], keys: ReadonlySet<string>, failures: readonly Failure[]): void {
    const { all, causes } = this.#all;
    for (const failure of failures) all.add(failure);
    for (const target of targets) append(causes, target, { keys, failures });
  }

  /** An entity that its subgraph did not find: told where the entity is, and known to have left holes at `keys`. */
  addEntity(target: Data, keys: ReadonlySet<string>, failure: Failure): void {
    const { all, causes, entities } = this.#all;
    all.add(failure);
    append(entities, target, failure);
    append(causes, target, { keys, failures: [] });
  }

  /** The failures to tell at an object itself. */
  ofEntity(entity: object): readonly Failure[] {
    return this.#found?.entities.get(entity) ?? [];
  }

  /** The failure to tell for the value at `key`: `known` when it is told elsewhere; null: nothing went wrong there. */
  explain(container: object, key: string | number, isHole: boolean): Located | 'known' | null {
    if (this.#found === null) return null;
    const { places, causes, located } = this.#found;
    const here = places.get(container)?.get(key) ?? [];
    const [first] = here;
    if (first !== undefined) return here.find(({ failure }) => !failure.told) ?? first;
    if (!isHole) return null;
    const cause = causes.get(container)?.find(({ keys }) => keys.has(String(key)));
    if (cause === undefined) return null;
    const failure = cause.failures.find((each) => !each.told && !located.has(each));
    return failure === undefined ? 'known' : { failure, rest: [] };
  }

  /** What no place in the answer has told, and where it happened: in fields that the client did not ask for. */
  untold(): readonly Untold[] {
    if (this.#found === null) return [];
    const { all, located } = this.#found;
    return [...all]
      .filter(({ told }) => !told)
      .map((failure) => ({ failure, ...(located.get(failure) ?? { container: null, keys: [] }) }));
  }
}

/** By the objects of fetched data that they concern. */
interface Found {
  readonly all: Set<Failure>;
  readonly places: Map<object, Map<string | number, Located[]>>;
  readonly located: Map<Failure, Place>;
  readonly causes: Map<object, Cause[]>;
  readonly entities: Map<object, Failure[]>;
}
