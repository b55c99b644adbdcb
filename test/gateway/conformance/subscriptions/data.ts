/** Orders that change, of customers and things that other subgraphs know. */

import { failure, type Row, type World } from '../harness/rule.ts';

interface Order extends Row {
  readonly id: string;
  readonly total: number | null;
  readonly customer: Row & { readonly id: string };
}

export function createWorld(): World {
  const book = { __typename: 'Book', id: 'b', title: 'Faust', pages: 200 };
  const film = { __typename: 'Film', id: 'f', title: 'Metropolis', length: null };
  const customers = ['1', '2'].map((id) => ({ __typename: 'Customer', id, name: `Customer ${id}` }));
  const [ada, bob] = customers as [(typeof customers)[number], (typeof customers)[number]];
  const orders: readonly Order[] = [
    { __typename: 'Order', id: '1', total: 10, customer: ada, thing: book },
    { __typename: 'Order', id: '2', total: null, customer: bob, thing: film },
    { __typename: 'Order', id: '3', total: 30, customer: ada, thing: null },
  ].map((order) => order as Order);
  const notice = { __typename: 'Notice', text: 'closed', about: orders[1] };
  const chosen = (ids: readonly string[]): readonly Order[] => orders.filter(({ id }) => ids.includes(id));
  return {
    entities: [...orders, ...customers, book, film],
    sources: {
      orderChanged: ({ id, first }: { id?: string | null; first?: number | null }) =>
        (id == null ? [...orders, null, ...orders] : chosen([id])).slice(0, Math.max(first ?? 9, 0)),
      orderTaken: ({ input }: { input?: { ids: readonly string[] } | null }) => (input == null ? orders : chosen(input.ids)),
      queue: () => [orders, [], [orders[2], null, orders[2]], null],
      length: () => [3, failure('uncounted'), 0],
      news: () => [orders[0], notice, null, orders[2]],
      refused: () => {
        throw failure('no orders today');
      },
    },
    resolvers: {
      Query: {
        orders: () => orders,
        customer: (_: unknown, { id }: { id: string }) => customers.find((candidate) => candidate.id === id) ?? null,
        things: () => [book, film],
      },
      Customer: { newest: ({ id }: { id: string }) => orders.findLast(({ customer }) => customer.id === id) },
      Order: {
        postage: ({ total }: Order) => (total === null ? null : total / 10),
        note: ({ id }: Order) => `note ${id}`,
      },
    },
  };
}
