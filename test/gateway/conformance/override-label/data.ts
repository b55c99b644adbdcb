/** Each subgraph says its own name, so that an answer tells who gave it. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const services = ['1', '2'].map((id) => ({ __typename: 'Service', id, half: 'either' }));
  const said = (name: string) => ({ Service: { moved: () => name, kept: () => name } });
  return {
    entities: services,
    resolvers: { Query: { services: () => services } },
    subgraphs: { old: said('old'), new: said('new') },
    monolith: { Service: { moved: () => 'new', kept: () => 'old' } },
  };
}
