/** Where every element of a schema stands: its path of ids from the root, and which of those above repeat. */

import type { Field, Group, Member, Rule } from '../model.ts';

/** Ids from the root to an element; the root itself is the empty path. */
export type Path = readonly string[];

export interface Place {
  readonly path: Path;
  readonly element: Field | Group;
  /** More than one may stand here, so that the data holds a list. */
  readonly isList: boolean;
}

export interface Tree {
  readonly places: readonly Place[];
  at(path: Path): Place | undefined;
}

/** More than one, or any number. */
export const isList = ({ occurrence: { max } }: Member): boolean => max === null || max > 1;

function* placesOf(members: readonly Member[], above: Path): Generator<Place> {
  for (const member of members) {
    const { element } = member;
    const path = [...above, element.identification.id];
    yield { path, element, isList: isList(member) };
    if (element.type === 'group') yield* placesOf(element.members, path);
  }
}

/** JSON Pointer of a path; ids need no escape. */
export const pointerOf = (path: Path): string => path.map((id) => `/${id}`).join('');

export function createTree(members: readonly Member[]): Tree {
  const places = [...placesOf(members, [])];
  const byPointer = new Map(places.map((place) => [pointerOf(place.path), place]));
  return { places, at: (path) => byPointer.get(pointerOf(path)) };
}

/** A rule and where it stands. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly owner: Path;
}

/** The rules of the root and of all elements, each once a place. */
export function rulesOf(root: readonly Rule[], { places }: Tree): readonly PlacedRule[] {
  const ofRoot = root.map((rule): PlacedRule => ({ rule, owner: [] }));
  return [...ofRoot, ...places.flatMap(({ element, path }) => element.rules.map((rule): PlacedRule => ({ rule, owner: path })))];
}
