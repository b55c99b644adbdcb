/** `resolvable: false` names an entity for others to resolve: nobody may ask that subgraph for it by that key. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@key(resolvable: false)',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'follows a stub to its owner',
      query: '{ products { title maker { town } } }',
      fetches: { products: 1, makers: 1 },
    },
    {
      name: 'answers the key of a stub without the owner',
      query: '{ products { maker { id } } }',
      fetches: { products: 1 },
    },
    {
      name: 'takes the key that can be resolved, not the one that cannot',
      query: '{ makers { town audits { passed } } }',
      fetches: { makers: 1, audits: 1 },
    },
    {
      name: 'fetches the resolvable key first when only the other one was asked for',
      query: '{ makers { number audits { passed product { title } } } }',
      fetches: { makers: 1, audits: 1, products: 1 },
    },
    {
      name: 'goes from the stub to the owner and on to a third subgraph',
      query: '{ products { maker { number audits { passed } } } }',
      fetches: { products: 1, makers: 1, audits: 1 },
    },
  ],
});
