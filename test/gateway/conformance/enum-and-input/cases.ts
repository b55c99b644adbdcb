/** Inputs are what all subgraphs accept, outputs are what any of them returns. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

const everything = '{"filter":{"text":"a","sorting":"DATE","range":{"from":1,"to":9}},"limit":2}';

export default defineRule({
  name: 'enum union and intersection, input intersection',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'answers enum values that only one subgraph knows',
      query: '{ phases stages }',
      data: { phases: ['OPEN', 'ARCHIVED', 'CLOSED'], stages: ['REVOKED', null, 'OPEN'] },
    },
    {
      name: 'hands on what all subgraphs accept',
      query: 'query ($filter: Filter) { search(filter: $filter) { told related(filter: $filter) } }',
      variables: { filter: { text: 'a', sorting: 'DATE', range: { to: 9 } } },
      data: { search: ['1', '2'].map((id) => ({ told: everything, related: `${id}: ${everything.replace(',"limit":2', '')}` })) },
    },
    {
      name: 'refuses an enum value that one subgraph does not accept',
      query: '{ count(filter: { sorting: RANK }) }',
      refused: true,
    },
    {
      name: 'refuses it in a variable',
      query: 'query ($by: Sorting!) { count(filter: {}, sortings: [$by]) }',
      variables: { by: 'RANK' },
      refused: true,
    },
    {
      name: 'refuses an input field that one subgraph does not accept',
      query: '{ search(filter: { text: "a", trace: true }) { id } }',
      refused: true,
    },
    {
      name: 'refuses it in a variable, even where the subgraph that is asked would accept it',
      query: 'query ($filter: Filter) { search(filter: $filter) { id } }',
      variables: { filter: { trace: true } },
      refused: true,
    },
    {
      name: 'fills in defaults within inputs',
      query: '{ search(filter: { range: {} }, limit: 1) { told } }',
      data: { search: ['1', '2'].map(() => ({ told: '{"filter":{"sorting":"NAME","range":{"from":1}},"limit":1}' })) },
    },
    {
      name: 'tells a null from a missing value within an input',
      query: 'query ($text: String) { search(filter: { text: $text, range: null }, limit: null) { told } }',
      data: { search: ['1', '2'].map(() => ({ told: '{"filter":{"sorting":"NAME","range":null},"limit":null}' })) },
    },
    {
      name: 'makes a list of a single value',
      query: 'query ($sortings: [Sorting!]) { count(filter: { text: "x" }, sortings: $sortings) }',
      variables: { sortings: 'DATE' },
    },
  ],
});
