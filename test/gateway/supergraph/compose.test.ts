import { describe, expect, test } from 'vitest';
import { composeSupergraph, CompositionError } from '#gateway/supergraph/compose.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const contract = (name: string, sdl: string) => ({ name, url: `fixture:${name}`, sdl: `${LINK} ${sdl}` });

describe('contracts of subgraphs', () => {
  test('that fit become one graph', () => {
    const supergraphSdl = composeSupergraph([
      contract('towns', 'type Query { town: Town } type Town @key(fields: "key") { key: ID! }'),
      contract('people', 'type Town @key(fields: "key") { key: ID! residents: Int }'),
    ]);
    expect(supergraphSdl).toMatch(/residents: Int @join__field\(graph: PEOPLE\)/);
  });

  test('that do not fit are refused with every fault', () => {
    const compose = (): unknown =>
      composeSupergraph([
        contract('towns', 'type Query { town: Town } type Town @key(fields: "key") { key: ID! name: String size: Int }'),
        contract('people', 'type Town @key(fields: "key") { key: ID! name: String size: String }'),
      ]);
    expect(compose).toThrow(CompositionError);
    expect(compose).toThrow(/Town\.size.*\n?[\s\S]*Town\.name|Town\.name[\s\S]*Town\.size/);
  });

  test('that cannot be read are refused, and whose they are is told', () => {
    const compose = (): unknown => composeSupergraph([contract('towns', 'type Query {')]);
    expect(compose).toThrow(CompositionError);
    expect(compose).toThrow(/\[towns\] Syntax Error/);
  });
});
