/** Desks known by number and address, teams known by their members or by name and lead. */

import type { World } from '../harness/rule.ts';

interface Person {
  readonly __typename: 'Person';
  readonly id: string;
  readonly surname: string;
}

export function createWorld(): World {
  const person = (id: string, surname: string): Person => ({ __typename: 'Person', id, surname });
  const [ada, ben, cem] = [person('1', 'Ahrens'), person('2', 'Brandt'), person('3', 'Celik')];
  const office = (town: string, name: string) => ({ town, street: { name } });
  const desk = (number: number, at: object, occupant: Person | null) => ({ __typename: 'Desk', number, office: at, occupant });
  const desks = [
    desk(1, office('Bonn', 'Am Hof'), ada),
    desk(1, office('Bonn', 'Am Markt'), ben),
    desk(1, office('Köln', 'Am Hof'), null),
    desk(2, office('Bonn', 'Am Hof'), cem),
  ];
  const teams = [
    { __typename: 'Team', name: 'Roads', lead: ada, members: [ada, ben], cost: 20, goal: 'no potholes' },
    { __typename: 'Team', name: 'Parks', lead: cem, members: [cem], cost: 10, goal: 'more trees' },
    { __typename: 'Team', name: 'Bridges', lead: null, members: [], cost: 0, goal: 'none yet' },
  ];
  return { entities: [ada, ben, cem, ...desks, ...teams], resolvers: { Query: { desks: () => desks, teams: () => teams } } };
}
