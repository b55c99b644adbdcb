/** Introspection is answered by the gateway from the API schema, beside data or alone. */

import { getIntrospectionQuery } from 'graphql';
import { executionRule } from './graph.ts';

export default executionRule('introspection', [
  {
    name: 'answers the whole schema without a call',
    query: getIntrospectionQuery({ specifiedByUrl: true }),
    anyOrder: true,
    fetches: {},
  },
  {
    name: 'answers a type by a variable, under an alias, beside data',
    query: 'query ($type: String!) { t: __type(name: $type) { kind name possibleTypes { name } } one { text } }',
    variables: { type: 'Thing' },
    fetches: { a: 1, b: 1 },
  },
  {
    name: 'answers null for a type that there is not',
    query: '{ __type(name: "_Entity") { name } any: __type(name: "join__Graph") { name } }',
    data: { __type: null, any: null },
  },
  {
    name: 'reads fragments and conditions',
    query:
      'query ($no: Boolean!) { __schema { queryType { ...T @skip(if: $no) name } } x: __schema @skip(if: $no) { types { name } } } fragment T on __Type { fields { name } }',
    variables: { no: true },
    data: { __schema: { queryType: { name: 'Query' } } },
  },
]);
