/** Persons with parts that the API hides, some of which join the subgraphs all the same. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const person = (number: number, name: string, role: string | null) => ({
    __typename: 'Person',
    id: String(number),
    number,
    name,
    role,
    income: number * 1000,
    rate: 19,
    file: { pages: 1 },
    audits: [{ __typename: 'Audit', id: 'a', year: 2020 + number }],
  });
  const persons = [person(1, 'Ada', 'CITIZEN'), person(2, 'Bo', null), person(3, 'Cleo', 'CLERK'), person(4, 'Dora', 'AUDITOR')];
  return {
    entities: persons,
    resolvers: {
      Query: {
        persons: (_: unknown, { role, limit }: { role?: string | null; limit?: number }) =>
          persons.filter((candidate) => role === undefined || role === null || candidate.role === role).slice(0, limit ?? 2),
        search: (_: unknown, { by }: { by?: { name?: string | null } | null }) =>
          persons.filter(({ name }) => name === (by?.name ?? 'Ada')),
        secret: () => 'secret',
      },
      Mutation: { keep: () => true, erase: () => true },
    },
  };
}
