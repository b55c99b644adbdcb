/** Drawers that two subgraphs look into: each finds notes of its own kinds in the file they share. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const drawer = { __typename: 'Drawer', id: '1' };
  const person = { __typename: 'Person', id: '7', name: 'Ada' };
  const clip = { __typename: 'Clip', id: '3', colour: 'red', holds: 20 };
  const stamp = { __typename: 'Stamp', ink: 'blue' };
  const photo = { __typename: 'Photo', format: '9x13', taker: person };
  const sketch = { __typename: 'Sketch', pencil: 'HB' };
  return {
    entities: [drawer, person, clip],
    resolvers: {
      Query: { deskDrawer: () => drawer, atticDrawer: () => drawer, clip: () => clip },
      Drawer: { rear: () => ({ notes: [sketch] }) },
      Photo: { scaled: (_: unknown, { size }: { size: number }) => `9x13 at ${size}` },
    },
    subgraphs: {
      desk: { Drawer: { file: () => ({ notes: [stamp, photo, clip] }) } },
      attic: { Drawer: { file: () => ({ notes: [stamp, sketch] }) } },
    },
  };
}
