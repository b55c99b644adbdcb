/** With `@interfaceObject` a subgraph adds fields to all types of an interface and knows none of them. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@interfaceObject',
  module: import.meta.url,
  createWorld,
  random: {
    noFailures: 'whatever fails first takes the type of the object along',
    without: {
      apollo: {
        'Shop.offers': 'asked for by a key that is not resolvable',
        'Media.rating': 'endless',
        'Book.rating': 'endless',
        'Film.rating': 'endless',
      },
    },
  },
  cases: [
    {
      name: 'adds a field to every implementation',
      query: '{ media { title reviews { stars } } }',
      fetches: { media: 1, reviews: 1 },
    },
    {
      name: 'adds it within a condition on one type',
      query: '{ media { id ... on Film { length reviews(first: 1) { stars } } } }',
      fetches: { media: 1, reviews: 1 },
    },
    {
      name: 'adds different ones within conditions on several types',
      query: `{ reviewed {
        ... on Film { title reviews { stars } }
        ... on Book { first: reviews(first: 1) { stars } }
        rating
      } }`,
    },
    {
      name: 'asks nobody what an object is while nobody wants to know',
      query: '{ reviewed { id reviews { stars } } }',
      fetches: { reviews: 1 },
    },
    {
      name: 'finds out the type when the client asks for its name',
      query: '{ reviewed { __typename id } }',
      data: {
        reviewed: [
          { __typename: 'Film', id: '2' },
          { __typename: 'Book', id: '1' },
        ],
      },
      fetches: { reviews: 1, media: 1 },
    },
    {
      name: 'finds out the type for a condition on it',
      query: '{ reviewed { ... on Book { pages } ... on Film { length } } }',
      data: { reviewed: [{ length: 150 }, { pages: 200 }] },
      fetches: { reviews: 1, media: 1 },
    },
    {
      name: 'finds out the type although only fields of the object itself stand in the condition',
      query: '{ reviewed { ... on Book { id } } }',
      data: { reviewed: [{}, { id: '1' }] },
    },
    {
      name: 'fetches fields of the interface from its owner',
      query: '{ reviewed { title reviews { of { title } } } }',
    },
    {
      name: 'requires a field of the interface',
      query: '{ media { rating } reviewed { rating } }',
    },
    {
      name: 'requires a field within a condition on one type',
      query: '{ media { ... on Book { rating pages } } }',
      data: { media: [{ rating: 'Faust is good', pages: 200 }, {}, { rating: 'Momo is good', pages: 300 }] },
    },
    {
      name: 'goes on from an object that cannot be resolved where it was found',
      query: '{ shops { name offers { title reviews { stars } } } }',
    },
    {
      name: 'names the type of an object that cannot be resolved where it was found',
      query: '{ shops { offers { id __typename } } }',
      data: { shops: [{ offers: [{ id: '3', __typename: 'Book' }, null, { id: '2', __typename: 'Film' }] }, { offers: null }] },
    },
    {
      name: 'names only the type',
      query: '{ shops { offers { __typename } } }',
      data: { shops: [{ offers: [{ __typename: 'Book' }, null, { __typename: 'Film' }] }, { offers: null }] },
    },
    {
      name: 'applies conditions to an object that cannot be resolved where it was found',
      query: '{ shops { offers { ... on Film { length } ... on Book { pages } } } }',
      data: { shops: [{ offers: [{ pages: 300 }, null, { length: 150 }] }, { offers: null }] },
    },
    {
      name: 'applies a condition that holds nothing but the key',
      query: '{ shops { offers { ... on Film { id } } } }',
      data: { shops: [{ offers: [{}, null, { id: '2' }] }, { offers: null }] },
    },
    {
      name: 'asks nobody by a key that is not resolvable, not even for the key under an alias',
      query: '{ shops { offers { ... on Book { number: id pages } } } }',
      data: { shops: [{ offers: [{ number: '3', pages: 300 }, null, {}] }, { offers: null }] },
      apollo: 'wrong: fetches the key by a key that is not resolvable',
    },
    {
      name: 'requires a field within a condition on an object that cannot be resolved where it was found',
      query: '{ shops { offers { ... on Book { pages rating } } } }',
      data: { shops: [{ offers: [{ pages: 300, rating: 'Momo is good' }, null, {}] }, { offers: null }] },
      apollo: 'endless: plans for a quarter of a minute and then fails with "Invalid array length"',
    },
    {
      name: 'answers the id alone',
      query: '{ shops { offers { id } } }',
      fetches: { shops: 1 },
    },
    {
      name: 'joins an alias within conditions that collide by type',
      query: '{ media { ... on Book { size: pages say: rating } ... on Film { size: length say: title } } }',
    },
  ],
});
