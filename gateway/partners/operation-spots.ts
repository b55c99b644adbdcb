/** Where an operation and its answer have ids that a partner sees pseudonyms of. */

import {
  Kind,
  parse,
  print,
  type ArgumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { answerSpotsOf, createFieldTypes, createMembers, type ObjectSpots } from './answer-spots.ts';
import type { Contract, InputValue } from './contract-types.ts';
import type { IsPseudonym } from './subjects.ts';

export interface OperationSpots {
  /** The operation as the partner gets it: ids in it are pseudonyms, and whatever may be of several types tells its type. */
  readonly query: string;
  /** What variables are, by their names. */
  readonly variables: ReadonlyMap<string, InputValue>;
  /** Null: the answer has no pseudonyms. */
  readonly answer: ObjectSpots | null;
  /** The keys of the answer, at whatever place. */
  readonly keys: ReadonlySet<string>;
}

/** The scalar of representations of entities. */
export const ANY = '_Any';

export interface OperationContext {
  readonly contract: Contract;
  readonly isPseudonym: IsPseudonym;
  readonly seal: (id: string) => string;
}

const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const tellsType = ({ selections }: SelectionSetNode): boolean =>
  selections.some((node) => node.kind === Kind.FIELD && node.alias === undefined && node.name.value === '__typename');

/** Reads an operation of the engine. Throws for one that the contract does not know the root of. */
export function readOperationSpots(query: string, { contract, isPseudonym, seal }: OperationContext): OperationSpots {
  const document = parse(query, { noLocation: true });
  const membersOf = createMembers(contract);
  const fieldTypeOf = createFieldTypes(contract);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const variables = new Map<string, InputValue>();
  const keys = new Set<string>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  if (operation === undefined) throw new Error('there is no operation');

  function value(node: ValueNode, of: InputValue | undefined): ValueNode {
    if (of === undefined) return node;
    switch (node.kind) {
      case Kind.VARIABLE: {
        const known = variables.get(node.name.value);
        variables.set(node.name.value, { ...of, isPseudonym: of.isPseudonym || known?.isPseudonym === true });
        return node;
      }
      case Kind.STRING:
      case Kind.INT:
        return of.isPseudonym ? { kind: Kind.STRING, value: seal(node.value) } : node;
      case Kind.LIST:
        return { ...node, values: node.values.map((each) => value(each, of)) };
      case Kind.OBJECT: {
        const fields = contract.types.get(of.type)?.fields;
        return {
          ...node,
          fields: node.fields.map((each) => ({ ...each, value: value(each.value, fields?.get(each.name.value)) })),
        };
      }
      case Kind.BOOLEAN:
      case Kind.ENUM:
      case Kind.FLOAT:
      case Kind.NULL:
        return node;
    }
  }

  function args(nodes: readonly ArgumentNode[] | undefined, known: ReadonlyMap<string, InputValue> | undefined) {
    return nodes?.map((node) => ({ ...node, value: value(node.value, known?.get(node.name.value)) }));
  }

  /** A selection set as the partner gets it. */
  function told(set: SelectionSetNode, type: string): SelectionSetNode {
    const selections = set.selections.map((node): SelectionNode => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        return { ...node, selectionSet: told(node.selectionSet, node.typeCondition?.name.value ?? type) };
      }
      keys.add(node.alias?.value ?? node.name.value);
      const known = contract.types.get(type)?.fields.get(node.name.value)?.args;
      const arguments_ = args(node.arguments, known);
      const { selectionSet } = node;
      const inner = selectionSet === undefined ? undefined : told(selectionSet, fieldTypeOf(type, node.name.value) ?? '');
      return { ...node, ...(arguments_ && { arguments: arguments_ }), ...(inner && { selectionSet: inner }) };
    });
    const isDoubtful = membersOf(type).size > 1 && !tellsType(set);
    return { ...set, selections: isDoubtful ? [TYPENAME, ...selections] : selections };
  }

  const root = contract.roots[operation.operation];
  const definitions = document.definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      return { ...definition, selectionSet: told(definition.selectionSet, definition.typeCondition.name.value) };
    }
    return definition === operation ? { ...operation, selectionSet: told(operation.selectionSet, root) } : definition;
  });
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    if (print(type).replace(/[[\]!]/g, '') === ANY) variables.set(variable.name.value, { type: ANY, isPseudonym: false });
  }
  const context = { contract, isPseudonym, fragments };
  return {
    query: print({ ...document, definitions }),
    variables,
    answer: answerSpotsOf(operation.selectionSet, root, context),
    keys,
  };
}
