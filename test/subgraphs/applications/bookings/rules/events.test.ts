import { expect, test } from 'vitest';
import { capacityFaults } from '#subgraphs/applications/bookings/rules/events.ts';
import { bookingProblems } from '#subgraphs/applications/bookings/rules/problems.ts';

test('a number of places that there cannot be is told how many there can be', () => {
  const faults = capacityFaults(200_000, ['capacity']);
  expect(bookingProblems('de', faults)).toEqual([
    { code: 'OUT_OF_RANGE', path: ['capacity'], message: 'Bitte eine Zahl von 1 bis 100.000 angeben.' },
  ]);
  expect(bookingProblems('en', faults)[0]?.message).toBe('Please give a number from 1 to 100,000.');
});
