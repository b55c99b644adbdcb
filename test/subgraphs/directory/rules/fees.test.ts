import { expect, test } from 'vitest';
import type { Day } from '#platform/values/day.ts';
import { uniteFees } from '#subgraphs/directory/rules/fees.ts';
import { fee } from '../catalogue.ts';

const DAY = '2026-11-23' as Day;

test('fees of all levels stand together, the highest level first', () => {
  const united = uniteFees([fee('STANDARD', '46.00', 'FEDERAL')], [[fee('PHOTO', '6.00', 'MUNICIPAL')]], DAY);
  expect(united.map(({ code, level }) => [code, level])).toEqual([
    ['STANDARD', 'FEDERAL'],
    ['PHOTO', 'MUNICIPAL'],
  ]);
});

test('only what is valid on the day counts', () => {
  const before = fee('STANDARD', '37.00', 'FEDERAL', { validTo: '2026-06-15' as Day });
  const today = fee('STANDARD', '46.00', 'FEDERAL', { validFrom: '2026-06-16' as Day });
  expect(uniteFees([before, today], [], DAY)).toEqual([today]);
  expect(uniteFees([before, today], [], '2022-01-01' as Day)).toEqual([before]);
});

test('a fee that an offer repeats counts once', () => {
  const repeated = fee('STANDARD', '46.00', 'FEDERAL', { description: 'from the offer' });
  expect(uniteFees([fee('STANDARD', '46.00', 'FEDERAL')], [[repeated]], DAY)).toEqual([repeated]);
});
