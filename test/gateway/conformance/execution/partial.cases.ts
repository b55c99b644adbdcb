/** When a subgraph is down or cannot find an entity, the rest is answered. */

import { executionRule } from './graph.ts';

export default executionRule('partial answers', [
  {
    name: 'keep what the other subgraph knows',
    query: '{ one { id text name } }',
    failing: ['b'],
    data: { one: { id: '1', text: null, name: 'one' } },
    errors: [{ code: 'UNAVAILABLE' }],
  },
  {
    name: 'keep root fields of the other subgraph',
    query: '{ one { id } newest { id } }',
    failing: ['a'],
    data: { one: null, newest: { id: '3' } },
    errors: [{ code: 'UNAVAILABLE' }],
  },
  {
    name: 'lose an entity whose missing field may not be null, and say so',
    query: '{ one { id child { id must } } }',
    failing: ['b'],
    data: { one: { id: '1', child: null } },
    errors: [{ code: 'UNAVAILABLE' }],
  },
  {
    name: 'lose all of a list of entities that may not be null',
    query: '{ one { children { id must } } list { must } }',
    failing: ['b'],
    data: { one: { children: null }, list: [null, null, null, null] },
    errors: [{ code: 'UNAVAILABLE' }],
  },
  {
    name: 'lose everything behind a root field that may not be null',
    query: '{ one { id } must { must } }',
    failing: ['b'],
    data: null,
    errors: [{ code: 'UNAVAILABLE' }],
  },
  {
    name: 'lose one entity that cannot be found, at each of its places',
    query: '{ list { id text } }',
    failing: ['b:Node(2)'],
    data: { list: [{ id: '1', text: 'text 1' }, null, { id: '2', text: null }, { id: '1', text: 'text 1' }] },
    errors: [{ path: ['list', 2], code: 'FAILED' }],
  },
  {
    name: 'lose one entity of a grid',
    query: '{ grid { text } }',
    failing: ['b:Node(2)'],
    data: { grid: [[{ text: 'text 1' }, { text: null }], null, [], [{ text: 'text 3' }]] },
    errors: [{ path: ['grid', 0, 1], code: 'FAILED' }],
  },
  {
    name: 'are not asked for again beyond what is lost',
    query: '{ one { others { name } } }',
    failing: ['b'],
    data: { one: { others: null } },
    errors: [{ code: 'UNAVAILABLE' }],
    fetches: { a: 1, b: 1 },
  },
  {
    name: 'are empty when all subgraphs are down',
    query: '{ one { text } newest { name } }',
    failing: ['a', 'b'],
    data: { one: null, newest: null },
    errors: [{ code: 'UNAVAILABLE' }],
  },
]);
