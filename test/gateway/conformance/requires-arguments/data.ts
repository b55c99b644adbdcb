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
  euros: number | null;
  readonly millimetres: number | null;
  readonly all: readonly Comment[];
}

const priceIn = ({ euros }: Product, currency: Currency): number | null =>
  euros === null || currency === 'EUR' ? euros : euros * 2;
const postage = (price: number | null): number | null => (price === null ? null : price + 5);
const duty = (price: number | null): number | null => (price === null ? null : price * 10);
const add = (...values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value));
const label = (width: number | null, price: number | null): string => `${width ?? 'no'} mm for ${price ?? 'no'} EUR`;
const sizeOf = ({ millimetres }: Product) => (millimetres === null ? null : { millimetres });
const widthIn = (millimetres: number, unit: string): number => (unit === 'CM' ? Math.ceil(millimetres / 10) : millimetres);
const isSpam = (comments: readonly Pick<Comment, 'text'>[]): boolean => comments.filter(({ text }) => text === 'buy').length > 1;

export function createWorld(): World {
  const comment = (id: string, text: string): Comment => ({ __typename: 'Comment', id, text, author: `author ${id}` });
  const products: readonly Product[] = [
    {
      __typename: 'Product',
      id: '1',
      euros: 100,
      millimetres: 205,
      all: [comment('a', 'buy'), comment('b', 'buy'), comment('c', 'fine')],
    },
    { __typename: 'Product', id: '2', euros: null, millimetres: 30, all: [comment('d', 'buy')] },
    { __typename: 'Product', id: '3', euros: 7, millimetres: null, all: [] },
  ];
  const find = (id: string): Product | null => products.find((product) => product.id === id) ?? null;
  return {
    sources: { repriced: () => products },
    entities: [...products, ...products.flatMap(({ all }) => all)],
    resolvers: {
      Query: { products: () => products, product: () => products[0], parcel: () => products[0] },
      Mutation: {
        // Tells how often it has run.
        reprice: (_: unknown, { id, euros }: { id: string; euros: number | null }) => {
          const product = find(id);
          return product && Object.assign(product, { euros: add(product.euros, euros) });
        },
        deliver: (_: unknown, { ids }: { ids: readonly string[] }) => ids.map(find),
      },
      Size: { width: ({ millimetres }: { millimetres: number }, { unit }: { unit: string }) => widthIn(millimetres, unit) },
      Product: {
        price: (product: Product, { currency }: { currency: Currency }) => priceIn(product, currency),
        comments: ({ all }: Product, { limit }: { limit: number }) => all.slice(0, limit),
        size: sizeOf,
        crate: ({ size }: { size: { width: number } | null }) => size?.width ?? null,
        label: ({ size, price }: { size: { width: number } | null; price: number | null }) => label(size?.width ?? null, price),
        sheet: ({ size }: { size: { width: number } | null }) => size?.width ?? null,
        total: (given: { postage: number | null; duty: number | null }) => add(given.postage, given.duty),
        fee: (given: { price: number | null; duty: number | null }) => add(given.price, given.duty),
        discount: ({ price }: { price: number | null }) => price,
        postage: ({ price }: { price: number | null }) => postage(price),
        duty: ({ price }: { price: number | null }) => duty(price),
        spam: ({ comments }: { comments: readonly Comment[] }) => isSpam(comments),
      },
    },
    monolith: {
      Product: {
        postage: (product: Product) => postage(priceIn(product, 'EUR')),
        duty: (product: Product) => duty(priceIn(product, 'USD')),
        crate: ({ millimetres }: Product) => (millimetres === null ? null : widthIn(millimetres, 'CM')),
        label: (product: Product) => label(product.millimetres, priceIn(product, 'EUR')),
        sheet: ({ millimetres }: Product) => millimetres,
        total: (product: Product) => add(postage(priceIn(product, 'EUR')), duty(priceIn(product, 'USD'))),
        fee: (product: Product) => add(priceIn(product, 'EUR'), duty(priceIn(product, 'USD'))),
        discount: (product: Product) => priceIn(product, 'USD'),
        spam: ({ all }: Product) => isSpam(all.slice(0, 3)),
      },
    },
  };
}
