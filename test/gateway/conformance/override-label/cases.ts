/** A progressive override moves a share of the operations: all at 100 percent, none at 0. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@override(label: "percent(…)")',
  module: import.meta.url,
  createWorld,
  random: {
    exempt: { apollo: 'its gateway never evaluates a label' },
  },
  cases: [
    {
      name: 'takes a field that moved by 100 percent from the new subgraph',
      query: '{ services { moved } }',
      data: { services: [{ moved: 'new' }, { moved: 'new' }] },
      apollo: 'wrong: its gateway never evaluates a label',
    },
    {
      name: 'takes a field that moved by 0 percent from the old subgraph',
      query: '{ services { kept } }',
      data: { services: [{ kept: 'old' }, { kept: 'old' }] },
      fetches: { old: 1 },
    },
    {
      name: 'answers a field that is on its way from either',
      query: '{ services { id half } }',
      data: {
        services: [
          { id: '1', half: 'either' },
          { id: '2', half: 'either' },
        ],
      },
      fetches: { old: 1, new: 1 },
    },
  ],
});
