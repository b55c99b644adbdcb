/** Loans of books without ISBN, by readers without a card, of authors without a name. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const author = (name: string | null, born: number) => ({ __typename: 'Author', name, born });
  const [kafka, unknown] = [author('Kafka', 1883), author(null, 0)];
  const book = (isbn: string | null, title: string, edition: number | null, by: object | null) => ({
    __typename: 'Book',
    isbn,
    title,
    edition,
    author: by,
  });
  const books = [book('1', 'The Trial', 3, kafka), book(null, 'Leaflet', null, null), book('2', 'Songs', 1, null)];
  const reader = (card: string | null, mail: string | null, surname: string | null) => ({
    __typename: 'Reader',
    card,
    mail,
    surname,
  });
  const readers = [reader('a', 'a@example.org', 'Arndt'), reader(null, 'b@example.org', null), reader('c', null, 'Cohn')];
  const loans = [
    { book: books[0], reader: readers[0] },
    { book: books[1], reader: readers[1] },
    null,
    { book: null, reader: null },
    { book: books[2], reader: readers[2] },
  ];
  return {
    entities: [kafka, unknown, ...books.filter(({ isbn }) => isbn), ...readers.filter(({ card }) => card)],
    resolvers: { Query: { loans: () => loans } },
  };
}
