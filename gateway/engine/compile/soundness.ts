/**
 * Tells the plans that cannot give the answer: where the planner mixes up fields that it asks for under names of its own. Such a
 * name is good at the places where it was fetched, and the planner may read it at others, where nothing lies under it.
 */

import { Kind, parse, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { FetchRewrite, FlattenNodePathSegment, PlanNode, QueryPlan, RequiresSelection } from '../plan/plan.ts';

const ALIAS = /^_internal_qp_alias_\d+$/;

/** Keys of fetched data from the root on, without lists and conditions on types. */
type Keys = readonly string[];

/** The places where names of the planner's own are used, as keys joined by dots. */
interface Uses {
  readonly fetched: Set<string>;
  readonly read: Set<string>;
}

/** True when a list of required selections would send two different values under one name. */
function collides(selections: readonly RequiresSelection[]): boolean {
  const names = new Map<string, string>();
  return selections.some((selection) => {
    if (selection.kind !== 'Field') return false;
    const sent = selection.alias ?? selection.name;
    const known = names.get(sent) ?? selection.name;
    names.set(sent, known);
    return known !== selection.name;
  });
}

function note(keys: Keys, places: Set<string>): void {
  if (ALIAS.test(keys.at(-1) ?? '')) places.add(keys.join('.'));
}

/** Notes what a representation reads of the objects at `at`. */
function noteRequired(selections: readonly RequiresSelection[], at: Keys, uses: Uses): void {
  for (const selection of selections) {
    if (selection.kind === 'FragmentSpread') continue;
    const keys = selection.kind === 'Field' ? [...at, selection.name] : at;
    if (selection.kind === 'Field') note(keys, uses.read);
    noteRequired(selection.selections ?? [], keys, uses);
  }
}

/** Renames by the keys, below what was fetched, of the field that they rename. */
function renamesOf(rewrites: readonly FetchRewrite[]): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap((rewrite) => {
      if (!('KeyRenamer' in rewrite)) return [];
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      return [[path.flatMap((segment) => ('Key' in segment ? [segment.Key] : [])).join('.'), renameKeyTo] as const];
    }),
  );
}

/** Notes what lies at `at` once the selections are answered; what is renamed then lies there by its own name. */
function noteFetched(set: SelectionSetNode | undefined, at: Keys, rewrites: readonly FetchRewrite[], { fetched }: Uses): void {
  const renames = renamesOf(rewrites);
  const visit = (inner: SelectionSetNode | undefined, asked: Keys, keys: Keys): void => {
    for (const selection of inner?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, asked, keys);
      if (selection.kind !== Kind.FIELD) continue;
      const key = keyOf(selection);
      const below = [...asked, key];
      const place = [...keys, renames.get(below.join('.')) ?? key];
      note(place, fetched);
      visit(selection.selectionSet, below, place);
    }
  };
  visit(set, [], at);
}

function keyOf(selection: SelectionNode): string {
  return selection.kind === Kind.FIELD ? (selection.alias?.value ?? selection.name.value) : '';
}

function rootOf({ definitions: [operation] }: DocumentNode): SelectionSetNode | undefined {
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined;
}

/** What is asked under a key at the root. */
function below(root: SelectionSetNode | undefined, key: string): SelectionSetNode | undefined {
  const found = root?.selections.find((selection) => keyOf(selection) === key);
  return found?.kind === Kind.FIELD ? found.selectionSet : undefined;
}

/** The keys of a path below `at`; a path leads through what it needs, so that all on the way counts as read. */
function follow(path: readonly FlattenNodePathSegment[], at: Keys, { read }: Uses): Keys {
  let keys = at;
  for (const segment of path) {
    if (segment === '@' || !('Field' in segment)) continue;
    keys = [...keys, segment.Field];
    note(keys, read);
  }
  return keys;
}

function noteUses(node: PlanNode | undefined, at: Keys, uses: Uses): void {
  if (node === undefined) return;
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      for (const each of node.nodes) noteUses(each, at, uses);
      return;
    case 'Flatten':
      noteUses(node.node, follow(node.path, at, uses), uses);
      return;
    case 'Condition':
      noteUses(node.ifClause, at, uses);
      noteUses(node.elseClause, at, uses);
      return;
    case 'Fetch': {
      const root = rootOf(parse(node.operation));
      noteRequired(node.requires ?? [], at, uses);
      noteFetched(node.requires === undefined ? root : below(root, '_entities'), at, node.outputRewrites ?? [], uses);
      return;
    }
    case 'BatchFetch': {
      const root = rootOf(parse(node.operation));
      for (const { alias, paths, requires, outputRewrites } of node.entityBatch.aliases) {
        for (const path of paths) {
          const place = follow(path, at, uses);
          noteRequired(requires, place, uses);
          noteFetched(below(root, alias), place, outputRewrites ?? [], uses);
        }
      }
      return;
    }
    case 'Subscription':
    case 'Defer':
    // Refused when they are compiled.
  }
}

/**
 * False when somewhere the plan fetches something under a name of the planner's own that nothing reads there, reads there what it
 * has not fetched, or sends two values as one.
 */
export function isSound({ node }: QueryPlan): boolean {
  const collisions: unknown[] = [];
  const text = JSON.stringify(node, (key, value: unknown) => {
    if ((key === 'requires' || key === 'selections') && collides(value as RequiresSelection[])) collisions.push(value);
    return value;
  }) as string | undefined;
  if (collisions.length > 0) return false;
  if (text?.includes('_internal_qp_alias_') !== true) return true;
  const uses: Uses = { fetched: new Set(), read: new Set() };
  noteUses(node, [], uses);
  return uses.fetched.size === uses.read.size && [...uses.fetched].every((place) => uses.read.has(place));
}
