/** What several subgraphs share may come from any of them; what only one knows of a shared value type must come from it. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@shareable',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'takes a shared field from where the entity is already',
      query: '{ publications { title pages } }',
      fetches: { print: 1 },
    },
    {
      name: 'takes it from the other subgraph just as well',
      query: '{ online { title clicks cover { url width } } }',
      fetches: { web: 1 },
    },
    {
      name: 'takes a shared value from either',
      query: '{ publications { cover { url } clicks } }',
      fetches: { print: 1, web: 1 },
    },
    {
      name: 'asks one of several for a shared root field',
      query: '{ about { name } }',
      data: { about: { name: 'Press office' } },
      fetches: { print: 1, web: 1, archive: 1 },
    },
    {
      name: 'joins a shared root value from all that know a part',
      query: '{ about { name founded contact { mail phone } } }',
      data: { about: { name: 'Press office', founded: 1949, contact: { mail: 'press@example.org', phone: null } } },
    },
    {
      name: 'joins parts under aliases',
      query: '{ us: about { a: founded b: contact { c: phone d: mail } } them: about { a: name } }',
    },
    {
      name: 'joins root fields of several subgraphs',
      query: '{ printed online { title shelf } about { founded } publications { clicks } }',
    },
  ],
});
