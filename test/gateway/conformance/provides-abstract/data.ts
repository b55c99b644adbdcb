/** A feed of articles and films that brings some of their fields along. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const director = { __typename: 'Director', name: 'Lang', films: 20 };
  const posts = [
    { __typename: 'Article', id: '1', headline: 'Rain', words: 300 },
    { __typename: 'Film', id: '1', length: 90, director },
    { __typename: 'Film', id: '2', length: 120, director: null },
  ];
  return {
    entities: [director, ...posts],
    resolvers: { Query: { feed: () => posts, all: () => posts, pinned: () => posts[1] } },
  };
}
