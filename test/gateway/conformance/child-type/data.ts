/** Users whose names one subgraph guarantees and the other does not. */

import type { Row, World } from '../harness/rule.ts';

interface User extends Row {
  readonly id: string;
  readonly name: string;
  readonly home: { readonly name: string };
  readonly friends: readonly User[];
}

export function createWorld(): World {
  const user = (id: string, name: string, ...friends: User[]): User => ({
    __typename: 'User',
    id,
    name,
    home: { name: `${name}burg` },
    friends,
  });
  const ada = user('1', 'Ada');
  const users = [ada, user('2', 'Bo', ada)];
  return {
    entities: users,
    resolvers: {
      Query: {
        users: () => users,
        accounts: () => [users[1], null, users[0]],
        me: () => ({ __typename: 'Clerk', name: 'Cleo', room: 7 }),
        visitors: () => [ada, { __typename: 'Guest', name: 'Dora' }, null],
      },
    },
  };
}
