/**
 * A plan taken apart as far as it can be run apart: a fetch of entities asks about the objects at several paths, and each path
 * could be asked about on its own. For each such atom, what of fetched data it reads and what it adds.
 */

import { Kind, type SelectionSetNode } from 'graphql';
import type { FetchRewrite, RequiresSelection } from '../plan/plan.ts';
import type { SupergraphFacts } from '../plan/supergraph.ts';
import { below, both, ROOT, type DataPlace, type Types } from './places.ts';
import { readSelections, selectionOf, type AskedSelections } from './query.ts';
import type { EntityGroup, FetchStep, Path, Step } from './steps.ts';

export interface Atom {
  readonly step: FetchStep;
  /** Null for fetches that are not of entities. */
  readonly group: EntityGroup | null;
  readonly path: Path;
  /** The atoms that are through before this one begins. */
  readonly preceding: readonly Atom[];
  readonly reads: readonly DataPlace[];
  readonly adds: readonly DataPlace[];
}

type TypeFacts = Pick<SupergraphFacts, 'objectTypes' | 'satisfies'>;

/** The atoms of a plan, in its order. */
export function atomsOf(root: Step, { objectTypes, satisfies }: TypeFacts): readonly Atom[] {
  const known = new Map<string, ReadonlySet<string>>();

  function typesOf(condition: string): ReadonlySet<string> {
    const found = known.get(condition) ?? new Set([...objectTypes].filter((type) => satisfies(type, condition)));
    known.set(condition, found);
    return found;
  }

  function added(
    set: SelectionSetNode | undefined,
    fragments: AskedSelections['fragments'],
    from: DataPlace,
    of: Types,
  ): DataPlace[] {
    const adds: DataPlace[] = [];
    const visit = (selected: SelectionSetNode | undefined, at: DataPlace, types: Types): void => {
      for (const node of selected?.selections ?? []) {
        if (node.kind === Kind.FIELD) {
          const place = below(at, node.alias?.value ?? node.name.value, types);
          adds.push(place);
          visit(node.selectionSet, place, null);
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = fragment?.typeCondition?.name.value;
        visit(fragment?.selectionSet, at, condition === undefined ? types : both(types, typesOf(condition)));
      }
    };
    visit(set, from, of);
    return adds;
  }

  /** Places below `at` by the names that a rewrite gives them. */
  function renamed(rewrites: readonly FetchRewrite[], at: DataPlace, adds: readonly DataPlace[]): DataPlace[] {
    return rewrites.flatMap((rewrite) => {
      if (!('KeyRenamer' in rewrite)) return [];
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      const keys = [...at.keys, ...path.flatMap((segment) => ('Key' in segment ? [segment.Key] : []))];
      return adds
        .filter((place) => keys.every((key, depth) => place.keys[depth] === key))
        .map(({ keys: old, types }) => ({
          keys: old.map((key, depth) => (depth === keys.length - 1 ? renameKeyTo : key)),
          types,
        }));
    });
  }

  function required(selections: readonly RequiresSelection[], at: DataPlace, types: Types, reads: DataPlace[]): void {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const place = below(at, selection.name, types);
        reads.push(place);
        required(selection.selections ?? [], place, null, reads);
      } else if (selection.kind === 'InlineFragment') {
        required(selection.selections, at, both(types, typesOf(selection.typeCondition)), reads);
      }
    }
  }

  function atom(step: FetchStep, group: EntityGroup | null, path: Path, preceding: readonly Atom[]): Atom {
    const reads: DataPlace[] = [];
    let at = ROOT;
    let types: Types = null;
    for (const segment of path) {
      if (segment.kind === 'key') {
        at = below(at, segment.key, types);
        reads.push(at);
        types = null;
      } else if (segment.kind === 'type') {
        reads.push(below(at, '__typename', types));
        types = both(types, new Set([...objectTypes].filter((type) => segment.satisfied(type))));
      }
    }
    required(group?.requires ?? [], at, types, reads);
    const asked = readSelections(step.query);
    const adds = added(selectionOf(asked, group?.key ?? ''), asked.fragments, at, types);
    return { step, group, path, preceding, reads, adds: [...adds, ...renamed(group?.rewrites ?? step.rewrites, at, adds)] };
  }

  function walk(step: Step, preceding: readonly Atom[]): readonly Atom[] {
    switch (step.kind) {
      case 'fetch':
        if (step.groups.length === 0) return [atom(step, null, step.path, preceding)];
        return step.groups.flatMap((group) => group.paths.map((path) => atom(step, group, path, preceding)));
      case 'contextual':
        // Nothing is known of it, so that an operation that has one is answered in one piece.
        return [];
      case 'parallel':
        return step.steps.flatMap((each) => walk(each, preceding));
      case 'sequence':
        return step.steps.reduce<readonly Atom[]>((before, each) => [...before, ...walk(each, [...preceding, ...before])], []);
    }
  }

  return walk(root, []);
}
