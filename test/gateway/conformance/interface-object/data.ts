/** Books and films; other subgraphs know them only as media, whatever they are. */

import type { Row, World } from '../harness/rule.ts';

interface Media extends Row {
  readonly id: string;
  readonly title: string;
}

export function createWorld(): World {
  const book = (id: string, title: string, pages: number) => ({ __typename: 'Book', id, title, pages });
  const film = (id: string, title: string, length: number) => ({ __typename: 'Film', id, title, length });
  const [faust, metropolis, momo] = [book('1', 'Faust', 200), film('2', 'Metropolis', 150), book('3', 'Momo', 300)];
  const media: readonly Media[] = [faust, metropolis, momo];
  const reviews = [
    { stars: 5, of: metropolis },
    { stars: null, of: faust },
    { stars: 3, of: metropolis },
  ];
  const shops = [
    { name: 'Attic', offers: [momo, null, metropolis] },
    { name: 'Cellar', offers: null },
  ];
  return {
    entities: media,
    resolvers: {
      Query: {
        media: () => media,
        medium: (_: unknown, { id }: { id: string }) => media.find((candidate) => candidate.id === id) ?? null,
        reviewed: () => [metropolis, faust],
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
