/** A required field may itself require another, back and forth between the same subgraphs. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@requires in chains and circles',
  module: import.meta.url,
  createWorld,
  random: { exempt: { apollo: 'it asks for fields before what they require' } },
  cases: [
    {
      name: 'follows one requirement to the next',
      query: '{ orders { shipping } }',
      data: { orders: [{ shipping: 21 }, { shipping: 41 }, { shipping: 61 }] },
      fetches: { base: 1, tax: 1, shipping: 1 },
    },
    {
      name: 'returns to a subgraph for what depends on its own earlier answer',
      apollo: 'wrong: asks for a field before what it requires when two subgraphs require of each other',
      query: '{ orders { total } }',
      data: { orders: [{ total: 31 }, { total: 61 }, { total: 91 }] },
      fetches: { base: 1, tax: 2, shipping: 1 },
    },
    {
      name: 'follows requirements of entities within the entity',
      apollo: 'wrong: asks for a field before what it requires when two subgraphs require of each other',
      query: '{ orders { invoice } }',
      data: { orders: [{ invoice: '31 less 100' }, { invoice: '61 less 200' }, { invoice: '91 less 100' }] },
    },
    {
      name: 'begins in the middle of the circle',
      apollo: 'wrong: asks for a field before what it requires when two subgraphs require of each other',
      query: '{ latest { id invoice total shipping tax net } }',
      data: { latest: { id: '3', invoice: '91 less 100', total: 91, shipping: 61, tax: 60, net: 30 } },
    },
    {
      name: 'joins what the client asks of the inner entity with what is required of it',
      apollo: 'wrong: asks for a field before what it requires when two subgraphs require of each other',
      query: '{ orders { invoice customer { orders loyalty points } } }',
    },
    {
      name: 'computes nothing of the chain when its end is skipped',
      query: 'query ($no: Boolean = true) { orders { net invoice @skip(if: $no) } }',
      fetches: { base: 1 },
    },
  ],
});
