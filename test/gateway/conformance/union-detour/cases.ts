/** What the subgraph at hand answers itself is not narrowed to what a detour over another one would find. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

const notes = `notes {
  __typename
  ... on Stamp { ink }
  ... on Photo { format }
  ... on Clip { colour }
  ... on Sketch { pencil }
}`;
const stamp = { __typename: 'Stamp', ink: 'blue' };
const photo = { __typename: 'Photo', format: '9x13' };
const clip = { __typename: 'Clip', colour: 'red' };
const sketch = { __typename: 'Sketch', pencil: 'HB' };

const apollo = 'wrong: leaves out the members that only one subgraph knows';

export default defineRule({
  name: 'unions of a shared value that differ between subgraphs',
  module: import.meta.url,
  createWorld,
  noMonolith: 'each subgraph finds other notes',
  cases: [
    {
      name: 'answers the members that only the subgraph at hand knows',
      query: `{ deskDrawer { file { ${notes} } } }`,
      data: { deskDrawer: { file: { notes: [stamp, photo, clip] } } },
      fetches: { desk: 1 },
      apollo,
    },
    {
      name: 'answers them from either side in one operation',
      query: `{ deskDrawer { file { ${notes} } } atticDrawer { file { ${notes} } } }`,
      data: { deskDrawer: { file: { notes: [stamp, photo, clip] } }, atticDrawer: { file: { notes: [stamp, sketch] } } },
      fetches: { desk: 1, attic: 1 },
      apollo,
    },
    {
      name: 'answers nothing of a member that the subgraph at hand does not know',
      query: '{ deskDrawer { file { notes { ... on Sketch { pencil } } } } }',
      data: { deskDrawer: { file: { notes: [{}, {}, {}] } } },
      fetches: { desk: 1 },
    },
    {
      name: 'goes on from such a member to a third place',
      query: '{ deskDrawer { file { notes { ... on Photo { taker { name } } } } } }',
      data: { deskDrawer: { file: { notes: [{}, { taker: { name: 'Ada' } }, {}] } } },
      apollo,
    },
    {
      name: 'goes on from a member that the other subgraph knows as no member',
      query: '{ deskDrawer { file { notes { ... on Clip { colour holds } } } } }',
      data: { deskDrawer: { file: { notes: [{}, {}, { colour: 'red', holds: 20 }] } } },
      apollo,
    },
    {
      name: 'goes on from it for nothing but what the other subgraph has',
      query: '{ deskDrawer { file { notes { ... on Clip { holds } } } } }',
      data: { deskDrawer: { file: { notes: [{}, {}, { holds: 20 }] } } },
      apollo,
    },
    {
      name: 'leaves out variables together with the member they were for',
      query: `query ($size: Int!) {
        deskDrawer { file { notes { ... on Photo { scaled(size: $size) } } } }
        atticDrawer { file { notes { ... on Stamp { ink } ... on Photo { scaled(size: $size) } } } }
      }`,
      variables: { size: 2 },
      data: {
        deskDrawer: { file: { notes: [{}, { scaled: '9x13 at 2' }, {}] } },
        atticDrawer: { file: { notes: [{ ink: 'blue' }, {}] } },
      },
      apollo,
    },
    {
      name: 'goes to the other subgraph for what only that one has',
      query: `{ deskDrawer { rear { ${notes} } } }`,
      data: { deskDrawer: { rear: { notes: [sketch] } } },
    },
    {
      name: 'reaches such a member directly, too',
      query: '{ clip { holds colour } }',
      data: { clip: { holds: 20, colour: 'red' } },
    },
  ],
});
