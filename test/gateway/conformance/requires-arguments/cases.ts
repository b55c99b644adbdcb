/** A requirement may fix the arguments of the required field, whatever the client asks of the same field. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

const WRONG = 'wrong: takes the same field with other arguments for the required one';

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
      apollo: WRONG,
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
      apollo: WRONG,
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
      apollo: WRONG,
      query: '{ a: product { price(currency: EUR) spam } b: product { duty price(currency: EUR) postage } }',
      data: { a: { price: 100, spam: true }, b: { duty: 2000, price: 100, postage: 105 } },
    },
    {
      name: 'satisfies both beside a client that asks for the field itself',
      apollo: WRONG,
      query: 'query ($in: Currency!) { product { price(currency: $in) dollars: price(currency: USD) postage duty } }',
      variables: { in: 'EUR' },
      data: { product: { price: 100, dollars: 200, postage: 105, duty: 2000 } },
    },
    {
      name: 'satisfies one of them at a place of its own and both at another',
      apollo: WRONG,
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
      apollo: WRONG,
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
      apollo: WRONG,
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
      apollo: WRONG,
      query: '{ products { comments(limit: 1) { id author } spam } }',
    },
    {
      name: 'resolves entities in a longer list, too',
      query: 'query ($limit: Int!) { product { spam comments(limit: $limit) { author text } } }',
      variables: { limit: 9 },
    },
    {
      name: 'satisfies both in one call, whatever they are asked beside',
      apollo: WRONG,
      query: '{ products { id postage duty spam crate label sheet } }',
      fetches: { catalogue: 1, delivery: 1 },
    },
    {
      name: 'satisfies requirements that differ in arguments further below, or have none where others have some',
      apollo: WRONG,
      query: '{ products { crate label sheet size { width(unit: CM) } } product { sheet crate } }',
      data: {
        products: [
          { crate: 21, label: '205 mm for 100 EUR', sheet: 205, size: { width: 21 } },
          { crate: 3, label: '30 mm for no EUR', sheet: 30, size: { width: 3 } },
          { crate: null, label: 'no mm for 7 EUR', sheet: null, size: null },
        ],
        product: { sheet: 205, crate: 21 },
      },
    },
    {
      name: 'satisfies both in the result of a mutation, which runs once',
      apollo: WRONG,
      query: `mutation ($euros: Int) {
        reprice(id: "1", euros: $euros) { price(currency: EUR) postage duty }
        twice: deliver(ids: ["1", "3", "1"]) { id duty postage spam price(currency: USD) }
      }`,
      variables: { euros: 10 },
      data: {
        reprice: { price: 110, postage: 115, duty: 2200 },
        twice: [
          { id: '1', duty: 2200, postage: 115, spam: true, price: 220 },
          { id: '3', duty: 140, postage: 12, spam: false, price: 14 },
          { id: '1', duty: 2200, postage: 115, spam: true, price: 220 },
        ],
      },
      fetches: { catalogue: 2, delivery: 3 },
    },
    {
      name: 'satisfies both in each event of a subscription',
      apollo: 'wrong: it serves no subscriptions',
      query: 'subscription { repriced { postage duty crate } }',
    },
    {
      name: 'satisfies what requires both of them in a chain',
      apollo: WRONG,
      query: '{ products { total } product { total id } }',
      data: { products: [{ total: 2105 }, { total: null }, { total: 152 }], product: { total: 2105, id: '1' } },
      fetches: { catalogue: 2, delivery: 3, billing: 2 },
    },
    {
      name: 'satisfies a chain beside what the chain requires with other arguments',
      apollo: WRONG,
      query: 'mutation { reprice(id: "3", euros: 1) { fee discount total postage duty price(currency: EUR) } }',
      data: { reprice: { fee: 168, discount: 16, total: 173, postage: 13, duty: 160, price: 8 } },
    },
    {
      name: 'satisfies both in a member of a union, through fragments',
      apollo: WRONG,
      query: `{ parcel { __typename ... on Product { ...Delivered total } ... on Comment { author } } product { ...Delivered } }
        fragment Delivered on Product { duty label ... on Product { postage } }`,
    },
    {
      name: 'tells what failed of a requirement by the name that clients know',
      query: '{ product { postage duty } }',
      failing: ['Product.price'],
      data: { product: { postage: null, duty: null } },
      errors: [{ path: ['product', 'price'], code: 'FAILED' }],
    },
  ],
});
