/** Fragments apply by the type of the object, however they are nested and named. */

import { executionRule } from './graph.ts';

export default executionRule('fragments', [
  {
    name: 'on the type itself within one on its interface apply',
    query: '{ one { ... on Named { ... on Node { matrix } } } }',
    data: { one: { matrix: [[1, 2], null, []] } },
    apollo: 'wrong: does not ask for the type name, and then cannot tell that the condition is met',
  },
  {
    name: 'on an interface apply to each of its types',
    query: '{ things { ... on Named { id name ... on Leaf { parent { name } } } } }',
  },
  {
    name: 'without a condition apply',
    query: '{ one { ... { id ... { text } } } ... { must { ... on Node { must } } } }',
  },
  {
    name: 'with a name apply wherever they stand, and more than once',
    query: `
      query { one { ...N child { ...N children { ...N } } } things { ...N ...L } named { ...L ...X } }
      fragment N on Node { id t: text ...X }
      fragment L on Leaf { id parent { ...N } }
      fragment X on Named { label: name }
    `,
  },
  {
    name: 'merge what they ask of one object',
    query:
      '{ one { child { id } ... on Node { child { text } } ...F } } fragment F on Named { ... on Node { child { child { must } sure } } }',
    apollo: 'wrong: does not ask for the type name, and then cannot tell that the condition is met',
  },
  {
    name: 'on one type within a union leave the others empty',
    query: '{ things { ... on Leaf { parent { things: children { text } } } } }',
  },
  {
    name: 'with variables of the operation take them along into the other subgraph',
    query: 'query ($i: Int, $t: String) { list { ...E } one { ...E } } fragment E on Node { echo(int: $i, text: $t) l: label }',
    variables: { i: 4, t: 'x' },
  },
  {
    name: 'that never apply are left out',
    query: '{ one { id ... on Named { ... on Leaf { parent { id } } } } }',
    data: { one: { id: '1' } },
  },
]);
