/** A document may hold several operations; the one that is named runs. */

import { executionRule } from './graph.ts';

const query =
  'query A { one { id ...F } } query B($on: Boolean!) { must { text @include(if: $on) ...F } } fragment F on Node { name }';

export default executionRule('operations', [
  { name: 'run by name', query, operationName: 'A', data: { one: { id: '1', name: 'one' } } },
  {
    name: 'take only their own variables',
    query,
    operationName: 'B',
    variables: { on: true },
    data: { must: { text: 'text 2', name: 'two' } },
  },
  { name: 'are refused without a name when there are several', query, refused: true },
  { name: 'are refused by an unknown name', query, operationName: 'C', refused: true },
  { name: 'are refused when there is nothing to run', query: 'fragment F on Node { id }', refused: true },
  { name: 'are refused when they cannot be read', query: '{ one { id ', refused: true },
  { name: 'are refused with unknown fields', query: '{ one { id unknown } }', refused: true },
  { name: 'are refused with fields of federation', query: '{ _service { sdl } }', refused: true },
  { name: 'are refused with representations', query: '{ _entities(representations: []) { __typename } }', refused: true },
  {
    name: 'are refused with circles of fragments',
    query: '{ one { ...F } } fragment F on Node { child { ...F } }',
    refused: true,
  },
  { name: 'are refused when the graph has no such root', query: 'mutation { one { id } }', refused: true },
  {
    name: 'merge fields that stand twice',
    query: '{ one { child { id } } one { child { text child { id } } ...F } } fragment F on Node { child { name must } }',
  },
]);
