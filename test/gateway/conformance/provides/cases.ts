/** A field with `@provides` brings along external fields, on its own path only. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@provides on objects',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'takes provided fields from the subgraph that provides them',
      query: '{ reviews { text author { name } } }',
      fetches: { reviews: 1 },
    },
    {
      name: 'fetches what is not provided beside what is',
      query: '{ reviews { author { name age } } }',
      fetches: { reviews: 1, people: 1 },
    },
    {
      name: 'fetches the same field where another path leads to it',
      query: '{ latest { editor { name } } }',
      data: { latest: { editor: { name: 'Bo' } } },
      fetches: { reviews: 1, people: 1 },
    },
    {
      name: 'takes provided fields within objects',
      query: '{ reviews { book { title publisher { town } } } }',
      fetches: { reviews: 1 },
    },
    {
      name: 'fetches the part of an object that is not provided',
      query: '{ reviews { book { publisher { town founded } pages } } }',
      fetches: { reviews: 1, books: 1 },
    },
    {
      name: 'mixes both paths to one type',
      query: '{ reviews { author { name } editor { name id } } }',
      fetches: { reviews: 1, people: 1 },
    },
    {
      name: 'answers provided fields while their owner is down',
      query: '{ latest { author { name age } } }',
      failing: ['people'],
      data: { latest: { author: { name: 'Bo', age: null } } },
      errors: [{ code: 'UNAVAILABLE' }],
    },
  ],
});
