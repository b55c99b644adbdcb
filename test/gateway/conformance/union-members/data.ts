/** A union with other members in each subgraph: what is open on a desk both know, the rest only one of them. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const book = { __typename: 'Book', id: '1', title: 'Faust', pages: 200 };
  const journal = { __typename: 'Journal', id: '1', title: 'Gazette', issue: 7 };
  const film = { __typename: 'Film', id: '1', title: 'Metropolis', length: 150 };
  const sender = { __typename: 'Sender', id: '1', name: 'Ahrens' };
  const call = { __typename: 'Call', number: '115' };
  return {
    entities: [book, journal, film, sender],
    resolvers: {
      Query: {
        pinned: () => book,
        desk: () => ({ open: book, shelf: [book, null, book] }),
        library: () => [book, journal, book],
        watchlist: () => [film, book],
        response: () => ({ message: 'do', actions: [call, { __typename: 'Letter', address: 'Bonn', sender }] }),
        lastResponse: () => ({ message: 'done', actions: [call] }),
      },
    },
  };
}
