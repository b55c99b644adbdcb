/**
 * The graph of the benchmark: the four subgraphs that federation gateways are commonly compared on (accounts, inventory,
 * products, reviews), and the two operations that are asked.
 */

import type { SubgraphContract } from '#gateway/supergraph/compose.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@external", "@provides", "@requires", "@shareable"])\n`;

interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: string;
  readonly product: string;
}

const USERS = ['Ada', 'Emmy', 'Grace', 'Hedy', 'Lise', 'Sofja'].map((name, at) => ({
  id: String(at + 1),
  name: `${name} ${'N'.repeat(at)}`,
  username: `@${name.toLowerCase()}`,
  birthday: 19_000_101 + at * 10_000,
}));

const PRODUCTS: readonly Product[] = Array.from({ length: 9 }, (_, at) => ({
  upc: String(at + 1),
  name: ['Table', 'Couch', 'Chair', 'Desk', 'Lamp', 'Shelf', 'Bed', 'Stool', 'Chest'][at] ?? '',
  price: 100 + at * 150,
  weight: 50 + at * 120,
  inStock: at % 3 !== 1,
}));

const REVIEWS: readonly Review[] = Array.from({ length: 15 }, (_, at) => ({
  id: String(at + 1),
  body: ['Love it!', 'Too expensive.', 'Could be better.', 'Prefer something else.'][at % 4] ?? '',
  author: String((at % 2) + 1),
  product: String((at % 4) + 1),
}));

const reviewsOf = (key: 'author' | 'product', value: string): readonly Review[] =>
  REVIEWS.filter((review) => review[key] === value);
const userOf = (id: string): (typeof USERS)[number] | undefined => USERS.find((user) => user.id === id);
const productOf = (upc: string): Product | undefined => PRODUCTS.find((product) => product.upc === upc);

interface UserKey {
  readonly id: string;
}
interface ProductKey {
  readonly upc: string;
}

/** A subgraph of the benchmark: its contract and how it resolves. */
export interface BenchSubgraph {
  readonly sdl: string;
  /** Entities that are its own; it adds to those of others. */
  readonly owns: readonly string[];
  readonly resolvers: object;
}

export const SUBGRAPHS: Readonly<Record<string, BenchSubgraph>> = {
  accounts: {
    sdl: `${LINK}
      type Query { me: User user(id: ID!): User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
    owns: ['User'],
    resolvers: {
      Query: { me: () => USERS[0], user: (_: unknown, { id }: UserKey) => userOf(id), users: () => USERS },
      User: { __resolveReference: ({ id }: UserKey) => userOf(id) },
    },
  },
  inventory: {
    sdl: `${LINK}
      type Product @key(fields: "upc") {
        upc: String! weight: Int @external price: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
      }`,
    owns: [],
    resolvers: {
      Product: {
        __resolveReference: (given: ProductKey) => ({ ...given, inStock: productOf(given.upc)?.inStock }),
        shippingEstimate: ({ price, weight }: Product) => (price > 1_000 ? 0 : Math.round(weight / 2)),
      },
    },
  },
  products: {
    sdl: `${LINK}
      type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    owns: ['Product'],
    resolvers: {
      Query: { topProducts: (_: unknown, { first }: { first: number }) => PRODUCTS.slice(0, first) },
      Product: { __resolveReference: ({ upc }: ProductKey) => productOf(upc) },
    },
  },
  reviews: {
    sdl: `${LINK}
      type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    owns: ['Review'],
    resolvers: {
      Review: {
        __resolveReference: ({ id }: UserKey) => REVIEWS.find((review) => review.id === id),
        author: ({ author }: Review) => ({ __typename: 'User', id: author, username: userOf(author)?.username }),
        product: ({ product }: Review) => ({ __typename: 'Product', upc: product }),
      },
      User: { reviews: ({ id }: UserKey) => reviewsOf('author', id) },
      Product: { reviews: ({ upc }: ProductKey) => reviewsOf('product', upc) },
    },
  },
};

/** The contracts, with the addresses below `origin` that the subgraphs are served at. */
export function contractsAt(origin: string): SubgraphContract[] {
  return Object.entries(SUBGRAPHS).map(([name, { sdl }]) => ({ name, url: `${origin}/${name}`, sdl }));
}

/** What is asked, by the names that figures are printed under. */
export const OPERATIONS = {
  deep: `fragment User on User { id username name }
    fragment Review on Review { id body }
    fragment Product on Product { inStock name price shippingEstimate upc weight }
    query Deep {
      users { ...User reviews { ...Review product { ...Product reviews { ...Review author {
        ...User reviews { ...Review product { ...Product } } } } } } }
      topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
    }`,
  oneField: 'query OneField { me { username } }',
} as const;

export type OperationName = keyof typeof OPERATIONS;
