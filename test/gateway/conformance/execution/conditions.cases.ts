/** `@skip` and `@include` leave out fields and fragments, and the calls only they would need. */

import { executionRule } from './graph.ts';

const on = { on: true, off: false };

export default executionRule('@skip and @include', [
  {
    name: 'leave out a field',
    query: '{ one { id @skip(if: true) name @include(if: true) text @include(if: false) } }',
    fetches: { a: 1 },
  },
  {
    name: 'leave out a call',
    query: 'query ($off: Boolean!) { one { id text @include(if: $off) must @include(if: $off) } }',
    variables: on,
    fetches: { a: 1 },
  },
  {
    name: 'leave out all that a subgraph would answer, each by its own condition',
    query: 'query ($on: Boolean!, $off: Boolean!) { one { id text @include(if: $off) must @skip(if: $on) } }',
    variables: on,
  },
  {
    name: 'make the call when they must',
    query: 'query ($on: Boolean!, $off: Boolean!) { one { id text @include(if: $on) must @skip(if: $off) } }',
    variables: on,
    fetches: { a: 1, b: 1 },
  },
  {
    name: 'both hold',
    query: `query ($on: Boolean!, $off: Boolean!) {
      one { a: id @skip(if: $on) @include(if: $on) b: id @skip(if: $off) @include(if: $on) c: id @skip(if: $off) @include(if: $off) }
    }`,
    variables: on,
    data: { one: { b: '1' } },
  },
  {
    name: 'work on fragments',
    query: `query ($on: Boolean!, $off: Boolean!) {
      one { ...F @include(if: $on) ...G @skip(if: $on) ... @include(if: $off) { sure } ... on Node @skip(if: $off) { must } }
    }
    fragment F on Node { text }
    fragment G on Node { name }`,
    variables: on,
    data: { one: { text: 'text 1', must: 'must 1' } },
  },
  {
    name: 'keep a field that another place includes',
    query:
      'query ($off: Boolean!) { one { text @include(if: $off) ... on Node { text } child { name @include(if: $off) } child { name } } }',
    variables: on,
  },
  {
    name: 'leave an empty object where all is left out',
    query: 'query ($on: Boolean!) { one { text @skip(if: $on) } list { name @skip(if: $on) text @include(if: false) } }',
    variables: on,
    data: { one: {}, list: [{}, null, {}, {}] },
  },
  {
    name: 'leave an empty object where all within a condition is left out',
    query: 'query ($on: Boolean!, $off: Boolean!) { one @include(if: $on) { id @include(if: $off) } list { id @skip(if: $on) } }',
    variables: on,
    data: { one: {}, list: [{}, null, {}, {}] },
  },
  {
    name: 'leave an empty object where nothing but a condition within a condition stands',
    query: 'query ($on: Boolean!, $off: Boolean!) { one @include(if: $on) { id @include(if: $off) } }',
    variables: on,
    data: { one: {} },
    apollo: 'wrong: leaves out the call, and answers null for the object',
  },
  {
    name: 'leave an empty object of another subgraph where all is left out by literals',
    query: 'query ($on: Boolean!) { one { others @include(if: $on) { text @skip(if: true) } } }',
    variables: { on: true },
    data: { one: { others: [null, {}, {}] } },
    apollo: 'wrong: plans nothing for the object, and answers null for it',
  },
  {
    name: 'leave out everything',
    query: 'query ($on: Boolean!) { one @skip(if: $on) { text } ... @skip(if: $on) { list { id } } }',
    variables: on,
    data: {},
    fetches: {},
  },
  {
    name: 'nest',
    query: `query ($on: Boolean!, $off: Boolean = true) {
      one { ... @include(if: $on) { child @include(if: $off) { text ... on Node @skip(if: $off) { must } } } }
    }`,
    variables: { on: true },
  },
  {
    name: 'use the default of a variable',
    query: 'query ($yes: Boolean! = true, $no: Boolean! = false) { one { id @include(if: $yes) name @include(if: $no) } }',
    data: { one: { id: '1' } },
  },
  {
    name: 'refuse null for their condition',
    query: 'query ($on: Boolean!) { one { id @skip(if: $on) } }',
    variables: { on: null },
    refused: true,
  },
  {
    name: 'differ under conditions on types',
    query: `query ($on: Boolean!, $off: Boolean!) {
      things { ... on Node @include(if: $on) { x: text } ... on Leaf @include(if: $off) { x: name } kind: __typename @skip(if: $off) }
    }`,
    variables: on,
  },
  {
    name: 'differ under conditions on types, beside an alias with the name of the key',
    apollo: 'wrong: answers the key in place of the field that the client gave its name',
    query: `query ($on: Boolean!, $off: Boolean!) {
      things { ... on Node @include(if: $on) { x: text } ... on Leaf @include(if: $off) { x: name } id: __typename @skip(if: $off) }
    }`,
    variables: on,
  },
]);
