/** What a contract says of its types, as far as ids have to be found in operations and answers. */

import type { OperationTypeNode } from 'graphql';
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeNode,
} from 'graphql';

/** Marks an argument, an input field or a field that holds pseudonyms, where no key of an entity says so. */
const MARK = 'pseudonym';

export interface InputValue {
  /** The named type. */
  readonly type: string;
  readonly isPseudonym: boolean;
}

export interface ContractField extends InputValue {
  readonly args: ReadonlyMap<string, InputValue>;
}

export interface ContractType {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'union' | 'input';
  readonly fields: Map<string, ContractField>;
  /** The object types that a value of it may be of. */
  readonly members: Set<string>;
}

export interface Contract {
  readonly types: ReadonlyMap<string, ContractType>;
  readonly roots: Readonly<Record<OperationTypeNode, string>>;
}

const named = (node: TypeNode): string => (node.kind === Kind.NAMED_TYPE ? node.name.value : named(node.type));

export function hasDirective({ directives }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string) {
  return directives?.some((directive) => directive.name.value === name) ?? false;
}

function inputValue(node: InputValueDefinitionNode | FieldDefinitionNode): InputValue {
  return { type: named(node.type), isPseudonym: hasDirective(node, MARK) };
}

function fieldOf(node: InputValueDefinitionNode | FieldDefinitionNode): ContractField {
  const args = node.kind === Kind.FIELD_DEFINITION ? (node.arguments ?? []) : [];
  return { ...inputValue(node), args: new Map(args.map((argument) => [argument.name.value, inputValue(argument)])) };
}

const KINDS: Readonly<Partial<Record<Kind, ContractType['kind']>>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.OBJECT_TYPE_EXTENSION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
};

/** Definitions and extensions of one type count together. */
export function readContract(sdl: string): Contract {
  const types = new Map<string, ContractType>();
  const roots = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

  function typeOf(name: string, kind: ContractType['kind']): ContractType {
    const type = types.get(name) ?? { name, kind, fields: new Map(), members: new Set() };
    types.set(name, type);
    return type;
  }

  function read(definition: DefinitionNode): void {
    if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION) {
      for (const { operation, type } of definition.operationTypes ?? []) roots[operation] = type.name.value;
    }
    const kind = KINDS[definition.kind];
    if (kind === undefined || !('name' in definition)) return;
    const type = typeOf(definition.name.value, kind);
    if (kind === 'object') type.members.add(type.name);
    if ('fields' in definition) for (const field of definition.fields ?? []) type.fields.set(field.name.value, fieldOf(field));
    if ('types' in definition) for (const member of definition.types ?? []) type.members.add(member.name.value);
    if ('interfaces' in definition && kind === 'object') {
      for (const { name } of definition.interfaces ?? []) typeOf(name.value, 'interface').members.add(type.name);
    }
  }

  for (const definition of parse(sdl, { noLocation: true }).definitions) read(definition);
  return { types, roots };
}
