import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAjv } from '#subgraphs/applications/rules/form-keywords.ts';

test.each([true, false])('entries that are to be each another are judged as JSON Schema says (%s)', (uniqueItems) => {
  const ours = createAjv().compile({ type: 'array', uniqueItems });
  const standard = new Ajv2020().compile({ type: 'array', uniqueItems });
  const item = fc.oneof(
    fc.constantFrom<unknown>(0, -0, 1, '1', true, null, [], {}, [1, 2], [2, 1]),
    fc.jsonValue({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), fc.nat(4), (items, again) => {
      const repeated = items[again];
      // The same entry once more, with its members in another order.
      const turned =
        typeof repeated === 'object' && repeated !== null && !Array.isArray(repeated)
          ? Object.fromEntries(Object.entries(repeated).reverse())
          : repeated;
      for (const list of [items, [...items, turned ?? null]]) expect(ours(list)).toBe(standard(list));
    }),
  );
});
