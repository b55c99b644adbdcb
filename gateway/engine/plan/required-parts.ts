/**
 * Which of the fields asked of an entity can be asked together. An entity is represented with one value of a field, so what
 * requires the same field with other arguments is asked as another part.
 */

import { Kind, type SelectionNode } from 'graphql';
import { UnsupportedPlanError } from '../compile/unsupported.ts';
import type { FetchRewrite, RequiresSelection } from './plan.ts';
import { plainName, type RequiredFields } from './required-fields.ts';

/** The names that are required, by the plain name they share. */
type Required = ReadonlyMap<string, ReadonlySet<string>>;

export interface Part {
  readonly required: Required;
  readonly selections: readonly SelectionNode[];
}

interface GrowingPart {
  readonly required: Map<string, ReadonlySet<string>>;
  readonly selections: SelectionNode[];
}

export type Satisfies = (type: string, condition: string) => boolean;

const NOTHING: Required = new Map();

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((name) => other.has(name));

/** Splits what is selected of entities, where it requires one field with different arguments. */
export function createSplit(
  { fields, requirements }: RequiredFields,
  satisfies: Satisfies,
): (selections: readonly SelectionNode[]) => readonly Part[] {
  const shared = new Set([...fields.values()].map(({ name }) => name));

  function requiredBy(type: string, field: string): Required {
    const required = new Map<string, Set<string>>();
    for (const [coordinate, names] of requirements) {
      const [owner = '', name] = coordinate.split('.');
      if (name !== field || !(satisfies(owner, type) || satisfies(type, owner))) continue;
      for (const made of names) {
        const plain = plainName(made);
        if (shared.has(plain)) required.set(plain, (required.get(plain) ?? new Set()).add(made));
      }
    }
    return required;
  }

  return (selections) => {
    const parts: GrowingPart[] = [];

    function place(type: string, selection: SelectionNode, wrap: (inner: SelectionNode) => SelectionNode): void {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new UnsupportedPlanError('a fragment spread on entities');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        for (const inner of selection.selectionSet.selections) {
          place(selection.typeCondition?.name.value ?? type, inner, (node) =>
            wrap({ ...selection, selectionSet: { ...selection.selectionSet, selections: [node] } }),
          );
        }
        return;
      }
      const required = requiredBy(type, selection.name.value);
      const found = parts.find((part) => [...required].every(([name, made]) => isSame(part.required.get(name) ?? made, made)));
      const part: GrowingPart = found ?? { required: new Map(), selections: [] };
      if (found === undefined) parts.push(part);
      for (const [name, made] of required) part.required.set(name, made);
      part.selections.push(wrap(selection));
    }

    for (const selection of selections) place('', selection, (node) => node);
    const [only, ...others] = parts;
    return only !== undefined && others.length === 0 ? [{ required: only.required, selections }] : parts;
  };
}

/** What a key of a representation is renamed to, where a planner has had to call a field otherwise. */
function renamesOf(rewrites: readonly FetchRewrite[]): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const rewrite of rewrites) {
    if (!('KeyRenamer' in rewrite)) continue;
    const last = rewrite.KeyRenamer.path.at(-1);
    if (last !== undefined && 'Key' in last) renames.set(last.Key, rewrite.KeyRenamer.renameKeyTo);
  }
  return renames;
}

/** The rewrites of a representation, to the names of the subgraph. */
export function plainRewrites(rewrites: readonly FetchRewrite[]): FetchRewrite[] {
  return rewrites.map((rewrite) => {
    if (!('KeyRenamer' in rewrite)) return rewrite;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return { KeyRenamer: { path, renameKeyTo: plainName(renameKeyTo) } };
  });
}

/** What represents an entity for one part: of fields that others require otherwise, those that this part requires. */
export function represented(
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[],
  { required }: Pick<Part, 'required'>,
): RequiresSelection[] {
  const renames = renamesOf(rewrites);
  const isWanted = (made: string): boolean => (required.get(plainName(made)) ?? NOTHING).has(made);

  function wanted(selections: readonly RequiresSelection[]): RequiresSelection[] {
    const names = new Set(selections.flatMap((each) => (each.kind === 'Field' ? [renames.get(each.name) ?? each.name] : [])));
    return selections.flatMap((selection): RequiresSelection[] => {
      if (selection.kind === 'FragmentSpread') throw new UnsupportedPlanError('a fragment spread in what a fetch requires');
      const inner = selection.selections && { selections: wanted(selection.selections) };
      if (selection.kind === 'InlineFragment') return [{ ...selection, ...inner }];
      const made = renames.get(selection.name) ?? selection.name;
      const plain = plainName(made);
      if (plain !== made) {
        if (!isWanted(made)) return [];
        return [{ ...selection, ...(made === selection.name && { alias: plain }), ...inner }];
      }
      const isReplaced = [...(required.get(made) ?? [])].some((other) => other !== made && names.has(other));
      return isReplaced ? [] : [{ ...selection, ...inner }];
    });
  }

  return wanted(requires);
}
