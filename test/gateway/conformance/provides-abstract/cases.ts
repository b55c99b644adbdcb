/** `@provides` may reach into unions and interfaces, for some of their types only. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@provides on unions and interfaces',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'takes what is provided for each member of a union',
      query: '{ feed { ... on Article { headline } ... on Film { director { name } } } }',
      fetches: { feed: 1 },
    },
    {
      name: 'fetches for the one member what is provided for the other only',
      query: '{ feed { __typename ... on Article { headline } ... on Film { length } } }',
      fetches: { feed: 1, content: 1 },
    },
    {
      name: 'fetches everything on a path that provides nothing',
      query: '{ all { ... on Article { headline } ... on Film { length } } }',
      fetches: { feed: 1, content: 1 },
    },
    {
      name: 'takes what is provided behind an interface',
      query: '{ pinned { id ... on Film { length } } }',
      data: { pinned: { id: '1', length: 90 } },
      fetches: { feed: 1 },
    },
    {
      name: 'goes on from a provided entity to its owner',
      query: '{ feed { ... on Film { director { name films } } } }',
      fetches: { feed: 1, content: 1 },
    },
    {
      name: 'asks for nothing where only the other member has fields',
      query: '{ pinned { ... on Article { headline words } } }',
      data: { pinned: {} },
    },
  ],
});
