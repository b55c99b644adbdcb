/** The schema clients see: the supergraph without the marks of composition and without what is inaccessible. */

import {
  buildASTSchema,
  isEnumType,
  isTypeDefinitionNode,
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type TypeDefinitionNode,
} from 'graphql';
import { scalars } from '#platform/scalars.ts';

/** Prefixes of what composition adds for the gateway itself. */
const MACHINERY = /^(join|link|core|federation|inaccessible|tag|authenticated|requiresScopes|policy|cost|context|connect)__/;

/** What a client may see of applied directives. */
const KEPT: readonly string[] = ['deprecated', 'specifiedBy', 'oneOf'];

const EXECUTABLE: readonly string[] = [
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
];

/** Incremental delivery of the specification's draft; graphql-js does not bring it along yet. */
const DEFER = parse('directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT').definitions;

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const isAccessible = ({ directives }: Directed): boolean =>
  directives?.every(({ name }) => name.value !== 'inaccessible') ?? true;

function bare<Node extends Directed>(node: Node): Node {
  return { ...node, directives: node.directives?.filter(({ name }) => KEPT.includes(name.value)) ?? [] };
}

function accessible<Node extends Directed>(nodes: readonly Node[] | undefined): Node[] {
  return (nodes ?? []).filter(isAccessible).map(bare);
}

function stripped(definition: TypeDefinitionNode, hidden: ReadonlySet<string>): TypeDefinitionNode {
  const shown = <Named extends { readonly name: { readonly value: string } }>(types: readonly Named[] | undefined): Named[] =>
    (types ?? []).filter(({ name }) => !hidden.has(name.value));
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = accessible(definition.fields).map((field) => ({ ...field, arguments: accessible(field.arguments) }));
      return { ...bare(definition), interfaces: shown(definition.interfaces), fields };
    }
    case Kind.UNION_TYPE_DEFINITION:
      return { ...bare(definition), types: shown(definition.types) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...bare(definition), values: accessible(definition.values) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...bare(definition), fields: accessible(definition.fields) };
    case Kind.SCALAR_TYPE_DEFINITION:
      return bare(definition);
  }
}

/** Gives the scalars of a schema our rules where the names match, so that a malformed key is refused before any subgraph hears of it. */
function bindScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral, serialize }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (type !== undefined) Object.assign(type, { parseValue, parseLiteral, serialize });
  }
}

/**
 * Makes null of an enum value that is not shown, as of any value of a type that is not shown: it is hidden, and no fault of the
 * subgraph that returns it. Whatever is no value of the enum at all stays an error.
 */
function hideValues(schema: GraphQLSchema, types: readonly TypeDefinitionNode[]): void {
  for (const definition of types) {
    const type = schema.getType(definition.name.value);
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || !isEnumType(type)) continue;
    const values = definition.values?.filter((value) => !isAccessible(value)).map(({ name }) => name.value) ?? [];
    if (values.length === 0) continue;
    const hidden = new Set<unknown>(values);
    const serialize = type.serialize.bind(type);
    type.serialize = (value) => (hidden.has(value) ? null : serialize(value));
  }
}

/** Builds the API schema of a supergraph that composition has found valid. */
export function buildApiSchema(supergraph: DocumentNode): GraphQLSchema {
  const types = supergraph.definitions.filter(isTypeDefinitionNode);
  const hidden = new Set(
    types.filter((type) => MACHINERY.test(type.name.value) || !isAccessible(type)).map(({ name }) => name.value),
  );
  const definitions = supergraph.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.SCHEMA_DEFINITION) return [bare(definition)];
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
      const ofClients = definition.locations.some(({ value }) => EXECUTABLE.includes(value));
      return ofClients && definition.name.value !== 'defer' && !MACHINERY.test(definition.name.value) ? [definition] : [];
    }
    if (!isTypeDefinitionNode(definition) || hidden.has(definition.name.value)) return [];
    return [stripped(definition, hidden)];
  });
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...definitions, ...DEFER] }, { assumeValidSDL: true });
  bindScalars(schema);
  hideValues(schema, types);
  return schema;
}
