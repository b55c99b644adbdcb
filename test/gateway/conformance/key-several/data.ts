/** Books that one subgraph knows by id, another by ISBN, and a third by both. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const book = (id: string, isbn: string, title: string, price: number | null) => ({
    __typename: 'Book',
    id,
    isbn,
    title,
    price,
  });
  const books = [book('1', '978-1', 'Faust', 900), book('2', '978-2', 'Effi Briest', null), book('3', '978-3', 'Momo', 1200)];
  return { entities: books, resolvers: { Query: { books: () => books, bestseller: () => books[2] } } };
}
