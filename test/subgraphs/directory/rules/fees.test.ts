import { expect, test } from 'vitest';
import type { Fee } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import { uniteFees } from '#subgraphs/directory/rules/fees.ts';
import { fee } from '../catalogue.ts';

const DAY = '2026-11-23' as Day;

const charged = (fees: readonly Fee[], adopted: readonly Fee[] = []) => ({ fees, adopted });

test('fees of all levels stand together, the highest level first', () => {
  const united = uniteFees([fee('STANDARD', '46.00', 'FEDERAL')], [charged([fee('PHOTO', '6.00', 'MUNICIPAL')])], DAY);
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
  expect(uniteFees([fee('STANDARD', '46.00', 'FEDERAL')], [charged([repeated])], DAY)).toEqual([repeated]);
});

test('what an authority has adopted stands in place of what its offer and the law left open, for that authority alone', () => {
  const range = { ...fee('STANDARD', '0', 'STATE'), amount: null, from: '10.00', to: '50.00' };
  const adopted = fee('STANDARD', '20.00', 'MUNICIPAL');
  const own = charged([fee('STANDARD', '15.00', 'MUNICIPAL'), fee('PHOTO', '6.00', 'MUNICIPAL')], [adopted]);
  expect(uniteFees([range], [own], DAY)).toEqual([fee('PHOTO', '6.00', 'MUNICIPAL'), adopted]);
  expect(uniteFees([range], [], DAY)).toEqual([range]);
  const fixed = fee('STANDARD', '37.00', 'FEDERAL');
  expect(uniteFees([fixed], [own], DAY)).toEqual([fixed, fee('PHOTO', '6.00', 'MUNICIPAL')]);
});

test('where two decide, the figures of both are there', () => {
  const [one, other] = [fee('STANDARD', '15.00', 'MUNICIPAL'), fee('STANDARD', '20.00', 'MUNICIPAL')];
  expect(uniteFees([], [charged([one]), charged([other]), charged([one])], DAY)).toEqual([one, other]);
});
