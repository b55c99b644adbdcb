/** `@fromContext` fills an argument from an object further up on the way to the field. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

const price = (id: string, currency: string, kind = 'gross') => ({ price: `${id} ${currency} ${kind}` });

export default defineRule({
  name: '@context and @fromContext',
  module: import.meta.url,
  createWorld,
  exempt: { own: 'refuses the supergraph, because its planner drops the arguments' },
  noMonolith: 'the argument is not in the API schema',
  cases: [
    {
      name: 'fills the argument by the shop the item was found in, for one item in two shops as well',
      apollo: 'wrong: its planner plans it, its executor leaves the argument empty',
      query: '{ shops { items { price } } }',
      data: {
        shops: [{ items: [price('1', 'EUR'), price('2', 'EUR')] }, { items: [price('1', 'CHF')] }, { items: [] }],
      },
    },
    {
      name: 'hands on the arguments of the client beside it',
      apollo: 'wrong: its planner plans it, its executor leaves the argument empty',
      query: 'query ($net: Boolean) { shops { currency items { name price(net: $net) } } }',
      variables: { net: true },
      data: {
        shops: [
          {
            currency: 'EUR',
            items: [
              { name: 'Pen', ...price('1', 'EUR', 'net') },
              { name: 'Ink', ...price('2', 'EUR', 'net') },
            ],
          },
          { currency: 'CHF', items: [{ name: 'Pen', ...price('1', 'CHF', 'net') }] },
          { currency: 'SEK', items: [] },
        ],
      },
    },
    {
      name: 'does not let the client fill the argument herself',
      query: '{ shops { items { price(currency: "USD") } } }',
      refused: true,
    },
  ],
});
