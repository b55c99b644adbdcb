/**
 * What is fetched beside what a client asks for, so that the access log can say whose data was read: the keys of the objects that
 * show personal data, and of the accounts they lead to. An operation that shows none is left as it is.
 */

import {
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { PersonalData, Unit } from '../../privacy/personal-data.ts';
import { fragmentOf, type Part, type SelectionContext } from './selection-context.ts';

/** Where the answers to a trace lie in an object of fetched data. */
export interface TraceKeys {
  readonly id: string | null;
  readonly subject: readonly string[] | null;
}

export interface Traces {
  /** What is to be fetched of a type beside what `parts` select; null: nothing. */
  selectionFor(type: GraphQLObjectType, parts: readonly Part[]): SelectionSetNode | null;
  readonly keysOf: (type: string) => TraceKeys;
}

/** Types and units of a graph; see `readPersonalData` and `readUnits`. */
export interface Traced extends Pick<PersonalData, 'types'> {
  readonly units: ReadonlyMap<string, Unit>;
}

/** The field at the end of a path of names, with those that lead to it around it. */
function nodeOf([name = '', ...rest]: readonly string[]): FieldNode {
  const node = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } } as const;
  return rest.length === 0 ? node : { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: [nodeOf(rest)] } };
}

export function createTraces(context: SelectionContext, { types, units }: Traced): Traces {
  const { schema } = context;
  /** Made once for each type: their keys in fetched data are kept by node. */
  const nodes = new Map<string, { readonly id: FieldNode | null; readonly subject: FieldNode | null }>();

  function nodesOf(type: string) {
    const known = nodes.get(type);
    if (known !== undefined) return known;
    const { id, subject } = units.get(type) ?? { id: null, subject: null };
    const made = { id: id === null ? null : nodeOf([id]), subject: subject === null ? null : nodeOf(subject) };
    nodes.set(type, made);
    return made;
  }

  const isMarked = (type: GraphQLNamedType, field: string): boolean =>
    [type, ...(isAbstractType(type) ? schema.getPossibleTypes(type) : [])].some(
      ({ name }) => types.get(name)?.fields.get(field)?.mark != null,
    );

  /** Whether a selection shows personal data of the object it is made on, or of what that is made of. */
  function showsPersonal({ type, set }: Part): boolean {
    return set.selections.some((node) => {
      if (!context.isIncluded(node)) return false;
      if (node.kind !== Kind.FIELD) {
        const fragment = fragmentOf(context, node, type);
        return fragment !== null && showsPersonal(fragment);
      }
      if (isMarked(type, node.name.value)) return true;
      const result = node.selectionSet === undefined ? undefined : context.fieldOf(type, node.name.value);
      if (result === undefined || node.selectionSet === undefined) return false;
      const name = types.get(type.name)?.fields.get(node.name.value)?.type ?? '';
      const of = schema.getType(name);
      return of !== undefined && !units.has(name) && showsPersonal({ type: of, set: node.selectionSet });
    });
  }

  /** The keys along a path of nodes that begins at `type`. */
  function keysAlong(type: string, node: FieldNode | null): readonly string[] | null {
    const parent = schema.getType(type);
    if (node === null || parent === undefined) return null;
    const key = context.dataKeyOf(node, parent);
    const inner = node.selectionSet?.selections[0];
    if (inner?.kind !== Kind.FIELD) return [key];
    const rest = keysAlong(types.get(type)?.fields.get(node.name.value)?.type ?? '', inner);
    return rest === null ? null : [key, ...rest];
  }

  return {
    selectionFor: (type, parts) => {
      if (!units.has(type.name) || !isObjectType(type) || !parts.some(showsPersonal)) return null;
      const { id, subject } = nodesOf(type.name);
      return { kind: Kind.SELECTION_SET, selections: [id, subject].filter((node) => node !== null) };
    },
    keysOf: (type) => {
      const { id, subject } = nodesOf(type);
      return { id: keysAlong(type, id)?.[0] ?? null, subject: keysAlong(type, subject) };
    },
  };
}
