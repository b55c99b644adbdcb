/** Lists of every depth keep their shape, their nulls and their duplicates. */

import { executionRule } from './graph.ts';

export default executionRule('lists', [
  { name: 'keep duplicates and nulls', query: '{ list { id text } }', fetches: { a: 1, b: 1 } },
  { name: 'keep empty lists, absent lists and lists of lists', query: '{ grid { id text must } cube { id text } }' },
  { name: 'keep lists of leaves', query: '{ list { tags sureTags matrix scores } }' },
  { name: 'join entities within lists within lists', query: '{ grid { others { name others { name } } sureOthers { sure } } }' },
  { name: 'join duplicates at every depth', query: '{ cube { children { text children { text name } } } }' },
  {
    name: 'join what hangs on values that are no entities',
    query: '{ list { pieces { size of { name text pieces { of { sure } } } } } }',
  },
  {
    name: 'ask once about an entity that comes often',
    query: '{ strict { id } list { id } cube { text } }',
    fetches: { a: 1, b: 1 },
  },
]);
