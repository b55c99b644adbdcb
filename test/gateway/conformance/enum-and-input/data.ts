/** Searches that tell what filter arrived, and phases of which each subgraph knows others. */

import type { World } from '../harness/rule.ts';

interface Search {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly limit?: number | null;
}

/** Defaults of the API are the same in all subgraphs, whoever fills them in. */
const told = ({ filter, limit }: Search): string => JSON.stringify({ filter, limit });

export function createWorld(): World {
  const hits = ['1', '2'].map((id) => ({ __typename: 'Hit', id }));
  return {
    entities: hits,
    resolvers: {
      Query: {
        phases: () => ['OPEN', 'ARCHIVED', 'CLOSED'],
        stages: () => ['REVOKED', null, 'OPEN'],
        phaseOf: () => 'OPEN',
        search: (_: unknown, search: Search) => hits.map((hit) => ({ ...hit, told: told(search) })),
        count: (_: unknown, { filter, sortings }: Search & { readonly sortings?: readonly string[] | null }) =>
          JSON.stringify({ filter, sortings }).length,
      },
      Hit: { related: ({ id }: { id: string }, search: Search) => `${id}: ${told(search)}` },
    },
  };
}
