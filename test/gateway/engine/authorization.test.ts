import { describe, expect, it } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createSmallGraph, type SmallGraph } from './small-graph.ts';

const people = [
  { __typename: 'Citizen', id: '1', name: 'Erika', taxId: '47', secret: 'a' },
  { __typename: 'Company', id: '2', name: 'Beispiel GmbH', taxId: '48', secret: 'b' },
];

function createGraph(): Promise<SmallGraph> {
  return createSmallGraph({
    people: {
      sdl: `
        type Query { people: [Person!]! first: Citizen mine: Citizen! @authenticated hidden: Hidden }
        type Mutation { rename: Int remove: Int @requiresScopes(scopes: [["admin"], ["a", "b"]]) }
        interface Person { id: ID! name: String! taxId: String }
        type Citizen implements Person @key(fields: "id") { id: ID! name: String! taxId: String @authenticated secret: String! @authenticated }
        type Company implements Person { id: ID! name: String! taxId: String }
        type Hidden @authenticated { id: ID! }
      `,
      resolvers: {
        Query: { people: () => people, first: () => people[0], mine: () => people[0], hidden: () => ({ id: 'h' }) },
        Mutation: { rename: () => 1, remove: () => 2 },
      },
    },
    letters: {
      sdl: `
        type Citizen @key(fields: "id") { id: ID! letters: Int @authenticated stamps: Int @policy(policies: [["collector"]]) }
      `,
      resolvers: { Citizen: { letters: () => 3, stamps: () => 4 } },
    },
  });
}

const viewer = { account: 'a', trustLevel: 'LOW', scopes: ['a', 'b'] } as unknown as Viewer;

describe('a caller who may not see a field', () => {
  it('gets null and one error for it, and the rest of the answer', async () => {
    const graph = await createGraph();
    const { data, errors } = await graph.run('{ first { tax: taxId name letters } }');
    expect(data).toEqual({ first: { tax: null, name: 'Erika', letters: null } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['first', 'tax'], 'UNAUTHENTICATED'],
      [['first', 'letters'], 'UNAUTHENTICATED'],
    ]);
  });

  it('never has it fetched', async () => {
    const graph = await createGraph();
    await graph.run('{ first { taxId name letters } mine { name } hidden { id } }');
    expect(graph.asked.map(({ subgraph }) => subgraph)).toEqual(['people']);
    expect(graph.asked[0]?.query).toBe('{first{name}}');
  });

  it('loses the parent of a field that may not be null', async () => {
    const graph = await createGraph();
    const { data, errors } = await graph.run('{ first { name secret } }');
    expect(data).toEqual({ first: null });
    expect(errors?.map(({ path }) => path)).toEqual([['first', 'secret']]);
  });

  it('loses the whole answer with a root field that may not be null', async () => {
    const graph = await createGraph();
    const { data } = await graph.run('{ first { name } mine { name } }');
    expect(data).toBeNull();
  });

  it('sees a field on the types that allow it, and not through the interface, which composition makes demand it, too', async () => {
    const graph = await createGraph();
    const { data } = await graph.run(
      '{ people { name taxId } named: people { ... on Citizen { taxId } ... on Company { taxId } } }',
    );
    expect(data).toEqual({
      people: [
        { name: 'Erika', taxId: null },
        { name: 'Beispiel GmbH', taxId: null },
      ],
      named: [{ taxId: null }, { taxId: '48' }],
    });
    expect(graph.asked[0]?.query).not.toMatch(/on Citizen[^}]*taxId/);
  });

  it('sees no value of a type that is refused as a whole', async () => {
    const graph = await createGraph();
    const { data, errors } = await graph.run('{ hidden { id } }');
    expect(data).toEqual({ hidden: null });
    expect(errors).toHaveLength(1);
    expect(graph.asked).toEqual([]);
  });

  it('runs the fields of a mutation that are allowed, and those only', async () => {
    const graph = await createGraph();
    const { data } = await graph.run('mutation { rename remove }');
    expect(data).toEqual({ rename: 1, remove: null });
    expect(graph.asked.map(({ query }) => query)).toEqual(['mutation{rename}']);
  });

  it('is not shown what a field with the same text gave a caller who may', async () => {
    const graph = await createGraph();
    const query = '{ first { letters } }';
    expect((await graph.run(query, {}, viewer)).data).toEqual({ first: { letters: 3 } });
    expect((await graph.run(query, {})).data).toEqual({ first: { letters: null } });
    expect((await graph.run(query, {}, viewer)).data).toEqual({ first: { letters: 3 } });
  });
});

describe('a caller who is signed in', () => {
  it('meets one of several sets of scopes as a whole', async () => {
    const graph = await createGraph();
    expect((await graph.run('mutation { remove }', {}, viewer)).data).toEqual({ remove: 2 });
    const { errors } = await graph.run('mutation { remove }', {}, { ...viewer, scopes: ['a'] });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('is refused by a policy that nobody has granted', async () => {
    const graph = await createGraph();
    const { data, errors } = await graph.run('{ first { stamps } }', {}, viewer);
    expect(data).toEqual({ first: { stamps: null } });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', required: [['collector']] });
  });
});
