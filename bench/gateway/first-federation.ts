/** The contracts of the benchmark as the first federation has them, for a peer that knows no other. */

import { Kind, parse, print, type DefinitionNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { contractsAt, SUBGRAPHS } from './graph.ts';

const EXTERNAL = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'external' } } as const;

const external = (field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...field,
  directives: [...(field.directives ?? []), EXTERNAL],
});

/** What a type is known by; null for one that is no entity. */
function keyOf({ directives }: ObjectTypeDefinitionNode): string | null {
  const value = directives?.find(({ name }) => name.value === 'key')?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

const withoutShareable = (field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...field,
  directives: field.directives?.filter(({ name }) => name.value !== 'shareable') ?? [],
});

/** Each entity belongs to one subgraph; the others extend it, and declare its key as a field of somebody else. */
function rewritten(sdl: string, owns: readonly string[]): string {
  const definitions = parse(sdl).definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const fields = definition.fields?.map(withoutShareable) ?? [];
    const key = keyOf(definition);
    const { name, directives = [] } = definition;
    if (owns.includes(name.value) || (key === null && name.value !== 'Query')) return [{ ...definition, fields }];
    const extended = fields.map((field) => (field.name.value === key ? external(field) : field));
    return [{ kind: Kind.OBJECT_TYPE_EXTENSION, name, directives, fields: extended }];
  });
  return print({ kind: Kind.DOCUMENT, definitions });
}

/** Name, address and SDL of each subgraph. */
export function firstFederationAt(origin: string): { readonly name: string; readonly url: string; readonly sdl: string }[] {
  return contractsAt(origin).map(({ name, url, sdl }) => ({ name, url, sdl: rewritten(sdl, SUBGRAPHS[name]?.owns ?? []) }));
}
