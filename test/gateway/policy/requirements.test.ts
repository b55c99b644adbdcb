import { describe, expect, test } from 'vitest';
import { readRequirements } from '#gateway/policy/requirements.ts';

const SUPERGRAPH = /* GraphQL */ `
  type Query {
    open: String
    signedIn: String @authenticated
    scoped: String @requiresScopes(scopes: [["case:read", "case:write"], ["operator"]])
    trusted: String @trustLevel(min: HIGH)
    both: String @authenticated @trustLevel(min: LOW)
    unrelated: String @join__field(graph: A) @personalData(purpose: "x", legalBasis: "y")
  }
  interface Paper @authenticated {
    title: String @requiresScopes(scopes: [["case:read"]])
  }
  union Finding @join__type(graph: A) = Query
  scalar Secret @authenticated
  enum Colour @requiresScopes(scopes: [["operator"]]) {
    RED
  }
  input Wish {
    text: String
  }
`;

describe('what a supergraph demands', () => {
  test('is read from its fields, interfaces and types; nothing else demands anything', () => {
    const requirements = [...readRequirements(SUPERGRAPH)].map(([place, { scopes, trustLevel }]) => [place, scopes, trustLevel]);
    expect(requirements).toEqual([
      ['Query.signedIn', [], null],
      ['Query.scoped', [['case:read', 'case:write'], ['operator']], null],
      ['Query.trusted', [], 'HIGH'],
      ['Query.both', [], 'LOW'],
      ['Paper', [], null],
      ['Paper.title', [['case:read']], null],
      ['Secret', [], null],
      ['Colour', [['operator']], null],
    ]);
  });
});
