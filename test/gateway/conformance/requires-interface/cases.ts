/** Implementations of an interface may each require something else for the same field. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@requires on interfaces',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'computes a field of an interface by the requirements of each type',
      query: '{ items { postage } }',
      data: { items: [{ postage: 30 }, { postage: 5 }, { postage: null }, { postage: null }, { postage: 10 }] },
    },
    {
      name: 'tells entities of two types with the same id apart',
      query: '{ items { __typename id postage } }',
    },
    {
      name: 'computes within a union',
      query: '{ things { ... on Tool { postage } ... on Toy { postage address } } }',
    },
    {
      name: 'hands over a required interface',
      query: '{ items { ... on Toy { address } } }',
      data: { items: [{}, { address: 'to Mia' }, { address: 'to Grundschule' }, {}, { address: null }] },
    },
    {
      name: 'shows only what was asked for of a required interface',
      query: '{ items { ... on Toy { address owner { ... on School { pupils } } } } }',
    },
    {
      name: 'places an error at the right item, although not every item was sent',
      query: '{ items { ... on Toy { postage } } }',
      failing: ['Toy.postage'],
      data: { items: [{}, { postage: null }, { postage: null }, {}, { postage: null }] },
      errors: [1, 2, 4].map((item) => ({ path: ['items', item, 'postage'], code: 'FAILED' })),
      apollo: 'wrong: counts the items that were sent, not those in the list',
    },
    {
      name: 'computes the same field under aliases that differ by type',
      query: '{ items { ... on Tool { cost: postage } ... on Toy { price: postage cost: weight } } }',
    },
  ],
});
