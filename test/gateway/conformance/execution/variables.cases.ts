/** Variables are coerced by the schema: null, absent, default and wrong are four different things. */

import { executionRule } from './graph.ts';

const query =
  'query ($i: Int, $t: String, $in: In) { echo(int: $i, text: $t, in: $in) one { echo(int: $i, text: $t, in: $in) } }';
const both = (told: string, ofNode = told): unknown => ({ echo: told, one: { echo: ofNode } });

export default executionRule('variables and arguments', [
  { name: 'leave absent what is absent', query, data: both('{"int":7,"flag":true}', '{"int":7}') },
  {
    name: 'keep null',
    query,
    variables: { i: null, t: null, in: null },
    data: both('{"int":null,"text":null,"flag":true,"in":null}', '{"int":null,"text":null,"in":null}'),
  },
  {
    name: 'use the default of the operation before that of the schema',
    query: 'query ($i: Int = 1, $t: String = "t") { echo(int: $i, text: $t) one { echo(int: $i, text: $t) } }',
    data: both('{"int":1,"text":"t","flag":true}', '{"int":1,"text":"t"}'),
  },
  {
    name: 'keep null before the default of the operation',
    query: 'query ($i: Int = 1) { one { echo(int: $i) } }',
    variables: { i: null },
    data: { one: { echo: '{"int":null}' } },
  },
  {
    name: 'fill in defaults within inputs, and nothing else',
    query,
    variables: { in: { in: { text: null } } },
    data: both(
      '{"int":7,"flag":true,"in":{"int":3,"in":{"int":3,"text":null}}}',
      '{"int":7,"in":{"int":3,"in":{"int":3,"text":null}}}',
    ),
  },
  {
    name: 'make lists of single values',
    query: 'query ($ids: [ID!], $in: In) { echo(ids: $ids, in: $in) }',
    variables: { ids: 5, in: { kinds: 'LARGE' } },
    data: { echo: '{"int":7,"flag":true,"ids":["5"],"in":{"int":3,"kinds":["LARGE"]}}' },
  },
  {
    name: 'stand within inputs and lists',
    query:
      'query ($id: ID!, $t: String, $k: Kind!) { echo(ids: ["a", $id], in: { text: $t, kinds: [SMALL, $k], in: { text: $t } }) }',
    variables: { id: 'b', k: 'LARGE' },
    data: { echo: '{"int":7,"flag":true,"ids":["a","b"],"in":{"int":3,"kinds":["SMALL","LARGE"],"in":{"int":3}}}' },
  },
  {
    name: 'take an integer for a float',
    query: 'query ($r: Float) { echo(ratio: $r, flag: false) }',
    variables: { r: 2 },
    data: { echo: '{"int":7,"flag":false,"ratio":2}' },
  },
  {
    name: 'keep text as it is, whatever it looks like',
    query:
      'query ($t: String) { one { a: echo(text: $t) b: echo(text: "\\"{ } $t \\u00e4 \\n") c: echo(text: """block "quote" """) } }',
    variables: { t: '"} query { \\" ä 😀' },
  },
  { name: 'refuse a missing required variable', query: 'query ($t: String!) { required(text: $t) }', refused: true },
  {
    name: 'refuse null for a required variable',
    query: 'query ($t: String!) { required(text: $t) }',
    variables: { t: null },
    refused: true,
  },
  { name: 'refuse a wrong type', query: 'query ($i: Int) { echo(int: $i) }', variables: { i: 'seven' }, refused: true },
  {
    name: 'refuse an integer beyond 32 bits',
    query: 'query ($i: Int) { echo(int: $i) }',
    variables: { i: 2147483648 },
    refused: true,
  },
  {
    name: 'refuse an unknown input field',
    query: 'query ($in: In) { echo(in: $in) }',
    variables: { in: { other: 1 } },
    refused: true,
  },
  {
    name: 'refuse an unknown enum value',
    query: 'query ($k: Kind!) { required(text: "", kind: $k) }',
    variables: { k: 'HUGE' },
    refused: true,
  },
  {
    name: 'ignore variables that the operation does not have',
    query: 'query ($i: Int) { echo(int: $i) }',
    variables: { i: 1, other: 'x' },
    data: { echo: '{"int":1,"flag":true}' },
  },
  {
    name: 'let a nullable variable use the default of a required argument',
    query: 'query ($k: Kind) { required(text: "a", kind: $k) }',
    data: { required: '{"text":"a","kind":"SMALL"}' },
  },
  {
    name: 'do not get in the way of representations',
    query: 'query ($representations: String) { one { text echo(text: $representations) } }',
    variables: { representations: 'mine' },
    data: { one: { text: 'text 1', echo: '{"int":7,"text":"mine"}' } },
    apollo: 'wrong: refuses a variable of this name',
  },
]);
