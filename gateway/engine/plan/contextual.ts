/** Which operations ask for fields with arguments from a context (`@fromContext`): the Rust planner drops such arguments. */

import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The arguments of `join__field` that say which contexts a field reads: their selections. */
export function contextSelectionsOf({ directives }: FieldDefinitionNode): string[] {
  const selections: string[] = [];
  for (const argument of directives?.flatMap((directive) => directive.arguments ?? []) ?? []) {
    if (argument.name.value !== 'contextArguments') continue;
    visit(argument, {
      ObjectField: ({ name, value }) => {
        if (name.value === 'selection' && value.kind === Kind.STRING) selections.push(value.value);
      },
    });
  }
  return selections;
}

/** The fields (`Type.field`) of a supergraph that have arguments from a context. */
function contextualFields(supergraph: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      if (contextSelectionsOf(field).length > 0) found.add(`${definition.name.value}.${field.name.value}`);
    }
  }
  return found;
}

function related(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  const above = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  return [type, ...above, ...(isAbstractType(type) ? schema.getPossibleTypes(type) : [])];
}

/** Tells operations, valid against the API schema, that ask for such a field. */
export function createIsContextual(supergraph: DocumentNode, apiSchema: GraphQLSchema): (operation: string) => boolean {
  const fields = contextualFields(supergraph);
  if (fields.size === 0) return () => false;
  return (operation) => {
    let isContextual = false;
    const types = new TypeInfo(apiSchema);
    const visitor = {
      Field: ({ name }: { readonly name: { readonly value: string } }) => {
        const parent = types.getParentType();
        if (parent && related(apiSchema, parent).some((type) => fields.has(`${type.name}.${name.value}`))) isContextual = true;
      },
    };
    visit(parse(operation, { noLocation: true }), visitWithTypeInfo(types, visitor));
    return isContextual;
  };
}
