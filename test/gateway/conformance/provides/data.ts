/** Reviews that bring along the name of their author and the title of their book. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const author = (id: string, name: string, age: number | null) => ({ __typename: 'Author', id, name, age });
  const [ada, bo] = [author('1', 'Ada', 36), author('2', 'Bo', null)];
  const book = (isbn: string, title: string, pages: number, publisher: object | null) => ({
    __typename: 'Book',
    isbn,
    title,
    pages,
    publisher,
  });
  const books = [book('1', 'Faust', 200, { town: 'Leipzig', founded: 1828 }), book('2', 'Momo', 300, null)];
  const review = (id: string, text: string, by: object | null, editor: object | null, of: object | null) => ({
    __typename: 'Review',
    id,
    text,
    author: by,
    editor,
    book: of,
  });
  const reviews = [
    review('1', 'deep', ada, bo, books[0] ?? null),
    review('2', 'warm', bo, bo, books[1] ?? null),
    review('3', 'none', null, ada, null),
  ];
  return {
    entities: [ada, bo, ...books, ...reviews],
    resolvers: { Query: { reviews: () => reviews, latest: () => reviews[1] } },
  };
}
