/** An error names its place in the client's own terms and takes away as little as the types allow. */

import { executionRule } from './graph.ts';

const failed = (...path: (string | number)[]) => ({ path, code: 'FAILED' });

export default executionRule('errors and null', [
  { name: 'stay at a nullable field', query: '{ one { id name } }', failing: ['Node.name'], errors: [failed('one', 'name')] },
  { name: 'are placed by aliases', query: '{ first: one { n: name } }', failing: ['Node.name'], errors: [failed('first', 'n')] },
  {
    name: 'stay at a nullable field of another subgraph',
    query: '{ one { id t: text } }',
    failing: ['Node.text'],
    errors: [failed('one', 't')],
  },
  {
    name: 'take away the object of a non-null field',
    query: '{ one { id child { id sure } } }',
    failing: ['Node(2).sure'],
    errors: [failed('one', 'child', 'sure')],
  },
  {
    name: 'take away the object of a non-null field of another subgraph',
    query: '{ one { id child { id must } } }',
    failing: ['Node(2).must'],
    data: { one: { id: '1', child: null } },
    errors: [failed('one', 'child', 'must')],
  },
  {
    name: 'take away one item of a list of nullable items',
    query: '{ list { id must } }',
    failing: ['Node(2).must'],
    data: { list: [{ id: '1', must: 'must 1' }, null, null, { id: '1', must: 'must 1' }] },
    errors: [failed('list', 2, 'must')],
  },
  {
    name: 'are placed at every occurrence of an entity',
    query: '{ list { id text } }',
    failing: ['Node(1).text'],
    data: { list: [{ id: '1', text: null }, null, { id: '2', text: 'text 2' }, { id: '1', text: null }] },
    errors: [failed('list', 0, 'text'), failed('list', 3, 'text')],
  },
  {
    name: 'take away a list of non-null items',
    query: '{ one { children { id must } } }',
    failing: ['Node(3).must'],
    data: { one: { children: null } },
    errors: [failed('one', 'children', 1, 'must')],
  },
  {
    name: 'take away the inner list of a list of lists',
    query: '{ grid { id must } }',
    failing: ['Node(2).must'],
    data: { grid: [null, null, [], [{ id: '3', must: 'must 3' }]] },
    errors: [failed('grid', 0, 1, 'must')],
  },
  {
    name: 'take away an item three lists deep',
    query: '{ cube { must } }',
    failing: ['Node(3).must'],
    data: { cube: [[[{ must: 'must 1' }, null], []], [], [[{ must: 'must 2' }], [null, { must: 'must 1' }]]] },
    errors: [failed('cube', 2, 1, 0, 'must')],
  },
  {
    name: 'take away everything when no type on the way allows null',
    query: '{ one { id } strict { must } }',
    failing: ['Node(3).must'],
    data: null,
    errors: [failed('strict', 1, 'must')],
  },
  {
    name: 'take away everything by a root field that may not be null',
    query: '{ one { id } must { must } }',
    failing: ['Node(2).must'],
    data: null,
    errors: [failed('must', 'must')],
  },
  {
    name: 'pass over the neighbours in another subgraph',
    query: '{ one { name text sure } }',
    failing: ['Node.name', 'Node.text'],
    errors: [failed('one', 'name'), failed('one', 'text')],
  },
  {
    name: 'stay within lists of leaves',
    query: '{ list { id tags scores matrix } }',
    failing: ['Node(1).scores'],
    errors: [failed('list', 0, 'scores'), failed('list', 3, 'scores')],
  },
  {
    name: 'of hidden fields show at the entity they belong to',
    query: '{ one { others { name } } }',
    failing: ['Node(2).name'],
    data: { one: { others: [null, { name: null }, { name: null }] } },
    errors: [failed('one', 'others', 1, 'name'), failed('one', 'others', 2, 'name')],
  },
  {
    name: 'stay with one type of a union',
    query: '{ things { ... on Node { name } ... on Leaf { name } } }',
    failing: ['Leaf(5).name', 'Node(1).name'],
    errors: [failed('things', 1, 'name'), failed('things', 3, 'name'), failed('things', 4, 'name')],
  },
]);
