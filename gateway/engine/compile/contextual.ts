/**
 * Fetches with arguments from a context (`@fromContext`): which objects on the way to an entity have the values, and what is
 * asked when entities stand under different ones, each set of values in a selection of its own.
 */

import { Kind, parse, print, stripIgnoredCharacters, visit, type SelectionNode, type VariableDefinitionNode } from 'graphql';
import type { ContextValue, FetchNodePathSegment } from '../plan/plan.ts';
import { queryOf } from './query.ts';
import type { EntityGroup, FetchStep, Path } from './steps.ts';
import { UnsupportedPlanError } from './unsupported.ts';

export interface ContextualStep {
  readonly kind: 'contextual';
  readonly levels: readonly Level[];
  /** False for objects that the fetch says nothing about. */
  readonly concerns: (object: Readonly<Record<string, unknown>>) => boolean;
  /** What is asked when entities stand under so many sets of values. */
  readonly over: (sets: number) => FetchStep;
}

/** Objects on the way from the root to what is fetched, and what is read from them; the last ones are fetched themselves. */
export interface Level {
  /** From the level before. */
  readonly path: Path;
  /** By variable, the paths to its value: the first that leads somewhere counts. */
  readonly values: ReadonlyMap<string, readonly (readonly FetchNodePathSegment[])[]>;
}

/** Where the value of a variable stands among those of a request; no client can name one so. */
export const contextKey = (variable: string, set: number): string => `${set} ${variable}`;

/** The place of entities under one set of values, from where the executor gathers them. */
export const placeOf = (set: number): string => String(set);

/** The length of the path that remains after going up by `fields`. */
function above(at: Path, fields: number): number {
  let end = at.length;
  for (let left = fields; left > 0; end--) {
    if (end === 0) throw new UnsupportedPlanError('a context above the root');
    if (at[end - 1]?.kind === 'key') left--;
  }
  return end;
}

function levelsOf(at: Path, contextValues: readonly ContextValue[]): Level[] {
  const byEnd = new Map<number, Map<string, (readonly FetchNodePathSegment[])[]>>([[at.length, new Map()]]);
  const ends = new Map<string, number>();
  for (const { variable, up, path } of contextValues) {
    const end = above(at, up);
    if ((ends.get(variable) ?? end) !== end) throw new UnsupportedPlanError('one variable for contexts at two distances');
    ends.set(variable, end);
    const values = byEnd.get(end) ?? new Map<string, (readonly FetchNodePathSegment[])[]>();
    byEnd.set(end, values.set(variable, [...(values.get(variable) ?? []), path]));
  }
  let from = 0;
  return [...byEnd]
    .sort(([one], [other]) => one - other)
    .map(([end, values]) => {
      const path = at.slice(from, end);
      from = end;
      return { path, values };
    });
}

const numberedName = (name: string, set: number): string => `${name}_${set}`;

/** The operation with each selection once for each set of values, each with variables of its own. */
function multiply(query: string, own: ReadonlySet<string>, sets: number): string {
  const [operation, ...others] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new UnsupportedPlanError('a contextual fetch with fragments');
  const numbered = <Node extends SelectionNode | VariableDefinitionNode>(node: Node, set: number): Node =>
    visit<Node>(node, {
      Variable: ({ kind, name }) =>
        own.has(name.value) ? { kind, name: { ...name, value: numberedName(name.value, set) } } : undefined,
    });
  const all = Array.from({ length: sets }, (_, set) => set);
  const variableDefinitions = (operation.variableDefinitions ?? []).flatMap((definition) =>
    own.has(definition.variable.name.value) ? all.map((set) => numbered(definition, set)) : [definition],
  );
  const selections = operation.selectionSet.selections.flatMap((selection) =>
    all.map((set): SelectionNode => {
      if (selection.kind !== Kind.FIELD) throw new UnsupportedPlanError('a contextual fetch with fragments');
      const key = numberedName((selection.alias ?? selection.name).value, set);
      return { ...numbered(selection, set), alias: { kind: Kind.NAME, value: key } };
    }),
  );
  const selectionSet = { ...operation.selectionSet, selections };
  return stripIgnoredCharacters(print({ ...operation, variableDefinitions, selectionSet }));
}

/** Compiles a fetch at a path that has arguments from a context. Throws UnsupportedPlanError. */
export function compileContextual(fetch: FetchStep, at: Path, contextValues: readonly ContextValue[]): ContextualStep {
  const { groups } = fetch;
  if (groups.length === 0 && at.length > 0) throw new UnsupportedPlanError('a contextual fetch of what is no entity');
  const names = [...new Set(contextValues.map(({ variable }) => variable))];
  const own = new Set([...names, ...groups.map(({ variable }) => variable)]);
  const passed = fetch.variables.filter(({ name }) => !names.includes(name));
  const known = new Map<number, FetchStep>();

  function asked(sets: number): FetchStep {
    const numbered = (name: string, set: number): string => (sets === 1 ? name : numberedName(name, set));
    const all = Array.from({ length: sets }, (_, set) => set);
    const filled = names.flatMap((name) => all.map((set) => ({ name: numbered(name, set), from: contextKey(name, set) })));
    const entities = groups.flatMap((group) =>
      all.map((set): EntityGroup => ({
        ...group,
        key: numbered(group.key, set),
        variable: numbered(group.variable, set),
        paths: [[{ kind: 'key', key: placeOf(set) }]],
      })),
    );
    const query = sets === 1 ? fetch : queryOf(multiply(fetch.query, own, sets));
    return { ...fetch, ...query, variables: [...passed, ...filled], groups: entities };
  }

  return {
    kind: 'contextual',
    levels: levelsOf(at, contextValues),
    concerns: (object) => groups.length === 0 || groups.some(({ write }) => write(object) !== null),
    over: (sets) => {
      const step = known.get(sets) ?? asked(sets);
      known.set(sets, step);
      return step;
    },
  };
}
