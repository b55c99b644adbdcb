/** Products that point at their makers, makers with audits. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const maker = (id: string, number: number, town: string) => ({ __typename: 'Maker', id, number, town });
  const makers = [maker('a', 1, 'Aachen'), maker('b', 2, 'Bremen')] as const;
  const product = (id: string, title: string, by: object | null) => ({ __typename: 'Product', id, title, maker: by });
  const products = [product('1', 'Lamp', makers[0]), product('2', 'Chair', null), product('3', 'Table', makers[1])] as const;
  const audits = [
    { passed: true, maker: makers[0], product: products[0] },
    { passed: false, maker: makers[1], product: products[2] },
    { passed: true, maker: makers[1], product: products[0] },
  ];
  return {
    entities: [...makers, ...products],
    resolvers: {
      Query: { products: () => products, makers: () => makers, audits: () => audits },
      Maker: { audits: ({ id }: { id: string }) => audits.filter((audit) => audit.maker.id === id) },
    },
  };
}
