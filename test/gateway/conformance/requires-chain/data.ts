/** Orders whose fields depend on each other around three subgraphs: net, tax, shipping, total, invoice. */

import type { World } from '../harness/rule.ts';

interface Customer {
  readonly __typename: 'Customer';
  readonly id: string;
  readonly points: number;
}

interface Order {
  readonly __typename: 'Order';
  readonly id: string;
  readonly net: number;
  readonly customer: Customer;
}

const taxOf = (net: number): number => net * 2;
const shippingOf = (tax: number): number => tax + 1;
const loyaltyOf = (points: number): number => points * 100;
const invoiceOf = (total: number, loyalty: number): string => `${total} less ${loyalty}`;
const totalOf = ({ net }: Order): number => net + shippingOf(taxOf(net));

export function createWorld(): World {
  const customer = (id: string, points: number): Customer => ({ __typename: 'Customer', id, points });
  const [anna, bela] = [customer('a', 1), customer('b', 2)];
  const order = (id: string, net: number, by: Customer): Order => ({ __typename: 'Order', id, net, customer: by });
  const orders = [order('1', 10, anna), order('2', 20, bela), order('3', 30, anna)];
  return {
    entities: [...orders, anna, bela],
    resolvers: {
      Query: { orders: () => orders, latest: () => orders[2] },
      Order: {
        tax: ({ net }: Order) => taxOf(net),
        shipping: ({ tax }: { tax: number }) => shippingOf(tax),
        total: ({ net, shipping }: { net: number; shipping: number }) => net + shipping,
        invoice: ({ total, customer: { loyalty } }: { total: number; customer: { loyalty: number } }) =>
          invoiceOf(total, loyalty),
      },
      Customer: { loyalty: ({ points }: Customer) => loyaltyOf(points), orders: ({ id }: Customer) => (id === 'a' ? 2 : 1) },
    },
    monolith: {
      Order: {
        shipping: ({ net }: Order) => shippingOf(taxOf(net)),
        total: totalOf,
        invoice: (order: Order) => invoiceOf(totalOf(order), loyaltyOf(order.customer.points)),
      },
    },
  };
}
