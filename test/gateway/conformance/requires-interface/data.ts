/** Tools and toys: both have a postage, each computed from fields of its own. */

import type { World } from '../harness/rule.ts';

interface Tool {
  readonly weight: number | null;
  readonly power: number;
}

interface Toy {
  readonly weight: number | null;
  readonly owner: { readonly name: string } | null;
}

export function createWorld(): World {
  const items = [
    { __typename: 'Tool', id: '1', weight: 10, power: 3 },
    { __typename: 'Toy', id: '1', weight: 4, age: 6, owner: { __typename: 'Child', name: 'Mia' } },
    { __typename: 'Toy', id: '2', weight: null, age: 3, owner: { __typename: 'School', name: 'Grundschule', pupils: 200 } },
    { __typename: 'Tool', id: '2', weight: null, power: 1 },
    { __typename: 'Toy', id: '3', weight: 9, age: 8, owner: null },
  ];
  return {
    entities: items,
    resolvers: {
      Query: { items: () => items, things: () => [...items].reverse() },
      Tool: { postage: ({ weight, power }: Tool) => (weight === null ? null : weight * power) },
      Toy: {
        postage: ({ weight }: Toy) => (weight === null ? null : weight + 1),
        address: ({ owner }: Toy) => (owner === null ? null : `to ${owner.name}`),
      },
    },
  };
}
