/** Which types of the graph have ids that tell a person: of these every owner sees pseudonyms of its own. */

import { Kind, parse, type ConstDirectiveNode, type SelectionNode } from 'graphql';
import type { SubgraphContract } from '../supergraph/compose.ts';
import { hasDirective, type Contract } from './contract-types.ts';

const MARK = 'dataSubject';

/** The fields that make up the keys, by type; the interfaces that such types have are among the types. */
export interface Subjects {
  readonly ofObjects: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ofInterfaces: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The leaves of a key at the entity itself; what lies deeper belongs to another type. */
function leavesOf(key: ConstDirectiveNode): readonly string[] {
  const fields = key.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (fields?.kind !== Kind.STRING) return [];
  const [operation] = parse(`{ ${fields.value} }`, { noLocation: true }).definitions;
  const selections: readonly SelectionNode[] =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections.flatMap((node) => (node.kind === Kind.FIELD && node.selectionSet === undefined ? node.name.value : []));
}

function add(to: Map<string, Set<string>>, name: string, fields: Iterable<string>): void {
  to.set(name, new Set([...(to.get(name) ?? []), ...fields]));
}

/**
 * Reads our own contracts, never a partner's: whoever learns less by it must not be the one who says so. A type counts when it, or a field of
 * it, or an interface of it, is marked `@dataSubject` in any of them.
 */
export function readSubjects(contracts: readonly SubgraphContract[]): Subjects {
  const keys = new Map<string, Set<string>>();
  const interfaces = new Map<string, Set<string>>();
  const marked = new Set<string>();
  for (const definition of contracts.flatMap(({ sdl }) => parse(sdl, { noLocation: true }).definitions)) {
    if (!('fields' in definition) || !('interfaces' in definition)) continue;
    const name = definition.name.value;
    add(keys, name, (definition.directives ?? []).filter((each) => each.name.value === 'key').flatMap(leavesOf));
    add(
      interfaces,
      name,
      definition.interfaces.map((each) => each.name.value),
    );
    const isMarked = hasDirective(definition, MARK) || definition.fields.some((field) => hasDirective(field, MARK));
    if (isMarked) marked.add(name);
  }
  for (const [name, own] of interfaces) if ([...own].some((each) => marked.has(each))) marked.add(name);
  const ofObjects = new Map<string, Set<string>>();
  const ofInterfaces = new Map<string, Set<string>>();
  for (const name of marked) {
    const fields = keys.get(name) ?? new Set<string>();
    if (fields.size === 0) continue;
    add(ofObjects, name, fields);
    for (const each of interfaces.get(name) ?? []) add(ofInterfaces, each, fields);
  }
  return { ofObjects, ofInterfaces };
}

/** Whether a field of an object, as a contract has it, holds ids of subjects. */
export function createIsPseudonym({ types }: Contract, { ofObjects, ofInterfaces }: Subjects) {
  return (type: string, field: string): boolean => {
    // An object by the name of an interface stands for whichever type that has it (`@interfaceObject`).
    const fields = ofObjects.get(type) ?? (types.get(type)?.kind === 'object' ? ofInterfaces.get(type) : undefined);
    return fields?.has(field) === true || types.get(type)?.fields.get(field)?.isPseudonym === true;
  };
}

/** Tells of a field of a type in a contract whether it holds pseudonyms. */
export type IsPseudonym = ReturnType<typeof createIsPseudonym>;
