/** What the engine reads from a supergraph once: the API schema, which types stand for which, and what planners must be told otherwise. */

import { isTypeDefinitionNode, Kind, parse, type GraphQLSchema } from 'graphql';
import { buildApiSchema } from './api-schema.ts';
import { createIsContextual } from './contextual.ts';
import { requireSupported } from './features.ts';
import { keepRequiredApart, type RequiredFields } from './required-fields.ts';

export interface SupergraphFacts {
  readonly apiSchema: GraphQLSchema;
  /** Is a value of the object type `type` (or of an interface object) also of `condition`? Knows the inaccessible types too. */
  readonly satisfies: (type: string, condition: string) => boolean;
  readonly objectTypes: ReadonlySet<string>;
  /** Interfaces that some subgraph knows as one object type. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** Requirements with arguments, as the planners see them. */
  readonly required: RequiredFields;
  /** Does an operation ask for fields with arguments from a context? */
  readonly isContextual: (operation: string) => boolean;
}

/** Reads a supergraph SDL. Throws UnsupportedSupergraphError. */
export function readSupergraph(supergraphSdl: string): SupergraphFacts {
  const document = parse(supergraphSdl, { noLocation: true });
  requireSupported(document, 'own');
  const members = new Map<string, Set<string>>();
  const objectTypes = new Set<string>();
  const interfaceObjects = new Set<string>();
  const add = (abstract: string, member: string): void => {
    const known = members.get(abstract) ?? new Set();
    members.set(abstract, known.add(member));
  };
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const name = definition.name.value;
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) add(name, member.name.value);
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) objectTypes.add(name);
    const isInterfaceObject = definition.directives?.some((directive) =>
      directive.arguments?.some(
        (argument) => argument.name.value === 'isInterfaceObject' && argument.value.kind === Kind.BOOLEAN,
      ),
    );
    if (isInterfaceObject === true) interfaceObjects.add(name);
    for (const type of definition.interfaces ?? []) add(type.name.value, name);
  }
  const apiSchema = buildApiSchema(document);
  return {
    apiSchema,
    satisfies: (type, condition) => type === condition || (members.get(condition)?.has(type) ?? false),
    objectTypes,
    interfaceObjects,
    required: keepRequiredApart(document),
    isContextual: createIsContextual(document, apiSchema),
  };
}
