import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRepresentation } from '#gateway/engine/compile/representation.ts';
import { Representations } from '#gateway/engine/execute/representations.ts';
import type { RequiresSelection } from '#gateway/engine/plan/plan.ts';

const field = (name: string, ...selections: RequiresSelection[]): RequiresSelection =>
  selections.length === 0 ? { kind: 'Field', name } : { kind: 'Field', name, selections };
const on = (typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});

/** Towns are known by two plain values, offices by a nested one. */
const write = compileRepresentation(
  [on('Town', field('__typename'), field('key'), field('valid')), on('Office', field('__typename'), field('seat', field('key')))],
  [],
  { satisfies: (type, condition) => type === condition },
);

const value = fc.oneof(
  fc.constantFrom('1', '01', '', 1, 0, true, null, undefined, 'null', '{"a":1}'),
  fc.constantFrom({ a: 1 }, { a: 2 }, [1]),
);
const entity = fc.record(
  {
    __typename: fc.constantFrom('Town', 'Office', 'Unknown'),
    key: value,
    valid: value,
    seat: fc.oneof(value, fc.record({ key: value }, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
);

describe('the representations of a call', () => {
  test('are those of its entities, each once, in the order they were found', () => {
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 30 }), (entities) => {
        const representations = new Representations(write);
        const numbers = entities.map((each) => representations.numberOf({ ...each }));
        const texts = entities.map((each) => write({ ...each }));
        expect(numbers.map((number) => representations.texts[number] ?? null)).toEqual(texts);
        expect(representations.texts).toEqual([...new Set(texts)].filter((text) => text !== null));
      }),
    );
  });

  test('say of what cannot be asked about that it has none', () => {
    const representations = new Representations(write);
    expect(representations.numberOf({ __typename: 'Town', key: '1' })).toBeLessThan(0);
    expect(representations.numberOf({ __typename: 'Town', key: null, valid: null })).toBeLessThan(0);
    expect(representations.numberOf({ __typename: 'Unknown', key: '1', valid: true })).toBeLessThan(0);
    expect(representations.texts).toEqual([]);
  });
});
