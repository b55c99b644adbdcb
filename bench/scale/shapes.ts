/** Graphs of many partners, in the shape that is recommended to them and in the one they are warned of. */

import type { SubgraphContract } from '#gateway/supergraph/compose.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;

/** Every tenth partner extends a type of ours. */
const EXTENDS_EVERY = 10;

const OURS = {
  directory: `type Query { municipality(regionKey: ID!): Municipality municipalities(first: Int = 10): [Municipality!]! }
    type Municipality @key(fields: "regionKey") { regionKey: ID! name: String! population: Int services: [Service!]! }
    type Service @key(fields: "id", resolvable: false) { id: ID! }`,
  catalogue: `type Query { service(id: ID!): Service }
    type Service @key(fields: "id") { id: ID! title: String! fee: Int }`,
} as const;

const contract = (name: string, sdl: string): SubgraphContract => ({ name, url: `http://${name}.example/`, sdl: LINK + sdl });

const ownTypes = (at: number, query = ''): string => `type Query { events${at}(first: Int = 10): [Event${at}!]! ${query} }
  type Event${at} @key(fields: "id") { id: ID! title: String! begins: String place: Place${at} municipality: Municipality }
  type Place${at} { street: String town: String }\n`;

const extension = (at: number): string =>
  `type Municipality @key(fields: "regionKey") { regionKey: ID! events${at}: [Event${at}!]! }`;
const STUB = 'type Municipality @key(fields: "regionKey", resolvable: false) { regionKey: ID! }';

const recommended = (at: number): string => ownTypes(at) + (at % EXTENDS_EVERY === 0 ? extension(at) : STUB);

const sharedRoot = (at: number): string => ownTypes(at, 'municipality(regionKey: ID!): Municipality @shareable') + extension(at);

const partners = (count: number, sdlOf: (at: number) => string): SubgraphContract[] =>
  Array.from({ length: count }, (_, at) => contract(`partner${at}`, sdlOf(at)));

const below = (fields: number, every: number): string =>
  Array.from({ length: fields }, (_, at) => `events${at * every} { title begins }`).join(' ');

export interface Shape {
  /** The graph with so many partners. */
  readonly contracts: (count: number) => SubgraphContract[];
  /** What is planned in it, by what it asks for; `number` makes each operation a new one. */
  readonly operations: Readonly<Record<string, (count: number, number: number) => string>>;
}

export const SHAPES = {
  /** Partners own types of their own and point at ours; some extend ours. */
  recommended: {
    contracts: (count) => [...Object.entries(OURS).map(([name, sdl]) => contract(name, sdl)), ...partners(count, recommended)],
    operations: {
      'one partner': (count, number) =>
        `{ events${number % count}(first: ${number}) { title place { town } municipality { name } } }`,
      'ours, extended': (count, number) =>
        `{ municipality(regionKey: "${number}") { name ${below(Math.min(5, Math.ceil(count / EXTENDS_EVERY)), EXTENDS_EVERY)} } }`,
      'ours only': (_count, number) => `{ municipality(regionKey: "${number}") { name population services { title fee } } }`,
    },
  },
  /** All partners answer one root field, and each has fields of its own below it. */
  sharedRoot: {
    contracts: (count) => partners(count, sharedRoot),
    operations: {
      'one partner': (count, number) => `{ events${number % count}(first: ${number}) { title place { town } } }`,
      'five partners': (_count, number) => `{ municipality(regionKey: "${number}") { ${below(5, 1)} } }`,
    },
  },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;

/** An operation across all partners of the shared root. */
export const costlyOperation = (count: number, number: number): string =>
  `{ municipality(regionKey: "${number}") { ${below(count, 1)} } }`;
