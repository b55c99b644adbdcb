/** A small graph of nodes and leaves with lists of every depth, nulls and duplicates; each half of a node in one subgraph. */

import type { Row, World } from '../harness/rule.ts';

interface Node extends Row {
  readonly id: string;
  readonly name: string | null;
}

const echo = (_: unknown, args: object): string => JSON.stringify(args);

export function createWorld(): World {
  const node = (id: string, name: string | null, rest: object = {}): Node => ({
    __typename: 'Node',
    id,
    name,
    ...{ sure: `sure ${id}`, must: `must ${id}`, text: name === null ? null : `text ${id}`, child: null, children: null },
    ...{ tags: null, sureTags: [], matrix: null, others: null, sureOthers: [], scores: null, pieces: null },
    ...rest,
  });
  const four = node('4', null);
  const three = node('3', 'three', { tags: ['x', null, 'x'], child: four, matrix: [] });
  const two = node('2', 'two', { children: [three, four, three], others: [four, null, three], sureOthers: [three, three] });
  const one = node('1', 'one', {
    child: two,
    children: [two, three],
    others: [null, two, two],
    sureOthers: [two, three],
    tags: [],
    sureTags: ['a', 'b'],
    matrix: [[1, 2], null, []],
    scores: [[1, null], [], [null]],
    pieces: [
      { size: 1, of: three },
      { size: 2, of: two },
    ],
  });
  const leaf = (id: string, name: string | null, parent: Node | null) => ({
    __typename: 'Leaf',
    id,
    name,
    sure: 1,
    text: 5,
    parent,
  });
  const leaves = [leaf('1', 'leaf one', two), leaf('5', null, null)] as const;
  return {
    entities: [one, two, three, four, ...leaves],
    resolvers: {
      Query: {
        one: () => one,
        must: () => two,
        newest: () => three,
        list: () => [one, null, two, one],
        strict: () => [two, three],
        grid: () => [[one, two], null, [], [three]],
        cube: () => [[[one, null], []], [], [[two], [three, one]]],
        things: () => [leaves[0], one, null, leaves[1], one],
        named: () => [two, leaves[1], four, leaves[0]],
        echo,
        required: echo,
      },
      Node: {
        echo,
        label: ({ id, name }: Node, { upper }: { upper?: boolean | null }) =>
          upper === true ? (name ?? id).toUpperCase() : (name ?? id),
      },
    },
  };
}
