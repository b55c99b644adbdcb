/** An entity with several keys can be reached through whichever subgraph translates one key into another. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@key, several on one type',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'goes through the subgraph that knows both keys',
      query: '{ books { title price } }',
      data: {
        books: [
          { title: 'Faust', price: 900 },
          { title: 'Effi Briest', price: null },
          { title: 'Momo', price: 1200 },
        ],
      },
      fetches: { catalogue: 1, register: 1, shop: 1 },
    },
    {
      name: 'goes the same way back',
      query: '{ bestseller { price title } }',
      data: { bestseller: { price: 1200, title: 'Momo' } },
      fetches: { shop: 1, register: 1, catalogue: 1 },
    },
    {
      name: 'stops where a key can be told',
      query: '{ bestseller { id } books { isbn } }',
      fetches: { shop: 1, register: 2, catalogue: 1 },
    },
    {
      name: 'leaves out one way when the other suffices',
      query: '{ bestseller { isbn price } }',
      fetches: { shop: 1 },
    },
    {
      name: 'answers null beyond a translation that fails',
      query: '{ books { title price } }',
      failing: ['register'],
      data: { books: ['Faust', 'Effi Briest', 'Momo'].map((title) => ({ title, price: null })) },
      errors: [{ code: 'UNAVAILABLE' }],
      fetches: { catalogue: 1, register: 1 },
    },
  ],
});
