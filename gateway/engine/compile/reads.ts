/**
 * What an operation reads of people, from its plan: which subgraph is asked for which personal fields, of the objects at which
 * places of fetched data. Made once for an operation; one that reads nothing personal costs nothing when it runs.
 */

import { Kind, type SelectionSetNode } from 'graphql';
import type { FetchRewrite } from '../plan/plan.ts';
import type { PersonalData } from '../../privacy/personal-data.ts';
import { readSelections, selectionOf, type AskedSelections } from './query.ts';
import type { FetchStep, Path, PathSegment, Step } from './steps.ts';
import type { Traced, TraceKeys } from './traces.ts';

/** Objects of one type that one subgraph shows personal fields of. */
export interface PersonalRead {
  readonly subgraph: string;
  readonly type: string;
  /** Where they lie in fetched data. */
  readonly path: Path;
  readonly keys: TraceKeys;
  readonly fields: PersonalField[];
}

export interface PersonalField {
  /** `Type.field`. */
  readonly coordinate: string;
  readonly purpose: string;
  /** Where its value lies, from the object. */
  readonly path: readonly string[];
}

export interface ReadsContext {
  readonly data: PersonalData & Traced;
  readonly keysOf: (type: string) => TraceKeys;
  readonly satisfies: (type: string, condition: string) => boolean;
}

/** The object that what is walked over belongs to. */
interface Place {
  readonly name: string;
  readonly path: Path;
  readonly unit: string;
  readonly unitPath: Path;
  readonly unitName: string;
  readonly inner: readonly string[];
}

/** All fetches within a step. */
function fetchesOf(step: Step): readonly FetchStep[] {
  if (step.kind === 'fetch') return [step];
  return step.kind === 'contextual' ? [step.over(1)] : step.steps.flatMap(fetchesOf);
}

/** The names that the keys at paths of an answer get, by the path. */
function renamesOf(rewrites: readonly FetchRewrite[]): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const each of rewrites) {
    if (!('KeyRenamer' in each)) continue;
    const keys = each.KeyRenamer.path.flatMap((segment) => ('Key' in segment ? segment.Key : []));
    renames.set(keys.join('.'), each.KeyRenamer.renameKeyTo);
  }
  return renames;
}

export function compileReads(steps: readonly (Step | null)[], context: ReadsContext): readonly PersonalRead[] {
  const { data, keysOf, satisfies } = context;
  const { types, units, roots } = data;
  const found = new Map<string, PersonalRead>();

  function add({ subgraph }: FetchStep, place: Place, coordinate: string, purpose: string, key: string): void {
    const { unit: type, unitPath: path, unitName, inner } = place;
    const name = `${subgraph} ${type} ${unitName}`;
    const read = found.get(name) ?? { subgraph, type, path, keys: keysOf(type), fields: [] };
    found.set(name, read);
    if (!read.fields.some((field) => field.coordinate === coordinate))
      read.fields.push({ coordinate, purpose, path: [...inner, key] });
  }

  function walk(
    step: FetchStep,
    asked: AskedSelections,
    set: SelectionSetNode,
    type: string,
    place: Place,
    renames: ReadonlyMap<string, string>,
    at = '',
  ): void {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : asked.fragments.get(node.name.value);
        if (fragment === undefined) continue;
        const on = fragment.typeCondition?.name.value ?? type;
        walk(step, asked, fragment.selectionSet, on, on === type ? place : narrowed(place, on), renames, at);
        continue;
      }
      const field = types.get(type)?.fields.get(node.name.value);
      if (field === undefined) continue; // __typename, and what only one subgraph knows by this name
      const answered = node.alias?.value ?? node.name.value;
      const key = renames.get(`${at}${answered}`) ?? answered;
      if (field.mark !== null) add(step, place, `${type}.${field.name}`, field.mark.purpose, key);
      if (node.selectionSet === undefined) continue;
      walk(step, asked, node.selectionSet, field.type, below(place, key, field.type), renames, `${at}${answered}.`);
    }
  }

  /** The place of objects under a key, which may be units of their own. */
  function below({ name, path, unit, unitPath, unitName, inner }: Place, key: string, type: string): Place {
    const here = { name: `${name}.${key}`, path: [...path, { kind: 'key', key } satisfies PathSegment] };
    if (units.has(type)) return asUnit(here, type);
    return { ...here, unit, unitPath, unitName, inner: [...inner, key] };
  }

  /** The same place for objects of one type only. */
  function narrowed(place: Place, type: string): Place {
    const segment: PathSegment = { kind: 'type', satisfied: (actual) => satisfies(actual, type) };
    const here = { name: `${place.name}<${type}>`, path: [...place.path, segment] };
    return units.has(type) ? asUnit(here, type) : { ...place, ...here };
  }

  const asUnit = ({ name, path }: Pick<Place, 'name' | 'path'>, type: string): Place => {
    return { name, path, unit: type, unitPath: path, unitName: name, inner: [] };
  };

  for (const step of steps.flatMap((each) => (each === null ? [] : fetchesOf(each)))) {
    const asked = readSelections(step.query);
    if (step.groups.length === 0) {
      const kind = asked.kind ?? step.operationKind;
      const root = roots[kind];
      const place = asUnit({ name: nameOf(step.path), path: step.path }, root);
      if (asked.root !== undefined) walk(step, asked, asked.root, root, place, renamesOf(step.rewrites));
    }
    for (const { key, paths, rewrites } of step.groups) {
      const set = selectionOf(asked, key);
      if (set === undefined) continue;
      for (const path of paths) walk(step, asked, set, '', asUnit({ name: nameOf(path), path }, ''), renamesOf(rewrites));
    }
  }
  return [...found.values()];
}

const nameOf = (path: Path): string => path.map((segment) => (segment.kind === 'key' ? `.${segment.key}` : '')).join('');
