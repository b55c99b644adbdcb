/** Animals and plants behind interfaces and unions, in lists of lists. */

import type { Row, World } from '../harness/rule.ts';

interface Living extends Row {
  readonly id: string;
}

export function createWorld(): World {
  const cat = { __typename: 'Cat', id: 'c', name: 'Mia', food: 'fish', lives: 9 };
  const dog = { __typename: 'Dog', id: 'd', name: null, food: null, walks: 2, friend: cat };
  const wolf = { __typename: 'Dog', id: 'w', name: 'Wolf', food: 'meat', walks: null, friend: dog };
  const fern = { __typename: 'Plant', id: 'p', height: 40 };
  const all: readonly Living[] = [cat, dog, wolf, fern];
  const find = (id: string): Living | null => all.find((candidate) => candidate.id === id) ?? null;
  return {
    entities: all,
    resolvers: {
      Query: {
        node: (_: unknown, { id }: { id: string }) => find(id),
        nodes: (_: unknown, { ids }: { ids: readonly string[] }) => ids.map(find),
        animals: () => [[cat, dog, cat], null, [], [null, wolf, dog]],
        watered: () => [fern, { __typename: 'Pond', depth: 2, frogs: [fern, null] }],
      },
    },
  };
}
