/** A union may have other members in each subgraph: nobody may be asked about a member it does not know. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: 'unions that differ between subgraphs',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'answers nothing of a member that is not there',
      query: '{ pinned { ... on Film { title length } } }',
      data: { pinned: {} },
    },
    {
      name: 'answers the member that is there',
      query: '{ pinned { __typename ... on Book { title pages } ... on Journal { title issue } ... on Film { title length } } }',
      data: { pinned: { __typename: 'Book', title: 'Faust', pages: 200 } },
    },
    {
      name: 'asks each subgraph only about members it knows',
      query: `{
        library { __typename ... on Film { length } ... on Book { pages } ... on Journal { issue } }
        watchlist { __typename ... on Film { length } ... on Book { pages } ... on Journal { issue } }
      }`,
    },
    {
      name: 'answers nothing where only an unknown member was asked for',
      query: '{ library { ... on Film { title } } watchlist { ... on Journal { title } } }',
      data: { library: [{}, {}, {}], watchlist: [{}, {}] },
    },
    {
      name: 'answers the type name alone, whoever is asked',
      query: '{ desk { open { __typename } shelf { kind: __typename } } }',
      data: { desk: { open: { __typename: 'Book' }, shelf: [{ kind: 'Book' }, null, { kind: 'Book' }] } },
    },
    {
      name: 'answers within a shared value',
      query: '{ desk { open { ... on Book { title pages } ... on Film { length } } shelf { ... on Book { id } } } }',
    },
    {
      name: 'takes a member without a key from the subgraph that has it',
      query: '{ response { message actions { __typename ... on Call { number } ... on Letter { address sender { name } } } } }',
    },
    {
      name: 'leaves out the member that the subgraph at hand does not have',
      query: '{ lastResponse { actions { ... on Letter { address } ... on Call { number } } } }',
      data: { lastResponse: { actions: [{ number: '115' }] } },
    },
    {
      name: 'leaves it out beside what is asked of other entities in the same call',
      query: `{
        lastResponse { actions { __typename ... on Letter { address sender { name } } } }
        watchlist { ... on Journal { issue } ... on Book { pages } }
      }`,
      data: { lastResponse: { actions: [{ __typename: 'Call' }] }, watchlist: [{}, { pages: 200 }] },
    },
    {
      name: 'leaves it out wherever it is asked for, however the planner writes that',
      query:
        '{ lastResponse { one: actions { ... on Letter { address } } two: actions { ... on Letter { address } ... on Call { number } } } }',
      data: { lastResponse: { one: [{}], two: [{ number: '115' }] } },
    },
  ],
});
