/** Products of one subgraph, their reviews in another. */

import type { World } from '../harness/rule.ts';

interface Product {
  readonly __typename: 'Product';
  readonly id: string;
  readonly title: string;
}

export function createWorld(): World {
  const product = (id: string, title: string): Product => ({ __typename: 'Product', id, title });
  const products = [product('1', 'Lamp'), product('2', 'Chair'), product('3', 'Table')];
  const [lamp, chair] = products;
  const reviews = [
    { text: 'bright', stars: 5, product: lamp },
    { text: 'warm', stars: null, product: lamp },
    { text: 'wobbly', stars: 2, product: chair },
  ];
  return {
    entities: products,
    resolvers: {
      Query: {
        products: () => products,
        product: (_: unknown, { id }: { id: string }) => products.find((candidate) => candidate.id === id) ?? null,
        newestReview: () => reviews[2],
      },
      Product: {
        reviews: ({ id }: Product, { first }: { first?: number | null }) =>
          reviews.filter((review) => review.product?.id === id).slice(0, first ?? undefined),
      },
    },
  };
}
