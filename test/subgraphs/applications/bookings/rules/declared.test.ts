import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { readDeclaration, wishIn, type Taking } from '#subgraphs/applications/bookings/rules/declared.ts';
import { daysOn } from '#subgraphs/applications/bookings/rules/lifecycle.ts';

const TIMES = { holdMinutes: 30, payMinutes: 60 };
const PLATE = { kind: 'PLATE', code: '/plate/code', letters: '/plate/letters', digits: '/plate/digits', ...TIMES };
const TICKETS = { kind: 'TICKETS', contingent: '/contingent', quantity: '/quantity', ...TIMES };

const read = (booking: object): Taking => {
  const declared = readDeclaration({ booking });
  if (declared === null || declared.kind === 'PLATE_USE') throw new Error('takes nothing');
  return declared;
};

test('most forms take nothing', () => {
  expect(readDeclaration({ pages: [] })).toBeNull();
});

test.each([
  ['another kind', { ...PLATE, kind: 'TABLE' }],
  ['no pointer', { ...PLATE, code: 'plate' }],
  ['no time', { ...PLATE, holdMinutes: 0 }],
  ['a day that is none', { ...PLATE, lasts: [{ days: 90, validFrom: '2026-02-30' }] }],
  ['something unknown', { ...PLATE, price: '12.80' }],
])('a declaration with %s is refused', (_, booking) => {
  expect(() => readDeclaration({ booking })).toThrow();
});

describe('what an application wants', () => {
  const declared = read({ ...PLATE, suffix: { sign: 'E', when: '/electric' } });

  test('is a plate once all of it is named', () => {
    expect(wishIn(declared, { plate: { code: 'HSK', letters: 'AB' } })).toBeNull();
    const data = { plate: { code: 'HSK', letters: 'AB', digits: '1' } };
    expect(wishIn(declared, data)).toEqual({ kind: 'PLATE', plate: { ...data.plate, suffix: '' } });
    expect(wishIn(declared, { ...data, electric: true })).toMatchObject({ plate: { suffix: 'E' } });
  });

  test('is places once contingent and number are there', () => {
    const contingent = newId<'Contingent'>();
    const tickets = read(TICKETS);
    expect(wishIn(tickets, { contingent, quantity: 2 })).toEqual({ kind: 'TICKETS', contingentId: contingent, quantity: 2 });
    for (const data of [
      { contingent },
      { contingent: 'x', quantity: 2 },
      { contingent, quantity: 0 },
      { contingent, quantity: 1.5 },
    ])
      expect(wishIn(tickets, data)).toBeNull();
  });
});

test('how long a reservation lasts changes on a day', () => {
  const { lasts } = read({
    ...PLATE,
    lasts: [
      { days: 90, validTo: '2026-12-31' },
      { days: 60, validFrom: '2027-01-01' },
    ],
  });
  expect(daysOn(lasts, parseDay('2026-12-31'))).toBe(90);
  expect(daysOn(lasts, parseDay('2027-01-01'))).toBe(60);
  expect(daysOn([], parseDay('2027-01-01'))).toBeNull();
});
