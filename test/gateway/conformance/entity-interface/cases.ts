/** Entities behind interfaces and unions are joined by their own types, wherever they stand. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: 'entities behind interfaces and unions',
  module: import.meta.url,
  createWorld,
  random: { values: { id: ['c', 'd', 'w', 'p', 'x'], ids: [[], ['c'], ['d', 'x', 'd'], ['p', 'w', 'c']] } },
  cases: [
    {
      name: 'joins fields of the one type that is there',
      query: '{ node(id: "d") { id __typename ... on Dog { name walks } ... on Cat { lives } ... on Plant { height } } }',
      data: { node: { id: 'd', __typename: 'Dog', name: null, walks: 2 } },
      fetches: { nodes: 1, care: 1 },
    },
    {
      name: 'asks nobody who has nothing to add to the type that is there',
      query: '{ node(id: "p") { id ... on Dog { walks } ... on Cat { lives } } }',
      data: { node: { id: 'p' } },
      fetches: { nodes: 1 },
    },
    {
      name: 'joins several types in one list, unknown ids and repeated ones included',
      query: '{ nodes(ids: ["p", "x", "c", "d", "c"]) { __typename ... on Animal { food name } ... on Plant { height } } }',
    },
    {
      name: 'joins a field of an interface that only the other subgraph has in it',
      query: '{ animals { name food } }',
    },
    {
      name: 'joins within lists of lists with nulls and duplicates',
      query: '{ animals { id ... on Dog { walks friend { id food ... on Dog { friend { name } } } } ... on Cat { lives } } }',
    },
    {
      name: 'nests conditions on interfaces in conditions on types and the other way round',
      query: `{
        nodes(ids: ["w", "c"]) {
          ... on Animal { ... on Dog { ... on Node { id ... on Animal { food } } } ... on Cat { ... on Animal { name } } }
        }
      }`,
    },
    {
      name: 'reads named fragments within fragments',
      query: `
        query { nodes(ids: ["w", "d", "p"]) { ...A ...P } watered { ...P ... on Pond { depth frogs { ...P id } } } }
        fragment A on Animal { name ...D }
        fragment D on Dog { walks friend { ...C } }
        fragment C on Animal { kind: __typename food }
        fragment P on Plant { height }
      `,
    },
    {
      name: 'drops a condition that no type of the interface meets',
      query: '{ animals { ... on Node { ... on Plant { height } } } }',
    },
  ],
});
