/** `__typename` may be asked for anywhere, under any alias, and costs no call of its own. */

import { executionRule } from './graph.ts';

export default executionRule('__typename', [
  { name: 'is known for the root without a call', query: '{ __typename }', data: { __typename: 'Query' }, fetches: {} },
  { name: 'is known under an alias', query: '{ what: __typename one { kind: __typename id } }', fetches: { a: 1 } },
  {
    name: 'is known for every object on the way',
    query: '{ __typename one { __typename child { __typename text } pieces { __typename of { __typename name } } } }',
  },
  { name: 'is known for members of a union', query: '{ things { __typename } }', fetches: { a: 1 } },
  {
    name: 'is known for an interface',
    query: '{ named { type: __typename name ... on Leaf { __typename } } }',
    fetches: { a: 1 },
  },
  {
    name: 'may be hidden under the name of a field',
    query: '{ things { id: __typename ... on Node { __typename: id text } ... on Leaf { __typename: id } } }',
    apollo: 'wrong: takes the value under the alias for the type',
  },
  { name: 'is known where nothing else is asked for', query: '{ one { child { child { __typename } } } }', fetches: { a: 1 } },
]);
