/** Offers whose media are, now and then, of a type or a value that the API does not show. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const book = { __typename: 'Book', id: '1', title: 'Faust' };
  const film = { __typename: 'Film', id: '1', length: 150 };
  const disc = { __typename: 'Disc', label: 'D' };
  const tape = { __typename: 'Tape', label: 'T' };
  const offers = [
    { price: 9, media: book, medium: 'PAPER', first: book, carriers: [disc, disc] },
    { price: 5, media: film, medium: 'REEL', first: film, carriers: [disc, tape] },
    { price: 1, media: null, medium: null, first: book, carriers: null },
  ];
  return {
    entities: [book, film],
    resolvers: { Query: { pinned: () => film, offers: () => offers, best: () => offers[1] } },
  };
}
