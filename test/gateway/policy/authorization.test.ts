import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { demandsOf, refusals } from '#gateway/policy/authorization.ts';
import { readRequirements } from '#gateway/policy/requirements.ts';
import { derivedId } from '#platform/values/id.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { caseWorker, citizen } from '../../support/viewers.ts';

const SDL = /* GraphQL */ `
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @trustLevel(min: TrustLevel!) on FIELD_DEFINITION
  enum TrustLevel {
    BASIC
    LOW
    SUBSTANTIAL
    HIGH
  }
  scalar Pin @authenticated
  type Query {
    open: String
    me: Account @authenticated
    cases: [Case!]! @requiresScopes(scopes: [["case:read", "case:write"], ["operator"]])
    trusted: String @trustLevel(min: SUBSTANTIAL)
    pin: Pin
    papers: [Paper!]!
    notice: Notice
    file: File
    vault: Vault
    finding: Finding
  }
  type Mutation {
    submit: String @trustLevel(min: HIGH)
  }
  type Account {
    id: ID!
    friend: Account
    name: String
  }
  type Case {
    id: ID!
  }
  interface Paper {
    id: ID!
    author: String @authenticated
  }
  type Notice implements Paper {
    id: ID!
    author: String
  }
  type File implements Paper {
    id: ID! @requiresScopes(scopes: [["case:read"]])
    author: String
  }
  type Vault @authenticated {
    gold: Int
  }
  union Finding = Notice | Vault
`;
const schema = buildSchema(SDL);
const requirements = readRequirements(SDL);

function refusalsOf(query: string, viewer: Viewer | null) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  return refusals(demandsOf(document, operation, schema, requirements), viewer);
}
const codesOf = (query: string, viewer: Viewer | null = null): unknown[] =>
  refusalsOf(query, viewer).map(({ path, extensions }) => [path?.join('.'), extensions['code']]);

const worker = caseWorker(derivedId('authority:test'));

describe('an operation', () => {
  test.each(['{ open }', '{ __typename }', '{ __schema { types { name } } }', '{ notice { id } }', '{ finding { __typename } }'])(
    'that asks for nothing protected is open to everybody: %s',
    (query) => {
      expect(codesOf(query)).toEqual([]);
    },
  );

  test.each([
    ['a field', '{ open me { id } }', 'me'],
    ['a field under another name', '{ open: me { id } }', 'open'],
    ['a field that is skipped, as one never knows', '{ me @skip(if: true) { id } }', 'me'],
    ['a type', '{ vault { gold } }', 'vault'],
    ['a scalar', '{ pin }', 'pin'],
    ['a type found in a union', '{ finding { ... on Vault { gold } } }', 'finding'],
    ['a field of an interface', '{ papers { author } }', 'papers.author'],
    ['a field of an interface, asked of its type', '{ notice { author } }', 'notice.author'],
    ['a field of an interface, narrowed to a type', '{ papers { ... on Notice { author } } }', 'papers.author'],
    ['a field of a type, asked of its interface', '{ papers { id } }', 'papers.id'],
    ['a field in a fragment', '{ ...F } fragment F on Query { me { id } }', 'me'],
    ['a field in a fragment within a fragment', '{ ...F } fragment F on Query { ...G } fragment G on Query { me { id } }', 'me'],
    ['a field in an inline fragment', '{ ... { ... on Query { me { id } } } }', 'me'],
    ['a field beneath a fragment that was spread before', '{ ...F me { id } ...F } fragment F on Query { open }', 'me'],
  ])('that asks anonymously for %s is refused', (_, query, path) => {
    expect(codesOf(query)).toEqual([[path, 'UNAUTHENTICATED']]);
  });

  test('counts only the operation that runs and the fragments it spreads', () => {
    expect(codesOf('query A { open } query B { me { id } }')).toEqual([]);
  });

  test('is refused once for each demand', () => {
    expect(codesOf('{ me { id } again: me { id } trusted cases { id } }')).toEqual([
      ['me', 'UNAUTHENTICATED'],
      ['trusted', 'UNAUTHENTICATED'],
      ['cases', 'UNAUTHENTICATED'],
    ]);
  });

  test('needs all scopes of one set', () => {
    const query = '{ cases { id } }';
    expect(codesOf(query, worker)).toEqual([]);
    expect(codesOf(query, citizen({ scopes: ['operator'] }))).toEqual([]);
    expect(codesOf(query, citizen({ scopes: ['case:read'] }))).toEqual([['cases', 'FORBIDDEN']]);
    expect(refusalsOf(query, citizen())[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      required: [['case:read', 'case:write'], ['operator']],
    });
  });

  test('needs the trust level of this session', () => {
    expect(codesOf('{ trusted }', citizen({ trustLevel: 'SUBSTANTIAL' }))).toEqual([]);
    expect(codesOf('{ trusted }', citizen({ trustLevel: 'HIGH' }))).toEqual([]);
    expect(refusalsOf('mutation { submit }', citizen({ trustLevel: 'LOW' }))[0]?.extensions).toEqual({
      code: 'TRUST_LEVEL_REQUIRED',
      required: 'HIGH',
      current: 'LOW',
    });
  });

  test('of fragments that double each other a hundred times is decided at once', () => {
    const fragments = Array.from(
      { length: 100 },
      (_, index) => `fragment F${index + 1} on Account { a: friend { ...F${index} } b: friend { ...F${index} } }`,
    );
    const document = parse(`{ me { ...F100 } } fragment F0 on Account { name } ${fragments.join(' ')}`);
    const operation = document.definitions[0] as OperationDefinitionNode;
    expect(demandsOf(document, operation, schema, requirements)).toHaveLength(1);
  });
});
