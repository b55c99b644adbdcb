/** Each event of a subscription is answered like an operation of its own (§6.2.3), whichever subgraphs know of it. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

const NONE = "executes no subscription: its users put one of Apollo's routers before it";

export default defineRule({
  name: 'subscriptions',
  module: import.meta.url,
  createWorld,
  exempt: { apollo: NONE },
  cases: [
    {
      name: 'tell every event of their source, in order',
      query: 'subscription { orderChanged { id total } }',
      fetches: { orders: 1 },
    },
    {
      name: 'join each event with what other subgraphs know of it',
      query: 'subscription { orderChanged(id: "2") { total customer { name newest { note } } } }',
      data: [{ orderChanged: { total: null, customer: { name: 'Customer 2', newest: { note: 'note 2' } } } }],
      fetches: { orders: 1, customers: 1 },
    },
    {
      name: 'ask the source once, and the others once an event',
      query: 'subscription { orderChanged(first: 3) { customer { name } } }',
      fetches: { orders: 1, customers: 3 },
    },
    {
      name: 'ask nobody about an event that is null',
      query: 'subscription { orderChanged { note } }',
      fetches: { orders: 1, customers: 6 },
    },
    {
      name: 'give an event what other fields require of it',
      query: 'subscription { orderChanged { postage } }',
    },
    {
      name: 'go on from what another subgraph added',
      query: 'subscription { orderChanged { customer { newest { total postage thing { title } } } } }',
    },
    {
      name: 'answer in the words of the client',
      query: `subscription Changes { change: orderChanged(first: 2) { number: id id: total ...Of note } }
        fragment Of on Order { who: customer { id: name } }`,
      ordered: true,
    },
    {
      name: 'tell lists, with an entity at several places',
      query: 'subscription { queue { note customer { name } } }',
      fetches: { orders: 1, customers: 4 },
    },
    {
      name: 'tell events of several types',
      query: 'subscription { news { __typename ... on Order { note } ... on Notice { text about { total note } } } }',
    },
    {
      name: 'find out the type of what the source knows as an interface only',
      query: 'subscription { orderChanged { thing { id ... on Book { pages } ... on Film { length } } } }',
    },
    {
      name: 'tell leaves, and an error where there is none, and go on',
      query: 'subscription { n: length }',
      data: [{ n: 3 }, { n: null }, { n: 0 }],
      errors: [{ path: [1, 'n'], code: 'FAILED' }],
    },
    {
      name: 'go on after an event of which a field fails',
      query: 'subscription { orderChanged(first: 3) { id postage } }',
      failing: ['Order(1).postage'],
    },
    {
      name: 'lose an event to a field that may not be null, and go on',
      query: 'subscription { orderTaken { id note } }',
      failing: ['Order(2).note'],
    },
    {
      name: 'answer each event in part while another subgraph is down',
      query: 'subscription { orderChanged(first: 2) { id postage } }',
      failing: ['customers'],
      data: [{ orderChanged: { id: '1', postage: null } }, { orderChanged: { id: '2', postage: null } }],
      errors: [
        { path: [0, 'orderChanged', 'postage'], code: 'UNAVAILABLE' },
        { path: [1, 'orderChanged', 'postage'], code: 'UNAVAILABLE' },
      ],
    },
    {
      name: 'that cannot begin are answered with the error alone',
      query: 'subscription { no: refused { note } }',
      errors: [{ path: ['no'], code: 'FAILED' }],
      fetches: { orders: 1 },
    },
    {
      name: 'of a subgraph that is down are answered with the error alone',
      query: 'subscription { orderChanged { id } }',
      failing: ['orders'],
      data: undefined,
      errors: [{ code: 'UNAVAILABLE' }],
    },
    {
      name: 'take their input from variables',
      query: 'subscription ($in: Taken) { orderTaken(input: $in) { id customer { name } } }',
      variables: { in: { ids: ['3', '1'] } },
    },
    {
      name: 'take defaults of variables',
      query: 'subscription ($id: ID = "2", $first: Int) { orderChanged(id: $id, first: $first) { id } }',
      data: [{ orderChanged: { id: '2' } }],
    },
    {
      name: 'leave out in every event what a condition leaves out, and never fetch it',
      query: 'subscription ($no: Boolean!) { orderChanged { id note @include(if: $no) customer @skip(if: $no) { id } } }',
      variables: { no: false },
      fetches: { orders: 1 },
    },
    {
      name: 'are chosen by name among other operations',
      query: 'query A { orders { id } } subscription B { length } subscription C { orderChanged(id: "3") { id } }',
      operationName: 'C',
      data: [{ orderChanged: { id: '3' } }],
    },
    {
      name: 'with several fields are refused',
      query: 'subscription { length orderChanged { id } }',
      refused: true,
    },
    {
      name: 'whose variables do not fit are refused',
      query: 'subscription ($in: Taken) { orderTaken(input: $in) { id } }',
      variables: { in: { ids: [null] } },
      refused: true,
    },
  ],
});
