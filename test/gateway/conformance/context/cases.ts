/** `@fromContext` fills an argument from an object further up on the way to the field. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

const EMPTY = 'wrong: its planner plans it, its executor leaves the argument empty';

const price = (id: string, currency: string, kind = 'gross') => ({ price: `${id} ${currency} ${kind}` });

export default defineRule({
  name: '@context and @fromContext',
  module: import.meta.url,
  createWorld,
  random: { exempt: { apollo: 'its executor leaves the arguments empty' } },
  cases: [
    {
      name: 'fills the argument by the shop the item was found in, for one item in two shops as well',
      apollo: EMPTY,
      query: '{ shops { items { price } } }',
      data: {
        shops: [{ items: [price('1', 'EUR'), price('2', 'EUR')] }, { items: [price('1', 'CHF')] }, { items: [] }],
      },
      fetches: { shops: 1, prices: 1 },
    },
    {
      name: 'hands on the arguments of the client beside it',
      apollo: EMPTY,
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
      name: 'hands on variables of the client whose names are those of a planner',
      apollo: EMPTY,
      query: `query ($contextualArgument_2_2: Boolean, $representations_0: Boolean) {
        shops { items { price(net: $contextualArgument_2_2) gross: price(net: $representations_0) } }
      }`,
      variables: { contextualArgument_2_2: true, representations_0: false },
    },
    {
      name: 'does not let the client fill the argument herself',
      query: '{ shops { items { price(currency: "USD") } } }',
      refused: true,
    },
    {
      name: 'fills it two and more levels below',
      apollo: EMPTY,
      query: '{ shops { items { parts { price pieces { price pieces { id price } } } } } }',
    },
    {
      name: 'fills it from the nearest object that sets the context',
      apollo: EMPTY,
      query: '{ shops { items { price } neighbour { items { price parts { price } } neighbour { currency items { price } } } } }',
    },
    {
      name: 'fills it within lists of lists, with null and twice the same in them',
      apollo: EMPTY,
      query: '{ shops { shelves { id price rank } } }',
    },
    {
      name: 'fills it from a field of the same subgraph, in a second call',
      apollo: EMPTY,
      query: '{ shops { items { rank } best { rank } } }',
      fetches: { shops: 1, prices: 3 },
    },
    {
      name: 'fills it from a field within another, null where that is null',
      apollo: EMPTY,
      query: '{ shops { items { duty } neighbour { items { duty } } } }',
    },
    {
      name: 'fills it from a field with arguments, whatever the client asks of that field',
      apollo: EMPTY,
      query: '{ shops { rate(of: FULL) items { tax } reduced: rate(of: REDUCED) } }',
    },
    {
      name: 'fills it under any aliases of the client',
      apollo: EMPTY,
      query: `{
        currency: shops { currency: id id: currency items: best { price: name name: price } best: items { id: price } }
        shops { country { id: code code: __typename } segment: currency items { rank: duty duty: rank } }
      }`,
    },
    {
      name: 'fills it beside what the field requires',
      apollo: EMPTY,
      query: '{ shops { items { postage price } } }',
    },
    {
      name: 'fills several arguments from several contexts, for one branch in two malls',
      apollo: EMPTY,
      query: '{ malls { branches { offers { label } } } }',
      data: {
        malls: [
          {
            branches: [{ offers: [{ label: 'tea de EUR' }, { label: 'soap de EUR' }] }, { offers: [{ label: 'tea de USD' }] }],
          },
          { branches: [{ offers: [{ label: 'tea nothing EUR' }, { label: 'soap nothing EUR' }] }] },
        ],
      },
    },
    {
      name: 'keeps apart what one entity holds under two contexts, when it is asked later',
      apollo: EMPTY,
      query: '{ malls { branches { tier offers { badge label } } } }',
    },
    {
      name: 'fills it by the type of a member of a union',
      apollo: EMPTY,
      query: '{ sellers { __typename ... on Stall { wares { tag } } ... on Kiosk { wares { tag } } } }',
      data: {
        sellers: [
          { __typename: 'Stall', wares: [{ tag: 'hat Ann' }, { tag: 'cap Ann' }] },
          { __typename: 'Kiosk', wares: [{ tag: 'hat Kio' }] },
          { __typename: 'Stall', wares: [{ tag: 'cap nothing' }] },
        ],
      },
    },
    {
      name: 'fills it from any type of an interface',
      apollo: EMPTY,
      query: '{ venues { seats { ticket } ... on Hall { town seats { id } } ... on Arena { id } } }',
    },
    {
      name: 'fills it in the result of a mutation, with what the mutation has changed',
      apollo: EMPTY,
      query:
        'mutation { a: move(shop: "a", currency: "USD") { items { price rank } } move(shop: "b", currency: "GBP") { items { price } } }',
      data: {
        a: {
          items: [
            { ...price('1', 'USD'), rank: '1 segment a' },
            { ...price('2', 'USD'), rank: '2 segment a' },
          ],
        },
        move: { items: [price('1', 'GBP')] },
      },
    },
    {
      name: 'fills it in each event of a subscription',
      apollo: 'wrong: it serves no subscriptions',
      query: 'subscription { opened { items { price rank } } }',
      data: [
        { opened: { items: [{ ...price('1', 'CHF'), rank: '1 segment b' }] } },
        {
          opened: {
            items: [
              { ...price('1', 'EUR'), rank: '1 segment a' },
              { ...price('2', 'EUR'), rank: '2 segment a' },
            ],
          },
        },
      ],
    },
    {
      name: 'tells what failed at each place where it failed',
      apollo: EMPTY,
      query: '{ malls { branches { offers { id badge label } } } }',
      failing: ['Offer.badge', 'Offer(soap).label'],
    },
    {
      name: 'loses no more than the fields of a subgraph that is down',
      query: '{ sellers { ... on Stall { id owner wares { tag } } } }',
      failing: ['prices'],
      data: null,
      errors: [{ code: 'UNAVAILABLE' }],
    },
    {
      name: 'asks a subgraph nothing more for fields without such arguments',
      query: '{ shops { id items { id name } } }',
      fetches: { shops: 1, prices: 1, goods: 1 },
    },
  ],
});
