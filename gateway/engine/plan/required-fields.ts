/**
 * Requirements with arguments (`@requires(fields: "price(currency: EUR)")`), kept apart for the planners: they take a field with
 * other arguments for the required one. So each such field becomes, in the supergraph that they see, one of its own without
 * arguments; required-plan.ts puts what the subgraphs know in its place again.
 */

import {
  isTypeDefinitionNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  type ObjectFieldNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** What a field of the planners stands for. */
export interface RequiredField {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

export interface RequiredFields {
  /** The supergraph for the planners. */
  readonly supergraph: DocumentNode;
  /** By the names that the planners know. */
  readonly fields: ReadonlyMap<string, RequiredField>;
  /** For `Type.field`: the names, of the planners, of all that it requires at any depth. */
  readonly requirements: ReadonlyMap<string, ReadonlySet<string>>;
}

type WithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const MADE = /^_required_\d+_(\w+)$/;

/** The name of a field in the words of its subgraph. */
export const plainName = (name: string): string => MADE.exec(name)?.[1] ?? name;

const valueOf = ({ arguments: given }: ConstDirectiveNode, name: string): ArgumentNode['value'] | undefined =>
  given?.find((argument) => argument.name.value === name)?.value;

function graphOf(directive: ConstDirectiveNode): string {
  const graph = valueOf(directive, 'graph');
  return graph?.kind === Kind.ENUM ? graph.value : '';
}

function isExternal(directive: ConstDirectiveNode): boolean {
  const external = valueOf(directive, 'external');
  return external?.kind === Kind.BOOLEAN && external.value;
}

const hasFields = (node: DocumentNode['definitions'][number]): node is WithFields =>
  isTypeDefinitionNode(node) && 'fields' in node && node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION;

/** Field sets stand with and without braces; they are answered as they came. */
function rewriteSet(text: string, enter: (field: FieldNode) => FieldNode): string {
  const isBraced = text.trim().startsWith('{');
  const rewritten = visit(parse(isBraced ? text : `{ ${text} }`, { noLocation: true }), { Field: enter });
  const printed = stripIgnoredCharacters(print(rewritten));
  return isBraced ? printed : printed.slice(1, -1);
}

/** Keeps requirements with arguments apart. */
export function keepRequiredApart(supergraph: DocumentNode): RequiredFields {
  const names = new Map<string, string>();
  const fields = new Map<string, RequiredField>();
  const requirements = new Map<string, Set<string>>();
  /** The subgraphs that require a field, by its name. */
  const users = new Map<string, Set<string>>();
  const types = new Map(supergraph.definitions.filter(hasFields).map((type) => [type.name.value, type]));

  function nameOf({ name, arguments: given = [] }: FieldNode): string {
    if (given.length === 0) return name.value;
    const printed = given.map((argument) => print(argument)).sort();
    const identity = `${name.value} ${printed.join()}`;
    const made = names.get(identity) ?? `_required_${names.size}_${name.value}`;
    names.set(identity, made);
    fields.set(made, { name: name.value, arguments: given });
    return made;
  }

  /** Renames what the field sets of a directive ask for, and notes what they require of an entity. */
  function renamed(directive: ConstDirectiveNode, required: Set<string>): ConstDirectiveNode {
    const graph = graphOf(directive);
    const enter = ({ name: { value: name }, value }: ArgumentNode | ObjectFieldNode) => {
      // `selection` is one of `contextArguments`, which are filled from a field further up.
      if (value.kind !== Kind.STRING || !['requires', 'provides', 'selection'].includes(name)) return undefined;
      const text = rewriteSet(value.value, (node) => {
        const made = nameOf(node);
        if (name === 'requires') required.add(made);
        users.set(made, (users.get(made) ?? new Set()).add(graph));
        return { ...node, name: { ...node.name, value: made }, arguments: [] };
      });
      return { ...value, value: text };
    };
    const entered = <Node extends ArgumentNode | ObjectFieldNode>(node: Node): Node | undefined => {
      const value = enter(node);
      return value && { ...node, value };
    };
    return visit(directive, { Argument: entered, ObjectField: entered });
  }

  function inType(type: WithFields): WithFields {
    const made = type.fields?.map((field): FieldDefinitionNode => {
      const required = new Set<string>();
      const directives = field.directives?.map((directive) => renamed(directive, required));
      if (required.size > 0) requirements.set(`${type.name.value}.${field.name.value}`, required);
      return { ...field, ...(directives && { directives }) };
    });
    return { ...type, ...(made && { fields: made }) };
  }

  /** The field under a name, external only where that is required, or belongs to an interface. */
  function under(name: string, field: FieldDefinitionNode, { interfaces: implemented }: WithFields): FieldDefinitionNode {
    const isOfInterface = implemented?.some((each) =>
      types.get(each.name.value)?.fields?.some((other) => other.name.value === field.name.value),
    );
    const directives = field.directives?.filter(
      (directive) => !isExternal(directive) || isOfInterface === true || users.get(name)?.has(graphOf(directive)) === true,
    );
    const isSame = name === field.name.value;
    return {
      ...field,
      ...(directives && { directives }),
      ...(!isSame && { name: { ...field.name, value: name }, arguments: [] }),
    };
  }

  /** A field, and those that stand for it with arguments. */
  function withVariants(field: FieldDefinitionNode, type: WithFields): FieldDefinitionNode[] {
    const known = new Set(field.arguments?.map(({ name }) => name.value));
    const variants = [...fields].filter(
      ([, { name, arguments: given }]) => name === field.name.value && given.every((argument) => known.has(argument.name.value)),
    );
    if (variants.length === 0) return [field];
    return [field.name.value, ...variants.map(([made]) => made)].map((name) => under(name, field, type));
  }

  const definitions = supergraph.definitions.map((definition) => (hasFields(definition) ? inType(definition) : definition));
  if (fields.size === 0) return { supergraph, fields, requirements };
  const complete = definitions.map((definition) =>
    hasFields(definition)
      ? { ...definition, fields: (definition.fields ?? []).flatMap((field) => withVariants(field, definition)) }
      : definition,
  );
  return { supergraph: { ...supergraph, definitions: complete }, fields, requirements };
}
