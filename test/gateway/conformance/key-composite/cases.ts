/** A key may have several fields, reach into objects, and go through lists. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@key, composite and nested',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'tells entities apart by all parts of the key',
      query: '{ desks { number occupant { surname } } }',
      data: {
        desks: [
          { number: 1, occupant: { surname: 'Ahrens' } },
          { number: 1, occupant: { surname: 'Brandt' } },
          { number: 1, occupant: null },
          { number: 2, occupant: { surname: 'Celik' } },
        ],
      },
      fetches: { offices: 1, people: 1 },
    },
    {
      name: 'fetches key parts that the client did not ask for, and hides them',
      query: '{ desks { occupant { surname } } }',
      fetches: { offices: 1, people: 1 },
    },
    {
      name: 'keeps a part of the key under the alias of the client',
      query: '{ desks { seat: number where: office { place: town } occupant { who: surname } } }',
      fetches: { offices: 1, people: 1 },
    },
    {
      name: 'sends a list within a key, empty or not',
      query: '{ teams { name cost } }',
      data: {
        teams: [
          { name: 'Roads', cost: 20 },
          { name: 'Parks', cost: 10 },
          { name: 'Bridges', cost: 0 },
        ],
      },
      fetches: { offices: 1, payroll: 1 },
    },
    {
      name: 'sends a null within a key',
      query: '{ teams { goal } }',
      data: { teams: [{ goal: 'no potholes' }, { goal: 'more trees' }, { goal: 'none yet' }] },
      fetches: { offices: 1, goals: 1 },
    },
    {
      name: 'uses both keys of a type and follows the entities within them',
      query: '{ teams { cost goal members { id surname } lead { surname } } }',
      fetches: { offices: 1, payroll: 1, goals: 1, people: 2 },
    },
  ],
});
