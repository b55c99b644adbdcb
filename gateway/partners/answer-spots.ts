/** Where an answer to an operation has pseudonyms: by the runtime types of its objects, worked out once for each operation. */

import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Contract } from './contract-types.ts';
import type { IsPseudonym } from './subjects.ts';

export interface Spot {
  /** Null: what is there is a pseudonym itself, or a list of such. */
  readonly inner: ObjectSpots | null;
}

/** By the key in the answer. */
export type FieldSpots = ReadonlyMap<string, Spot>;

export interface ObjectSpots {
  /** Where all values are of one type. */
  readonly only: FieldSpots | null;
  /** Types without pseudonyms are left out. */
  readonly byType: ReadonlyMap<string, FieldSpots>;
}

/** The union of all entities, which contracts do not spell out. */
export const ENTITY = '_Entity';

export interface AnswerSpotsContext {
  readonly contract: Contract;
  readonly isPseudonym: IsPseudonym;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The object types that a value of a type may be of. */
export function createMembers({ types }: Contract): (type: string) => ReadonlySet<string> {
  const objects = new Set([...types.values()].filter(({ kind }) => kind === 'object').map(({ name }) => name));
  const none: ReadonlySet<string> = new Set();
  return (type) => (type === ENTITY ? objects : (types.get(type)?.members ?? none));
}

/** The type of a field; undefined for what the contract does not know. */
export function createFieldTypes({ types, roots }: Contract): (type: string, field: string) => string | undefined {
  return (type, field) => (type === roots.query && field === '_entities' ? ENTITY : types.get(type)?.fields.get(field)?.type);
}

/** Answers null where there are none. */
export function answerSpotsOf(root: SelectionSetNode, type: string, context: AnswerSpotsContext): ObjectSpots | null {
  const { contract, isPseudonym, fragments } = context;
  const membersOf = createMembers(contract);
  const fieldTypeOf = createFieldTypes(contract);
  const numbers = new Map<SelectionSetNode, number>();
  const known = new Map<string, ObjectSpots | null>();

  const numberOf = (set: SelectionSetNode): number => {
    const number = numbers.get(set) ?? numbers.size;
    numbers.set(set, number);
    return number;
  };

  /** The fields of an object of the type `of`, by their keys in the answer. */
  function collect(set: SelectionSetNode, of: string, into: Map<string, FieldNode[]>): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        into.set(key, [...(into.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition?.name.value ?? of;
      if (fragment !== undefined && membersOf(condition).has(of)) collect(fragment.selectionSet, of, into);
    }
  }

  function spotOf(of: string, nodes: readonly FieldNode[]): Spot | null {
    const name = nodes[0]?.name.value ?? '';
    if (isPseudonym(of, name)) return { inner: null };
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const result = fieldTypeOf(of, name);
    const inner = sets.length === 0 || result === undefined ? null : spotsOf(sets, result);
    return inner === null ? null : { inner };
  }

  function fieldsOf(sets: readonly SelectionSetNode[], of: string): FieldSpots {
    const collected = new Map<string, FieldNode[]>();
    for (const set of sets) collect(set, of, collected);
    const spots = new Map<string, Spot>();
    for (const [key, nodes] of collected) {
      const spot = spotOf(of, nodes);
      if (spot !== null) spots.set(key, spot);
    }
    return spots;
  }

  function spotsOf(sets: readonly SelectionSetNode[], declared: string): ObjectSpots | null {
    const name = `${declared} ${sets.map(numberOf).join()}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const members = [...membersOf(declared)];
    const all = members.map((of) => [of, fieldsOf(sets, of)] as const).filter(([, fields]) => fields.size > 0);
    const [first] = all;
    const only = members.length === 1 && first !== undefined ? first[1] : null;
    const made = first === undefined ? null : { only, byType: new Map(all) };
    known.set(name, made);
    return made;
  }

  return spotsOf([root], type);
}
