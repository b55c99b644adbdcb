import { expect, test } from 'vitest';
import type { Day } from '#platform/values/day.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { currentOf, type Replaceable } from '#subgraphs/directory/rules/succession.ts';

const DAY = '2026-11-23' as Day;
const old: Replaceable = {
  leikaKey: parseLeika('99036009072003'),
  replacedBy: parseLeika('99036049069000'),
  validFrom: null,
  validTo: null,
};
const successor: Replaceable = { leikaKey: parseLeika('99036049069000'), replacedBy: null, validFrom: null, validTo: null };

test('a replaced service hands on to its successor', () => {
  expect(currentOf([old, successor], DAY)).toBe(successor);
});

test('an old key with a last day counts until then', () => {
  const ending = { ...old, validTo: '2026-11-23' as Day };
  expect(currentOf([ending, successor], DAY)).toBe(ending);
  expect(currentOf([ending, successor], '2026-11-24' as Day)).toBe(successor);
});

test('a chain that leads nowhere ends with the last service known', () => {
  expect(currentOf([old], DAY)).toBe(old);
  expect(currentOf([], DAY)).toBeNull();
});
