import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

/** An error in the part that tells it; its code is looked at in the whole answer. */
const told = (path: readonly (string | number)[]) => ({ message: '', path });

export default defineRule({
  name: '@defer',
  module: import.meta.url,
  createWorld,
  exempt: { apollo: 'it does not know @defer, and refuses it' },
  cases: [
    {
      name: 'puts off what another subgraph must still fetch',
      query: '{ product(id: "1") { title ... @defer(label: "rated") { rating } } }',
      data: { product: { title: 'Lamp', rating: 2 } },
      parts: {
        primary: { product: { title: 'Lamp' } },
        deferred: [{ label: 'rated', path: ['product'], data: { rating: 2 } }],
      },
      fetches: { catalogue: 1, reviews: 1 },
    },
    {
      name: 'puts off nothing that is there with the rest',
      query: '{ product(id: "1") { id ... @defer { title } } }',
      parts: null,
      fetches: { catalogue: 1 },
    },
    {
      name: 'puts off nothing that the subgraph is asked for anyway',
      query: '{ product(id: "1") { best { text } ... @defer { rating } } }',
      parts: null,
      fetches: { catalogue: 1, reviews: 1 },
    },
    {
      name: 'gives what is selected outside, too, at first',
      query: '{ product(id: "1") { ...R @defer rating } } fragment R on Product { rating best { author { name } } }',
      parts: {
        primary: { product: { rating: 2 } },
        deferred: [{ path: ['product'], data: { rating: 2, best: { author: { name: 'Ada' } } } }],
      },
      fetches: { catalogue: 1, reviews: 1, people: 1 },
    },
    {
      name: 'puts off no fragment that is spread without it, too',
      query: '{ product(id: "1") { ...R @defer ...R } } fragment R on Product { title rating }',
      parts: null,
    },
    {
      name: 'tells each object of a list by its path in the words of the client',
      query: '{ all: products { ... @defer { title r: reviews { s: stars } } } }',
      parts: {
        primary: { all: [{}, {}] },
        deferred: [
          { path: ['all', 0], data: { title: 'Lamp', r: [{ s: 5 }, { s: null }] } },
          { path: ['all', 1], data: { title: 'Chair', r: [{ s: 2 }] } },
        ],
      },
      fetches: { catalogue: 1, reviews: 1 },
    },
    {
      name: 'tells objects of lists within lists',
      query: '{ products { related { title ... @defer { rating } } } }',
      parts: {
        primary: { products: [{ related: [{ title: 'Chair' }] }, { related: [{ title: 'Lamp' }] }] },
        deferred: [
          { path: ['products', 0, 'related', 0], data: { rating: 1 } },
          { path: ['products', 1, 'related', 0], data: { rating: 2 } },
        ],
      },
    },
    {
      name: 'tells an inner fragment after the outer one',
      query: '{ product(id: "2") { title ... @defer(label: "o") { best { text author { ... @defer(label: "i") { name } } } } } }',
      parts: {
        primary: { product: { title: 'Chair' } },
        deferred: [
          { label: 'o', path: ['product'], data: { best: { text: 'wobbly', author: {} } } },
          { label: 'i', path: ['product', 'best', 'author'], data: { name: 'Kim' } },
        ],
      },
      fetches: { catalogue: 1, reviews: 1, people: 1 },
    },
    {
      name: 'gives an inner fragment with the outer one when that has fetched all of it',
      query: '{ product(id: "2") { title ... @defer { rating ... @defer(label: "i") { best { text } } } } }',
      parts: {
        primary: { product: { title: 'Chair' } },
        deferred: [{ path: ['product'], data: { rating: 1, best: { text: 'wobbly' } } }],
      },
      fetches: { catalogue: 1, reviews: 1 },
    },
    {
      name: 'puts off what only an inner fragment waits for',
      query: '{ product(id: "2") { ... @defer { title ... @defer { rating } } } }',
      parts: { primary: { product: { title: 'Chair' } }, deferred: [{ path: ['product'], data: { rating: 1 } }] },
    },
    {
      name: 'puts off fields of the root',
      query: '{ products { title } ... @defer { newestReview { text } } }',
      parts: {
        primary: { products: [{ title: 'Lamp' }, { title: 'Chair' }] },
        deferred: [{ path: [], data: { newestReview: { text: 'wobbly' } } }],
      },
      fetches: { catalogue: 1, reviews: 1 },
    },
    {
      name: 'splits a call that the rest of the answer waits for',
      query: '{ product(id: "1") { rating } products { title ... @defer { rating } } }',
      parts: {
        primary: { product: { rating: 2 }, products: [{ title: 'Lamp' }, { title: 'Chair' }] },
        deferred: [
          { path: ['products', 0], data: { rating: 2 } },
          { path: ['products', 1], data: { rating: 1 } },
        ],
      },
      fetches: { catalogue: 1, reviews: 2 },
    },
    {
      name: 'does not split a call for parts that can be there at the same time',
      query: '{ product(id: "1") { ... @defer { rating } } products { title ... @defer { rating } } }',
      fetches: { catalogue: 1, reviews: 1 },
    },
    {
      name: 'knows the type of an object',
      query:
        '{ newest { __typename ... on Bundle { title ... @defer { curator { name } } } ... on Product @defer { __typename rating } } }',
      parts: {
        primary: { newest: { __typename: 'Bundle', title: 'Study' } },
        deferred: [{ path: ['newest'], data: { curator: { name: 'Kim' } } }],
      },
      fetches: { catalogue: 1, people: 1 },
    },
    {
      name: 'has fragments whose type does not fit come to nothing',
      query: '{ newest { ... on Product @defer { rating } } }',
      data: { newest: {} },
      parts: { primary: { newest: {} }, deferred: [] },
      fetches: { catalogue: 1 },
    },
    {
      name: 'has nothing to tell of an object that is not there',
      query: '{ product(id: "9") { title ... @defer { rating } } }',
      parts: { primary: { product: null }, deferred: [] },
      fetches: { catalogue: 1 },
    },
    {
      name: 'can be switched off',
      query:
        'query ($later: Boolean!) { product(id: "1") { ... @defer(if: $later) { rating } ... @defer(if: false) { title } } }',
      variables: { later: false },
      parts: null,
    },
    {
      name: 'can be switched on by a default',
      query: 'query ($later: Boolean = true) { product(id: "1") { title ... @defer(if: $later) { rating } } }',
      parts: { primary: { product: { title: 'Lamp' } }, deferred: [{ path: ['product'], data: { rating: 2 } }] },
    },
    {
      name: 'is nothing on a fragment that is left out',
      query:
        'query ($no: Boolean!) { product(id: "1") { title ... @defer @skip(if: $no) { rating } ... @include(if: $no) @defer { best { text @skip(if: $no) stars } } } }',
      variables: { no: true },
      parts: {
        primary: { product: { title: 'Lamp' } },
        deferred: [{ path: ['product'], data: { best: { stars: 5 } } }],
      },
    },
    {
      name: 'puts off what hangs on a field of a mutation, and no field of it',
      query: `mutation {
        a: retitle(id: "1", title: "First") { title ... @defer { rating } }
        b: retitle(id: "1", title: "Second") { title }
      }`,
      data: { a: { title: 'First', rating: 2 }, b: { title: 'Second' } },
      parts: {
        primary: { a: { title: 'First' }, b: { title: 'Second' } },
        deferred: [{ path: ['a'], data: { rating: 2 } }],
      },
      fetches: { catalogue: 2, reviews: 1 },
    },
    {
      name: 'is refused on the root of a mutation',
      query: 'mutation { ... @defer { retitle(id: "1", title: "x") { id } } }',
      refused: true,
    },
    {
      name: 'is refused with a label that is a variable',
      query: 'query ($l: String) { product(id: "1") { ... @defer(label: $l) { rating } } }',
      refused: true,
    },
    {
      name: 'is refused with a label that another one has',
      query: '{ product(id: "1") { ... @defer(label: "l") { rating } ... @defer(label: "l") { title } } }',
      refused: true,
    },
    {
      name: 'is refused on fields',
      query: '{ product(id: "1") @defer { rating } }',
      refused: true,
    },
    {
      name: 'tells in the part what failed in it',
      query: '{ product(id: "1") { title ... @defer { best { stars author { name } } } } }',
      failing: ['reviews'],
      data: { product: { title: 'Lamp', best: null } },
      errors: [{ path: ['product', 'best'], code: 'UNAVAILABLE' }],
      parts: {
        primary: { product: { title: 'Lamp' } },
        deferred: [{ path: ['product'], data: { best: null }, errors: [told(['product', 'best'])] }],
      },
    },
    {
      name: 'tells a call that failed in each part that missed it',
      query: '{ products { title ... @defer { rating } } }',
      failing: ['reviews'],
      data: { products: [{ title: 'Lamp' }, { title: 'Chair' }] },
      errors: [0, 1].map((at) => ({ path: ['products', at, 'rating'], code: 'UNAVAILABLE' })),
      parts: {
        primary: { products: [{ title: 'Lamp' }, { title: 'Chair' }] },
        deferred: [0, 1].map((at) => ({
          path: ['products', at],
          data: null,
          errors: [told(['products', at, 'rating'])],
        })),
      },
    },
    {
      name: 'keeps a null that may not be within its part',
      query: '{ product(id: "1") { title ... @defer { related { id rating } } } }',
      failing: ['Product(2).rating'],
      data: { product: { title: 'Lamp' } },
      errors: [{ path: ['product', 'related', 0, 'rating'], code: 'FAILED' }],
      parts: {
        primary: { product: { title: 'Lamp' } },
        deferred: [{ path: ['product'], data: null, errors: [told(['product', 'related', 0, 'rating'])] }],
      },
    },
    {
      name: 'tells where the object is that a subgraph does not find',
      query: '{ product(id: "1") { title ... @defer { best { text } } } }',
      failing: ['reviews:Product(1)'],
      data: { product: { title: 'Lamp', best: null } },
      errors: [{ path: ['product'], code: 'FAILED' }],
      parts: {
        primary: { product: { title: 'Lamp' } },
        deferred: [{ path: ['product'], data: { best: null }, errors: [told(['product'])] }],
      },
    },
    {
      name: 'tells nothing of what null has taken out of the answer',
      query: '{ product(id: "1") { rating ... @defer { best { author { name } } } } }',
      failing: ['Product.rating'],
      data: { product: null },
      errors: [{ path: ['product', 'rating'], code: 'FAILED' }],
      parts: { primary: { product: null }, deferred: [] },
    },
    {
      name: 'tells in the part what failed in a call that the rest of the answer waited for',
      query: '{ product(id: "1") { best { text } ... @defer { best { stars author { name } } } } }',
      failing: ['Review.stars'],
      data: { product: { best: { text: 'bright', stars: null, author: { name: 'Ada' } } } },
      errors: [{ path: ['product', 'best', 'stars'], code: 'FAILED' }],
      parts: {
        primary: { product: { best: { text: 'bright' } } },
        deferred: [
          {
            path: ['product'],
            data: { best: { stars: null, author: { name: 'Ada' } } },
            errors: [told(['product', 'best', 'stars'])],
          },
        ],
      },
    },
    {
      name: 'answers the rest when the first subgraph is down',
      query: '{ product(id: "1") { title ... @defer { rating } } ... @defer { newestReview { text } } }',
      failing: ['catalogue'],
      data: { product: null, newestReview: { text: 'wobbly' } },
      errors: [{ path: ['product'], code: 'UNAVAILABLE' }],
      parts: { primary: { product: null }, deferred: [{ path: [], data: { newestReview: { text: 'wobbly' } } }] },
    },
  ],
});
