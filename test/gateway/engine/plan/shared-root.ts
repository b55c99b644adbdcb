/** A graph in the shape that partners are warned of: planning across its shared root takes seconds. */

import type { SmallSubgraph } from '../small-graph.ts';

const PARTNERS = 80;

const subgraph = (at: number): SmallSubgraph => ({
  sdl: `type Query { town(key: ID!): Town @shareable own${at}(id: ID!): Event${at} }
    type Town @key(fields: "key") { key: ID! events${at}: [Event${at}!]! }
    type Event${at} { title: String! }`,
  resolvers: { Query: { [`own${at}`]: (_: unknown, { id }: { id: string }) => ({ title: id }) } },
});

export function sharedRoot(): Readonly<Record<string, SmallSubgraph>> {
  return Object.fromEntries(Array.from({ length: PARTNERS }, (_, at) => [`partner${at}`, subgraph(at)]));
}

export const TITLES_OF_ALL = `{ town(key: "1") { ${Array.from({ length: PARTNERS }, (_, at) => `events${at} { title }`).join(' ')} } }`;
