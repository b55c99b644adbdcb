/** What the engine reads from a supergraph once: the API schema, which types stand for which, and requirements with arguments. */

import { isTypeDefinitionNode, Kind, parse, print, type GraphQLSchema } from 'graphql';
import { buildApiSchema } from './api-schema.ts';
import { createIsContextual } from './contextual.ts';
import { requireSupported } from './features.ts';

export interface SupergraphFacts {
  readonly apiSchema: GraphQLSchema;
  /** Is a value of the object type `type` (or of an interface object) also of `condition`? Knows the inaccessible types too. */
  readonly satisfies: (type: string, condition: string) => boolean;
  readonly objectTypes: ReadonlySet<string>;
  /** Interfaces that some subgraph knows as one object type. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** Fields that some `@requires` asks for with arguments: their plain name in fetched data belongs to the planner. */
  readonly fieldsRequiredWithArguments: ReadonlySet<string>;
  /** For `Type.field`: the arguments, as text, that its `@requires` gives to fields beside it. */
  readonly requiredArguments: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Does an operation ask for fields with arguments from a context? */
  readonly isContextual: (operation: string) => boolean;
}

function argumentsIn(fieldSet: string): ReadonlyMap<string, string> {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return new Map(
    selections.flatMap((selection) => {
      if (selection.kind !== Kind.FIELD || !selection.arguments?.length) return [];
      return [[selection.name.value, selection.arguments.map(print).sort().join()] as const];
    }),
  );
}

/** Reads a supergraph SDL. Throws UnsupportedSupergraphError. */
export function readSupergraph(supergraphSdl: string): SupergraphFacts {
  const document = parse(supergraphSdl, { noLocation: true });
  requireSupported(document, 'own');
  const members = new Map<string, Set<string>>();
  const objectTypes = new Set<string>();
  const fieldsRequiredWithArguments = new Set<string>();
  const interfaceObjects = new Set<string>();
  const requiredArguments = new Map<string, ReadonlyMap<string, string>>();
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
    for (const { name: field, directives } of definition.fields ?? []) {
      for (const argument of directives?.flatMap((directive) => directive.arguments ?? []) ?? []) {
        if (argument.name.value !== 'requires' || argument.value.kind !== Kind.STRING) continue;
        for (const match of argument.value.value.matchAll(/(\w+)\s*\(/g)) fieldsRequiredWithArguments.add(match[1] ?? '');
        const given = argumentsIn(argument.value.value);
        if (given.size > 0) requiredArguments.set(`${name}.${field.value}`, given);
      }
    }
  }
  const apiSchema = buildApiSchema(document);
  return {
    apiSchema,
    satisfies: (type, condition) => type === condition || (members.get(condition)?.has(type) ?? false),
    objectTypes,
    interfaceObjects,
    fieldsRequiredWithArguments,
    requiredArguments,
    isContextual: createIsContextual(document, apiSchema),
  };
}
