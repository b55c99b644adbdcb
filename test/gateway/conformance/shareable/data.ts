/** Publications whose title two subgraphs know, and a page about the house in which each knows a little more. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const publication = (id: string, title: string, cover: object | null, pages: number, clicks: number, shelf: string | null) => ({
    __typename: 'Publication',
    id,
    title,
    cover,
    pages,
    clicks,
    shelf,
  });
  const publications = [
    publication('1', 'Gazette', { url: 'https://example.org/1', width: 300 }, 12, 900, 'A'),
    publication('2', 'Bulletin', null, 4, 10, null),
    publication('3', 'Almanac', { url: 'https://example.org/3', width: null }, 300, 1, 'B'),
  ];
  const about = { name: 'Press office', contact: { mail: 'press@example.org', phone: null }, founded: 1949, visits: 7 };
  return {
    entities: publications,
    resolvers: {
      Query: {
        publications: () => publications,
        online: () => publications.slice(1),
        about: () => about,
        printed: () => publications.length,
      },
    },
  };
}
