import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@key with one field',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'joins an entity with its fields in another subgraph',
      query: '{ product(id: "1") { title reviews { text stars } } }',
      data: {
        product: {
          title: 'Lamp',
          reviews: [
            { text: 'bright', stars: 5 },
            { text: 'warm', stars: null },
          ],
        },
      },
      fetches: { products: 1, reviews: 1 },
    },
    {
      name: 'joins a list of entities in one call',
      query: '{ products { id title reviews { text } } }',
      fetches: { products: 1, reviews: 1 },
    },
    {
      name: 'takes no second call when the first subgraph knows all',
      query: '{ newestReview { text product { id reviews { stars } } } }',
      fetches: { reviews: 1 },
    },
    {
      name: 'goes back to the owner from a reference',
      query: '{ newestReview { product { title reviews(first: 1) { product { title } } } } }',
      fetches: { reviews: 1, products: 1 },
      apollo: 'wrong: the same entities at two places are fetched by two calls',
    },
    {
      name: 'asks nobody about an entity that does not exist',
      query: '{ product(id: "9") { title reviews { text } } }',
      data: { product: null },
      fetches: { products: 1 },
    },
    {
      name: 'answers the key alone from the subgraph that has the root field',
      query: '{ products { id } }',
      fetches: { products: 1 },
    },
    {
      name: 'hides the key that nobody asked for',
      query: '{ products { reviews { stars } } }',
    },
    {
      name: 'hands variables on to the subgraph that needs them',
      query: 'query ($id: ID!, $first: Int) { product(id: $id) { title reviews(first: $first) { text } } }',
      variables: { id: '1', first: 1 },
      data: { product: { title: 'Lamp', reviews: [{ text: 'bright' }] } },
    },
  ],
});
