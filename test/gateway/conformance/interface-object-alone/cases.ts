/** An interface without implementations is a type of its own to the subgraph that knows it as an object. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@interfaceObject without implementations',
  module: import.meta.url,
  createWorld,
  noMonolith: 'an interface that nothing implements has no values in a plain schema',
  cases: [
    {
      name: 'answers the fields of the object',
      query: '{ drawn { id subject follows { subject } } }',
      data: {
        drawn: [
          { id: '1', subject: 'bridge', follows: null },
          { id: '2', subject: null, follows: { subject: 'bridge' } },
        ],
      },
      fetches: { office: 1 },
      apollo: 'wrong: cannot plan such a field within another',
    },
    {
      name: 'answers them under aliases and within conditions on the interface',
      query: '{ drawn { number: id ... on Plan { about: subject } } }',
      data: {
        drawn: [
          { number: '1', about: 'bridge' },
          { number: '2', about: null },
        ],
      },
      fetches: { office: 1 },
    },
    {
      name: 'tells that a value of the interface is of no type',
      query: '{ filed { id } }',
      data: { filed: null },
      errors: [{ path: ['filed'] }],
    },
    {
      name: 'refuses a field that nobody can be asked for, and asks nobody',
      query: '{ filed { subject } }',
      refused: true,
      apollo: 'wrong: answers null and no error',
    },
  ],
});
