/** A requirement may fix the arguments of the required field, whatever the client asks of the same field. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@requires with arguments',
  module: import.meta.url,
  createWorld,
  random: { exempt: { apollo: 'it confuses the arguments of the client with those of the requirement' } },
  cases: [
    {
      name: 'hands over the field with the arguments of the requirement',
      query: '{ products { id postage } }',
      data: {
        products: [
          { id: '1', postage: 105 },
          { id: '2', postage: null },
          { id: '3', postage: 12 },
        ],
      },
      fetches: { catalogue: 1, delivery: 1 },
    },
    {
      name: 'keeps the arguments of the client apart from those of the requirement',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query: '{ products { price(currency: USD) postage } }',
      data: {
        products: [
          { price: 200, postage: 105 },
          { price: null, postage: null },
          { price: 14, postage: 12 },
        ],
      },
    },
    {
      name: 'satisfies two requirements that differ in arguments only',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query: '{ products { postage duty } }',
      data: {
        products: [
          { postage: 105, duty: 2000 },
          { postage: null, duty: null },
          { postage: 12, duty: 140 },
        ],
      },
    },
    {
      name: 'satisfies two such requirements of one entity at two places',
      query: '{ a: product { duty } b: product { postage } products { id spam } }',
      data: {
        a: { duty: 2000 },
        b: { postage: 105 },
        products: [
          { id: '1', spam: true },
          { id: '2', spam: false },
          { id: '3', spam: false },
        ],
      },
    },
    {
      name: 'satisfies two such requirements at one place beside the field itself at another',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query: '{ a: product { price(currency: EUR) spam } b: product { duty price(currency: EUR) postage } }',
      data: { a: { price: 100, spam: true }, b: { duty: 2000, price: 100, postage: 105 } },
    },
    {
      name: 'satisfies both beside a client that asks for the field itself',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query: 'query ($in: Currency!) { product { price(currency: $in) dollars: price(currency: USD) postage duty } }',
      variables: { in: 'EUR' },
      data: { product: { price: 100, dollars: 200, postage: 105, duty: 2000 } },
    },
    {
      name: 'satisfies one of them at a place of its own and both at another',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query:
        'query ($in: Currency!) { a: products { postage id } products { id duty c: postage } product { price(currency: $in) } }',
      variables: { in: 'USD' },
      data: {
        a: [
          { postage: 105, id: '1' },
          { postage: null, id: '2' },
          { postage: 12, id: '3' },
        ],
        products: [
          { id: '1', duty: 2000, c: 105 },
          { id: '2', duty: null, c: null },
          { id: '3', duty: 140, c: 12 },
        ],
        product: { price: 200 },
      },
    },
    {
      name: 'satisfies both at two places, at one of them beside the field itself',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query: '{ products { postage price(currency: EUR) duty } b: products { duty postage } }',
      data: {
        products: [
          { postage: 105, price: 100, duty: 2000 },
          { postage: null, price: null, duty: null },
          { postage: 12, price: 7, duty: 140 },
        ],
        b: [
          { duty: 2000, postage: 105 },
          { duty: null, postage: null },
          { duty: 140, postage: 12 },
        ],
      },
    },
    {
      name: 'tells at each of these places what failed there',
      query:
        'query ($in: Currency!) { a: products { postage id } products { id duty c: postage } product { price(currency: $in) } }',
      variables: { in: 'USD' },
      failing: ['Product.postage', 'Product.duty'],
    },
    {
      name: 'gives the client her shorter list and the requirement its longer one',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query: '{ products { comments(limit: 1) { text } spam } }',
      data: {
        products: [
          { comments: [{ text: 'buy' }], spam: true },
          { comments: [{ text: 'buy' }], spam: false },
          { comments: [], spam: false },
        ],
      },
    },
    {
      name: 'resolves entities in the list of the client, not in that of the requirement',
      apollo: 'wrong: takes the same field with other arguments for the required one',
      query: '{ products { comments(limit: 1) { id author } spam } }',
    },
    {
      name: 'resolves entities in a longer list, too',
      query: 'query ($limit: Int!) { product { spam comments(limit: $limit) { author text } } }',
      variables: { limit: 9 },
    },
  ],
});
