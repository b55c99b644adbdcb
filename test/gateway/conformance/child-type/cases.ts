/** A field may be nullable here and not there, an interface here and one of its types there. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: 'types of one field that differ between subgraphs',
  module: import.meta.url,
  createWorld,
  random: {
    noFailures: 'the strict subgraph loses more than the graph does',
    without: { apollo: { 'Query.me': 'it loses conditions on the type that one subgraph promises' } },
  },
  cases: [
    { name: 'asks the strict subgraph', query: '{ users { name friends { name } home { name } } }' },
    { name: 'asks the loose subgraph', query: '{ accounts { name friends { id name } home { name } } }' },
    {
      name: 'takes an interface from either subgraph',
      query: '{ me { __typename name ... on Clerk { room } } }',
      data: { me: { __typename: 'Clerk', name: 'Cleo', room: 7 } },
    },
    {
      name: 'applies a condition on the type that one subgraph promises',
      query: '{ me { ... on Clerk { room } } }',
      data: { me: { room: 7 } },
      apollo: 'wrong: does not ask for the type name, and then cannot tell that the condition is met',
    },
    {
      name: 'asks for a nullable field of one type beside a non-null one of the other under two names',
      query: '{ visitors { __typename ... on User { id user: name } ... on Guest { guest: name } } }',
    },
    {
      name: 'refuses to merge fields of one name whose types differ',
      query: '{ visitors { ... on User { name } ... on Guest { name } } }',
      refused: true,
    },
    {
      name: 'takes away what the stricter subgraph took away',
      query: '{ users { id name } }',
      failing: ['User(2).name'],
      data: null,
      errors: [{ path: ['users', 1, 'name'], code: 'FAILED' }],
    },
  ],
});
