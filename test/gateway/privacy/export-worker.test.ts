/** An export that breaks off goes on where it was, and one that would leave something out is not made. */

import { describe, expect, test } from 'vitest';
import { createExportWorker } from '#gateway/privacy/export/worker.ts';
import { PublicError } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import { citizen } from '../../support/viewers.ts';
import { createSmallGraph } from '../engine/small-graph.ts';

const mark = '@personalData(purpose: "Test it", legalBasis: "§ 1 X", retention: "until it ends")';
const SDL = `
  extend schema @link(url: "https://portalverbund.example/directives/v1.0", import: ["@personalData"])
    @composeDirective(name: "@personalData")
  directive @personalData(purpose: String!, legalBasis: String!, retention: String!) on FIELD_DEFINITION
  type Query { me: Account }
  type Account @key(fields: "id") { id: ID! name: String ${mark} pets(first: Int, after: String): PetConnection open: Int }
  type PetConnection { edges: [PetEdge!]! pageInfo: PageInfo! }
  type PetEdge { node: Pet! }
  type Pet @key(fields: "id") { id: ID! name: String ${mark} toys(first: Int, after: String): ToyConnection owner: Account! }
  type ToyConnection { edges: [ToyEdge!]! pageInfo: PageInfo! }
  type ToyEdge { node: Toy! }
  type Toy { name: String ${mark} }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
`;

/** Pets '1' to '5', two on a page; the toys of a pet go on where `toysGoOn`; nobody knows the pets where `petsAreAway`, or the toys where `toysAreAway`. */
async function createWorld({ toysGoOn = false, petsAreAway = false, toysAreAway = false } = {}) {
  const away = (): never => {
    throw new PublicError('UNAVAILABLE', 'The pets are away');
  };
  const page = (after: string | null) => {
    const from = Number(after ?? '0');
    const pets = ['1', '2', '3', '4', '5'].slice(from, from + 2);
    return {
      edges: pets.map((id) => ({ node: { id, name: `Pet ${id}`, owner: { id: 'ada' } } })),
      pageInfo: { hasNextPage: from + 2 < 5, endCursor: String(from + 2) },
    };
  };
  const graph = await createSmallGraph({
    people: {
      sdl: SDL,
      resolvers: {
        Query: { me: () => ({ id: 'ada', name: 'Ada' }) },
        Account: { pets: (_: unknown, { after }: { after: string | null }) => (petsAreAway ? away() : page(after)) },
        Pet: {
          toys: () =>
            toysAreAway ? away() : { edges: [{ node: { name: 'Ball' } }], pageInfo: { hasNextPage: toysGoOn, endCursor: null } },
        },
      },
    },
  });
  const saved: { name: string; page: number; after: string | null; content: unknown[]; missing: string | null }[] = [];
  const state = { finished: false, failAfter: Infinity, attempts: 1, isDeleted: false };
  const ask = (query: string, input: object): Promise<unknown> => {
    if (query.includes('claimDataExport')) {
      const job =
        state.finished || (state.isDeleted && saved.length > 0)
          ? null
          : { id: 'export', viewer: citizen(), language: 'de', done: saved, attempts: state.attempts };
      return Promise.resolve({ claimDataExport: { job } });
    }
    if (query.includes('finishDataExport')) state.finished = true;
    else if (saved.length >= state.failAfter) return Promise.reject(new Error('killed'));
    else saved.push(input as (typeof saved)[number]);
    return Promise.resolve({ saveDataExportPart: { saved: !state.isDeleted } });
  };
  const signer = { sign: () => 'signed', jwks: { keys: [] } };
  const worker = createExportWorker({ engine: () => graph.engine, ask, signer, log: createLog('silent') });
  return { graph, worker, saved, state };
}

test('an export has every page of every list, and each object where it is reached first', async () => {
  const { worker, saved, state } = await createWorld();
  expect(await worker.drain()).toBe(1);
  expect(state.finished).toBe(true);
  expect(saved.map(({ name, page, content }) => [name, page, content.length])).toEqual([
    ['people/account', 0, 1],
    ['people/pets', 0, 2],
    ['people/pets', 1, 2],
    ['people/pets', 2, 1],
  ]);
  expect(saved[0]?.content).toEqual([{ __typename: 'Account', id: 'ada', name: 'Ada' }]);
  expect(saved[3]?.content).toMatchObject([{ id: '5', name: 'Pet 5', toys: { edges: [{ node: { name: 'Ball' } }] } }]);
});

test('an export that was killed after any page goes on with the next one and asks for none twice', async () => {
  for (const failAfter of [0, 1, 2, 3]) {
    const { worker, saved, state, graph } = await createWorld();
    state.failAfter = failAfter;
    expect(await worker.drain()).toBe(0);
    expect([state.finished, saved.length]).toEqual([false, failAfter]);
    state.failAfter = Infinity;
    graph.asked.length = 0;
    expect(await worker.drain()).toBe(1);
    expect(saved.map(({ name, page }) => `${name} ${page}`)).toEqual([
      'people/account 0',
      'people/pets 0',
      'people/pets 1',
      'people/pets 2',
    ]);
    expect(graph.asked).toHaveLength(4 - failAfter);
  }
});

describe('a service that does not answer', () => {
  test('is waited for, and then the export is made without it, and says so', async () => {
    const { worker, saved, state } = await createWorld({ petsAreAway: true });
    for (state.attempts = 1; state.attempts < 3; state.attempts += 1) {
      expect(await worker.drain()).toBe(0);
      expect(state.finished).toBe(false);
    }
    expect(await worker.drain()).toBe(1);
    expect(saved.map(({ name, content, missing }) => [name, content.length, missing])).toEqual([
      ['people/account', 1, null],
      ['people/pets', 0, 'UNAVAILABLE people'],
    ]);
  });

  test('takes nothing with it that others have said', async () => {
    const { worker, saved, state } = await createWorld({ toysAreAway: true });
    state.attempts = 3;
    expect(await worker.drain()).toBe(1);
    expect(saved.map(({ name, page, missing }) => [name, page, missing])).toEqual([
      ['people/account', 0, null],
      ['people/pets', 0, 'UNAVAILABLE people'],
      ['people/pets', 1, 'UNAVAILABLE people'],
      ['people/pets', 2, 'UNAVAILABLE people'],
    ]);
    expect(saved[1]?.content).toMatchObject([
      { name: 'Pet 1', toys: null },
      { name: 'Pet 2', toys: null },
    ]);
  });
});

test('an export whose account is deleted meanwhile is left alone', async () => {
  const { worker, saved, state } = await createWorld();
  state.isDeleted = true;
  await worker.drain();
  expect([saved.length, state.finished]).toEqual([1, false]);
});

test('an export that would leave out the rest of a list within a list is not made', async () => {
  const { worker, state } = await createWorld({ toysGoOn: true });
  expect(await worker.drain()).toBe(0);
  expect(state.finished).toBe(false);
});
