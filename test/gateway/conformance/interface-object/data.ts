/** Books and films; other subgraphs know them only as media, whatever they are. */

import type { Row, World } from '../harness/rule.ts';

interface Media extends Row {
  readonly id: string;
  readonly title: string;
}

export function createWorld(): World {
  const book = (id: string, title: string, pages: number) => ({ __typename: 'Book', id, title, pages });
  const film = (id: string, title: string, length: number) => ({ __typename: 'Film', id, title, length });
  const media: readonly Media[] = [book('1', 'Faust', 200), film('2', 'Metropolis', 150), book('3', 'Momo', 300)];
  const at = (index: number): Media => media[index] as Media;
  const reviews = [
    { stars: 5, of: at(1) },
    { stars: null, of: at(0) },
    { stars: 3, of: at(1) },
  ];
  const shops = [
    { name: 'Attic', offers: [at(2), null, at(1)] },
    { name: 'Cellar', offers: null },
  ];
  return {
    entities: media,
    resolvers: {
      Query: {
        media: () => media,
        medium: (_: unknown, { id }: { id: string }) => media.find((candidate) => candidate.id === id) ?? null,
        reviewed: () => [at(1), at(0)],
        shops: () => shops,
      },
      Media: {
        reviews: ({ id }: Media, { first }: { first?: number | null }) =>
          reviews.filter(({ of }) => of.id === id).slice(0, first ?? undefined),
        rating: ({ title }: { title: string }) => `${title} is good`,
      },
    },
  };
}
