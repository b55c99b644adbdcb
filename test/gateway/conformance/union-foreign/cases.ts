/** A subgraph may answer with a type or an enum value that the API does not show: it becomes null, never data. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: 'values that the API does not show',
  module: import.meta.url,
  createWorld,
  noMonolith: 'a plain schema over the same data has no answer for a hidden type either, but words it otherwise',
  cases: [
    {
      name: 'answers null for a member of a union that is hidden',
      query: '{ pinned { ... on Book { title } } }',
      data: { pinned: null },
      errors: 'any',
    },
    {
      name: 'answers null for its type name, too',
      query: '{ pinned { __typename } }',
      data: { pinned: null },
      errors: 'any',
    },
    {
      name: 'answers null within a list without a word on its neighbours',
      query: '{ offers { price media { ... on Book { title } } } }',
      data: {
        offers: [
          { price: 9, media: { title: 'Faust' } },
          { price: 5, media: null },
          { price: 1, media: null },
        ],
      },
      errors: 'any',
    },
    {
      name: 'answers null for a hidden enum value',
      query: '{ offers { medium } }',
      data: { offers: [{ medium: 'PAPER' }, { medium: null }, { medium: null }] },
      errors: 'any',
    },
    {
      name: 'takes away the parent where the hidden value may not be null',
      apollo: 'wrong: puts the error into an extension, not among the errors',
      query: '{ offers { price first { __typename ... on Book { id } } } }',
      data: {
        offers: [
          { price: 9, first: { __typename: 'Book', id: '1' } },
          null,
          { price: 1, first: { __typename: 'Book', id: '1' } },
        ],
      },
      errors: [{ path: ['offers', 1, 'first'] }],
    },
    {
      name: 'takes away the list that holds a hidden implementation of an interface',
      apollo: 'wrong: puts the error into an extension, not among the errors',
      query: '{ offers { carriers { label } } }',
      data: { offers: [{ carriers: [{ label: 'D' }, { label: 'D' }] }, { carriers: null }, { carriers: null }] },
      errors: [{ path: ['offers', 1, 'carriers', 1] }],
    },
    {
      name: 'takes away everything where nothing on the way may be null',
      apollo: 'wrong: puts the error into an extension, not among the errors',
      query: '{ best { first { __typename } } }',
      data: null,
      errors: [{ path: ['best', 'first'] }],
    },
  ],
});
