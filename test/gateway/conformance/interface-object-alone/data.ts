/** Plans, of which one subgraph has an interface that nothing implements, and the other the plans. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const first = { __typename: 'Plan', id: '1', subject: 'bridge', follows: null };
  const second = { __typename: 'Plan', id: '2', subject: null, follows: first };
  return {
    entities: [],
    resolvers: { Query: { filed: () => first, drawn: () => [first, second] } },
  };
}
