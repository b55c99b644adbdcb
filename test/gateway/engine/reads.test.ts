/** What the engine tells the access log: from the plan, with keys that the client did not ask for, and only what had a value. */

import { describe, expect, test } from 'vitest';
import type { EntityRead } from '#gateway/engine/execute/reads.ts';
import { citizen } from '../../support/viewers.ts';
import { createSmallGraph, type SmallGraph } from './small-graph.ts';

const DIRECTIVES = `
  extend schema @link(url: "https://portalverbund.example/directives/v1.0", import: ["@personalData", "@dataSubject"])
    @composeDirective(name: "@personalData") @composeDirective(name: "@dataSubject")
  directive @personalData(purpose: String!, legalBasis: String!, retention: String!) on FIELD_DEFINITION
  directive @dataSubject on FIELD_DEFINITION
`;
const mark = (purpose: string): string => `@personalData(purpose: "${purpose}", legalBasis: "§ 1 X", retention: "until it ends")`;

interface Told extends SmallGraph {
  readonly told: EntityRead[];
}

async function createGraph({ room = true } = {}): Promise<Told> {
  const told: EntityRead[] = [];
  const graph = await createSmallGraph(
    {
      people: {
        sdl: `${DIRECTIVES}
          type Query { me: Account account(id: ID!): Account towns: [Town!]! party: [Guest!]! }
          type Mutation { rename(name: String!): Account }
          union Guest = Account | Town
          type Account @key(fields: "id") { id: ID! profile: Profile nickname: String ${mark('Call her')} createdAt: String }
          type Profile { name: String ${mark('Address her')} born: Int ${mark('Know her age')} }
          type Town { name: String! }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'ada', profile: { name: 'Ada', born: null }, nickname: 'A' }),
            account: (_: unknown, { id }: { id: string }) => (id === 'nobody' ? null : { id }),
            towns: () => [{ name: 'Bonn' }],
            party: () => [
              { __typename: 'Account', id: 'ada', nickname: 'A' },
              { __typename: 'Town', name: 'Bonn' },
            ],
          },
          Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: 'ada', profile: { name } }) },
          Account: { __resolveReference: ({ id }: { id: string }) => ({ id, nickname: id }) },
        },
      },
      pets: {
        sdl: `${DIRECTIVES}
          type Account @key(fields: "id") { id: ID! pets: [Pet!]! }
          type Pet @key(fields: "id") { id: ID! name: String ${mark('Find the pet')} owner: Account! @dataSubject weight: Int }
        `,
        resolvers: {
          Account: {
            pets: ({ id }: { id: string }) => ['1', '2'].map((number) => ({ id: number, name: `P${number}`, owner: { id } })),
          },
        },
      },
    },
    {
      accessLog: {
        requireRoom: () => {
          if (!room) throw new Error('full');
        },
        record: (_, reads) => Promise.resolve(void told.push(...reads)),
      },
    },
  );
  return Object.assign(graph, { told });
}

const viewer = citizen();

describe('the access log hears', () => {
  test('whose data it was, also where the client asks for no key, and whatever she calls it', async () => {
    const graph = await createGraph();
    const { data } = await graph.run('{ id: me { who: profile { id: name name: born } } }', {}, viewer);
    expect(data).toEqual({ id: { who: { id: 'Ada', name: null } } });
    expect(graph.told).toEqual([
      { subgraph: 'people', type: 'Account', entity: 'ada', subject: 'ada', fields: ['Profile.name'], purposes: ['Address her'] },
    ]);
  });

  test('each object of a list, of the subgraph that has shown it', async () => {
    const graph = await createGraph();
    const { data } = await graph.run('{ me { nickname pets { called: name } } }', {}, viewer);
    expect(data).toEqual({ me: { nickname: 'A', pets: [{ called: 'P1' }, { called: 'P2' }] } });
    expect(graph.told.map(({ subgraph, type, entity, subject }) => [subgraph, type, entity, subject])).toEqual([
      ['people', 'Account', 'ada', 'ada'],
      ['pets', 'Pet', '1', 'ada'],
      ['pets', 'Pet', '2', 'ada'],
    ]);
  });

  test('what is read by way of another subgraph', async () => {
    const graph = await createGraph();
    await graph.run('{ account(id: "eve") { pets { owner { nickname } } } }', {}, viewer);
    expect(graph.told).toEqual([
      {
        subgraph: 'people',
        type: 'Account',
        entity: 'eve',
        subject: 'eve',
        fields: ['Account.nickname'],
        purposes: ['Call her'],
      },
    ]);
  });

  test('one object of several types', async () => {
    const graph = await createGraph();
    await graph.run('{ party { ... on Town { name } ... on Account { nickname } } }', {}, viewer);
    expect(graph.told.map(({ entity, fields }) => [entity, fields])).toEqual([['ada', ['Account.nickname']]]);
  });

  test('what a mutation answers', async () => {
    const graph = await createGraph();
    await graph.run('mutation { rename(name: "Eva") { profile { name } } }', {}, viewer);
    expect(graph.told.map(({ entity, fields }) => [entity, fields])).toEqual([['ada', ['Profile.name']]]);
  });
});

describe('the access log hears nothing', () => {
  test.each([
    ['of what shows nothing of a person', '{ towns { name } me { createdAt } }'],
    ['of a person who is not there', '{ account(id: "nobody") { nickname profile { name } } }'],
    ['of a value that is null', '{ account(id: "eve") { profile { born } } }'],
    ['of what is left out', '{ me { nickname @skip(if: true) createdAt } }'],
  ])('%s', async (_, document) => {
    const graph = await createGraph();
    await graph.run(document, {}, viewer);
    expect(graph.told).toEqual([]);
  });
});

test('an operation that shows nothing of a person asks for no more than without a log', async () => {
  const graph = await createGraph();
  await graph.run('{ me { createdAt pets { weight } } }', {}, viewer);
  expect(graph.asked.map(({ query }) => query).join(' ')).not.toMatch(/owner|nickname/);
});

test('nothing personal is fetched while the log takes no more, and all else is', async () => {
  const graph = await createGraph({ room: false });
  expect(await graph.run('{ me { nickname } }', {}, viewer)).toMatchObject({ errors: [{}] });
  expect(graph.asked).toEqual([]);
  expect(await graph.run('{ towns { name } }')).toEqual({ data: { towns: [{ name: 'Bonn' }] } });
});
