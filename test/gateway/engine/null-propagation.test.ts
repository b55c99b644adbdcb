/** What fails within lists of every depth takes away as much as in one plain schema, whichever levels may be null. */

import fc from 'fast-check';
import { buildSchema, graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineResult } from '#gateway/engine/engine.ts';
import { nulledPlaces } from '../conformance/harness/random.ts';
import { createSmallGraph, type SmallGraph } from './small-graph.ts';

interface Item {
  readonly id: string;
  readonly fails: boolean;
}

type Value = Item | null | readonly Value[];

/** Lists of items by their type: `[[Item!]]!` and all others of up to three levels. */
const shapes = [0, 1, 2, 3].flatMap((depth) =>
  Array.from({ length: 2 ** (depth + 1) }, (_, marks) => {
    const mark = (level: number): string => ((marks >> level) % 2 === 1 ? '!' : '');
    let type = `Item${mark(0)}`;
    for (let level = 1; level <= depth; level++) type = `[${type}]${mark(level)}`;
    return { name: `f${depth}_${marks}`, type, depth };
  }),
);

const fields = shapes.map(({ name, type }) => `${name}: ${type}`).join(' ');
const plain = buildSchema(`type Query { ${fields} } type Item { id: ID! may: String must: String! }`);

/** Lists as deep as told, with nulls in all places and items that fail; each item stands in one place. */
function valueOf(depth: number): fc.Arbitrary<Value> {
  const inner: fc.Arbitrary<Value> =
    depth === 0 ? fc.boolean().map((fails): Value => ({ id: '', fails })) : fc.array(valueOf(depth - 1), { maxLength: 3 });
  return fc.option(inner, { freq: 6 });
}

function numbered(value: Value, items: Item[]): Value {
  if (value === null) return null;
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => numbered(item, items));
  const item = { ...(value as Item), id: String(items.length) };
  items.push(item);
  return item;
}

const tell = ({ id, fails }: Item): string => {
  if (fails) throw new Error(`${id} fails`);
  return id;
};

describe('null within lists', () => {
  let graph: SmallGraph;
  let items: Item[] = [];
  let values: Record<string, Value> = {};

  beforeAll(async () => {
    const resolvers = Object.fromEntries(shapes.map(({ name }) => [name, () => values[name]]));
    graph = await createSmallGraph({
      lists: { sdl: `type Query { ${fields} } type Item @key(fields: "id") { id: ID! }`, resolvers: { Query: resolvers } },
      items: {
        sdl: 'type Item @key(fields: "id") { id: ID! may: String must: String! }',
        resolvers: { Item: { __resolveReference: ({ id }: Item) => items[Number(id)], may: tell, must: tell } },
      },
    });
  });
  afterAll(() => graph.engine.close());

  const wanted = fc
    .subarray(shapes, { minLength: 1, maxLength: 3 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(({ name, depth }) =>
          fc.tuple(fc.constant(name), valueOf(depth), fc.constantFrom('id', 'id may', 'id must')),
        ),
      ),
    );

  it('goes as far as the types say, and is told where it is', async () => {
    await fc.assert(
      fc.asyncProperty(wanted, async (asked) => {
        items = [];
        values = Object.fromEntries(asked.map(([name, value]) => [name, numbered(value, items)]));
        const query = `{ ${asked.map(([name, , selected]) => `${name} { ${selected} }`).join(' ')} }`;
        const told = (item: Item) => ({ id: item.id, may: () => tell(item), must: () => tell(item) });
        const source = (value: Value): unknown =>
          value === null ? null : Array.isArray(value) ? (value as readonly Value[]).map(source) : told(value as Item);
        const rootValue = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, source(value)]));
        const expected = await graphql({ schema: plain, source: query, rootValue });
        const plainly = JSON.parse(JSON.stringify(expected)) as EngineResult;
        const answered = await graph.run(query);
        expect(answered.data, query).toEqual(plainly.data);
        expect(nulledPlaces(answered), query).toEqual(nulledPlaces(plainly));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
