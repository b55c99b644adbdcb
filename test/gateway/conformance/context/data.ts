/** Items whose price depends on the currency of the shop they stand in. */

import type { World } from '../harness/rule.ts';

interface Shop {
  readonly currency: string;
}

export function createWorld(): World {
  const item = (id: string, name: string) => ({ __typename: 'Item', id, name });
  const [pen, ink] = [item('1', 'Pen'), item('2', 'Ink')];
  const shop = (id: string, currency: string, ...items: object[]) => ({ __typename: 'Shop', id, currency, items });
  const shops: readonly (Shop & { readonly __typename: string })[] = [
    shop('a', 'EUR', pen, ink),
    shop('b', 'CHF', pen),
    shop('c', 'SEK'),
  ];
  return {
    entities: [pen, ink, ...shops],
    resolvers: {
      Query: { shops: () => shops },
      Item: {
        price: ({ id }: { id: string }, { currency, net }: { currency: string | null; net?: boolean | null }) =>
          `${id} ${currency ?? 'nothing'} ${net === true ? 'net' : 'gross'}`,
      },
    },
  };
}
