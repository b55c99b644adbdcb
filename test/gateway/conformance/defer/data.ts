/** Products, what is written about them, and who wrote it: each in a subgraph of its own. */

import type { World } from '../harness/rule.ts';

interface Product {
  readonly __typename: 'Product';
  readonly id: string;
  title: string;
}

export function createWorld(): World {
  const product = (id: string, title: string): Product => ({ __typename: 'Product', id, title });
  const products = [product('1', 'Lamp'), product('2', 'Chair')];
  const [lamp, chair] = products;
  const person = (id: string, name: string) => ({ __typename: 'Person', id, name });
  const [ada, kim] = [person('a', 'Ada'), person('k', 'Kim')];
  const bundle = { __typename: 'Bundle', id: 'b', title: 'Study', products, curator: kim };
  const reviews = [
    { __typename: 'Review', text: 'bright', stars: 5, author: ada, of: lamp },
    { __typename: 'Review', text: 'warm', stars: null, author: null, of: lamp },
    { __typename: 'Review', text: 'wobbly', stars: 2, author: kim, of: chair },
  ];
  const reviewsOf = ({ id }: Product) => reviews.filter(({ of }) => of?.id === id);
  return {
    entities: [...products, ada, kim, bundle],
    resolvers: {
      Query: {
        products: () => products,
        product: (_: unknown, { id }: { id: string }) => products.find((each) => each.id === id) ?? null,
        newest: () => bundle,
        newestReview: () => reviews[2],
      },
      Mutation: {
        retitle: (_: unknown, { id, title }: { id: string; title: string }) => {
          const changed = products.find((each) => each.id === id);
          return changed === undefined ? null : Object.assign(changed, { title });
        },
      },
      Product: {
        related: ({ id }: Product) => products.filter((each) => each.id !== id),
        rating: (source: Product) => reviewsOf(source).length,
        reviews: reviewsOf,
        best: (source: Product) => reviewsOf(source)[0] ?? null,
      },
    },
  };
}
