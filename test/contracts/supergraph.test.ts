import { Kind, parse, print, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compose, useGraph } from './graph.ts';

const graph = useGraph();

const GUARDS = ['authenticated', 'requiresScopes', 'trustLevel', 'personalData'];

/** `Type.field @directive(…)` for each directive that guards a field. */
function guardsOf(document: DocumentNode): readonly string[] {
  const isGuard = ({ name }: ConstDirectiveNode): boolean => GUARDS.includes(name.value);
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    return (definition.fields ?? []).flatMap(({ name, directives = [] }) =>
      directives.filter(isGuard).map((directive) => `${definition.name.value}.${name.value} ${print(directive)}`),
    );
  });
}

describe('the seven contracts', () => {
  test('make one graph, and nothing about it is doubtful', () => {
    expect(graph.current.hints.map(({ definition, message }) => `${definition.code}: ${message}`)).toEqual([]);
  });

  test('make the graph that was reviewed; `npx vitest run test/contracts -u` writes it anew', async () => {
    await expect(graph.current.supergraphSdl).toMatchFileSnapshot('./supergraph.graphql');
  });

  test('make the same graph in any order', () => {
    const reversed = compose(graph.current.contracts.toReversed()).supergraphSdl;
    const definitions = (sdl: string): string[] => parse(sdl).definitions.map(print).sort();
    expect(definitions(reversed)).toEqual(definitions(graph.current.supergraphSdl));
  });
});

describe('what guards a field', () => {
  test('stays with it in the supergraph', () => {
    const demanded = graph.current.contracts.flatMap(({ sdl }) => guardsOf(parse(sdl)));
    const kept = guardsOf(parse(graph.current.supergraphSdl));
    expect(demanded.length).toBeGreaterThan(40);
    expect(demanded.filter((guard) => !kept.includes(guard))).toEqual([]);
  });

  test('stays with it for a trust level too, which no field demands of its own', () => {
    const demanding = graph.current.contracts.map((contract) => {
      const sdl = contract.sdl.replace('me: Account @authenticated', 'me: Account @trustLevel(min: HIGH)');
      return { ...contract, sdl };
    });
    expect(guardsOf(parse(compose(demanding).supergraphSdl))).toContain('Query.me @trustLevel(min: HIGH)');
  });

  test('goes with a field of an interface to every type that has it', () => {
    const kept = guardsOf(parse(graph.current.supergraphSdl));
    for (const type of ['Authority', 'MunicipalAuthority', 'StateAuthority', 'FederalAuthority'])
      expect(kept).toContain(`${type}.cases @requiresScopes(scopes: [["case:read"]])`);
  });
});
