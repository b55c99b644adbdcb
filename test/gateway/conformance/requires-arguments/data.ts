/** Prices in two currencies, comments up to a limit, and what is computed from one or the other. */

import type { World } from '../harness/rule.ts';

type Currency = 'EUR' | 'USD';

interface Comment {
  readonly __typename: 'Comment';
  readonly id: string;
  readonly text: string;
  readonly author: string;
}

interface Product {
  readonly __typename: 'Product';
  readonly id: string;
  readonly euros: number | null;
  readonly all: readonly Comment[];
}

const priceIn = ({ euros }: Product, currency: Currency): number | null =>
  euros === null || currency === 'EUR' ? euros : euros * 2;
const postage = (price: number | null): number | null => (price === null ? null : price + 5);
const duty = (price: number | null): number | null => (price === null ? null : price * 10);
const isSpam = (comments: readonly Pick<Comment, 'text'>[]): boolean => comments.filter(({ text }) => text === 'buy').length > 1;

export function createWorld(): World {
  const comment = (id: string, text: string): Comment => ({ __typename: 'Comment', id, text, author: `author ${id}` });
  const products: readonly Product[] = [
    { __typename: 'Product', id: '1', euros: 100, all: [comment('a', 'buy'), comment('b', 'buy'), comment('c', 'fine')] },
    { __typename: 'Product', id: '2', euros: null, all: [comment('d', 'buy')] },
    { __typename: 'Product', id: '3', euros: 7, all: [] },
  ];
  return {
    entities: [...products, ...products.flatMap(({ all }) => all)],
    resolvers: {
      Query: { products: () => products, product: () => products[0] },
      Product: {
        price: (product: Product, { currency }: { currency: Currency }) => priceIn(product, currency),
        comments: ({ all }: Product, { limit }: { limit: number }) => all.slice(0, limit),
        postage: ({ price }: { price: number | null }) => postage(price),
        duty: ({ price }: { price: number | null }) => duty(price),
        spam: ({ comments }: { comments: readonly Comment[] }) => isSpam(comments),
      },
    },
    monolith: {
      Product: {
        postage: (product: Product) => postage(priceIn(product, 'EUR')),
        duty: (product: Product) => duty(priceIn(product, 'USD')),
        spam: ({ all }: Product) => isSpam(all.slice(0, 3)),
      },
    },
  };
}
