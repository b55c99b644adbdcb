/** Fees that moved from an old subgraph to a new one; the old one still has its wrong answer. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const services = [
    { __typename: 'Service', id: '1', name: 'Passport', fee: 70, office: 'town hall', deadline: 30 },
    { __typename: 'Service', id: '2', name: 'Register', fee: null, office: 'town hall', deadline: null },
  ];
  return {
    entities: services,
    resolvers: { Query: { services: () => services, version: () => 'new' } },
    subgraphs: { old: { Query: { version: () => 'old' }, Service: { fee: () => -1 } } },
  };
}
