/** A key may be null, and so may the entity: neither may spoil its neighbours. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@key, null in the key and null for the entity',
  module: import.meta.url,
  createWorld,
  random: { noFailures: 'fields of an entity that is not found cannot fail' },
  cases: [
    {
      name: 'answers null for an entity that nobody finds by a null key',
      query: '{ loans { book { title edition } } }',
      data: {
        loans: [
          { book: { title: 'The Trial', edition: 3 } },
          { book: { title: 'Leaflet', edition: null } },
          null,
          { book: null },
          { book: { title: 'Songs', edition: 1 } },
        ],
      },
      fetches: { library: 1, publisher: 1 },
    },
    {
      name: 'goes on beyond an entity that is null in the second subgraph',
      query: '{ loans { book { author { name born } } } }',
      data: {
        loans: [
          { book: { author: { name: 'Kafka', born: 1883 } } },
          { book: { author: null } },
          null,
          { book: null },
          { book: { author: null } },
        ],
      },
      fetches: { library: 1, publisher: 1, register: 1 },
    },
    {
      name: 'keeps what is known beside a null key',
      query: '{ loans { reader { card mail surname } } }',
      fetches: { library: 1, register: 1 },
    },
    {
      name: 'asks every subgraph only about entities there are',
      query: '{ loans { book { isbn edition } reader { surname mail } } }',
    },
  ],
});
