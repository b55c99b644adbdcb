/** A field with `@override` is answered by the subgraph it moved to, never by the one it came from. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@override',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'asks the new subgraph for the field',
      query: '{ services { name fee } }',
      data: {
        services: [
          { name: 'Passport', fee: 70 },
          { name: 'Register', fee: null },
        ],
      },
      fetches: { old: 1, new: 1 },
    },
    { name: 'asks the new subgraph for a root field', query: '{ version }', data: { version: 'new' }, fetches: { new: 1 } },
    {
      name: 'does not fall back to the old subgraph when the new one is down',
      query: '{ services { name fee deadline } }',
      failing: ['new'],
      data: {
        services: [
          { name: 'Passport', fee: null, deadline: null },
          { name: 'Register', fee: null, deadline: null },
        ],
      },
      errors: [{ code: 'UNAVAILABLE' }],
    },
    {
      name: 'leaves the other fields where they were',
      query: '{ services { office name } }',
      fetches: { old: 1 },
    },
  ],
});
