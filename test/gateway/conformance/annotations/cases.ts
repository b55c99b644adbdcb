/** `@tag`, `@cost`, `@listSize`, `@deprecated` and `@specifiedBy` say something about the graph and change no answer. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@tag, @cost, @listSize and custom scalars',
  module: import.meta.url,
  createWorld,
  cases: [
    { name: 'answer as if they were not there', query: '{ notices(first: 2) { id text } page { kind notices { id text } } }' },
    {
      name: 'let a custom scalar through, whatever it holds',
      query: '{ notices { stamp } }',
      data: {
        notices: [
          { stamp: 17 },
          { stamp: 'noon' },
          { stamp: { at: [1, null, { deep: true }] } },
          { stamp: null },
          { stamp: { hours: 1 } },
        ],
      },
    },
    {
      name: 'fill in the defaults of an input',
      query: '{ notices { a: stamp(zone: { name: "x" }) b: stamp(zone: null) } }',
    },
    {
      name: 'show deprecation in the introspection, and nothing that is only for the gateway',
      query: `{
        __type(name: "Notice") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } }
        kinds: __type(name: "Kind") { enumValues { name } all: enumValues(includeDeprecated: true) { name } }
        stamp: __type(name: "Stamp") { specifiedByURL }
        __schema { directives { name } }
      }`,
    },
  ],
});
