/** A field with `@requires` is computed from what other subgraphs know of the entity. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@requires',
  module: import.meta.url,
  createWorld,
  random: {
    noFailures: 'what fails within a required object reaches what is computed from it',
  },
  cases: [
    {
      name: 'hands over the required field, null included',
      query: '{ parcels { label postage } }',
      data: {
        parcels: [
          { label: 'books', postage: 1000 },
          { label: 'glass', postage: null },
          { label: 'shoes', postage: 0 },
        ],
      },
      fetches: { catalogue: 1, delivery: 1 },
    },
    {
      name: 'hides what only the requirement needed',
      query: '{ parcels { postage } }',
      data: { parcels: [{ postage: 1000 }, { postage: null }, { postage: 0 }] },
    },
    {
      name: 'hands over nested values and nulls within them',
      query: '{ parcels { area } }',
      data: { parcels: [{ area: 12 }, { area: null }, { area: null }] },
      fetches: { catalogue: 1, delivery: 1 },
    },
    {
      name: 'hands over lists with nulls, empty lists and no list',
      query: '{ parcels { duration } }',
      data: { parcels: [{ duration: 5 }, { duration: 0 }, { duration: 0 }] },
    },
    {
      name: 'makes one call for several requirements',
      query: '{ parcels { postage area duration quote carrier } }',
      fetches: { catalogue: 1, delivery: 1 },
    },
    {
      name: 'goes to the owner and back when the root field is of the subgraph that computes',
      query: '{ nextParcel { carrier postage label } }',
      data: { nextParcel: { carrier: 'carrier 1', postage: 1000, label: 'books' } },
      fetches: { delivery: 2, catalogue: 1 },
    },
    {
      name: 'hands variables on to a field with requirements',
      query: 'query ($rate: Int, $fast: Boolean) { parcels { quote(perGram: $rate, express: $fast) } }',
      variables: { rate: 3, fast: null },
      data: { parcels: [{ quote: '1500 for cm, null' }, { quote: '0 for no size, null' }, { quote: '0 for mm, null' }] },
    },
    {
      name: 'leaves the default of an argument to the subgraph when the variable is absent',
      query: 'query ($rate: Int, $fast: Boolean) { nextParcel { quote(perGram: $rate, express: $fast) } }',
      data: { nextParcel: { quote: '500 for cm, unasked' } },
    },
    {
      name: 'asks the same computed field twice with other arguments',
      query: '{ nextParcel { cheap: quote(perGram: 1) dear: quote(perGram: 9, express: true) } }',
      data: { nextParcel: { cheap: '500 for cm, unasked', dear: '4500 for cm, true' } },
    },
    {
      name: 'finds the required field under the alias of the client',
      query: '{ parcels { weight: label grams: weight postage size { width: unit } area } }',
      apollo: 'wrong: the alias of the client hides the required field',
    },
    {
      name: 'does not fetch for a requirement that is skipped',
      query: 'query ($dear: Boolean!) { parcels { label postage @include(if: $dear) area @skip(if: true) } }',
      variables: { dear: false },
      fetches: { catalogue: 1 },
    },
    {
      name: 'fetches for a requirement that is included',
      query: 'query ($dear: Boolean!) { parcels { label postage @include(if: $dear) } }',
      variables: { dear: true },
      fetches: { catalogue: 1, delivery: 1 },
    },
    {
      name: 'keeps a requirement whole when another one on the same object is skipped',
      query: 'query ($no: Boolean!) { parcels { area quote @skip(if: $no) } }',
      variables: { no: true },
      data: { parcels: [{ area: 12 }, { area: null }, { area: null }] },
      apollo: 'wrong: finds the required object incomplete and sends null for it',
    },
    {
      name: 'computes from null when the required field failed',
      query: '{ parcels { label postage } }',
      failing: ['Parcel(1).weight'],
      data: {
        parcels: [
          { label: 'books', postage: null },
          { label: 'glass', postage: null },
          { label: 'shoes', postage: 0 },
        ],
      },
      errors: [{ path: ['parcels', 0, 'weight'], code: 'FAILED' }],
    },
  ],
});
