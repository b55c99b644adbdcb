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

export interface Failures {
  readonly any: boolean;
  /** An error of a subgraph at a path below `from`. */
  addAt(from: Data, path: readonly (string | number)[], failure: Failure): void;
  /** Failures that may have left holes at `keys` of each target. */
  addCause(targets: readonly Data[], keys: ReadonlySet<string>, failures: readonly Failure[]): void;
  /** An entity that its subgraph did not find: told where the entity is, and known to have left holes at `keys`. */
  addEntity(target: Data, keys: ReadonlySet<string>, failure: Failure): void;
  /** The failure to tell for the value at `key`: `known` when it is told elsewhere; null: nothing went wrong there. */
  explain(container: object, key: string | number, isHole: boolean): Located | 'known' | null;
  /** The failures to tell at an object itself. */
  ofEntity(entity: object): readonly Failure[];
  /** What no place in the answer has told, and where it happened: in fields that the client did not ask for. */
  untold(): readonly Untold[];
}

/** A failure in the words of the subgraph, or in ours when it told nothing of use. */
export function failureOf(subgraph: string, { message, extensions }: SubgraphError): Failure {
  const text = typeof message === 'string' ? message : 'The subgraph failed';
  const facts = isObject(extensions) ? extensions : {};
  return { message: text, extensions: { code: 'INTERNAL', ...facts, subgraph }, told: false };
}

export function createFailures(): Failures {
  const all = new Set<Failure>();
  const places = new Map<object, Map<string | number, Located[]>>();
  const located = new Map<Failure, { readonly container: object; readonly keys: readonly (string | number)[] }>();
  const causes = new Map<object, Cause[]>();
  const entities = new Map<object, Failure[]>();
  return {
    get any() {
      return all.size > 0;
    },
    addAt: (from, path, failure) => {
      let container: object = from;
      let depth = 0;
      for (; depth < path.length - 1; depth++) {
        const next = (container as Record<string | number, unknown>)[path[depth] ?? ''];
        if (typeof next !== 'object' || next === null) break;
        container = next;
      }
      const key = path[depth];
      if (key === undefined) return;
      const keys = places.get(container) ?? new Map<string | number, Located[]>();
      places.set(container, keys.set(key, [...(keys.get(key) ?? []), { failure, rest: path.slice(depth + 1) }]));
      all.add(failure);
      if (!located.has(failure)) located.set(failure, { container, keys: path.slice(depth) });
    },
    addCause: (targets, keys, failures) => {
      for (const failure of failures) all.add(failure);
      for (const target of targets) causes.set(target, [...(causes.get(target) ?? []), { keys, failures }]);
    },
    addEntity: (target, keys, failure) => {
      all.add(failure);
      entities.set(target, [...(entities.get(target) ?? []), failure]);
      causes.set(target, [...(causes.get(target) ?? []), { keys, failures: [] }]);
    },
    ofEntity: (entity) => entities.get(entity) ?? [],
    explain: (container, key, isHole) => {
      const here = places.get(container)?.get(key) ?? [];
      const [first] = here;
      if (first !== undefined) return here.find(({ failure }) => !failure.told) ?? first;
      if (!isHole) return null;
      const cause = causes.get(container)?.find(({ keys }) => keys.has(String(key)));
      if (cause === undefined) return null;
      const failure = cause.failures.find((each) => !each.told && !located.has(each));
      return failure === undefined ? 'known' : { failure, rest: [] };
    },
    untold: () =>
      [...all]
        .filter(({ told }) => !told)
        .map((failure) => ({ failure, ...(located.get(failure) ?? { container: null, keys: [] }) })),
  };
}
