/** Aliases name the answer, never what is fetched; two types may use one alias for different things. */

import { executionRule } from './graph.ts';

export default executionRule('aliases', [
  { name: 'name fields of both subgraphs', query: '{ first: one { number: id says: text really: must } }' },
  {
    name: 'ask one field several times with other arguments',
    query: '{ one { a: label b: label(upper: true) c: label(upper: false) x: echo(int: 1) y: echo(text: "t") } }',
  },
  {
    name: 'take the name of the key',
    query: '{ list { id: name text } }',
    apollo: 'wrong: answers the key in place of the field that the client gave its name',
  },
  { name: 'take the name of another field', query: '{ one { name: text text: name must: id id: must } }' },
  {
    name: 'take the name of the key in a list of lists',
    query: '{ grid { id: sure others { id: must name: text } } }',
    apollo: 'wrong: answers the key in place of the field that the client gave its name',
  },
  { name: 'ask for one entity twice', query: '{ a: one { id x: text } b: one { id y: must } c: newest { z: name } }' },
  {
    name: 'collide by type with the same shape',
    query: '{ things { ... on Node { x: text y: id } ... on Leaf { x: name y: id } } }',
  },
  {
    name: 'collide by type in the second subgraph',
    query: '{ named { ... on Node { x: text } ... on Leaf { x: name parent { x: must } } } }',
  },
  {
    name: 'stand for one field only under one condition',
    query: '{ named { ... on Node { t: text } ... on Leaf { n: text } id } }',
  },
  {
    name: 'come in the order of the operation',
    query: '{ one { z: text a: id m: must ... on Node { b: name } text } __typename list { text id name } }',
    ordered: true,
  },
  {
    name: 'look like names of the gateway',
    query: '{ one { _entities: text representations: name __alias_0: must _0: id } }',
  },
]);
